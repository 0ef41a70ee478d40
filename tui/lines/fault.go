// A fault in the program itself: what was answered is saved, the line in which it
// happened is kept, and the run ends with an error.

package lines

import (
	"errors"
	"runtime/debug"
	"strings"

	"bmcanvas/internal/interview/faults"
	"bmcanvas/internal/interview/saver"
)

// attempt calls do and recovers from a panic in it. The first panic is the
// session's fault; the line that was being handled is kept, unless it is a command.
func (s *session) attempt(do func()) {
	defer func() {
		p := recover()
		if p == nil || s.fault != nil {
			return
		}
		s.fault = faults.Report(s.options.Getenv, s.options.Now(), p, debug.Stack())
		if line := s.handling; line != "" && (!strings.HasPrefix(line, ":") || strings.HasPrefix(line, "::")) {
			s.tooLong = append(s.tooLong, s.draft(strings.Replace(line, "::", ":", 1)))
		}
	}()
	do()
}

// endAfterFault returns the fault as the error of the run. left is the error of
// leaving, which is nil, too, if a fault has cut that short.
func (s *session) endAfterFault(left error) error {
	s.fault.Err = left
	if left == nil && s.saver.Pending() {
		s.fault.Err = &saver.NotSaved{Err: errors.New("the program had a fault"), Kept: s.guard.Close()}
	}
	return s.fault
}
