// Right to left: the screens and the keys.

package tui

import (
	"fmt"
	"strings"
	"testing"

	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/edit"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"

	"pgregory.net/rapid"
)

// qahve is a canvas in Persian with difficult texts: mixed directions, digits,
// brackets.
const qahve = `canvas: business-model
format: 1
name: قهوهٔ هوبه (Hõbe Coffee)
guide: classic
language: fa
created: 2026-10-30
updated: 2026-11-10
blocks:
  customer_segments:
    - id: cs1
      note: کافه‌های مستقل در Tallinn که می‌خواهند هر صبح قهوهٔ تازه‌برشته داشته باشند و به سالاد و چای هم فکر می‌کنند
      question: for-whom
    - id: cs2
      note: دفترهای کوچک (تا ۱۲ نفر) که بیش از آنچه می‌گویند قهوه می‌نوشند
      question: for-whom
      status: assumption
      since: 2026-11-01
    - id: cs4
      note: Small hotels in Pärnu (12 rooms or fewer)
      question: for-whom
    - id: cs3
      note: Niche market
      question: market-type
      option: niche-market
  value_propositions:
    - id: vp1
      note: دانه‌هایی که همان روز صبح برشته شده‌اند؛ سفارش با mari@hobe.ee
      question: value-delivered
      links: [cs1]
    - id: vp2
      note: روزی یک ساعت برای آوردن دانه از دست می‌دهند
      question: problem-solved
      detail: true
      links: [cs1]
    - id: vp3
      note: دستگاه، دانه و نظافت با یک بهای ماهانه
      question: bundles
      links: [cs2]
      status: unclear
      since: 2026-11-02
  channels:
    - id: ch1
      note: دور زدن صبحگاهی با دوچرخه
      question: channels-now
      links: [cs1]
    - دهان به دهان
  revenue_streams:
    - id: rs1
      note: دانه کیلویی، ۱۸٫۵ یورو، صورتحساب ماهانه
      question: willing-to-pay
      links: [cs1, vp1]
      status: confirmed
      since: 2026-11-05
      evidence: نه کافه همین‌طور پول می‌دهند
answered: [most-important]
follow_ups:
  - block: channels
    question: channels-cheapest
    note: از Mari بپرسید هر دور چند یورو خرج دارد (۱۲ یا 15؟)
    who: Mari Tamm
    asked: 2026-11-10
`

// persian opens the canvas in a text order.
func persian(t *testing.T, m bidi.Mode) *driver {
	dir := t.TempDir()
	write(t, dir, "qahve.yaml", qahve)
	return startIn(t, dir, "qahve.yaml", Options{Bidi: m})
}

func TestPersianScreens(t *testing.T) {
	for _, shot := range []struct{ name, keys string }{
		{"arrival", ""},
		{"question", "<enter><f2>1<enter><pgup*9>"},
		{"typing", "<enter><f2>1<enter><pgup*9>می‌خواهم سلام Hõbe (۱۲"},
		{"note", "<enter><f2>1<enter><pgup*9><up>"},
		{"hint", "<enter><f2>1<enter><pgup*9><f8>"},
		{"about", "<enter><f2>2<enter><pgup*9><pgdn*3>زودتر باز می‌کنند<alt+1>"},
		{"options", "<enter><f2>1<enter><pgup*9><pgdn*2>"},
		{"rank", "<enter><f2>1<enter><pgup*9><pgdn>"},
		{"parked", "<enter><ctrl+f>دوچرخه<enter><pgdn*4>"},
		{"poster", "<enter><f2>2<down>"},
		{"review", "<enter><f7><down*3>"},
		{"menu", "<enter><f10>"},
		{"help", "<enter><f1>"},
		{"later", "<enter><f6>1<enter>"},
		{"find", "<enter><f3>قهوه"},
		{"details", "<enter><f2>1<enter><pgup*9><up><left>"},
	} {
		t.Run(shot.name, func(t *testing.T) {
			persian(t, bidi.App).keys(shot.keys).golden("fa-" + shot.name)
		})
	}
	t.Run("start", func(t *testing.T) {
		startIn(t, t.TempDir(), "", Options{Bidi: bidi.App, Language: "fa"}).golden("fa-start")
	})
	t.Run("by the terminal", func(t *testing.T) {
		d := persian(t, bidi.Terminal).keys("<enter><f2>1<enter><pgup*9>می‌خواهم Hõbe")
		d.golden("fa-terminal")
		d.keys("<f2>").golden("fa-terminal-poster")
	})
	t.Run("by nobody", func(t *testing.T) {
		persian(t, bidi.Off).keys("<enter><f2>1<enter><pgup*9>می‌خواهم Hõbe").golden("fa-off")
	})
	t.Run("among English", func(t *testing.T) {
		dir := t.TempDir()
		write(t, dir, "qahve.yaml", strings.Replace(qahve, "language: fa", "language: en", 1))
		d := startIn(t, dir, "qahve.yaml", Options{Bidi: bidi.App})
		d.keys("<enter><f2>1<enter><pgup*9>می‌خواهم Hõbe").golden("mixed")
		d.keys("<f2>").golden("mixed-poster")
	})
}

