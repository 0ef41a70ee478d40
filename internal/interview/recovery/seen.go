// A copy of each canvas file as it was last left, to compare with what others have
// changed since.

package recovery

import "bytes"

const (
	seenEnd = ".seen"
	maxSeen = 8 << 20 // as large as a canvas file may be
)

// Seen returns what the canvas file at path said when the program last left it on
// this machine; nil if that is not known.
func (f Folder) Seen(path string) []byte {
	data, _, err := f.dir.Read(stem(RealPath(path))+seenEnd, maxSeen)
	if err != nil {
		return nil // without it the changes of others are not shown, no more
	}
	return data
}

// RecordSeen keeps data, which the canvas file at path says, for Seen. The error is
// private.Dir's, and can be ignored.
func (f Folder) RecordSeen(path string, data []byte) error {
	if bytes.Equal(f.Seen(path), data) {
		return nil
	}
	return f.dir.Write(stem(RealPath(path))+seenEnd, data)
}
