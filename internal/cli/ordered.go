// Right-to-left text in what commands print: each line in the order that the
// terminal needs.

package cli

import (
	"bytes"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"bmcanvas/internal/interview/settings"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/tty"
)

// orderedOutput prints lines so that right-to-left text can be read. On a
// terminal that does not order text itself it puts each line in visual order,
// from the right side if the language begins there. Elsewhere it changes nothing.
type orderedOutput struct {
	out    io.Writer
	getenv func(string) string

	ready   bool // the fields below are set; that is done when they are first needed
	set     typeset.Compositor
	width   int    // of the terminal
	on, off string // written before and after a line in visual order
	rest    []byte // the beginning of a line whose end has not come
	failed  error  // the first error of the output
}

// newOrderedOutput returns an orderedOutput that prints to out. rightToLeft says
// how the language of most lines runs.
func newOrderedOutput(out io.Writer, rightToLeft bool, getenv func(string) string) *orderedOutput {
	o := &orderedOutput{out: out, getenv: getenv, set: typeset.Compositor{Base: bidi.LTR}}
	if rightToLeft {
		o.set.Base = bidi.RTL
	}
	return o
}

// orders reports whether lines with right-to-left text are put in visual order.
func (o *orderedOutput) orders() bool {
	if o.ready {
		return o.set.Mode != bidi.Off
	}
	o.ready = true
	file, ok := o.out.(*os.File)
	if !ok || o.getenv("TERM") == "dumb" {
		return false
	}
	width, _, err := term.GetSize(file.Fd())
	if err != nil {
		return false // no terminal
	}
	mode, _ := textOrder("", o.getenv)
	mode = mode.Printed(o.getenv)
	o.use(mode, width)
	o.on, o.off = mode.Switches(o.getenv)
	return mode != bidi.Off
}

// reorders reports whether a line with the text in it is put in visual order. Such
// a line must not have colours in it.
func (o *orderedOutput) reorders(text string) bool { return o.orders() && !o.set.AsIs(text) }

// linked returns the path of a file for a line that has nothing else: on a terminal, a link to
// the file.
func (p *program) linked(path string) string {
	if !term.IsTerminal(p.out.Fd()) || p.text.reorders(path) {
		return path
	}
	return tty.Linked(path, path, path, os.Getenv)
}

// use sets how lines are ordered, and the width of the terminal.
func (o *orderedOutput) use(mode bidi.Mode, width int) {
	o.ready, o.set.Mode, o.width = true, mode, width
}

// Write prints the lines that p completes. The error is that of the output; Close
// returns it, too, so that those who print a line need not look.
func (o *orderedOutput) Write(p []byte) (int, error) {
	if !o.orders() {
		return len(p), o.print(string(p))
	}
	o.rest = append(o.rest, p...)
	for {
		line, rest, ended := bytes.Cut(o.rest, []byte("\n"))
		if !ended {
			return len(p), nil
		}
		o.rest = rest
		if err := o.print(o.line(string(line))); err != nil {
			return 0, err
		}
	}
}

// print writes to the output, unless that has failed before.
func (o *orderedOutput) print(s string) error {
	if o.failed == nil {
		_, o.failed = io.WriteString(o.out, s)
	}
	return o.failed
}

// Close prints a last line that has no end. The error is the first of the output.
func (o *orderedOutput) Close() error {
	if len(o.rest) > 0 {
		_ = o.print(strings.TrimSuffix(o.line(string(o.rest)), "\n"))
		o.rest = nil
	}
	return o.failed
}

// line returns s as it is printed: wrapped, with each row indented like s.
func (o *orderedOutput) line(s string) string {
	text := strings.TrimLeft(s, " ")
	if text == "" || o.set.AsIs(text) {
		return s + "\n"
	}
	p := &paragraphs{set: o.set, width: o.width, screen: o.width}
	p.write(len(s)-len(text), "", text)
	return o.on + p.String() + o.off
}

// textOrder returns who orders right-to-left text: the mode that --bidi names,
// else the one in the settings, else a guess. guessed is true if neither says
// anything and the environment leaves doubt; the full screen then asks, see its
// calibration screen.
func textOrder(flag string, getenv func(string) string) (mode bidi.Mode, guessed bool) {
	kept, _ := settings.Config(getenv).Load() // settings that cannot be read count as none
	return tty.TextOrder(getenv, flag, kept.Bidi)
}
