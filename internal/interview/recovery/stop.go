// Where the interview of each canvas stood when it was last left.

package recovery

import (
	"bytes"
	"strings"
)

const (
	stopEnd = ".stop"
	maxStop = 4 << 10
)

// Stop is where an interview stood when the program was left.
type Stop struct {
	Question string // its id; "": at a pause or the end
	Subject  string // the id of the note that it was asked of; "": none
	Note     string // the id of the note that was being written; "": none
}

// Stopped returns where the interview of the canvas file stood when the program
// was last left on this machine; the zero Stop if that is not known.
func (f Files) Stopped() Stop {
	data, _, err := f.folder.dir.Read(f.stem+stopEnd, maxStop)
	if err != nil {
		return Stop{} // without it one goes on at the first open question
	}
	lines := append(strings.Split(string(data), "\n"), "", "")
	return Stop{lines[0], lines[1], lines[2]}
}

// RecordStop keeps where the interview of the canvas file stands, for Stopped.
// The error is private.Dir's, and can be ignored.
func (f Files) RecordStop(s Stop) error {
	data := []byte(oneLine(s.Question) + "\n" + oneLine(s.Subject) + "\n" + oneLine(s.Note))
	name := f.stem + stopEnd
	if was, _, err := f.folder.dir.Read(name, maxStop); err == nil && bytes.Equal(was, data) {
		return nil
	}
	return f.folder.dir.Write(name, data)
}

// oneLine returns the id; "" if it has line breaks or is very long. The program writes no
// id like that, but a file from elsewhere may have one.
func oneLine(id string) string {
	if strings.ContainsAny(id, "\r\n") || len(id) > maxStop/4 {
		return ""
	}
	return id
}
