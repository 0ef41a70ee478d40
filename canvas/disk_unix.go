// What only Unix systems do: owners, hard links, syncing of folders.

//go:build unix

package canvas

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

func (system) Rename(old, new string) error { return os.Rename(old, new) }

func (system) Links(info fs.FileInfo) int {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(s.Nlink)
	}
	return 1
}

// SyncFolder makes sure that a rename in the folder survives a power cut.
// Some network file systems cannot; that is no reason to refuse.
func (system) SyncFolder(name string) error {
	folder, err := os.Open(name)
	if errors.Is(err, fs.ErrPermission) {
		return nil // one may write in it, but not list it
	} else if err != nil {
		return err
	}
	defer folder.Close()
	err = folder.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil
	}
	return err
}

func (f systemFile) Own(like fs.FileInfo) error {
	s, ok := like.Sys().(*syscall.Stat_t)
	if !ok {
		return nil
	}
	return f.Chown(int(s.Uid), int(s.Gid))
}

func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func readOnlyDisk(err error) bool { return errors.Is(err, syscall.EROFS) }
