// Lines of text that a command prints, in the order in which the terminal wants them.

package tui

import (
	"bytes"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
)

// Ordered prints lines so that those that run from right to left read right: on
// a terminal that leaves their order to programs they are put in order, from the
// right side if the language begins there. Elsewhere it changes nothing.
type Ordered struct {
	out    io.Writer
	getenv func(string) string
	known  bool // what follows was found out, which is done when it is first needed

	set     typeset.Compositor
	width   int
	on, off string // around lines that are put in order
	rest    []byte // a line that has not ended
}

// NewOrdered is an Ordered that prints to out, in a language that begins at the
// right or does not.
func NewOrdered(out io.Writer, rightToLeft bool, getenv func(string) string) *Ordered {
	o := &Ordered{out: out, getenv: getenv, set: typeset.Compositor{Base: bidi.LTR}}
	if rightToLeft {
		o.set.Base = bidi.RTL
	}
	return o
}

// Orders reports whether lines may be changed, so that none can hold colours.
func (o *Ordered) Orders() bool {
	if o.known {
		return o.set.Mode != bidi.Off
	}
	o.known = true
	file, ok := o.out.(*os.File)
	if !ok || o.getenv("TERM") == "dumb" {
		return false
	}
	width, _, err := term.GetSize(file.Fd())
	if err != nil {
		return false // no terminal
	}
	mode, _ := Bidi("", o.getenv)
	mode = mode.Printed(o.getenv)
	o.order(mode, width)
	o.on, o.off = mode.Switches(o.getenv)
	return mode != bidi.Off
}

// order makes it put lines in order for a terminal of that mode and width.
func (o *Ordered) order(mode bidi.Mode, width int) { o.known, o.set.Mode, o.width = true, mode, width }

// Write prints the lines that p ends. The error is that of the output.
func (o *Ordered) Write(p []byte) (int, error) {
	if !o.Orders() {
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

// Close prints what is left of a line that did not end. The error is that of
// the output.
func (o *Ordered) Close() error {
	if len(o.rest) == 0 {
		return nil
	}
	_, err := io.WriteString(o.out, strings.TrimSuffix(o.line(string(o.rest)), "\n"))
	o.rest = nil
	return err
}

// line is a line as it is printed: wrapped, what is moved in moved in.
func (o *Ordered) line(s string) string {
	text := strings.TrimLeft(s, " ")
	if text == "" || o.set.AsIs(text) {
		return s + "\n"
	}
	p := &printout{set: o.set, width: o.width, screen: o.width}
	p.write(len(s)-len(text), "", text)
	return o.on + p.String() + o.off
}
