// What is pasted or typed and is not quite text: line breaks in a field of one line,
// and invisible characters.

package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/prompts"
)

// Line breaks pasted into a field of one line part the words and nothing else.
func TestPastedBreaksInAFieldOfOneLine(t *testing.T) {
	for name, open := range map[string]func(d *driver){
		"the canvas's name":  func(d *driver) { d.menu("Rename the canvas") },
		"a copy's":           func(d *driver) { d.menu("Save a copy") },
		"who answers":        func(d *driver) { d.menu("Whose answers are these?") },
		"who is asked":       func(d *driver) { d.keys("<f6>1<enter><tab>") },
		"until when":         func(d *driver) { d.keys("<up><right><tab*3>") },
		"who said it":        func(d *driver) { d.keys("<up><right><tab*4>") },
		"who challenged":     func(d *driver) { d.toStop(prompts.AtPause); d.keys("<f4>why<enter>") },
		"a new one's":        nil,
		"words that find":    func(d *driver) { d.keys("<f3>") },
		"words in the menu":  func(d *driver) { d.keys("<f10>") },
		"words that find us": func(d *driver) { d.keys("<f1>") },
	} {
		d := start(t, "a.yaml")
		if open != nil {
			open(d.keys("<enter>Cafés<enter>"))
		}
		d.keys("<ctrl+u>").paste("\nMari\r\nTamm\r\r\nof\u2028Tartu\n").sees("Mari Tamm of Tartu")
		if strings.Contains(d.screen(), "Mari  ") {
			t.Errorf("%s: more than one blank:\n%s", name, d.screen())
		}
	}
}

// Invisible characters are nothing typed, wherever they are typed.
func TestInvisibleCharactersAreNothingTyped(t *testing.T) {
	const nothing = "\u200b\u200c\u2060\ufeff \u00ad"
	for name, keys := range map[string]string{
		"a note": "%<enter>", "a note left": "%<pgdn>", "a note thrown": "%<f4><enter>", "thrown": "<f4>%<enter><enter>", "a note changed": "Cafés<enter><up><enter><ctrl+u>%<enter>",
		"evidence": "Cafés<enter><up><right><tab>%<esc>", "a test": "Cafés<enter><up><right><tab*2>%<esc>", "who said it": "Cafés<enter><up><right><tab*4>%<esc>",
		"a name": "Cafés<enter><f10>rename<enter><ctrl+u>%<enter>", "who answers": "Cafés<enter><f10>whose<enter>%<enter>Hotels<enter>", "who is asked": "Cafés<enter><f6>1<enter><enter>%<enter>",
	} {
		d := start(t, "a.yaml").keys("<enter>")
		for i, part := range strings.Split(keys, "%") {
			if i > 0 {
				d.fast(nothing)
			}
			d.keys(part)
		}
		d.leave()
		if _, err := os.Stat(filepath.Join(d.dir, "a.yaml")); err != nil {
			continue // nothing typed: no file
		}
		_, doc, err := canvas.Open(filepath.Join(d.dir, "a.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range recovery.Texts(doc.Canvas()) {
			if text != "A" && text != "Cafés" && text != "Hotels" {
				t.Errorf("%s: the file says %q", name, text)
			}
		}
		if got := d.file("a.yaml"); strings.Contains(got, "by:") || strings.ContainsAny(got, "\u200b\u2060\u00ad") {
			t.Errorf("%s: the file says\n%s", name, got)
		}
	}
}
