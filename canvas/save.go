// Saving: when a file may be replaced, and what is reported when it cannot be.

package canvas

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"bmcanvas/canvas/disk"
)

// Save replaces the file by the document's bytes: at any moment, whatever fails,
// either the old file or the new one is there whole. It writes nothing if the file
// has these bytes already. It refuses to replace what another program has written
// since the file was read (ChangedOnDisk), a file of the same name where none was
// (AlreadyThere), a write-protected file, and a file with hard links, which would
// be cut off. The error is an *Error with a problem of saving.
func (f *File) Save(d *Document) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.save(d, false)
}

// Overwrite is Save, whatever another program has written.
func (f *File) Overwrite(d *Document) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.save(d, true)
}

// Changed reports whether another program has changed, removed or created the file
// since it was last read or saved. It is false for a file that cannot be looked at,
// as when its folder is gone: Save reports what is wrong then.
func (f *File) Changed() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	err := f.unchanged()
	return errors.Is(err, errChanged) || errors.Is(err, fs.ErrExist)
}

func (f *File) save(d *Document, force bool) error {
	if d.tree == nil {
		return nil
	}
	src := d.tree.Source()
	if len(src) > MaxSize {
		return &Error{Problem: WouldBeTooLarge, File: f.path}
	}
	sum := sumOf(src)
	if f.known != nil && f.known.durable && f.known.sum == sum && f.unchanged() == nil {
		return nil
	}
	if d, can := f.disk.(folderLocker); can {
		defer d.LockFolder(filepath.Dir(f.real))() // between the last look at the file and the rename
	}
	old, err := f.writable(force)
	if err != nil {
		return f.saveError(err)
	}
	info, err := f.write(src, old, force)
	if info != nil {
		f.known = &state{int64(len(src)), info, time.Now(), sum, err == nil}
	}
	if err != nil {
		return f.saveError(err)
	}
	return nil
}

// folderLocker is a disk on which two programs can keep from replacing a file at the
// same moment, so that neither writes over what the other wrote in between.
type folderLocker interface {
	LockFolder(name string) (unlock func())
}

// write replaces the file, whose properties are old; nil if there is none. What
// it returns is disk.Replace's.
func (f *File) write(text string, old fs.FileInfo, force bool) (fs.FileInfo, error) {
	f.tidyUp()
	r := disk.Replacement{
		Temp: func() string { return filepath.Join(filepath.Dir(f.real), tempName()) },
		Mode: 0o666, Old: old, New: old == nil && !force,
	}
	if old != nil && !force {
		r.Check = f.unchanged
	}
	return disk.Replace(f.disk, f.real, text, r)
}

// writable returns the old file's properties, nil if there is none; an error if it
// must not be replaced.
func (f *File) writable(force bool) (fs.FileInfo, error) {
	info, err := f.disk.Stat(f.real)
	switch {
	case errors.Is(err, fs.ErrNotExist) && (f.known == nil || force):
		return nil, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, f.missing(err)
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, errFolder
	case !info.Mode().IsRegular():
		return nil, errNoFile
	case f.known == nil && !force:
		return nil, fs.ErrExist
	case info.Mode().Perm()&0o222 == 0:
		return nil, errReadOnly
	case f.disk.Links(info) > 1 && f.disk.Links(f.sweep(info)) > 1:
		return nil, errLinked
	}
	if err := f.disk.Writable(f.real); err != nil {
		return nil, errors.Join(errReadOnly, err)
	}
	if force {
		return info, nil
	}
	return info, f.unchanged()
}

// sweep removes the second name that the first save of a file gives it for a moment,
// in case the program was killed in that moment. It returns the file's properties
// after that.
func (f *File) sweep(info fs.FileInfo) fs.FileInfo {
	folder := filepath.Dir(f.real)
	for _, name := range f.disk.Names(folder) {
		if !strings.HasPrefix(name, tempPrefix) || !strings.HasSuffix(name, tempSuffix) {
			continue
		}
		name = filepath.Join(folder, name)
		if other, err := f.disk.Lstat(name); err == nil && f.disk.Same(info, other) {
			f.disk.Remove(name)
		}
	}
	if now, err := f.disk.Stat(f.real); err == nil {
		return now
	}
	return info
}

