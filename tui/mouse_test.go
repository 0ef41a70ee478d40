// The mouse: whatever is shown can be clicked, and a click does what the key does.

package tui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// nameOfPress is how the driver presses a key that the key line names.
var nameOfPress = strings.NewReplacer("↑", "up", "↓", "down", "←", "left", "→", "right")

// screensByKeys are ways to screens, from the first question of a guide on.
var screensByKeys = []string{
	"", "Half", "Cafés<enter>", "Cafés<enter>Bars<enter><up>", "Cafés<enter><up><enter>", "Cafés<enter><up><enter> more", "Cafés<enter><down>", "<pgdn>", "<pgdn>1", "<pgdn*2>", "<pgdn*4>",
	"<f1>", "<f1>undo", "Cafés<enter><f2>", "Cafés<enter><f2>1<down>", "Cafés<enter><f2>1<down><space>", "<f3>", "Cafés<enter><f3>ca", "<f4>", "x<f4>", "x<f4>3<right>", "<f6>", "<f6><enter>",
	"<f7>", "<f8>", "<f10>", "<f10>ex", "Cafés<enter><up><right>", "<alt+0>",
}

// Every key that the key line shows can be clicked, and the click does what the key does.
func TestKeysOfTheKeyLineCanBeClicked(t *testing.T) {
	for language, sizes := range map[string][][2]int{"en": {{120, 40}, {60, 20}}, "fa": {{80, 24}}} {
		for _, size := range sizes {
			for _, place := range screensByKeys {
				at := func() *driver {
					d := beginOrdered(t, language)
					d.size(size[0], size[1])
					return d.keys(place)
				}
				d := at()
				d.sameForClicks()
				lines := strings.Split(d.screen(), "\n")
				line, found := lines[len(lines)-1], 0
				for _, h := range d.app.keyHints() {
					drawn := ansi.Strip(d.app.keyHintLine(h))
					before, _, shown := strings.Cut(line, drawn)
					if !shown {
						continue
					}
					for _, k := range keys.Shown(h.keys) {
						if k.Press.Intent == keys.None {
							continue
						}
						found++
						name := nameOfPress.Replace(k.Name)
						if at := strings.IndexAny(k.Name, "↑↓←→"); strings.HasPrefix(h.keys, "alt+") && at == 0 {
							name = "alt+" + name
						}
						inside, _, _ := strings.Cut(drawn, k.Name)
						x := text.Width(before) + text.Width(inside)
						pressed, clicked := at().keys("<"+name+">"), at().clickAt(x, size[1]-1)
						where := fmt.Sprintf("%s, %dx%d, %q: %s of %q", language, size[0], size[1], place, k.Name, drawn)
						if pressed.app.quit != clicked.app.quit {
							t.Fatalf("%s: quit %t, clicked %t", where, pressed.app.quit, clicked.app.quit)
						}
						if pressed.app.quit {
							continue
						}
						if a, b := pressed.screen(), clicked.screen(); a != b {
							t.Fatalf("%s: pressed\n%s\nclicked\n%s", where, a, b)
						}
						if !pressed.app.iv.Canvas().Equal(clicked.app.iv.Canvas()) {
							t.Fatalf("%s: the canvas is another", where)
						}
					}
				}
				if found == 0 {
					t.Errorf("%s, %v, %q: no key was clicked:\n%s", language, size, place, line)
				}
			}
		}
	}
}

// A click puts the cursor on a note, and a second one changes it. What is typed in the
// field stays there.
func TestNotesAreClicked(t *testing.T) {
	d := begin(t, "classic", "en").keys("Cafés<enter>Hotels<enter>Half a no")
	d.click("Cafés").sees("›A • Cafés", "Half a no").click("Cafés").sees("enter")
	if d.app.question.editing == 0 || len(d.app.iv.Given()) != 3 {
		t.Fatalf("the note is not being changed, or the words are gone:\n%s", d.screen())
	}
	d.keys("!").click("Hotels").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Cafés!") || !strings.Contains(got, "note: Half a no") {
		t.Errorf("the file says\n%s", got)
	}
}

// A click in the field puts the cursor under it, in text of either direction.
func TestTheFieldIsClicked(t *testing.T) {
	d := begin(t, "classic", "en").keys("one two three<up>")
	x, y := d.cellOf("two")
	d.clickAt(x, y).keys("X").sees("one Xtwo three").clickAt(x+40, y).keys("!").sees("one Xtwo three!")
	d.keys("<enter>")
	for _, c := range [][2]string{{"کافه‌های ارزان شهر", "ارزان"}, {"خوب cheap کافه", "cheap"}} {
		d := beginOrdered(t, "fa").keys(c[0])
		want := strings.Index(c[0], c[1])
		d.app.question.input.field.MoveTo(want)
		caret := caretOf(t, d)
		d.keys("<end>").clickAt(caret.x, caret.y)
		if got := d.app.question.input.field.Cursor(); got != want {
			t.Errorf("%q: the cursor is at %d, want %d", c[0], got, want)
		}
	}
}

