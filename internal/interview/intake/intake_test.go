// Sheets of every guide in every language, filled in at every place and taken in.

package intake

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/prompts"
	"bmcanvas/prompts/sheet"
)

// place is a place that was filled in, and what was written there.
type place struct {
	question, text, cell string
	option, row          bool
}

// filler fills in the places of a sheet in their order, and remembers what it wrote.
type filler struct {
	walk   *prompts.Walk
	at     *prompts.Question
	block  string
	paused bool
	column int
	row    place
	rows   int // of the present table that are filled in
	ticked int // options of the present question that are
	first  map[string]string
	filled []place
	n      int
}

func (f *filler) word() string {
	f.n++
	return fmt.Sprintf("Qwaz%d words", f.n)
}

func (f *filler) question(id string) {
	f.at, f.paused, f.rows, f.ticked, f.column = nil, false, 0, 0, 0
	for _, s := range f.walk.Stops {
		if s.Question != nil && s.Question.ID == id {
			f.at, f.block = s.Question, s.Block.ID
		}
	}
}

// line fills in a line.
func (f *filler) line() string {
	w := f.word()
	id := ""
	if f.at != nil && !f.paused {
		id = f.at.ID
		if f.at.Kind() == prompts.Open && !f.at.Detail && f.first[f.block] == "" {
			f.first[f.block] = w
		}
	}
	f.filled = append(f.filled, place{question: id, text: w})
	return w
}

// tick reports whether to tick the next option of the question: all, or one.
func (f *filler) tick(id string) bool {
	f.ticked++
	if f.at.Choose == prompts.ChooseOne && f.ticked > 1 {
		return false
	}
	f.filled = append(f.filled, place{question: f.at.ID, text: id, option: true})
	return true
}

// cell fills in a cell of the first row of a table; boxes are ticked in the first
// column of theirs.
func (f *filler) cell(column int) (text string, tick bool) {
	if column == 0 {
		f.rows++
		if f.rows > 1 {
			return "", false
		}
		f.row = place{question: f.at.ID, text: f.word(), row: true}
		return f.row.text, false
	}
	if f.rows > 1 {
		return "", false
	}
	switch f.at.Kind().KeptAs() {
	case prompts.KeptAsTags:
		tick = column == 1
	case prompts.KeptAsAmount:
		text = "40 €"
	case prompts.KeptAsLinks:
		text = f.first[f.at.About[0]]
	default:
		text = f.word()
	}
	if tick || text != "" && column == 1 {
		f.row.cell = text
		f.filled = append(f.filled, f.row)
	}
	return text, tick
}

var blankLine = regexp.MustCompile(`_{20,}`)

// markdown fills in a sheet in Markdown.
func (f *filler) markdown(blank string) string {
	lines := strings.Split(blank, "\n")
	for i, l := range lines {
		mark := func(key string) string {
			if m := regexp.MustCompile(key + `=(\S+)`).FindStringSubmatch(l); m != nil {
				return m[1]
			}
			return ""
		}
		switch {
		case mark("question") != "":
			f.question(mark("question"))
		case mark("pause") != "":
			f.at, f.paused = nil, true
		case mark("field") == "by":
			lines[i] = blankLine.ReplaceAllString(l, "Mari Tamm")
		case mark("field") == "date":
			lines[i] = blankLine.ReplaceAllString(l, "2026-11-20")
		case mark("field") != "":
			lines[i] = blankLine.ReplaceAllString(l, "Velo")
		case blankLine.MatchString(l):
			lines[i] = blankLine.ReplaceAllString(l, f.line())
		case strings.HasPrefix(l, "- [ ] "):
			if f.tick(mark("option")) {
				lines[i] = strings.Replace(l, "[ ]", "[x]", 1)
			}
		case strings.HasPrefix(l, "| ____"):
			cells := strings.Split(strings.Trim(l, "|"), "|")
			for c := range cells {
				text, tick := f.cell(c)
				if tick {
					text = "x"
				}
				if text != "" {
					cells[c] = " " + text + " "
				}
			}
			lines[i] = "|" + strings.Join(cells, "|") + "|"
		}
	}
	return strings.Join(lines, "\n")
}

var pagePlace = regexp.MustCompile(`data-question="([^"]+)"|(data-pause="")|<(span|td) contenteditable="true"[^>]*data-(column|place)="(\w+)"></(?:span|td)>|<input type="checkbox"[^>]*data-(option|column)="([^"]+)"`)

// page fills in a sheet in HTML as a browser saves it.
func (f *filler) page(blank string) string {
	return pagePlace.ReplaceAllStringFunc(blank, func(tag string) string {
		m := pagePlace.FindStringSubmatch(tag)
		fill := func(text string) string {
			open, end, _ := strings.Cut(tag, "></")
			if text != "" {
				text = "<div>" + text + "<br></div>"
			}
			return open + ">" + text + "</" + end
		}
		switch {
		case m[1] != "":
			f.question(m[1])
		case m[2] != "":
			f.at, f.paused = nil, true
		case m[4] == "place":
			return fill(map[string]string{"by": "Mari Tamm", "date": "2026-11-20", "canvas": "Velo"}[m[5]])
		case m[3] == "td":
			column := int(m[5][0] - '0')
			text, _ := f.cell(column)
			return fill(text)
		case m[3] == "span" && m[5] == "0":
			return fill(f.line())
		case m[6] == "option":
			if f.tick(m[7]) {
				return tag + ` checked=""`
			}
		case m[6] == "column":
			if _, tick := f.cell(int(m[7][0] - '0')); tick {
				return tag + ` checked=""`
			}
		}
		return tag
	})
}