// Every entry of the menu opens in Persian. The driver checks each screen.
func TestTheMenuInPersian(t *testing.T) {
	entries := len(persian(t, bidi.App).keys("<enter><f10>").app.top().(*picker).list.rows)
	for i := range entries {
		d := persian(t, bidi.App).keys("<enter><f10>").keys(fmt.Sprintf("<home><down*%d><enter>", i))
		for _, key := range []string{"<down>", "<enter>", "قهوه", "<enter>", "<enter>", "<esc>"} {
			if d.app.quit {
				break
			}
			d.keys(key)
		}
	}
}

// So does every question of every guide.
func TestEveryQuestionInPersian(t *testing.T) {
	for _, g := range prompts.Guides("fa") {
		d := startIn(t, t.TempDir(), "a.yaml", Options{Bidi: bidi.App, Guide: g.ID, Language: "fa"}).keys("<enter>")
		for range d.app.iv.Walk().Stops {
			d.keys("<f8>قهوه<enter><pgdn>")
		}
	}
}

// A screen without right-to-left text is the same in every text order.
func TestLatinScreensAreTheSameInEveryMode(t *testing.T) {
	for _, keys := range []string{
		"", "<enter><f2>1<enter><pgup*9>Roasters", "<enter><f2>1<enter><pgup*9><pgdn*2>", "<enter><f2>2<enter><pgup*9><pgdn*3><up><tab><tab>",
		"<enter><f2>2<down>", "<enter><f7>", "<enter><f10>", "<enter><f1>", "<enter><f3>beans", "<enter><f2>1<enter><pgup*9><up><right>",
	} {
		var drawn []string
		for _, m := range []bidi.Mode{bidi.Off, bidi.App, bidi.Terminal} {
			dir := t.TempDir()
			write(t, dir, "cafe.yaml", cafe)
			drawn = append(drawn, startIn(t, dir, "cafe.yaml", Options{Bidi: m}).keys(keys).app.View())
		}
		if drawn[0] != drawn[1] || drawn[0] != drawn[2] {
			t.Errorf("after %s:\n%s\n%s\n%s", keys, drawn[0], drawn[1], drawn[2])
		}
	}
}

// cursorIn is the field's cursor in a window of w columns: its row, and its
// column from the left end of the block of rows.
func cursorIn(t rapid.TB, e *env, in *input, w int) (row, col int) {
	for row, line := range in.lines(e, w, 100, true, "") {
		if before, _, found := strings.Cut(line, e.sheet.Cursor.On); found {
			return row, text.Width(before)
		}
	}
	t.Fatalf("there is no cursor in %q", in.field.Text())
	return 0, 0
}

// lineOf is the first line of the screen with the mark.
func lineOf(d *driver, mark string) string {
	for line := range strings.SplitSeq(d.app.View(), "\n") {
		if strings.Contains(line, mark) {
			return line
		}
	}
	return ""
}

func TestTheCursorIsWhereTheNextLetterComes(t *testing.T) {
	d := startIn(t, t.TempDir(), "", Options{Bidi: bidi.App, Language: "fa"})
	d.keys("سلام") // lam and alef are one cell
	line := lineOf(d, "▐")
	d.sees("ﻡﻼﺳ ▐")
	if !strings.Contains(line, d.app.sheet.Cursor.Render(" ")+"ﻡﻼﺳ") {
		t.Errorf("the cursor is not at the left of what is typed: %q", line)
	}
	d.keys("<home>").sees("ﻡﻼﺳ ▐")
	if line := lineOf(d, "▐"); !strings.Contains(line, d.app.sheet.Cursor.Render("ﺳ")) {
		t.Errorf("home is not at the right: %q", line)
	}
	d.keys("<left*2><backspace>").sees("ﻡﺎﺳ ▐")
	d.keys("<end> Hõbe").sees("Hõbe ﻡﺎﺳ ▐")
	d.keys("<ctrl+right*2>").keys("و").sees("Hõbe ﻡﺎﺳﻭ ▐")
}

