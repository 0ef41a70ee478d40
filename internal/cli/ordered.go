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

	asked   bool // the fields below are set, which is done when they are first needed
	set     typeset.Compositor
	width   int
	on, off string // written around lines in visual order
	rest    []byte // the beginning of a line that has not ended
}

// newOrderedOutput returns an orderedOutput that prints to out, in a language
// that begins at the right or does not.
func newOrderedOutput(out io.Writer, rightToLeft bool, getenv func(string) string) *orderedOutput {
	o := &orderedOutput{out: out, getenv: getenv, set: typeset.Compositor{Base: bidi.LTR}}
	if rightToLeft {
		o.set.Base = bidi.RTL
	}
	return o
}

// orders reports whether lines are put in visual order. Such lines must not
// hold colours.
func (o *orderedOutput) orders() bool {
	if o.asked {
		return o.set.Mode != bidi.Off
	}
	o.asked = true
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

// use sets how lines are ordered, and the width of the terminal.
func (o *orderedOutput) use(mode bidi.Mode, width int) {
	o.asked, o.set.Mode, o.width = true, mode, width
}

// Write prints the lines that are complete with p. The error is that of the output.
func (o *orderedOutput) Write(p []byte) (int, error) {
	if !o.orders() {
		return o.out.Write(p)
	}
	o.rest = append(o.rest, p...)
	for {
		line, rest, ended := bytes.Cut(o.rest, []byte("\n"))
		if !ended {
			return len(p), nil
		}
		o.rest = rest
		if _, err := io.WriteString(o.out, o.line(string(line))); err != nil {
			return 0, err
		}
	}
}

// Close prints the last line if it did not end. The error is that of the output.
func (o *orderedOutput) Close() error {
	if len(o.rest) == 0 {
		return nil
	}
	_, err := io.WriteString(o.out, strings.TrimSuffix(o.line(string(o.rest)), "\n"))
	o.rest = nil
	return err
}

// line is s as it is printed: wrapped, each row indented as s is.
func (o *orderedOutput) line(s string) string {
	text := strings.TrimLeft(s, " ")
	if text == "" || o.set.AsIs(text) {
		return s + "\n"
	}
	p := &printout{set: o.set, width: o.width, screen: o.width}
	p.write(len(s)-len(text), "", text)
	return o.on + p.String() + o.off
}

// textOrder is who orders right-to-left text: the mode that --bidi says, else
// the remembered one, else a guess. It is guessed if nobody has said anything
// and the environment is not sure: the full screen then asks, see its
// calibration screen.
func textOrder(said string, getenv func(string) string) (mode bidi.Mode, guessed bool) {
	kept, _ := settings.Config(getenv).Load() // broken settings are none
	return tty.TextOrder(getenv, said, kept.Bidi)
}
