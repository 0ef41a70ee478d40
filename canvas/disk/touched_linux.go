// The time of a file's last change on Linux.

package disk

import (
	"io/fs"
	"syscall"
	"time"
)

// Touched returns when the file's bytes or properties last changed. No program
// can set that time back.
func (System) Touched(info fs.FileInfo) time.Time {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return time.Unix(s.Ctim.Unix())
	}
	return info.ModTime()
}
