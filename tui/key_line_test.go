// The key line: what it shows works, here and now, and the ways out are on it.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// pressOf is how a key of the key line is pressed in a test; "": it is not one key.
func pressOf(shown string) string {
	switch shown {
	case "enter", "esc", "space", "tab", "pgdn", "pgup", "del", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f10":
		return "<" + shown + ">"
	case "alt+1-9":
		return "<alt+1>"
	case "1-9":
		return "1"
	case "alt+↑↓":
		return "<alt+down>"
	case "↑↓", "↓":
		return "<down>"
	case "→", "←→":
		return "<right>"
	}
	return ""
}

// What the key line of a question shows does something there.
func TestTheKeyLineIsTrue(t *testing.T) {
	places := append([]struct {
		question string
		area     prompts.Area
	}{{"who", prompts.AreaField}, {"who", prompts.AreaNotes}, {"dream", prompts.AreaTable}, {"tests", prompts.AreaTable}, {"traits", prompts.AreaField}}, lists...)
	at := func(question string, area prompts.Area) *driver {
		d := inKinds(t).goToArea(question, area)
		d.size(200, 50)
		return d
	}
	for _, p := range places {
		d := at(p.question, p.area)
		for _, h := range d.app.keyHints() {
			key := pressOf(h.keys)
			if key == "" {
				continue
			}
			d := at(p.question, p.area)
			canvas, before := d.app.iv.Canvas(), d.screen()
			if d.keys(key); d.screen() == before && d.app.iv.Canvas() == canvas {
				t.Errorf("%s, %v: %s %s does nothing:\n%s", p.question, p.area, h.keys, h.does, before)
			}
		}
	}
}

// The ways out are on the key line of every screen at 60x20, and every key there is
// whole.
func TestWaysOutAreShown(t *testing.T) {
	for keys, out := range map[string]string{
		"": "esc canvas", "Half": "esc canvas", "<up><enter>": "esc keep and step out", "<up><enter> more": "enter keep  esc keep and step out", "<up>": "esc canvas", "<up><right>": "esc close",
		"<f1>": "esc close", "<f2>": "esc close", "<f3>": "esc close", "<f4>": "esc close", "x<f4>": "esc close", "<f6>": "esc close", "<f6>1<enter>": "esc close", "<f7>": "esc close", "<f10>": "esc close",
		"<pgdn*2>": "esc canvas", "<pgdn*2>1": "tab own words",
	} {
		d := start(t, "a.yaml").keys("<enter>Cafés<enter>Bars<enter>" + keys)
		d.size(60, 20)
		shown := strings.Split(d.screen(), "\n")
		line := strings.Join(strings.Fields(shown[len(shown)-1]), " ")
		if !strings.Contains(line, strings.Join(strings.Fields(out), " ")) || !strings.Contains(line, "ctrl+c leave") {
			t.Errorf("%s: the key line says %q", keys, line)
		}
		var whole []string
		for _, h := range d.app.keyHints() {
			whole = append(whole, strings.Join(strings.Fields(h.keys+" "+h.does), " "))
		}
		for _, part := range strings.Split(strings.Join(strings.Split(strings.TrimSpace(shown[len(shown)-1]), "   "), "  "), "  ") {
			if part = strings.TrimSpace(part); part != "" && !strings.Contains(strings.Join(whole, "\n")+"\n", part+"\n") {
				t.Errorf("%s: %q is no whole key of %q", keys, part, line)
			}
		}
	}
}

// Help finds its lines by what is typed.
func TestHelpIsSearched(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>Half<f1>undo").sees("f9, ctrl+z", "Undo, hint").seesNot("alt+1-9")
	d.keys("<esc>").sees("ctrl+j").keys("xyzzy").sees("Nothing here has these letters").keys("<f1>").sees("Half").seesNot("xyzzy")
	d.keys("<f1><esc>").sees("Half")
}

