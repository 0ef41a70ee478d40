// Writing a file that is no canvas of ours, as safely as one that is.

package canvas

import "path/filepath"

// Replace writes data to the file at path, whatever was in it, through
// symbolic links: at any moment, whatever fails, either the old file or the
// new one is there whole. It refuses what Save refuses but for other programs'
// changes. The error is an *Error with a problem of saving.
func Replace(path string, data []byte) error {
	f := &File{path: path, disk: system{}}
	var err error
	if f.real, err = follow(f.disk, path); err != nil {
		return f.saveError(err)
	}
	old, err := f.writable(true)
	if err != nil {
		return f.saveError(err)
	}
	f.tidyUp()
	temp, err := f.writeTemp(string(data), old)
	if err != nil {
		return f.saveError(err)
	}
	if err := f.place(temp.name, old, true); err != nil {
		f.disk.Remove(temp.name)
		return f.saveError(err)
	}
	if err := f.disk.SyncFolder(filepath.Dir(f.real)); err != nil {
		return f.saveError(err)
	}
	return nil
}
