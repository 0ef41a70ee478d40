// What a canvas file said when somebody last left it, so that what others have
// changed since can be told.

package recovery

import "bytes"

const (
	seenEnd = ".seen"
	maxSeen = 8 << 20 // as large as a canvas file may be
)

// Seen is what the canvas file at path said when the program last ended on
// this machine; nil if that is not known.
func (f Folder) Seen(path string) []byte {
	data, _, err := f.dir.Read(stem(Real(path))+seenEnd, maxSeen)
	if err != nil {
		return nil // it is only told what changed: better not at all than wrongly
	}
	return data
}

// RecordSeen keeps what the canvas file at path says, for Seen. The error is
// private.Dir's; it is no reason to bother anybody.
func (f Folder) RecordSeen(path string, data []byte) error {
	if bytes.Equal(f.Seen(path), data) {
		return nil
	}
	return f.dir.Write(stem(Real(path))+seenEnd, data)
}