// Where the typed words find nothing, the key line says where enter takes them, and no
// longer that it chooses.
func TestKeyLineWhereNothingIsFound(t *testing.T) {
	for _, open := range []string{"<f1>", "<f3>", "<f4>", "<f10>"} {
		d := start(t, "a.yaml").keys("<enter>Half" + open).seesNot("into the field")
		d.keys("xyzzy").sees("enter into the field", map[bool]string{true: "esc close", false: "esc clear"}[open == "<f3>"]).seesNot("enter choose", "↑↓", "its questions")
		d.keys("<enter>").sees("Half xyzzy", "enter add")
	}
}

// What the key line says of enter and esc while words stand in a field, and what esc does
// then: it does what the line says, and drops no word but those that rows are found by.
func TestKeyLineWhileWordsAreTyped(t *testing.T) {
	const questions = "<enter>Cafés<enter>"
	for _, c := range []struct {
		keys, line string   // how one comes there; the beginning of the key line
		after      []string // what is on the screen after esc
		not        []string // and what is not
	}{
		{"Half", "enter add esc canvas", []string{"1 Customer segments"}, nil},
		{"<up><enter> more", "enter keep esc keep and step out ctrl+z old words", []string{"Cafés more", "enter next"}, []string{"old words"}},
		{"<f10>undo", "enter choose esc clear abc find", []string{"This question", "enter choose esc close"}, []string{"undo"}},
		{"<f10>", "enter choose esc close abc find", []string{"enter next"}, []string{"This question"}},
		{"<f1>undo", "↑↓ pgdn move esc clear abc find", []string{"Type a word of it", "esc close"}, nil},
		{"<f1>", "↑↓ pgdn move esc close abc find", []string{"enter next"}, []string{"Type a word of it"}},
		{"<f3>caf", "enter open ↑↓ move esc close", []string{"enter next"}, []string{"Find"}},
		{"<f4>", "enter done esc close", []string{"enter next"}, nil},
		{"<f4>Half", "enter done esc into the field", []string{"▌ Half", "enter add"}, nil},
		{"<f4>Half<enter>", "enter choose → its questions esc into the field abc find", []string{"▌ Half", "enter add"}, nil},
		{"<f4>Half<enter>channels", "enter choose → its questions esc clear abc find", []string{"Where does this belong", "2 Value propositions", "esc into the field"}, nil},
		{"<f4>Half<enter>3<right>", "enter choose esc back abc find", []string{"Where does this belong", "esc into the field"}, nil},
		{"Half<f4>", "enter choose → its questions esc close abc find", []string{"▌ Half", "enter add"}, nil},
		{"Half<f6>", "enter choose esc close ↑↓ move", []string{"▌ Half", "enter add"}, []string{"Set this question aside"}},
		{"Half<f6>why", "enter next field esc close", []string{"▌ Half", "enter add"}, []string{"Why later"}},
		{"<up><right> more", "enter next field esc close", []string{"Cafés more"}, []string{"Everything about"}},
		{"<f7>", "enter open ↑↓ move pgdn next group esc close", []string{"enter next"}, []string{"Review"}},
	} {
		d := start(t, "a.yaml").keys(questions + c.keys)
		d.size(120, 40)
		shown := strings.Split(d.screen(), "\n")
		line := strings.Join(strings.Fields(shown[len(shown)-1]), " ")
		if !strings.HasPrefix(line, c.line) {
			t.Errorf("%s: the key line is %q, not %q", c.keys, line, c.line)
		}
		d.keys("<esc>").sees(c.after...).seesNot(c.not...)
	}
	d := start(t, "a.yaml").keys("<enter>").paste("one\ntwo").sees("enter choose", "esc into the field").keys("<esc>")
	d.sees("▌ one", "two", "enter add").seesNot("Several lines")
	d = shelfOf(t, map[string]string{"plan.yaml": shelfPlan, "broken.bmcanvas.yaml": "canvas: [\n"})
	d.sees("enter open", "→ more").seesNot("esc ")
	d.keys("<down>").sees("enter more").keys("<down>").sees("enter begin").keys("hob").sees("enter open", "esc clear").keys("<esc>").sees("enter open").seesNot("esc clear")
	if d.keys("<esc>"); d.app.quit {
		t.Error("esc leaves the program")
	}
}

