// Package disk replaces files whole: at any moment, whatever fails, either the
// old file or the new one is there. Each step that it asks of the operating
// system can be made to fail by a test.
package disk

import (
	"io"
	"io/fs"
	"os"
	"time"
)

// Writer is the steps in which a file is replaced.
type Writer interface {
	// Create makes a new file; one that is there already is fs.ErrExist.
	Create(name string, mode fs.FileMode) (File, error)
	// Link gives the file a second name, which must be free.
	Link(old, new string) error
	// Rename gives the file another name. A file of that name is replaced.
	Rename(old, new string) error
	// Remove takes the file away.
	Remove(name string) error
	// Lstat tells what stands at the name, without following a link.
	Lstat(name string) (fs.FileInfo, error)
	// SyncFolder returns when the names in the folder are safely on the disk.
	SyncFolder(name string) error
}

// File is a new file that is being written.
type File interface {
	io.Writer
	Chmod(mode fs.FileMode) error
	Own(like fs.FileInfo) error // gives it the owner of another file
	Sync() error                // returns when its bytes are safely on the disk
	Stat() (fs.FileInfo, error)
	Close() error
}

// Disk is all that is asked of a file system.
type Disk interface {
	Writer
	Stat(name string) (fs.FileInfo, error)
	Readlink(name string) (string, error)
	Open(name string) (io.ReadCloser, error)
	Writable(name string) error         // nil if the file could be written in place
	Links(info fs.FileInfo) int         // how many names the file has
	Same(a, b fs.FileInfo) bool         // whether both are one file
	Touched(info fs.FileInfo) time.Time // when its bytes or properties last changed
	Names(folder string) []string
}

// System is the Disk of the operating system.
type System struct{}

// Stat is os.Stat.
func (System) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

// Lstat is os.Lstat.
func (System) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(name) }

// Readlink is os.Readlink.
func (System) Readlink(name string) (string, error) { return os.Readlink(name) }

// Open is os.Open.
func (System) Open(name string) (io.ReadCloser, error) { return os.Open(name) }

// Link is os.Link.
func (System) Link(old, new string) error { return os.Link(old, new) }

// Remove is os.Remove.
func (System) Remove(name string) error { return os.Remove(name) }

// Same is os.SameFile.
func (System) Same(a, b fs.FileInfo) bool { return os.SameFile(a, b) }

// Names lists what is in the folder; nothing if it cannot be listed.
func (System) Names(folder string) []string {
	var names []string
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// Writable opens the file for writing, and closes it.
func (System) Writable(name string) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// Create makes a file that must not be there yet.
func (System) Create(name string, mode fs.FileMode) (File, error) {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, mode)
	if err != nil {
		return nil, err
	}
	return systemFile{f}, nil
}

// systemFile is an *os.File that can take over another's owner.
type systemFile struct{ *os.File }
