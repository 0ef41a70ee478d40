// The steps of reading and saving as the operating system takes them; a test puts a disk that fails in their place.

package canvas

import (
	"io"
	"io/fs"
	"os"
)

// disk is what a File needs of a file system.
type disk interface {
	Stat(name string) (fs.FileInfo, error)
	Lstat(name string) (fs.FileInfo, error)
	Readlink(name string) (string, error)
	Open(name string) (io.ReadCloser, error)
	Writable(name string) error // nil if the file could be written in place
	Links(info fs.FileInfo) int // how many names the file has
	Same(a, b fs.FileInfo) bool // whether both are one file
	Names(folder string) []string
	Create(name string, mode fs.FileMode) (tempFile, error)
	Link(old, new string) error
	Rename(old, new string) error
	Remove(name string) error
	SyncFolder(name string) error
}

// tempFile is a new file that is being written.
type tempFile interface {
	io.Writer
	Chmod(mode fs.FileMode) error
	Own(like fs.FileInfo) error // gives it the owner of another file
	Sync() error
	Stat() (fs.FileInfo, error)
	Close() error
}

// system is the disk of the operating system.
type system struct{}

func (system) Stat(name string) (fs.FileInfo, error)   { return os.Stat(name) }
func (system) Lstat(name string) (fs.FileInfo, error)  { return os.Lstat(name) }
func (system) Readlink(name string) (string, error)    { return os.Readlink(name) }
func (system) Open(name string) (io.ReadCloser, error) { return os.Open(name) }
func (system) Link(old, new string) error              { return os.Link(old, new) }
func (system) Remove(name string) error                { return os.Remove(name) }

func (system) Same(a, b fs.FileInfo) bool { return os.SameFile(a, b) }

func (system) Names(folder string) []string {
	var names []string
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func (system) Writable(name string) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

func (system) Create(name string, mode fs.FileMode) (tempFile, error) {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, mode)
	if err != nil {
		return nil, err
	}
	return systemFile{f}, nil
}

// systemFile is an *os.File that can take over another's owner.
type systemFile struct{ *os.File }
