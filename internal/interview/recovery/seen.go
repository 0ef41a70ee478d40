// A copy of each canvas file as it was last left, to compare with what others have
// changed since.

package recovery

import "os"

const (
	seenEnd = ".seen"
	maxSeen = 8 << 20 // as large as a canvas file may be
)

// Seen returns what the canvas file said when the program last left it on
// this machine; nil if that is not known.
func (f Files) Seen() []byte {
	data, _, err := f.folder.dir.Read(f.stem+seenEnd, maxSeen)
	if err != nil {
		return nil // without it the changes of others are not shown, no more
	}
	return data
}

// RecordSeen keeps the text, which the canvas file says, for Seen. The error is
// private.Dir's, and can be ignored.
func (f Files) RecordSeen(text string) error {
	dir, name := f.folder.dir, f.stem+seenEnd
	info, err := os.Stat(dir.Path(name)) // a file of another size need not be read
	if err == nil && info.Size() == int64(len(text)) && string(f.Seen()) == text {
		return nil
	}
	return dir.WriteText(name, text)
}
