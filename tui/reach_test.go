// Every command can be reached from every keyboard. Under a Persian layout xterm
// sends no ctrl+letters and no Latin letters.

package tui

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/tui/keys"
)

// latin matches a key with ctrl, or a letter.
var latin = regexp.MustCompile(`^ctrl\+|^(alt\+)?[a-z]$`)

// Each command has a key without ctrl and without a letter, or a place in the menu.
func TestEveryCommandCanBeReached(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter><f10>")
	var inMenu []string
	for _, r := range d.app.top().(*picker).list.rows {
		inMenu = append(inMenu, r.note)
	}
	help := &d.app.words.Help
	reached := map[string]bool{} // what keys do, in the words of help
	for _, b := range keys.Table {
		if slices.ContainsFunc(b.Keys(), func(k string) bool { return !latin.MatchString(k) }) {
			reached[b.Says(help)] = true
		}
	}
	for _, b := range keys.Table {
		if !reached[b.Says(help)] && !slices.Contains(inMenu, b.Show()) {
			t.Errorf("%s has no other key, and is not in the menu", b.Show())
		}
	}
}

// An entry of the menu does what its key does.
func TestMenuDoesWhatItsKeysDo(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>Cafés<enter>Hotels<enter>")
	w := d.app.words.Menu
	d.menu(w.Undo).seesNot("• Hotels")
	d.menu(w.Redo).sees("Hotels")
	d.menu(w.Save).sees("Saved in a.yaml")
	d.keys("half").menu(w.Undo).seesNot("half") // typing first
	d.env["EDITOR"] = "printf 'from the editor' >"
	d.keys("a thought").menu(w.Editor).sees("from the editor")
	d.menu(w.Leave)
	if !d.app.quit {
		t.Error("the program goes on")
	}
}

// The menu opens before a canvas is open, so that one can leave by it.
func TestMenuBeforeACanvasIsOpen(t *testing.T) {
	for _, there := range []string{"", "cafe.yaml"} {
		dir := t.TempDir()
		if there != "" {
			write(t, dir, there, cafe)
		}
		d := startIn(t, dir, "", Options{})
		d.menu(d.app.words.Menu.Help).sees("Keys").keys("<esc>").menu(d.app.words.Menu.Leave)
		if !d.app.quit {
			t.Error("the program goes on")
		}
	}
}

// While another program has the canvas, the menu has no command that changes it.
func TestMenuOfACanvasThatIsHeld(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "cafe.yaml", cafe)
	startIn(t, dir, "cafe.yaml", Options{})
	d := startIn(t, dir, "cafe.yaml", Options{})
	d.sees("Open in another program").keys("<f10>")
	k, open := d.app.top().(*picker)
	if !open || len(k.list.rows) > 4 {
		t.Fatalf("the menu:\n%s", d.screen())
	}
	d.keys("<esc>").menu(d.app.words.Menu.Leave)
	if !d.app.quit {
		t.Error("the program goes on")
	}
}

// Latin, Persian and Arabic digits do the same on every screen.
func TestDigitsOfThreeKinds(t *testing.T) {
	var files []string
	for _, digits := range []string{"0123456789", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"} {
		typed := func(s string) string {
			return regexp.MustCompile("<[^>]*>|[0-9]").ReplaceAllStringFunc(s, func(m string) string {
				if m[0] == '<' {
					return m
				}
				return string([]rune(digits)[m[0]-'0'])
			})
		}
		d := start(t, "a.yaml")
		d.keys("<enter>Cafés<enter>Hotels<enter>Inns<enter>")
		d.keys(typed("<f2>2<enter>")).sees("Value propositions") // a block of the poster
		d.keys("Beans<enter>")
		d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(typed("2")), Alt: true}) // a link, from the field
		d.keys(typed("<tab>3"))                                                      // and in the list, past the probe
		d.keys(typed("<f10>1<enter>")).keys(typed("1<esc>"))                         // the menu, and what it opens
		d.keys(typed("<f2>1<enter><pgdn*2>2"))                                       // an option
		d.keys("<f2>").keys(typed("1<down><enter>")).keys("<up><right>")             // a date
		d.keys("<tab><tab><tab>").keys(typed("2026-12-24<enter>"))
		d.leave()
		files = append(files, d.file("a.yaml"))
	}
	for _, want := range []string{"due: 2026-12-24", "links: [cs2, cs3]", "option: niche-market"} {
		if !strings.Contains(files[0], want) {
			t.Errorf("%q is not in the file:\n%s", want, files[0])
		}
	}
	if files[0] != files[1] || files[0] != files[2] {
		t.Errorf("with Persian digits:\n%s\nwith Arabic digits:\n%s\nwith others:\n%s", files[1], files[2], files[0])
	}
}
