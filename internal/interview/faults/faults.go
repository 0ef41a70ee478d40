// Package faults reports a fault in the program itself: to the person in a few
// words, and to its developers in a file with the stack.
package faults

import (
	"fmt"
	"time"

	"bmcanvas/internal/interview/private"
)

// reportName is the name of the file in the state folder. The next fault
// replaces it.
const reportName = "fault.txt"

// Fault is the error of a run that ended itself because of a panic.
type Fault struct {
	Cause  string
	Report string // the path of the file with the stack; "" if it could not be written
	Err    error  // why what was typed is not saved; nil if it is
}

// Error says what the fault is.
func (f *Fault) Error() string { return "a fault in the program: " + f.Cause }

// Unwrap returns why what was typed is not saved.
func (f *Fault) Unwrap() error { return f.Err }

// Report writes the value of a panic and its stack to the state folder, and
// returns the fault.
func Report(getenv func(string) string, now time.Time, cause any, stack []byte) *Fault {
	f := &Fault{Cause: fmt.Sprint(cause)}
	state := private.State(getenv)
	if state.Write(reportName, fmt.Appendf(nil, "bmcanvas, %s\n\n%s\n\n%s", now.Format("2006-01-02 15:04:05"), f.Cause, stack)) == nil {
		f.Report = state.Path(reportName)
	}
	return f
}
