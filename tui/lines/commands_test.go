// Commands that are written wrong.

package lines

import "testing"

// What is repeated of a command that is not understood has no control in it.
func TestUnknownWordsArePrintedAsText(t *testing.T) {
	f := newFolder(t)
	transcript := f.run(f.options(), "Cafés", ":sh\x1b]0;title\aow", ":status \x1b[2Jlost\u009b1m", ":\u202eundo")
	printsOnce(t, transcript, "no command :sh]0;titleow.", "no status “[2Jlost1m”.", "no command :undo.")
}