type cell struct{ x, y int }

// caretOf is the cell where the cursor is drawn.
func caretOf(t *testing.T, d *driver) cell {
	t.Helper()
	for y, line := range strings.Split(d.app.View(), "\n") {
		if before, _, found := strings.Cut(line, d.app.sheet.Cursor.On); found {
			return cell{text.Width(before), y}
		}
	}
	t.Fatal("no cursor is shown")
	return cell{}
}

// A click on an option chooses it, on a link links, on a cell of a table marks it, and on
// a line of texts goes there, at every kind of question.
func TestEveryKindIsClicked(t *testing.T) {
	d := inKinds(t).goTo("traits").click("Fast")
	if !d.app.iv.Picked("fast") || d.app.iv.Picked("cheap") {
		t.Error("the option is not chosen")
	}
	if d.click("Fast"); d.app.iv.Picked("fast") {
		t.Error("the choice is not taken back")
	}
	d = inKinds(t).goTo("offer").keys("Repair")
	d.click("Hotels").sees("Repair", "[x]").keys("<enter>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Repair\n      question: offer\n      links: [cs2]") {
		t.Errorf("the file says\n%s", got)
	}
	d = inKinds(t).goTo("role")
	x, y := d.cellOf("Buyer")
	_, row := d.cellOf("Hotels")
	if d.clickAt(x, row); !strings.Contains(strings.Split(d.screen(), "\n")[row], "[x]") || y == row {
		t.Errorf("the cell is not marked:\n%s", d.screen())
	}
	d.click("Cafés").keys("1").leave()
	if got := d.file("a.yaml"); strings.Count(got, "tags: [user]") != 1 || strings.Count(got, "tags: [buyer]") != 1 {
		t.Errorf("the file says\n%s", got)
	}
	d = inKinds(t).goTo("dream").click("Hotels").keys("Guests").click("Cafés").keys("Peace").leaveIn(t)
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Guests\n      question: dream\n      detail: true\n      links: [cs2]") || !strings.Contains(got, "note: Peace\n      question: dream\n      detail: true\n      links: [cs1]") {
		t.Errorf("the file says\n%s", got)
	}
	for _, question := range []string{"who", "order", "role", "dream", "offer", "traits", "need", "partners", "gives", "tests"} {
		for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {60, 20}, {40, 12}} {
			d := inKinds(t).goTo(question)
			d.size(size[0], size[1])
			d.sameForClicks()
			for i := range 40 {
				before := d.app.iv.Canvas().Count()
				d.clickAt(3+7*i%size[0], i%size[1])
				if d.app.fault != nil {
					t.Fatalf("%v\n%s", d.app.fault.cause, d.app.fault.stack)
				}
				if d.app.iv.Canvas().Count() < before-1 || d.app.quit { // an option is a note
					break
				}
			}
		}
	}
}

