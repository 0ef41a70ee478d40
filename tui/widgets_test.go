// Widgets know what they are drawn with and no canvas.

package tui

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bmcanvas/internal/interview"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/style"
)

// plainEnv is what a widget is drawn with: English, without colours.
func plainEnv() *env {
	e := &env{sheet: style.New(false, false)}
	e.setLanguage("en")
	return e
}

func TestForm(t *testing.T) {
	var got []string
	f := newForm(plainEnv(), "A title", "A lead", func(values []string) outcome {
		got = values
		return shut
	}, line("First", "").becomes(interview.Draft{Field: interview.FieldWho}), lines("Second", "there"))
	press := func(p keys.Press) outcome { return f.update(p, 40, 20) }
	press(keys.Press{Intent: keys.Typed, Text: "typed"})
	here := interview.Place{Stop: 3}
	if drafts := f.typed(here); len(drafts) != 1 || drafts[0].Text != "typed" || drafts[0].Field != interview.FieldWho || drafts[0].Place != here {
		t.Errorf("%v is typed", drafts)
	}
	if shown := ansi.Strip(strings.Join(f.view(40, 20), "\n")); !strings.Contains(shown, "A title") || !strings.Contains(shown, "▌ typed") {
		t.Errorf("the form shows\n%s", shown)
	}
	if out := press(keys.Press{Intent: keys.Enter}); out.kind != stayed || got != nil {
		t.Errorf("enter in the first field ends the form: %v", got)
	}
	if out := press(keys.Press{Intent: keys.Enter}); out.kind != closed || !slices.Equal(got, []string{"typed", "there"}) {
		t.Errorf("enter in the last field gives %v", got)
	}
}

// A picker answers for the text that it is about until a row is chosen.
func TestPickerAboutAText(t *testing.T) {
	pick := newPicker(plainEnv(), "Where?", "", []row{{label: "Here"}, {label: "There"}}, 1, func(int) outcome { return shut })
	here := interview.Place{Stop: 3}
	if drafts := pick.typed(here); len(drafts) != 0 {
		t.Errorf("%v is typed", drafts)
	}
	pick.about = []interview.Draft{{Field: interview.FieldThrown, Text: "precious"}}
	if drafts := pick.typed(here); len(drafts) != 1 || drafts[0].Text != "precious" || drafts[0].Place != here || !drafts[0].Lossy() {
		t.Errorf("%v is typed", drafts)
	}
}
