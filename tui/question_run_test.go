// The law of typing in lists: a letter begins a note, with the digits and blanks
// typed before it in one run.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// A run is a beginning of a note only if a letter follows it at once.
func TestRun(t *testing.T) {
	typed := func(s string) keys.Press { return keys.Press{Intent: keys.Typed, Text: s} }
	blank := keys.Press{Intent: keys.Space, Text: " "}
	for name, c := range map[string]struct {
		before []keys.Press
		then   keys.Press
		text   string // "": the press does not turn the run
	}{
		"a letter alone":           {nil, typed("c"), ""},
		"a digit and a letter":     {[]keys.Press{typed("2")}, typed("c"), "2c"},
		"a digit and a sign":       {[]keys.Press{typed("2")}, typed("-"), "2-"},
		"a question mark in a run": {[]keys.Press{typed("2")}, typed("?"), "2?"},
		"digits of three scripts":  {[]keys.Press{typed("2"), typed("۳"), typed("٤")}, typed("م"), "2۳٤م"},
		"a blank between":          {[]keys.Press{typed("2"), blank}, typed("c"), "2 c"},
		"another digit":            {[]keys.Press{typed("2")}, typed("3"), ""},
		"another blank":            {[]keys.Press{typed("2")}, blank, ""},
		"a pasted text":            {[]keys.Press{typed("2")}, keys.Press{Intent: keys.Pasted, Text: " cafés"}, "2 cafés"},
		"a letter of two bytes":    {[]keys.Press{typed("2")}, typed("é"), "2é"},
		"enter":                    {[]keys.Press{typed("2")}, keys.Press{Intent: keys.Enter}, ""},
	} {
		var r run
		done := 0
		for _, p := range c.before {
			if !p.InRun() {
				t.Errorf("%s: %q is no part of a run", name, p.Text)
			}
			r.add(p, func() func() func() {
				done++
				return func() func() { done = 0; return func() { done = 1 } }
			})
		}
		if got := r.turns(c.then); got != (c.text != "") {
			t.Errorf("%s turns: %t", name, got)
			continue
		}
		if c.text == "" {
			continue
		}
		text, again := r.turn(c.then)
		if text != c.text || done != 0 || r.stands() {
			t.Errorf("%s: %q, done %d, stands %t", name, text, done, r.stands())
		}
		if again(); done != 1 {
			t.Errorf("%s: it is not done again", name)
		}
	}
}

// lists are the questions of a guide with every kind where digits and blanks are
// commands, with the area to type in.
var lists = []struct {
	question string
	area     prompts.Area
}{
	{"role", prompts.AreaTable}, {"traits", prompts.AreaOptions}, {"offer", prompts.AreaLinks}, {"need", prompts.AreaLinks},
	{"gives", prompts.AreaTable}, {"order", prompts.AreaNotes}, {"offer", prompts.AreaNotes},
}

// inKinds is a driver at the guide with every kind of question, with notes in all
// blocks.
func inKinds(t *testing.T) *driver {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, "kinds.yaml", kinds)
	d := startIn(t, dir, "a.yaml", Options{Guide: "kinds.yaml"})
	d.keys("<enter>Cafés<enter>Hotels<ctrl+t><enter>")
	for _, note := range [][2]string{{"offer", "Beans"}, {"need", "A roaster"}, {"partners", "The harbour"}} {
		d.goTo(note[0]).keys(note[1] + "<enter>")
	}
	return d
}

// goToArea moves to the question, and the cursor there to the area.
func (d *driver) goToArea(question string, area prompts.Area) *driver {
	d.t.Helper()
	d.goTo(question)
	for range 4 {
		if d.app.question.area == area {
			return d
		}
		d.keys("<down>")
		if d.app.question.area != area {
			d.keys("<tab>")
		}
	}
	d.app.question.area = area
	return d
}

// Whatever begins with digits or blanks, and wherever it is typed, is a note, whole,
// and what the digits did is taken back.
func TestATypedRunIsANote(t *testing.T) {
	for _, list := range lists {
		for _, words := range []string{"Hotels by the sea", "2-3 chains of hotels", "1 person in 3", "12 to 15 % of them", "۲ هتل", "9e lot", "1, 2 and 3"} {
			for _, typed := range []func(*driver, string) *driver{(*driver).keys, (*driver).fast} {
				d := inKinds(t).goToArea(list.question, list.area)
				before := d.app.iv.Canvas()
				typed(d, words)
				if !d.app.iv.Canvas().Equal(before) {
					t.Errorf("%s: after %q the canvas is another", list.question, words)
				}
				typed(d, "<enter>")
				d.leave()
				if got := d.file("a.yaml"); !strings.Contains(got, words+"\n") && !strings.Contains(got, words+"\"\n") {
					t.Errorf("%s: %q is not in the file:\n%s", list.question, words, got)
				}
			}
		}
	}
}

