package tui

import (
	"encoding/base64"
	"strings"
	"testing"
)

// copies starts the program on a terminal that takes strings, and returns what it was sent
// last, as text.
func copies(t *testing.T) (*driver, func() string) {
	t.Helper()
	d := begin(t, "classic", "en")
	d.env["TERM"] = "xterm"
	sent := ""
	d.app.send = func(s string) { sent = s }
	return d, func() string {
		t.Helper()
		encoded, _ := strings.CutPrefix(strings.TrimSuffix(sent, "\a"), "\x1b]52;c;")
		text, err := base64.StdEncoding.DecodeString(encoded)
		if err != nil {
			t.Fatalf("it was sent %q", sent)
		}
		sent = ""
		return string(text)
	}
}

// The menu copies the note at hand, the story and the canvas, and says what the terminal was
// asked.
func TestCopying(t *testing.T) {
	d, sent := copies(t)
	m := d.app.words.Menu
	d.keys("Cafés in Tallinn<enter>Hotels<enter>").menu(m.CopyNote).sees("Asked the terminal to copy “Hotels”")
	if got := sent(); got != "Hotels" {
		t.Errorf("%q", got)
	}
	d.keys("<up*2>").menu(m.CopyNote)
	if got := sent(); got != "Cafés in Tallinn" {
		t.Errorf("%q", got)
	}
	d.keys("<down*2>half a no").menu(m.CopyNote)
	if got := sent(); got != "half a no" {
		t.Errorf("%q", got)
	}
	d.menu(m.CopyCanvas).sees("the canvas as text")
	if got := sent(); !strings.HasPrefix(got, "A\n\nCustomer segments\n") || !strings.Contains(got, "Cafés in Tallinn") || strings.Contains(got, "\x1b") {
		t.Errorf("%q", got)
	}
	d.menu(m.CopyStory).sees("to copy the story")
	if got := sent(); !strings.Contains(got, "Cafés in Tallinn") {
		t.Errorf("%q", got)
	}
}

// What a terminal does not take is not sent, and the screen says so.
func TestCopyingTooMuch(t *testing.T) {
	d, sent := copies(t)
	for range 50 {
		d.paste(strings.Repeat("long ", 380)).keys("<enter>")
	}
	d.menu(d.app.words.Menu.CopyCanvas).sees("too long for a terminal to copy: 94 KB, and at most 73 KB fit")
	if got := sent(); got != "" {
		t.Errorf("%d bytes were sent", len(got))
	}
	d.env["TERM"] = "linux"
	d.menu(d.app.words.Menu.CopyNote).sees("gives programs no clipboard")
}

// The title of the window follows the canvas's name, without what could act on the terminal.
func TestWindowTitle(t *testing.T) {
	d := begin(t, "classic", "en")
	if got := d.app.windowTitle(); got != "" {
		t.Errorf("without a terminal: %q", got)
	}
	d.env["TERM"] = "xterm"
	if got := d.app.windowTitle(); got != "A – bmcanvas" {
		t.Errorf("%q", got)
	}
	d.app.iv.Rename("Hõbe\x1b]0;x\x07 \u202eCoffee")
	if got := d.app.windowTitle(); got != "Hõbe]0;x Coffee – bmcanvas" {
		t.Errorf("%q", got)
	}
	if got := start(t, "").app; got.iv != nil {
		t.Error("there is a canvas")
	}
}