// abandoned is the age from which a temporary file of ours has no writer any more,
// whichever file in the folder it was for.
const abandoned = time.Minute

// tidyUp removes temporary files that programs have left in the folder because they
// were killed during a save. It does so once.
func (f *File) tidyUp() {
	if f.tidy {
		return
	}
	f.tidy = true
	folder := filepath.Dir(f.real)
	for _, name := range f.disk.Names(folder) {
		if !strings.HasPrefix(name, tempPrefix) || !strings.HasSuffix(name, tempSuffix) {
			continue
		}
		name = filepath.Join(folder, name)
		if info, err := f.disk.Lstat(name); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > abandoned {
			f.disk.Remove(name)
		}
	}
}

var (
	errChanged  = errors.New("was changed by another program")
	errReadOnly = errors.New("is write-protected")
)

// unchanged returns nil if the disk still has what was read or saved last. It
// reads the file only if its properties leave that open.
func (f *File) unchanged() error {
	seen := time.Now()
	info, err := f.disk.Stat(f.real)
	switch {
	case f.known == nil && errors.Is(err, fs.ErrNotExist):
		return nil
	case f.known == nil && err == nil:
		return fs.ErrExist
	case errors.Is(err, fs.ErrNotExist):
		return f.missing(err)
	case err != nil:
		return err
	case info.IsDir():
		return errFolder
	case !info.Mode().IsRegular(), info.Size() != f.known.size:
		return errChanged
	case f.untouched(info):
		return nil
	}
	if err := f.sameBytes(); err != nil {
		return err
	}
	f.known.info, f.known.seen = info, seen
	return nil
}

// clockStep is more than a file's times are rounded by on any file system. A file
// that was written less than this before it was read may have been written again
// after that, with the same times.
const clockStep = 3 * time.Second

// untouched reports whether the properties show that nothing was written to the
// file since its bytes were last compared. A program can keep the size and the
// time of modification, but not the file's identity and the time of its last
// change too.
func (f *File) untouched(info fs.FileInfo) bool {
	touched := f.disk.Touched(info)
	return f.disk.Same(info, f.known.info) && info.ModTime().Equal(f.known.info.ModTime()) &&
		touched.Equal(f.disk.Touched(f.known.info)) && f.known.seen.Sub(touched).Abs() > clockStep
}

// sameBytes returns nil if the file has the bytes that were read or saved last.
func (f *File) sameBytes() error {
	r, err := f.disk.Open(f.real)
	if err != nil {
		return err
	}
	defer r.Close()
	h := sha256.New()
	if _, err := io.Copy(h, io.LimitReader(r, f.known.size+1)); err != nil {
		return err
	}
	if [sha256.Size]byte(h.Sum(nil)) != f.known.sum {
		return errChanged
	}
	return nil
}

// missing returns the error for a file that is not there: errChanged if it was
// removed, err if its folder is gone, as with an unplugged stick or a renamed folder.
func (f *File) missing(err error) error {
	if _, folder := f.disk.Stat(filepath.Dir(f.real)); errors.Is(folder, fs.ErrNotExist) {
		return err
	}
	return errChanged
}

// saveError returns the *Error for what went wrong with saving.
func (f *File) saveError(err error) *Error {
	e := &Error{Problem: CannotSave, File: f.path, Err: err}
	switch {
	case errors.Is(err, errChanged):
		e.Problem, e.Err = ChangedOnDisk, nil
	case errors.Is(err, fs.ErrExist):
		e.Problem, e.Err = AlreadyThere, nil
	case errors.Is(err, errReadOnly):
		e.Problem = ReadOnlyFile
	case errors.Is(err, disk.ErrFolderProtected), disk.ReadOnly(err):
		e.Problem = ReadOnlyFolder
	case disk.Full(err):
		e.Problem = DiskFull
	case errors.Is(err, errLinked):
		e.Problem, e.Err = HardLinks, nil
	case errors.Is(err, errFolder):
		e.Problem = IsFolder
	case errors.Is(err, fs.ErrNotExist):
		e.Problem = NoFolder
	}
	return e
}