// Amounts: a click goes to the line, with the cursor where it was, and links a cost of each
// sale with a stream.
func TestAmountsAreClicked(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "own.yaml", pricing)
	write(t, dir, "hobe.yaml", unpriced)
	d := startIn(t, dir, "hobe.yaml", Options{}).keys("<enter>").goTo("cost-figures")
	d.click("Bags").keys("4 eur per sale").click("Rent").keys("1200").click("Bags").sees("1 [x] Subscription")
	d.click("Courses").sees("2 [x] Courses")
	x, y := d.cellOf("▌ 4 EUR")
	d.clickAt(x+2, y).keys("1").leave()
	got := d.file("hobe.yaml")
	for _, want := range []string{"note: Rent, question: main-costs, amount: 1200 / month", "links: [rs1, rs2], amount: 14 EUR / sale"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

// leaveIn leaves the program.
func (d *driver) leaveIn(t *testing.T) *driver { t.Helper(); d.leave(); return d }

// Cells of the next steps and the choices are clicked.
func TestTheEndIsClicked(t *testing.T) {
	d := atTheEnd(t).keys("<tab>Ask five<enter><esc>").click("What will you do next?").keys("Call Jaan").click("Ask five").keys(" cafés").click("Review").sees("Review", "Open questions")
	d.keys("<esc>").sees("Ask five cafés", "Call Jaan")
	d.sameForClicks()
}

// Blocks of the map, of the block beside the question and of the poster are clicked.
func TestBlocksAreClicked(t *testing.T) {
	d := begin(t, "classic", "en").keys("Cafés<enter>Half")
	d.size(120, 40)
	d.click("Value").sees("What value do you deliver")
	if got := d.app.iv.Canvas().Notes(canvas.CustomerSegments); len(got) != 2 {
		t.Errorf("what was typed is no note: %d notes", len(got))
	}
	d.size(200, 60)
	d.click("Channels").sees("Through which channels")
	d.keys("<f2>").click("Cafés").seesNot("Through which channels").click("Cafés").sees("Half")
	d.keys("<f2>").click("Cost structure")
	if v := d.app.top().(*posterScreen); v.cursor.Block != canvas.CostStructure {
		t.Errorf("the cursor is on %v", v.cursor)
	}
}

// Rows of lists are chosen by a click; where nobody has asked for the list, a click only
// moves the cursor, and none at all is taken at first.
func TestListsAreClicked(t *testing.T) {
	begin(t, "classic", "en").keys("By bike<f4>").click("Channels").sees("now under Channels")
	begin(t, "classic", "en").keys("<f10>").click("Review").sees("Open questions")
	begin(t, "classic", "en").keys("Cafés<enter><f3>ca").click("Cafés").sees("Cafés", "enter")
	d := begin(t, "classic", "en").keys("<f10>lang").click("Another language")
	if d.click("eesti"); d.app.words.Language != "et" {
		t.Error("the language is not chosen")
	}
	d = start(t, "a.yaml").click("Up and running").click("Nederlands")
	if at := d.app.top().(*startScreen).stage.at; at != 2 || d.app.words.Language != "nl" {
		t.Errorf("stage %d, language %s", at, d.app.words.Language)
	}
	d = guessing(t, "fa")
	d.app.env.grace = unaskedGrace
	x, y := d.cellOf(" ۳")
	if before := d.screen(); d.clickAt(x, y).screen() != before {
		t.Error("a click was taken at once")
	}
}

// The wheel scrolls a text, and moves in a list; at a question it chooses nothing.
func TestTheWheel(t *testing.T) {
	d := begin(t, "classic", "en").keys("<f1>")
	before := d.screen()
	if d.wheel(2).screen() == before || d.wheel(-2).screen() != before {
		t.Error("help is not scrolled down and up again")
	}
	d = begin(t, "classic", "en").keys("<pgdn>")
	d.size(60, 20)
	at := d.app.question.option
	if d.wheel(3); d.app.question.option != at || d.app.question.area != prompts.AreaOptions {
		t.Error("the wheel has moved the cursor to another option")
	}
	before = d.screen()
	last := d.app.question.question().Options
	if label := last[len(last)-1].Label; !strings.Contains(d.wheel(20).screen(), label) {
		t.Errorf("the wheel does not reach %q:\n%s", label, d.screen())
	}
	if d.wheel(-20).wheel(3).screen() != before {
		t.Errorf("the wheel does not scroll back:\n%s", d.screen())
	}
	d.keys("<enter>")
	if n := d.app.iv.Canvas().Count(); n != 0 {
		t.Errorf("something was chosen: %d notes", n)
	}
	d.keys("<f10>").wheel(2)
	if at := d.app.top().(*picker).list.at; at != 2 {
		t.Errorf("the cursor is in row %d", at)
	}
}

// A click ends a run of digits: what they did stands.
func TestAClickEndsARun(t *testing.T) {
	d := inKinds(t).goTo("traits").keys("1").click("What is it like?").keys("- both<enter>").leaveIn(t)
	if got := d.file("a.yaml"); !strings.Contains(got, `note: "- both"`) || !strings.Contains(got, "option: cheap") {
		t.Errorf("the file says\n%s", got)
	}
	d = inKinds(t).goTo("traits").keys("1").click("Fast").keys("x")
	if !d.app.iv.Picked("cheap") || !d.app.iv.Picked("fast") {
		t.Error("the run did not end")
	}
}

// Without the mouse nothing is clicked, and the terminal is not asked to report it; the
// menu turns it on and off, and the settings remember it.
func TestTheMouseIsTurnedOff(t *testing.T) {
	off := false
	dir := t.TempDir()
	d := startIn(t, dir, "a.yaml", Options{Mouse: &off}).keys("<enter>Cafés<enter>")
	if modes := d.app.terminalModes(); strings.Contains(modes.On, "?1000h") {
		t.Error("the terminal is asked to report the mouse")
	}
	before := d.screen()
	if d.click("Cafés"); d.screen() != before {
		t.Error("a click was taken")
	}
	d = startIn(t, dir, "b.yaml", Options{}).keys("<enter>")
	if modes := d.app.terminalModes(); !strings.Contains(modes.On, "?1006h") || !strings.Contains(modes.Off, "?1006l") {
		t.Errorf("the modes are %q", modes)
	}
	d.menu(d.app.words.Menu.MouseOff).sees("The mouse is off")
	if d.app.env.mouse || !strings.Contains(d.file(".config/bmcanvas/config.yaml"), "mouse: false\n") {
		t.Errorf("the settings say %q", d.file(".config/bmcanvas/config.yaml"))
	}
	d = startIn(t, dir, "c.yaml", Options{}).keys("<enter>")
	if d.app.env.mouse {
		t.Error("it is not remembered")
	}
	d.menu(d.app.words.Menu.MouseOn).sees("The mouse is on")
	if !d.app.env.mouse || strings.Contains(d.file(".config/bmcanvas/config.yaml"), "mouse") {
		t.Errorf("the settings say %q", d.file(".config/bmcanvas/config.yaml"))
	}
}