func TestSheetsFilledInAtEveryPlaceAreTakenIn(t *testing.T) {
	for _, id := range prompts.GuideIDs {
		for _, l := range prompts.Languages {
			g, err := prompts.LoadGuide(id, l.Code, "")
			if err != nil {
				t.Fatal(err)
			}
			w := prompts.LoadWords(l.Code)
			for _, ending := range []string{"md", "html"} {
				t.Run(id+"."+l.Code+"."+ending, func(t *testing.T) { takesIn(t, g, w, ending) })
			}
		}
	}
}

// blank is the sheet of a guide.
func blank(t *testing.T, g *prompts.Guide, w *prompts.Words, ending string) string {
	t.Helper()
	var b bytes.Buffer
	write := sheet.Markdown
	if ending == "html" {
		write = sheet.HTML
	}
	if err := write(&b, g, w); err != nil {
		t.Fatal(err)
	}
	if ending != "html" {
		return b.String()
	}
	var broken bytes.Buffer // as the command writes it
	if err := export.BreakWords(&broken, b.Bytes(), publish.Breaks(w.Language)); err != nil {
		t.Fatal(err)
	}
	return broken.String()
}

func takesIn(t *testing.T, g *prompts.Guide, w *prompts.Words, ending string) {
	f := &filler{walk: prompts.NewWalk(g), first: map[string]string{}}
	source := blank(t, g, w, ending)
	if ending == "html" {
		source = f.page(source)
	} else {
		source = f.markdown(source)
	}
	read, filled, err := Read("sheet."+ending, []byte(source), "", "")
	if err != nil || read.ID != g.ID || read.Language != g.Language {
		t.Fatalf("%v: the sheet is of %+v", err, read)
	}
	c := canvas.New(g.Canvas, "", g.ID, g.Language, "2026-11-01")
	taken := Take(c, read, filled, "", "2026-11-29", w)
	if len(taken.LeftOut) > 0 {
		t.Errorf("left out %v", taken.LeftOut)
	}
	if taken.Canvas.Name != "Velo" || len(taken.Canvas.Reviews) != 1 || taken.Canvas.Reviews[0].By != "Mari Tamm" || taken.Canvas.Reviews[0].Date != "2026-11-20" {
		t.Errorf("named %q, reviews %v", taken.Canvas.Name, taken.Canvas.Reviews)
	}
	if len(f.filled) < 30 {
		t.Fatalf("only %d places were filled in", len(f.filled))
	}
	for _, p := range f.filled {
		if !f.holds(taken.Canvas, p) {
			t.Errorf("%+v is not on the canvas", p)
		}
	}
	for _, b := range taken.Canvas.Blocks {
		for _, n := range b.Notes {
			if n.By != "Mari Tamm" {
				t.Errorf("%q is by %q", n.Text, n.By)
			}
		}
	}
	again := Take(taken.Canvas, read, filled, "", "2026-11-29", w)
	if again.Canvas != taken.Canvas {
		t.Errorf("taken in twice, it adds %v", canvas.Diff(taken.Canvas, again.Canvas))
	}
}

// holds reports whether the canvas has what was written at a place, under its question.
func (f *filler) holds(c *canvas.Canvas, p place) bool {
	if p.question == "" {
		return slices.ContainsFunc(c.FollowUps, func(u canvas.FollowUp) bool { return u.Note == p.text })
	}
	f.question(p.question)
	q := f.at
	find := func(is func(*canvas.Note) bool) bool {
		return slices.ContainsFunc(c.Blocks, func(b canvas.Block) bool { return slices.ContainsFunc(b.Notes, is) })
	}
	switch {
	case p.option:
		return find(func(n *canvas.Note) bool { return n.Question == q.ID && n.Option == p.text })
	case q.Kind() == prompts.Rank:
		return find(func(n *canvas.Note) bool { return n.Text == p.text && n.Question == f.walk.MainID(q.Rank) }) && slices.Contains(c.Answered, q.ID)
	case !p.row:
		return find(func(n *canvas.Note) bool { return n.Text == p.text && n.Question == q.ID })
	}
	return find(func(n *canvas.Note) bool {
		if n.Text != p.text {
			return false
		}
		switch q.Kind().KeptAs() {
		case prompts.KeptAsTags:
			return len(n.Tags) > 0
		case prompts.KeptAsTest:
			return n.Test == p.cell
		case prompts.KeptAsAmount:
			return n.Amount == "40 EUR / month"
		case prompts.KeptAsLinks:
			return p.cell == "" || len(n.Links) > 0
		}
		return find(func(d *canvas.Note) bool {
			return d.Detail && d.Text == p.cell && slices.Contains(d.Links, n.ID) && d.Question == q.ID
		})
	})
}
