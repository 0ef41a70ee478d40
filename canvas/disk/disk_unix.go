// What only Unix systems do: owners, hard links, syncing of folders.

//go:build unix

package disk

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// Rename is os.Rename.
func (System) Rename(old, new string) error { return os.Rename(old, new) }

// Links returns the number in the file's properties, 1 if there is none.
func (System) Links(info fs.FileInfo) int {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(s.Nlink)
	}
	return 1
}

// SyncFolder makes sure that a rename in the folder survives a power cut.
// Some network file systems cannot; that is no reason to refuse.
func (System) SyncFolder(name string) error {
	folder, err := os.Open(name)
	if errors.Is(err, fs.ErrPermission) {
		return nil // one may write in it, but not list it
	} else if err != nil {
		return err
	}
	defer folder.Close()
	err = folder.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		return nil
	}
	return err
}

// Own gives the file the other one's user and group.
func (f systemFile) Own(like fs.FileInfo) error {
	s, ok := like.Sys().(*syscall.Stat_t)
	if !ok {
		return nil
	}
	return f.Chown(int(s.Uid), int(s.Gid))
}

// Full reports whether the error says that the disk, or what one may use of it, is full.
func Full(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// ReadOnly reports whether the error says that nothing can be written to the disk.
func ReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

// lockTries and lockPause are how long LockFolder waits for another program.
const (
	lockTries = 50
	lockPause = 5 * time.Millisecond
)

// LockFolder keeps other programs that ask for it on this machine from replacing
// files in the folder until unlock is called. If it cannot be had in a quarter of a
// second, as on some network file systems, it goes on without.
func (System) LockFolder(name string) (unlock func()) {
	folder, err := os.Open(name)
	if err != nil {
		return func() {}
	}
	for range lockTries {
		err = syscall.Flock(int(folder.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EWOULDBLOCK) && !errors.Is(err, syscall.EINTR) {
			break
		}
		time.Sleep(lockPause)
	}
	return func() { folder.Close() }
}