// Setting a question aside takes the typed words with it only when it is said how: until
// then they stay in the field. What its notes answer cannot be reopened.
func TestSettingAsideKeepsTheField(t *testing.T) {
	notes := func(d *driver) int { return d.app.iv.Canvas().Count() }
	d := begin(t, "classic", "en").keys("Half<f6>").seesNot("Reopen it")
	if notes(d) != 0 {
		t.Error("the words are a note before anything is chosen")
	}
	if d.keys("<esc> a thought").sees("▌ Half a thought"); notes(d) != 0 {
		t.Error("going back has written a note")
	}
	d.keys("<f6>").keys("<enter>Ask Mari<enter*2><pgup>").sees("set aside for later: Ask Mari", "• Half a thought")
	d.keys("More<f6>").sees("Reopen it").keys("4<enter>").sees("▌ More").seesNot("set aside for later")
	if d.keys("<f6>").seesNot("Reopen it"); notes(d) != 1 {
		t.Errorf("%d notes", notes(d))
	}
	d.keys("3<enter><pgup>").sees("does not apply", "• More").keys("<f6>").sees("Reopen it")
	d.leave()
}

// Words that were typed into help without looking, and find nothing there, go on in the
// field.
func TestWordsTypedIntoHelpGoOn(t *testing.T) {
	for keys, want := range map[string]string{
		"Half<f1> the hotels<enter><enter>": "note: Half the hotels\n", "<f7><f1>hotels by the sea<enter><enter>": "note: hotels by the sea\n", "<f2><f1>hotels by the sea<enter><enter>": "note: hotels by the sea\n",
		"Half<f1>undo<enter><enter>": "note: Half\n",
	} {
		d := start(t, "a.yaml").keys("<enter>" + keys)
		d.leave()
		if got := d.file("a.yaml"); !strings.Contains(got, want) {
			t.Errorf("%s: the file says\n%s", keys, got)
		}
	}
}

// A question mark with words at once behind it begins a note: nobody has read help so
// soon. Words that come later are looked for in help.
func TestAQuestionMarkAndWordsAreANote(t *testing.T) {
	for keys, want := range map[string]string{
		"? what is it<enter>next<enter>":     `note: "? what is it"`,
		"?what is it<enter>":                 `note: "?what is it"`,
		"? 2 vans<enter>":                    `note: "? 2 vans"`,
		"Half<f7>? of what<enter>":           "note: Half ? of what",
		"<f2>? of what<enter>":               `note: "? of what"`,
		"؟ چند نفر<enter>":                   "note: ؟ چند نفر",
		"<pgdn>? which of them<enter><pgup>": `note: "? which of them"`,
	} {
		d := start(t, "a.yaml").keys("<enter>")
		d.app.env.grace = unaskedGrace
		d.keys(keys).leave()
		if got := d.file("a.yaml"); !strings.Contains(got, want) {
			t.Errorf("%s: the file says\n%s", keys, got)
		}
	}
	d := start(t, "a.yaml").keys("<enter>")
	d.app.env.grace = unaskedGrace
	d.keys("?").passes(unaskedGrace).keys("undo").sees("f9, ctrl+z").keys("<f1>")
	d.keys("?").sees("ctrl+j").keys("<esc>").seesNot("ctrl+j", "undo")
}

