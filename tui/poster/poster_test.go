package poster_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

var styles = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestEveryRowIsAsWideAsTheDrawing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCanvas().Draw(t, "canvas")
		v := anyView(c).Draw(t, "view")
		d := poster.New(style.New(true, rapid.Bool().Draw(t, "ascii")), typeset.Compositor{}, english()).Draw(c, v)
		for i, line := range d.Lines(-1, d.Height+2) {
			if w := text.Width(line); w != v.Width {
				t.Fatalf("row %d takes %d cells of %d: %q", i-1, w, v.Width, line)
			}
			if bare := styles.ReplaceAllString(line, ""); bare != text.OneLine(bare) {
				t.Fatalf("row %d is not safe to draw: %q", i-1, line)
			}
		}
	})
}

func TestPostersFillTheScreen(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {60, 20}, {76, 18}, {80, 24}, {100, 30}, {120, 40}, {400, 120}} {
		for name, c := range map[string]*canvas.Canvas{"model": cafes(), "experience": hospital(), "hard": hard(), "empty": canvas.New(canvas.BusinessModel, "", "", "", "")} {
			v := poster.View{Width: size[0], Height: size[1]}
			for _, line := range newPoster().Draw(c, v).Lines(0, size[1]) {
				if text.Width(line) != size[0] {
					t.Errorf("%s, %v: %q", name, size, line)
				}
			}
			if name != "hard" && size[0] >= 80 {
				if d := newPoster().Draw(c, v); d.Height != size[1] {
					t.Errorf("%s, %v: drawn %d rows high", name, size, d.Height)
				}
			}
		}
	}
}

func TestClippedPosterIsAsHighAsAsked(t *testing.T) {
	for _, n := range []int{0, 9, 90, 900} {
		c := many(n)
		for width := 76; width < 200; width += 31 {
			for height := 14; height < 70; height += 7 {
				v := poster.View{Width: width, Height: height, Fit: poster.Clipped}
				if d := newPoster().Draw(c, v); d.Height != height {
					t.Errorf("%d notes, %dx%d: drawn %d rows high", n, width, height, d.Height)
				}
			}
		}
	}
}

// Borders are shared: where one runs off a cell, the next cell takes it up.
func TestBordersOfNeighboursMeet(t *testing.T) {
	const boxes = "│┌┐└┘├┤┬┴┼─"
	arms := map[rune]string{'│': "ud", '─': "lr", '┌': "dr", '┐': "dl", '└': "ur", '┘': "ul", '├': "udr", '┤': "udl", '┬': "dlr", '┴': "ulr", '┼': "udlr"}
	for _, c := range []*canvas.Canvas{many(90), canvas.New(canvas.CustomerExperience, "", "", "", "")} {
		for _, width := range []int{60, 77, 80, 99, 120} {
			p := poster.New(style.New(true, false), typeset.Compositor{}, poster.Words{Title: func(b string) string { return b }, More: strconv.Itoa})
			d := p.Draw(c, poster.View{Width: width, Height: 30, NextSteps: true})
			var rows [][]rune
			for _, line := range d.Lines(0, d.Height) {
				rows = append(rows, []rune(ansi.Strip(line)))
			}
			has := func(y, x int, arm string) bool {
				return y >= 0 && y < len(rows) && x >= 0 && x < len(rows[y]) && strings.Contains(arms[rows[y][x]], arm)
			}
			sign := func(y, x int) bool { // the cell is in a title in the border
				return y >= 0 && y < len(rows) && x >= 0 && x < len(rows[y]) && arms[rows[y][x]] == "" && slices.Contains(rows[y], '─')
			}
			for y, row := range rows {
				for x, r := range row {
					if !strings.ContainsRune(boxes, r) {
						continue
					}
					if has(y, x, "r") != has(y, x+1, "l") && !sign(y, x+1) || has(y, x, "l") != has(y, x-1, "r") && !sign(y, x-1) ||
						has(y, x, "u") != has(y-1, x, "d") && !sign(y-1, x) || has(y, x, "d") != has(y+1, x, "u") && !sign(y+1, x) {
						t.Fatalf("%s at row %d, cell %d of width %d does not meet its neighbours:\n%s", string(r), y, x, width, strings.Join(shown(d, d.Height), "\n"))
					}
				}
			}
		}
	}
}

func TestEveryWindowShowsTheSameDrawing(t *testing.T) {
	c := cafes()
	v := poster.View{Width: 80, Fit: poster.Whole, Cursor: noteWith(c, "Estate agents")}
	d := newPoster().Draw(c, v)
	all := slices.Clone(d.Lines(0, d.Height))
	for top := range all {
		if got := d.Lines(top, 7); !slices.Equal(got[:min(7, len(all)-top)], all[top:min(top+7, len(all))]) {
			t.Fatalf("rows %d to %d differ from those of the whole drawing", top, top+7)
		}
	}
}

