// Saving: all of the new file beside the old one, then one step that puts it in its place.

package canvas

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"time"
)

// Save writes the document so that at any moment, whatever fails, either the
// old file or the new one is there whole. It saves nothing if the file holds
// the document's bytes already. It refuses to write over what another program
// wrote since the file was read (ChangedOnDisk), over a new file's namesake
// (AlreadyThere), over a file that is write-protected, and over one with hard
// links, which would be cut. The error is an *Error with a problem of saving.
func (f *File) Save(d *Document) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.save(d, false)
}

// Overwrite is Save without a look at what another program wrote.
func (f *File) Overwrite(d *Document) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.save(d, true)
}

// Changed reports whether another program changed, removed or made the file
// since it was last read or saved. Of a file that cannot be looked at, as when
// its folder is gone, it says no: a save will tell what is wrong.
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
	sum := sumOf(src)
	if f.known != nil && f.known.durable && f.known.sum == sum && f.unchanged() == nil {
		return nil
	}
	old, err := f.writable(force)
	if err != nil {
		return f.saveError(err)
	}
	f.tidyUp()
	temp, err := f.writeTemp(src, old)
	if err != nil {
		return f.saveError(err)
	}
	if err := f.place(temp.name, old, force); err != nil {
		f.disk.Remove(temp.name)
		return f.saveError(err)
	}
	f.known = &state{int64(len(src)), temp.info.ModTime(), sum, false}
	if err := f.disk.SyncFolder(filepath.Dir(f.real)); err != nil {
		return f.saveError(err)
	}
	f.known.durable = true
	return nil
}

// writable is the old file's properties, nil if there is none, if it may be replaced.
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

// sweep takes away the second name that a first save gives the file for a
// moment, if the program was killed just then, and is the file's properties.
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

// abandoned is how old one of our temporary files must be to have no writer
// any more, whichever file in the folder it was for.
const abandoned = time.Minute

// tidyUp takes away, once, what programs that were killed in the middle of a
// save have left in the folder.
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

// unchanged is nil if the disk still has what was read or saved last.
func (f *File) unchanged() error {
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
	case info.Size() != f.known.size:
		return errChanged
	case info.ModTime().Equal(f.known.modified):
		return nil
	}
	r, err := f.disk.Open(f.real)
	if err != nil {
		return err
	}
	defer r.Close()
	h := sha256.New()
	if _, err := io.Copy(h, r); err != nil {
		return err
	}
	if [sha256.Size]byte(h.Sum(nil)) != f.known.sum {
		return errChanged
	}
	return nil
}

// missing tells a file that was removed from one whose whole folder is not
// there any more: an unplugged stick, a renamed folder.
func (f *File) missing(err error) error {
	if _, folder := f.disk.Stat(filepath.Dir(f.real)); errors.Is(folder, fs.ErrNotExist) {
		return err
	}
	return errChanged
}

// written is a file beside the one that is saved, whole and on the disk.
type written struct {
	name string
	info fs.FileInfo
}

// writeTemp writes the text into a new file beside the one that is saved,
// with the old one's mode and owner. If it fails, nothing is left of it.
func (f *File) writeTemp(src string, old fs.FileInfo) (w written, err error) {
	const tries = 100
	mode := fs.FileMode(0o666)
	if old != nil {
		mode = 0o600 // until it has the old one's owner
	}
	var temp tempFile
	for range tries {
		w.name = filepath.Join(filepath.Dir(f.real), tempName())
		if temp, err = f.disk.Create(w.name, mode); !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	if err != nil {
		return w, errors.Join(errFolderReadOnly(err), err)
	}
	defer func() {
		if err != nil {
			f.disk.Remove(w.name)
		}
	}()
	err = fill(temp, src, old)
	if err == nil {
		w.info, err = temp.Stat()
	}
	return w, errors.Join(err, temp.Close())
}

// fill writes the text and makes the file like the old one.
func fill(temp tempFile, src string, old fs.FileInfo) error {
	if old != nil {
		// As far as it is allowed: without, the file is more private than it was.
		_ = temp.Own(old)
		_ = temp.Chmod(old.Mode().Perm())
	}
	if _, err := io.WriteString(temp, src); err != nil {
		return err
	}
	return temp.Sync()
}

// place puts the written file where it belongs, if the disk is still as it was.
func (f *File) place(temp string, old fs.FileInfo, force bool) error {
	if old == nil {
		// A link, unlike a rename, never replaces what came meanwhile.
		err := f.disk.Link(temp, f.real)
		if err == nil {
			f.disk.Remove(temp)
			return nil
		}
		if errors.Is(err, fs.ErrExist) && !force {
			return err
		}
		if _, err := f.disk.Lstat(f.real); err == nil && !force {
			return fs.ErrExist
		}
		return f.disk.Rename(temp, f.real)
	}
	if !force {
		if err := f.unchanged(); err != nil {
			return err
		}
	}
	return f.disk.Rename(temp, f.real)
}

// errFolderReadOnly tells an error of making a file from one of writing it.
func errFolderReadOnly(err error) error {
	if errors.Is(err, fs.ErrPermission) || readOnlyDisk(err) {
		return errFolderProtected
	}
	return nil
}

var errFolderProtected = errors.New("the folder is write-protected")

// saveError is the *Error for what went wrong with saving.
func (f *File) saveError(err error) *Error {
	e := &Error{Problem: CannotSave, File: f.path, Err: err}
	switch {
	case errors.Is(err, errChanged):
		e.Problem, e.Err = ChangedOnDisk, nil
	case errors.Is(err, fs.ErrExist):
		e.Problem, e.Err = AlreadyThere, nil
	case errors.Is(err, errReadOnly):
		e.Problem = ReadOnlyFile
	case errors.Is(err, errFolderProtected), readOnlyDisk(err):
		e.Problem = ReadOnlyFolder
	case diskFull(err):
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