// Words that are typed while it is asked what pasted lines are stand below the lines, with the digits before them.
func TestWordsAfterPastedLinesGoOn(t *testing.T) {
	for keys, want := range map[string]string{
		"more words<enter>": "more words\n", "3 vans, 2 cars<enter>": "3 vans, 2 cars\n", "12 vans<enter>": "12 vans\n",
		"?<f1>more<enter>": "more\n", "2<down>more<enter>": "more\n",
	} {
		d := start(t, "a.yaml").keys("<enter>").paste("one\ntwo\n").seesNot("abc").keys(keys)
		d.leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "one\n        two\n        "+want) {
			t.Errorf("%s: the file says\n%s", keys, got)
		}
	}
	d := start(t, "a.yaml").keys("<enter>").paste("one\ntwo").paste("three\nfour").keys("<enter>")
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "two\n        three\n        four\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// Words that are typed into a list without looking are not lost: those that say why a
// question waits are why, and those that find no row go on in the field.
func TestWordsTypedIntoAListGoOn(t *testing.T) {
	for keys, want := range map[string]string{
		"<f6>Mari knows, 2 weeks<enter*2>":          "note: Mari knows, 2 weeks\n",
		"<f6>Mari knows, 2 weeks":                   "note: Mari knows, 2 weeks\n",
		"<f4>By bike<enter>channels 3<enter*2>":     "note: By bike channels 3\n",
		"By bike<f4>4 channels<enter><enter>":       "note: By bike 4 channels\n",
		"By bike<f4>3<right>xyzzy no<enter><enter>": "note: By bike xyzzy no\n",
		"Half<f3>of the hotels<enter><enter>":       "note: Half of the hotels\n",
		"<f10>words in the menu<enter><enter>":      "note: words in the menu\n",
	} {
		d := begin(t, "classic", "en").keys(keys)
		d.leave()
		if got := d.file("a.yaml"); !strings.Contains(got, want) {
			t.Errorf("%s: the file says\n%s", keys, got)
		}
	}
}

// A thrown note goes to the block whose digit is typed, or to one of its questions;
// no digit throws before enter.
func TestThrowPicksABlock(t *testing.T) {
	for keys, want := range map[string]string{
		"By bike<f4>3<enter>":                   "  channels:\n    - id: ch1\n      note: By bike\n      question: channels-wanted\n",
		"By bike<f4>9۳<enter>":                  "  channels:\n    - id: ch1\n      note: By bike\n      question: channels-wanted\n",
		"By bike<f4>3<right><down><enter>":      "  channels:\n    - id: ch1\n      note: By bike\n      question: channels-now\n",
		"By bike<f4>3<right><esc>5<enter>":      "  revenue_streams:\n    - id: rs1\n      note: By bike\n",
		"By bike<f4>3<right><esc><esc><enter>":  "  customer_segments:\n    - id: cs1\n      note: By bike\n",
		"By bike<f4>3 chan<esc>3<enter>":        "  channels:\n",
		"<f4>By bike<enter>4<right><esc*3>":     "  customer_segments:\n    - id: cs1\n      note: By bike\n",
		"<f4>By bike<enter>4<right><f2><enter>": "  customer_segments:\n    - id: cs1\n      note: By bike\n",
	} {
		d := begin(t, "classic", "en").keys(keys)
		if strings.Contains(keys, "<f4>3<enter>") {
			d.seesNot("Where does this belong")
		}
		d.leave()
		if got := d.file("a.yaml"); !strings.Contains(got, want) {
			t.Errorf("%s: the file says\n%s", keys, got)
		}
	}
}

// Help says in short what keys do, and all of it of those that one looks for.
func TestHelpIsShortUntilOneLooks(t *testing.T) {
	d := begin(t, "classic", "en").keys("<f1>").sees("What do you want to do?", "Add what is typed as a note").seesNot("With nothing typed")
	d.keys("nothing typed").sees("Add what is typed as a note. With nothing typed, go to the next question.").seesNot("f10, ctrl+k")
	d.size(200, 60)
	d.keys("<esc>").sees("Editing what is typed", "Looking at the canvas", "Answering, and going on")
}