func TestScrollShowsTheCursor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCanvas().Draw(t, "canvas")
		v := anyView(c).Draw(t, "view")
		d := newPoster().Draw(c, v)
		height := rapid.IntRange(1, 40).Draw(t, "window")
		top := d.Scroll(rapid.IntRange(-5, 200).Draw(t, "top"), height)
		switch {
		case top < 0 || top > max(0, d.Height-height):
			t.Fatalf("top %d of %d rows in a window of %d", top, d.Height, height)
		case d.Bottom > 0 && d.Bottom-d.Top <= height && (d.Top < top || d.Bottom > top+height):
			t.Fatalf("window %d..%d does not show the cursor at %d..%d", top, top+height, d.Top, d.Bottom)
		case d.Bottom > 0 && (d.Top >= top+height || d.Bottom <= top):
			t.Fatalf("window %d..%d shows nothing of the cursor at %d..%d", top, top+height, d.Top, d.Bottom)
		}
	})
}

func TestTheCursorIsMarkedWithoutColour(t *testing.T) {
	for _, c := range []*canvas.Canvas{cafes(), hospital(), many(200)} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
			p := newPoster()
			for _, b := range c.Blocks {
				for _, n := range b.Notes {
					d := p.Draw(c, poster.View{Width: size[0], Height: size[1], Cursor: poster.Cursor{Block: b.ID, Note: n.Key}})
					window := shown(d, size[1])
					rows := slices.DeleteFunc(window, func(row string) bool { return !strings.Contains(row, "›") })
					word, _, _ := strings.Cut(n.Text, " ")
					if len(rows) != 1 || !strings.Contains(rows[0], text.Truncate(word, 2, "")) {
						t.Fatalf("%v: cursor on %q, marked rows: %q", size, n.Text, rows)
					}
				}
			}
		}
	}
}

func TestLinkedNotesAreMarked(t *testing.T) {
	c := cafes()
	d := newPoster().Draw(c, poster.View{Width: 120, Height: 60, Cursor: noteWith(c, "Beans roasted the same morning")})
	all := strings.Join(shown(d, 60), "\n")
	for _, want := range []string{"*A✓ Independent cafés", "*A• Roasting, five", "*A• Delivering before", "*A• The roastery", "*A✓ Beans by the kilo", "*A  ─ They lose"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in\n%s", want, all)
		}
	}
	if n := strings.Count(all, "*"); n != 6 {
		t.Errorf("%d notes are marked, not 6", n)
	}
	for _, far := range []string{"│·A• Bicycle couriers", "│·A• Rent in Kopli"} {
		if !strings.Contains(all, far) {
			t.Errorf("no %q in\n%s", far, all)
		}
	}
	if n := strings.Count(all, "│·"); n != 2 {
		t.Errorf("%d notes are marked as far, not 2", n)
	}
}

// What is not connected with the cursor's note steps back, letters and all;
// and where there is no room for what is, the line that counts it says so.
func TestUnconnectedNotesAreFaint(t *testing.T) {
	c, sheet := cafes(), style.New(true, false)
	p := poster.New(sheet, typeset.Compositor{}, english())
	draw := func(height int, cursor poster.Cursor) string {
		d := p.Draw(c, poster.View{Width: 120, Height: height, Fit: poster.Clipped, Cursor: cursor})
		return strings.Join(d.Lines(0, d.Height), "\n")
	}
	beans := noteWith(c, "Beans roasted the same morning")
	offices, b := sheet.Faint.Render("Offices of 20 to"), sheet.Thread(1).Render("▌")
	if plain := draw(60, poster.Cursor{}); strings.Contains(plain, offices) || !strings.Contains(plain, b) {
		t.Error("without a cursor, something is faint")
	}
	marked := draw(60, beans)
	if !strings.Contains(marked, offices) || strings.Contains(marked, b) {
		t.Error("unconnected notes are not faint")
	}
	for _, want := range []string{sheet.Strong.Render("Independent cafés"), sheet.Thread(0).Render("▌"), sheet.Accent.Render("·") + sheet.Strong.Render("A") + sheet.Faint.Render("• ") + "Bicycle couriers"} {
		if !strings.Contains(marked, want) {
			t.Errorf("no %q", want)
		}
	}
	if low := ansi.Strip(draw(16, noteWith(c, "The roastery in Kopli"))); strings.Count(low, "*↓") != 1 || !strings.Contains(low, "│ ↓") {
		t.Errorf("hidden notes are not marked:\n%s", low)
	}
	if alone := draw(60, noteWith(c, "Mari's nose")); strings.Contains(alone, offices) {
		t.Error("the cursor on a note without links makes everything faint")
	}
}

