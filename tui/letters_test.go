// A character of several code points is moved over, deleted and marked by the
// cursor as one, in every field.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/internal/text/edit"
)

// wholes are characters of several code points, or of two cells.
var wholes = []string{
	"õ", "o\u0303", "é", "e\u0301\u0323", "👍", "👍🏽", "❤️", "1️⃣", "🇪🇪", "🏳️‍🌈", "👨‍👩‍👧", "👩🏽‍🚀", "新", "한", "\u1112\u1161\u11ab", "が", "ก็",
}

// fields are the fields of the program, and the keys that lead to each.
var fields = []struct {
	name, keys string
	field      func(d *driver) *edit.Field
}{
	{"a note", "<enter>", func(d *driver) *edit.Field { return &d.app.question.input.field }},
	{"a note that is changed", "<enter>Cafés<enter><up><enter><ctrl+u>", func(d *driver) *edit.Field { return &d.app.question.input.field }},
	{"a choice in one's own words", "<enter>Cafés<enter><pgdn><pgdn><tab>", func(d *driver) *edit.Field { return &d.app.question.input.field }},
	{"the name of a new canvas", "<ctrl+u>", func(d *driver) *edit.Field { return &d.app.top().(*startScreen).name.field }},
	{"the canvas's name", "<enter><f10>rename<enter><ctrl+u>", (*driver).inForm},
	{"why later", "<enter><f6>1<enter>", (*driver).inForm},
	{"who can answer", "<enter><f6>1<enter><tab>", (*driver).inForm},
	{"evidence", "<enter>Cafés<enter><up><right><tab>", func(d *driver) *edit.Field { return &d.app.top().(*details).inputs[1].field }},
	{"a note for elsewhere", "<enter><f4>", (*driver).inForm},
	{"find", "<enter><f3>", func(d *driver) *edit.Field { return &d.app.top().(*findScreen).input.field }},
}

// inForm is the field of the form on top in which one types.
func (d *driver) inForm() *edit.Field {
	f := d.app.top().(*form)
	return &f.inputs[f.at].field
}

func TestCharactersAreWhole(t *testing.T) {
	for _, f := range fields {
		t.Run(f.name, func(t *testing.T) {
			d := start(t, "a.yaml").keys(f.keys)
			is := func(after, want string) {
				t.Helper()
				if got := f.field(d).Text(); got != want {
					t.Fatalf("%s: %q, want %q", after, got, want)
				}
			}
			for _, c := range wholes {
				d.keys("a" + c + "b<left*2>")
				if !strings.Contains(d.app.View(), d.app.sheet.Cursor.Render(c)) {
					t.Errorf("%q: the cursor is not on all of it:\n%q", c, d.app.View())
				}
				d.keys("x")
				is("moved over", "ax"+c+"b")
				d.keys("<right><backspace>")
				is("deleted backwards", "axb")
				d.fast(c).keys("<left><del>")
				is("typed fast, and deleted", "axb")
				d.keys("<end><backspace*3>")
				is("emptied", "")
			}
		})
	}
}

// In Arabic script backspace deletes one sign, as it was typed. The arrows move
// over letters with their signs.
func TestPersianSigns(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>خانهٔ")
	field := &d.app.question.input.field
	for _, want := range []string{"خانه", "خان"} {
		if d.keys("<backspace>"); field.Text() != want {
			t.Errorf("%q, want %q", field.Text(), want)
		}
	}
	d.keys("<ctrl+u>می\u200cخ<backspace*2>")
	if field.Text() != "می" {
		t.Errorf("%q: the joiner is not deleted alone", field.Text())
	}
}
