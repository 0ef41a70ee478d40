// A disk that fails at one step, for the tests of saving.

package canvas

import (
	"errors"
	"io"
	"io/fs"

	"bmcanvas/canvas/disk"
)

// failing is a disk that fails at one step; it counts the steps.
type failing struct {
	disk.System
	step, fails int
	err         error
	before      map[string]func() // what happens just before a step of this name
	taken       []string
}

func (d *failing) do(name string) error {
	d.step++
	d.taken = append(d.taken, name)
	if f := d.before[name]; f != nil {
		delete(d.before, name)
		f()
	}
	if d.step == d.fails {
		return &fs.PathError{Op: name, Path: "x", Err: d.err}
	}
	return nil
}

func (d *failing) Stat(name string) (fs.FileInfo, error) {
	if err := d.do("stat"); err != nil {
		return nil, err
	}
	return d.System.Stat(name)
}

func (d *failing) Open(name string) (io.ReadCloser, error) {
	if err := d.do("open"); err != nil {
		return nil, err
	}
	return d.System.Open(name)
}

func (d *failing) Writable(name string) error {
	if err := d.do("writable"); err != nil {
		return err
	}
	return d.System.Writable(name)
}

func (d *failing) Create(name string, mode fs.FileMode) (disk.File, error) {
	if err := d.do("create"); err != nil {
		return nil, err
	}
	f, err := d.System.Create(name, mode)
	if err != nil {
		return nil, err
	}
	return failingFile{f, d}, nil
}

func (d *failing) Link(old, new string) error {
	if err := d.do("link"); err != nil {
		return err
	}
	return d.System.Link(old, new)
}

func (d *failing) Rename(old, new string) error {
	if err := d.do("rename"); err != nil {
		return err
	}
	return d.System.Rename(old, new)
}

func (d *failing) SyncFolder(name string) error {
	if err := d.do("sync folder"); err != nil {
		return err
	}
	return d.System.SyncFolder(name)
}

type failingFile struct {
	disk.File
	d *failing
}

func (f failingFile) Write(p []byte) (int, error) {
	if err := f.d.do("write"); err != nil {
		n, _ := f.File.Write(p[:len(p)/2])
		return n, err
	}
	return f.File.Write(p)
}

func (f failingFile) Own(like fs.FileInfo) error {
	if err := f.d.do("own"); err != nil {
		return err
	}
	return f.File.Own(like)
}

func (f failingFile) Chmod(mode fs.FileMode) error {
	if err := f.d.do("chmod"); err != nil {
		return err
	}
	return f.File.Chmod(mode)
}

func (f failingFile) Sync() error {
	if err := f.d.do("sync"); err != nil {
		return err
	}
	return f.File.Sync()
}

func (f failingFile) Stat() (fs.FileInfo, error) {
	if err := f.d.do("stat temp"); err != nil {
		return nil, err
	}
	return f.File.Stat()
}

func (f failingFile) Close() error {
	err := f.d.do("close")
	return errors.Join(err, f.File.Close())
}