// What a run did stands once another key is pressed, and comes back with ctrl+z if
// a letter took it back.
func TestARunStandsOrComesBack(t *testing.T) {
	picked := func(d *driver) string {
		q := d.app.iv.Question()
		var ids []string
		for _, o := range q.Options {
			if d.app.iv.Picked(o.ID) {
				ids = append(ids, o.ID)
			}
		}
		return strings.Join(ids, " ")
	}
	for keys, want := range map[string]string{
		"1":                    "cheap",
		"12":                   "cheap fast",
		"12<tab>of both":       "cheap fast",
		"1<down>- both":        "cheap",
		"1- both":              "",
		"1- both<ctrl+z*2>":    "cheap",
		"12- both<ctrl+z*2>":   "cheap fast",
		"2- both<enter>":       "",
		" both":                "",
		"1<enter><pgup>2x":     "cheap",
		"1<enter><pgup>2":      "cheap fast",
		"1x<ctrl+z><ctrl+z>":   "",
		"1x<ctrl+z>2x<ctrl+z>": "cheap fast",
	} {
		d := inKinds(t).goTo("traits").keys(keys)
		if d.app.iv.Question().ID != "traits" {
			d.goTo("traits")
		}
		if got := picked(d); got != want {
			t.Errorf("%s: picked %q, want %q", keys, got, want)
		}
	}
}

// While a run stands, the key line says how to write beside it.
func TestARunIsPointedOut(t *testing.T) {
	d := inKinds(t).goTo("traits").seesNot("tab own words").keys("1").sees("tab own words")
	d.keys("<down>").seesNot("tab own words").keys("2<tab>Both").sees("Both").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Both") || !strings.Contains(got, "option: fast") {
		t.Errorf("the file says\n%s", got)
	}
}

// Nothing is chosen by passing through: in a choose-one list the cursor is on no
// option until it is moved there.
func TestNothingIsChosenByPassing(t *testing.T) {
	for keys, want := range map[string]string{
		"<enter>": "", "<space><enter>": "", "<pgdn>": "", "<tab*2>": "", "<down><enter>": "option: product", "<down><space><pgdn>": "option: product", "2": "option: service", "2<enter>": "option: service",
	} {
		dir := t.TempDir()
		write(t, dir, "one.yaml", strings.Replace(strings.Replace(kinds, "choose: many", "choose: one", 1), "{id: cheap, label: Cheap}, {id: fast, label: Fast}", "{id: product, label: Product}, {id: service, label: Service}", 1))
		d := startIn(t, dir, "a.yaml", Options{Guide: "one.yaml"})
		d.keys("<enter>Cafés<enter>").goTo("traits").seesNot("›").keys(keys).leave()
		if got := d.file("a.yaml"); strings.Contains(got, "option:") != (want != "") || !strings.Contains(got, want) {
			t.Errorf("%s: the file says\n%s", keys, got)
		}
	}
}

// What is typed as a command to leave other programs is asked about, and nothing is
// dropped.
func TestCommandsToLeave(t *testing.T) {
	for keys, want := range map[string]string{
		":q<enter>2<enter>": "note: \":q\"", ":wq<enter><enter>": "", "quit<enter>1<enter>": "", "exit<enter><esc><pgdn>": "note: exit",
		"Cafés<enter>exit<enter>": "note: exit", "Cafés<enter>:q<enter>1<enter>": "note: Cafés", ":quite good<enter>": ":quite good",
	} {
		d := start(t, "a.yaml").keys("<enter>" + keys)
		d.leave()
		if want == "" {
			if _, err := d.app.saver.Document(); d.app.saver.Written() {
				t.Errorf("%s: a file was written: %v", keys, err)
			}
			continue
		}
		if got := d.file("a.yaml"); !strings.Contains(got, want) || strings.Contains(keys, "1") && strings.Contains(got, ":q") {
			t.Errorf("%s: the file says\n%s", keys, got)
		}
	}
}

// alt+digit with nothing typed is about the note added last, and says so; while one
// types it is about those words. A note without a link is pointed out once.
func TestLinksOfTheNoteOneSpeaksOf(t *testing.T) {
	d := inKinds(t).goTo("offer")
	d.keys("Advice<enter>").sees("“Advice” is not linked yet")
	d.keys("<alt+1>").sees("“Advice” is now linked to “Cafés”").seesNot("not linked with")
	d.keys("<alt+1>").sees("“Advice” is no longer linked to “Cafés”")
	d.keys("Repair<alt+2>").seesNot("linked with “Hotels”").keys("<enter>").seesNot("not linked with").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Repair\n      question: offer\n      links: [cs2]") || strings.Contains(got, "note: Advice\n      question: offer\n      links") {
		t.Errorf("the file says\n%s", got)
	}
}
