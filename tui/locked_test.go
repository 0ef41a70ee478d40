// A canvas that another program has open is looked at and nothing more.

package tui

import (
	"slices"
	"testing"
)

// locked opens a canvas that another program has.
func locked(t *testing.T) *driver {
	t.Helper()
	first := start(t, "a.yaml")
	first.keys("<enter>Cafés<enter>Hotels<enter>")
	d := first.again()
	d.sees("you can only look", "Cafés", "Hotels")
	return d
}

// unchanged does something and holds that neither the canvas nor the file is
// another after it.
func (d *driver) unchanged(what string, do func()) {
	d.t.Helper()
	canvas, file := d.app.iv.Canvas(), d.file("a.yaml")
	do()
	if d.app.iv.Canvas() != canvas {
		d.t.Errorf("%s has changed the canvas:\n%s", what, d.screen())
	}
	if got := d.file("a.yaml"); got != file {
		d.t.Errorf("%s has changed the file:\n%s", what, got)
	}
}

func TestLockedCanvasCannotBeEditedFromTheMenu(t *testing.T) {
	d := locked(t)
	for at := 0; ; at++ {
		d.keys("<f10>")
		rows := d.app.top().(*picker).list.rows
		if at == len(rows) {
			break
		}
		if rows[at].label == d.app.words.Menu.Leave {
			d.keys("<esc>")
			continue
		}
		d.unchanged(rows[at].label, func() {
			d.app.top().(*picker).list.at = at
			d.keys("<enter>changed<enter>1<enter><esc><esc><esc>")
		})
	}
}

func TestLockedCanvasCannotBeEditedByKeys(t *testing.T) {
	d := locked(t)
	var names []string
	for name := range keyNames {
		if name != "ctrl+c" && name != "ctrl+q" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		d.unchanged(name, func() { d.keys("<" + name + ">changed<enter>1 <esc><esc><esc>") })
	}
}
