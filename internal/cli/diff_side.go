// bmcanvas diff --side: two canvases beside each other, block by block.

package cli

import (
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/prompts"
	"bmcanvas/tui/beside"
	"bmcanvas/tui/style"
	"bmcanvas/tui/tty"
)

const (
	widestSides = 160 // cells of both sides together on a wide terminal
	pipedSides  = 100 // the same where they do not go to a terminal
)

// printSides prints both versions side by side.
func (p *program) printSides(w *prompts.Words, old, new comparedFile, related bool) error {
	width, _, err := term.GetSize(p.out.Fd())
	screen := err == nil && os.Getenv("TERM") != "dumb"
	set, on, off := typeset.Compositor{Language: w.Language}, "", ""
	if w.RightToLeft() {
		set.Base = bidi.RTL
	}
	ascii := false
	if screen {
		set.Mode, _ = textOrder("", os.Getenv)
		set.Mode = set.Mode.Printed(os.Getenv)
		on, off = set.Mode.Switches(os.Getenv)
		width, ascii = min(width, widestSides), tty.ASCII(os.Getenv)
	} else {
		width = pipedSides
	}
	sheet := style.New(true, ascii).Facing(set.Mirrored())
	if !tty.Coloured(p.out, os.Getenv) {
		sheet = &style.Sheet{ASCII: ascii}
	}
	d := beside.Drawer{Sheet: sheet, Set: set}
	compared := canvas.Compare(old.canvas, new.canvas, related)
	guides := [2]*prompts.Guide{publish.GuideBeside(old.path, old.canvas, w.Language), publish.GuideBeside(new.path, new.canvas, w.Language)}
	names := publish.SideNames(old.path, new.path, old.canvas, new.canvas)
	rows := d.Head(names, width)
	rows = append(rows, d.Rows(publish.SideRows(w, compared, old.canvas, new.canvas, guides), width)...)
	rows = append(rows, "")
	for _, line := range publish.SideSums(w, compared, names) {
		rows = append(rows, set.Wrap(line, width)...)
	}
	var out strings.Builder
	for _, row := range rows {
		out.WriteString(set.Fit(row, width) + "\n")
	}
	printed := out.String()
	if ascii {
		printed = text.ASCII(printed)
	}
	if !bidi.Plain(printed) {
		printed = on + printed + off
	}
	_, err = io.WriteString(p.out, printed)
	return err
}

// printSidesAsJSON prints both versions side by side for programs.
func (p *program) printSidesAsJSON(old, new comparedFile, related bool) error {
	return export.SideJSON(p.out, canvas.Compare(old.canvas, new.canvas, related))
}
