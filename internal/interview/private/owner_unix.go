// Owners and symbolic links on Unix.

//go:build unix

package private

import (
	"io/fs"
	"os"
	"syscall"
)

// NoFollow makes opening a file fail if its name is a symbolic link.
const NoFollow = syscall.O_NOFOLLOW

// owned reports whether this user owns the file.
func owned(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return !ok || int(s.Uid) == os.Geteuid()
}
