// What a question is about goes away while it is on the screen: by removing,
// undoing, or because another program has changed the file.

package tui

import (
	"fmt"
	"slices"
	"testing"

	"bmcanvas/canvas"
)

// goneKeys are all keys that mean something on a question.
var goneKeys = []string{
	"<enter>", "<ctrl+j>", "<tab>", "<shift+tab>", "<up>", "<down>", "<left>", "<right>", "<home>", "<end>", "<space>", "1", "2", "9", "0", "x", "?", "2x",
	"<alt+1>", "<alt+up>", "<alt+down>", "<del>", "<backspace>", "<ctrl+t>", "<ctrl+l>", "<ctrl+b>", "<ctrl+g>", "<ctrl+z>", "<ctrl+y>", "<ctrl+u>",
	"<f2>", "<f7>", "<f8>", "<f10>", "<pgdn>", "<pgup>", "<esc>", "<ctrl+w>",
}

// goneWays are the ways in which the notes can go away. Each is given the driver at
// the question.
var goneWays = map[string]func(d *driver){
	"deleted": func(d *driver) { d.keys("<home><del*4>") },
	"undone":  func(d *driver) { d.keys("<ctrl+z*9>") },
	"on the poster": func(d *driver) {
		d.keys("<f2>1<down><del*3>4<down><del*3><esc>")
	},
	"reloaded": func(d *driver) {
		c := d.app.iv.Canvas()
		for _, b := range c.Blocks {
			for _, n := range b.Notes {
				c = c.Remove(n.Key)
			}
		}
		d.app.iv.Reload(c)
		d.app.catchUp()
	},
	"thrown": func(d *driver) {
		iv := d.app.iv
		for _, b := range iv.Canvas().Blocks {
			for _, n := range b.Notes {
				iv.ThrowNote(n.Key, canvas.CostStructure, "")
			}
		}
		d.app.catchUp()
	},
}

// No key ends the program with a fault at a question whose notes, subjects or
// candidates are gone.
func TestNoFaultWhereNotesAreGone(t *testing.T) {
	for way, take := range goneWays {
		for _, question := range []string{"who", "order", "role", "dream", "offer", "traits", "need", "partners", "gives", "tests"} {
			d := inKinds(t).goTo(question)
			take(d)
			for _, key := range goneKeys {
				at := fmt.Sprintf("%s, %s, %s", way, question, key)
				if d.app.fault != nil {
					t.Fatalf("before %s: %v\n%s", at, d.app.fault.cause, d.app.fault.stack)
				}
				if !d.app.iv.GoTo(question) {
					t.Fatal("no such question")
				}
				d.app.screens = d.app.screens[:1]
				d.app.catchUp()
				d.keys(key)
				if d.app.fault != nil {
					t.Fatalf("%s: %v\n%s", at, d.app.fault.cause, d.app.fault.stack)
				}
				if d.app.quit {
					t.Fatalf("%s has ended the program", at)
				}
			}
		}
	}
}

// Deletes held down at an order remove the notes and nothing else.
func TestDeleteHeldAtAnOrder(t *testing.T) {
	d := inKinds(t).goTo("order").keys("<del*9>")
	if d.app.fault != nil || d.app.quit {
		t.Fatal("the program has ended")
	}
	if n := d.app.iv.Canvas().Count(); n != 3 {
		t.Errorf("%d notes are left", n)
	}
	d.keys("Schools<enter>").leave()
	if !slices.ContainsFunc(d.app.iv.Canvas().Notes(canvas.CustomerSegments), func(n *canvas.Note) bool { return n.Text == "Schools" && n.Question == "who" }) {
		t.Error("words typed after that are no note")
	}
}

// A paste of nothing but white space is no note and no fault.
func TestPasteOfWhiteSpace(t *testing.T) {
	for _, pasted := range []string{"", " ", "\n", " \n \n ", "\t\r\n", "\u2003\n\u3000", "\r"} {
		d := start(t, "a.yaml").keys("<enter>half").paste(pasted).paste(pasted + "and\n" + pasted)
		if d.app.fault != nil {
			t.Fatalf("%q: %v\n%s", pasted, d.app.fault.cause, d.app.fault.stack)
		}
		d.keys("<esc>").leave()
	}
}