func TestUnchangedPosterIsNotDrawnAgain(t *testing.T) {
	p, c := newPoster(), cafes()
	v := poster.View{Width: 100, Height: 30, Highlighted: []string{canvas.Channels}}
	d := p.Draw(c, v)
	if p.Draw(c, v) != d {
		t.Error("the same canvas and view are laid out twice")
	}
	v.Highlighted[0] = canvas.Revenue
	if p.Draw(c, v) == d {
		t.Error("another block is highlighted, and the drawing is the same")
	}
	d = p.Draw(c, v)
	changed, _ := c.Add(canvas.Channels, canvas.Note{Text: "Radio"}, -1)
	if next := p.Draw(changed, v); next == d || !strings.Contains(strings.Join(shown(next, 30), ""), "Radio") {
		t.Error("a changed canvas is not drawn again")
	}
	if !strings.Contains(strings.Join(shown(d, 30), ""), "Importer") {
		t.Error("an older drawing cannot be drawn any more")
	}
}

func TestPosterSpeaksTheLanguage(t *testing.T) {
	words := english()
	words.Note = func(n *canvas.Note) string {
		if n.Option == "niche-market" {
			return "Nišiturg"
		}
		return n.Text
	}
	words.Number = func(n int) string { return string("۰۱۲۳۴۵۶۷۸۹"[n*2 : n*2+2]) }
	words.More = func(n int) string { return fmt.Sprintf("veel %d", n) }
	words.Part = func(block string) string {
		if block == canvas.Customers {
			return "alusta siit"
		}
		return ""
	}
	p := poster.New(style.New(true, false), typeset.Compositor{}, words)
	model := strings.Join(shown(p.Draw(cafes(), poster.View{Width: 80, Height: 24, Numbers: true}), 24), "\n")
	for _, want := range []string{"· Nišiturg", "↓ veel 1", "┬ ۷ ─"} {
		if !strings.Contains(model, want) {
			t.Errorf("no %q in\n%s", want, model)
		}
	}
	if strings.Contains(model, "alusta siit") {
		t.Error("the business model canvas says where to start")
	}
	if first := shown(p.Draw(hospital(), poster.View{Width: 80, Height: 24}), 24)[0]; !strings.Contains(first, " alusta siit ─┬") {
		t.Errorf("the first row does not say where to start: %s", first)
	}
}

func TestLettersAreAtMostSix(t *testing.T) {
	sheet := style.New(true, false)
	c := canvas.New(canvas.BusinessModel, "", "", "", "")
	var ids []string
	for i := range 8 {
		c, _ = c.Add(canvas.CustomerSegments, canvas.Note{Text: "Segment " + strconv.Itoa(i)}, -1)
		ids = append(ids, "cs"+strconv.Itoa(i+1))
	}
	c, _ = c.Add(canvas.Channels, canvas.Note{Text: "The shop", Links: ids}, -1)
	c, _ = c.Add(canvas.Channels, canvas.Note{Text: "Nothing"}, -1)
	p := poster.New(sheet, typeset.Compositor{}, english())
	want := ""
	for _, letter := range []string{"A", "B", "C", "D", "E", "F", "…"} {
		want += sheet.Strong.Render(letter)
	}
	if got := p.Letters(c, c.Notes(canvas.Channels)[0]); got != want {
		t.Errorf("the letters are %q, want %q", got, want)
	}
	if got := p.Letters(c, c.Notes(canvas.Channels)[1]); got != "" {
		t.Errorf("a note without segments has the letters %q", got)
	}
}

func TestAnchorIsNotFaint(t *testing.T) {
	c, sheet := cafes(), style.New(true, false)
	p := poster.New(sheet, typeset.Compositor{}, english())
	anchor := noteWith(c, "Beans roasted the same morning")
	d := p.Draw(c, poster.View{Width: 120, Height: 60, Cursor: noteWith(c, "Mari's nose"), Anchor: anchor.Note})
	if all := strings.Join(d.Lines(0, d.Height), "\n"); !strings.Contains(all, sheet.Accent.Render("=")+sheet.Strong.Render("A")+sheet.Good.Render("✓ ")+sheet.Strong.Render("Beans roasted the")) {
		t.Errorf("the anchor is not marked in its colours:\n%s", all)
	}
}
