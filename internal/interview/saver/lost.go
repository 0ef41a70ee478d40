// What is said when the last save fails.

package saver

// NotSaved says that the file could not be saved, and where its words are kept.
type NotSaved struct {
	Err  error
	Kept string // the recovery file; "" if that could not be written either
	Copy string // then: a file somewhere else; "" if there was no place at all
}

// Error is the reason in a form for logs.
func (e *NotSaved) Error() string { return "not saved: " + e.Err.Error() }

func (e *NotSaved) Unwrap() error { return e.Err }
