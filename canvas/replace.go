// Writing a file that is no canvas of ours, as safely as one that is.

package canvas

import "bmcanvas/canvas/disk"

// Replace writes data to the file at path, whatever was in it, through
// symbolic links: at any moment, whatever fails, either the old file or the
// new one is there whole. It refuses what Save refuses but for other programs'
// changes. The error is an *Error with a problem of saving.
func Replace(path string, data []byte) error { return replaceOn(disk.System{}, path, data) }

func replaceOn(d disk.Disk, path string, data []byte) error {
	f := &File{path: path, disk: d}
	var err error
	if f.real, err = disk.Follow(f.disk, path); err != nil {
		return f.saveError(err)
	}
	old, err := f.writable(true)
	if err != nil {
		return f.saveError(err)
	}
	if _, err := f.write(string(data), old, true); err != nil {
		return f.saveError(err)
	}
	return nil
}