// An arrow moves to the cell beside the cursor or, from the end of a row, to
// another row, and the other arrow back.
func TestArrowsPoint(t *testing.T) {
	d := startIn(t, t.TempDir(), "", Options{Bidi: bidi.App, Language: "fa"})
	const w = 24
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"قهوه", "می‌خواهم", "سلام", "Hõbe", "Tallinn", "۱۲", "12", "(تازه)", "mari@hobe.ee", "\n"}), 1, 12).Draw(t, "words")
		d.app.set = typeset.Compositor{Mode: bidi.App, Base: rapid.SampledFrom([]bidi.Direction{bidi.LTR, bidi.RTL}).Draw(t, "screen")}
		in := newInput("")
		in.field.Insert(strings.Join(words, " "))
		in.lines(d.app.env, w, 1, true, "")
		for range rapid.IntRange(0, 30).Draw(t, "from") {
			in.field.Left()
		}
		press, back := keys.Left, keys.Right
		if rapid.Bool().Draw(t, "right") {
			press, back = back, press
		}
		at := in.field.Cursor()
		row, col := cursorIn(t, d.app.env, in, w)
		in.update(keys.Press{Intent: press}, d.app.set)
		newRow, newCol := cursorIn(t, d.app.env, in, w)
		if in.field.Cursor() == at {
			if rows := in.field.View(100).Lines; row > 0 && row < len(rows)-1 {
				t.Fatalf("stuck in row %d", row)
			}
			return
		}
		beside := newRow == row && (newCol < col) == (press == keys.Left) || newRow == row && newCol == col // in lam-alef
		if !beside && newRow == row {
			t.Fatalf("from column %d to %d", col, newCol)
		}
		if row := in.field.View(100).Lines[row]; at == row.Shown && row.Room == 0 {
			return // behind all that is drawn of the row; its last cell stands for it
		}
		if in.update(keys.Press{Intent: back}, d.app.set); in.field.Cursor() != at {
			t.Fatalf("there and back leads from %d to %d", at, in.field.Cursor())
		}
	})
}

// An arrow held down moves through the whole text.
func TestArrowsReachTheEnd(t *testing.T) {
	d := startIn(t, t.TempDir(), "", Options{Bidi: bidi.App, Language: "fa"})
	in := newInput("")
	in.field.Insert("می‌خواهم از Tallinn قهوه بیاورم (هر هفته ۱۲ کیلو) و به mari@hobe.ee بنویسم.\nو سلام")
	in.lines(d.app.env, 20, 1, true, "")
	in.field.MoveTo(0)
	seen := map[int]bool{0: true}
	for range 200 {
		in.update(keys.Press{Intent: keys.Left}, d.app.set)
		seen[in.field.Cursor()] = true
	}
	if in.field.Cursor() != len(in.field.Text()) {
		t.Errorf("it ends at %d", in.field.Cursor())
	}
	places := edit.New(in.field.Text())
	for places.MoveTo(0); ; {
		if !seen[places.Cursor()] {
			t.Errorf("it does not come to %q", in.field.Text()[places.Cursor():])
		}
		if !places.Right() {
			break
		}
	}
}

// The file has the text in logical order, in every text order.
func TestPersianIsKeptAsItIsRead(t *testing.T) {
	var files []string
	for _, m := range []bidi.Mode{bidi.Off, bidi.App, bidi.Terminal} {
		d := startIn(t, t.TempDir(), "a.yaml", Options{Bidi: m, Language: "fa"})
		d.keys("<enter>کافه‌های مستقل (تالین)، ۱۲ تا<enter>هتل‌های Hõbe<enter><pgdn><enter>")
		d.leave()
		files = append(files, d.file("a.yaml"))
	}
	if !strings.Contains(files[0], "note: کافه‌های مستقل (تالین)، ۱۲ تا\n") || files[0] != files[1] || files[0] != files[2] {
		t.Errorf("the files differ:\n%s", strings.Join(files, "\n"))
	}
}

// Control characters in a file do not reach the terminal.
func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"قهوه":              "قهوه",
		"قهوه\x1b[31m":      "قهوه [31m",
		"قهوه\u009b\xff":    "قهوه\u00a0?",
		"قهوه \ufffd\u202e": "قهوه \ufffd\u202e",
	} {
		if got := visible(in); got != want || len(got) != len(in) {
			t.Errorf("%q is shown as %q, want %q", in, got, want)
		}
	}
}
