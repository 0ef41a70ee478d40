// Package sheet writes a guide as a blank question sheet, to print or to send
// ahead of an interview: every question, its options with boxes to tick, and
// room to write.
package sheet

import (
	"strconv"
	"strings"
	"unicode"

	"bmcanvas/prompts"
)

// How much room there is to write, in lines or in rows of a table.
const (
	openLines   = 5 // for notes
	detailLines = 3 // for details
	ownLines    = 2 // for notes beside options
	tableRows   = 5
)

// sheet is a guide laid out for paper, for any format.
type sheet struct {
	Guide               string // its id
	Language, Direction string
	Title               string
	Facts               []string // the canvas, the number of questions, the minutes
	About, Intro        []string // paragraphs
	Fields              []field  // to fill in at the top
	Fill, FillPage      string   // how to fill it in: with an editor, in a browser
	Parts               []part
	Credit              string
	Between             string // the separator of the facts
	Digits              string // the numerals of the language, as CSS names them
}

// field is a place at the top: what it is for, and its label.
type field struct{ ID, Label string }

// The ids of fields.
const (
	fieldCanvas = "canvas"
	fieldBy     = "by"
	fieldDate   = "date"
)

type part struct {
	Title  string
	Intro  []string
	Blocks []block
	Pause  *pause
}

type block struct {
	ID        string
	Title     string
	Said      []string // its purpose, what a good answer looks like, a tip
	Questions []question
}

type question struct {
	ID            string
	Number, Ask   string
	Hint, Example string
	How           string // what to do: "Tick one."
	Boxes         []box  // options to tick; with a table, only what they mean
	Own           string // above the lines for notes beside the options
	Lines         []string
	About         string   // above a narrow column beside the lines; "" for no such column
	Asks          []string // the question in words for each block that it is about
	Table         *table
}

// box is an option to tick. The first of a group has its heading.
type box struct{ ID, Label, Hint, Heading string }

// table is a table with a row for each note, and the note in its first column.
type table struct {
	Head    []string
	Columns []column // the columns after the first
	Rows    int
	Boxes   bool // whether the other columns have boxes to tick
}

// column is a column of a table: the option or tag that its boxes stand for, "" for
// words.
type column struct{ Tag string }

type pause struct {
	Title, Text string
	Lines       int
}

// builder lays out a guide.
type builder struct {
	guide *prompts.Guide
	words *prompts.Words
}

// layOut returns the sheet of a guide.
func layOut(g *prompts.Guide, w *prompts.Words) *sheet {
	b := &builder{g, w}
	walk := prompts.NewWalk(g)
	s := &sheet{
		Guide: g.ID, Language: g.Language, Direction: direction(g, w), Title: g.Title, Credit: g.Credit, Digits: "decimal", Between: w.Between(),
		About: paragraphs(g.Description), Intro: append(paragraphs(g.Intro), paragraphs(g.Company)...),
		Facts:  []string{w.Kinds[g.Canvas], w.Counts.Questions.For(walk.Questions())},
		Fields: []field{{fieldCanvas, w.Sheet.Canvas}, {fieldBy, w.Sheet.By}, {fieldDate, w.Sheet.Date}},
		Fill:   w.Sheet.Fill, FillPage: w.Sheet.FillPage,
	}
	if g.Minutes > 0 {
		s.Facts = append(s.Facts, w.Counts.Minutes.For(g.Minutes))
	}
	if w.Language == "fa" {
		s.Digits = "persian"
	}
	step := 0
	for i := range g.Parts {
		s.Parts = append(s.Parts, b.part(&g.Parts[i], &step, walk.Steps))
	}
	return s
}

// direction returns where lines begin: as the words say if they are in the guide's
// language, else by the script of the guide's title.
func direction(g *prompts.Guide, w *prompts.Words) string {
	rightToLeft := w.RightToLeft()
	if g.Language != w.Language {
		rightToLeft = strings.ContainsFunc(g.Title, func(r rune) bool { return unicode.In(r, unicode.Arabic, unicode.Hebrew) })
	}
	if rightToLeft {
		return "rtl"
	}
	return "ltr"
}

func (b *builder) part(p *prompts.Part, step *int, steps int) part {
	laid := part{Title: p.Title, Intro: paragraphs(p.Intro)}
	for i := range p.Blocks {
		*step++
		laid.Blocks = append(laid.Blocks, b.block(&p.Blocks[i], *step, steps))
	}
	if p.Pause != nil {
		laid.Pause = &pause{Title: p.Pause.Title, Text: p.Pause.Text, Lines: openLines}
		if p.Pause.Minutes > 0 {
			laid.Pause.Title = b.words.List(p.Pause.Title, b.words.Counts.Minutes.For(p.Pause.Minutes))
		}
	}
	return laid
}

func (b *builder) block(from *prompts.Block, step, steps int) block {
	w := b.words
	form := w.Header.Block
	if b.guide.Steps {
		form = w.Header.Step
	}
	laid := block{ID: from.ID, Title: w.Fill(form, "n", step, "of", steps, "title", from.Title)}
	for _, said := range [][2]string{{"{text}", from.Purpose}, {w.Question.Output, from.Output}, {w.Question.Tip, from.Tip}} {
		if said[1] != "" {
			laid.Said = append(laid.Said, w.Fill(said[0], "text", oneLine(said[1])))
		}
	}
	for i := range from.Questions {
		q := b.question(&from.Questions[i])
		q.Number = w.Digits(step) + "." + w.Digits(len(laid.Questions)+1)
		laid.Questions = append(laid.Questions, q)
	}
	return laid
}

func (b *builder) question(from *prompts.Question) question {
	w := b.words
	q := question{ID: from.ID, Ask: from.Ask, Hint: oneLine(from.Hint)}
	if from.Example != "" {
		q.Example = w.Fill(w.Question.Example, "text", oneLine(from.Example))
	}
	for _, a := range from.AskFor {
		q.Asks = append(q.Asks, a.Ask)
	}
	heading := ""
	for _, o := range from.Options {
		b := box{ID: o.ID, Label: o.Label, Hint: oneLine(o.Hint)}
		if o.Group != heading {
			heading, b.Heading = o.Group, o.Group
		}
		q.Boxes = append(q.Boxes, b)
	}
	b.room(&q, from)
	return q
}

// room says how the question is answered on paper, and makes room for the answer.
func (b *builder) room(q *question, from *prompts.Question) {
	w := b.words.Sheet
	pick := w.ChooseMany
	if from.Choose == prompts.ChooseOne {
		pick = w.ChooseOne
	}
	kind := from.Kind()
	switch {
	case kind.KeptAs() == prompts.KeptAsOrder:
		q.How, q.Lines = b.words.Fill(w.Rank, "block", b.title(from.Rank)), b.numbers(openLines)
	case kind.AskedPerNote(), kind == prompts.Pick:
		if kind.HasOptions() {
			q.How = pick
		}
		q.Table = b.table(from)
	case kind.HasOptions():
		q.How, q.Own, q.Lines = pick, b.words.Question.PlaceholderChoice, make([]string, ownLines)
	default:
		lines := openLines
		if from.Detail {
			lines = detailLines
		}
		q.Lines, q.About = make([]string, lines), b.titles(from.About)
	}
	if kind.KeptAs() == prompts.KeptAsTest {
		q.How = w.Riskiest
	}
}

// table returns the empty table for a question that is asked of each of several
// notes: a row for each note, and columns for what is asked about it.
func (b *builder) table(from *prompts.Question) *table {
	t := &table{Rows: tableRows, Boxes: from.Kind().KeptAs() == prompts.KeptAsTags}
	switch from.Kind().KeptAs() {
	case prompts.KeptAsTags:
		t.Head = []string{b.list(from.RowBlocks())}
		for _, o := range from.Options {
			t.Head, t.Columns = append(t.Head, o.Label), append(t.Columns, column{o.ID})
		}
		if from.Kind() == prompts.Pick {
			t.Head, t.Columns = append(t.Head, b.words.Sheet.Applies), append(t.Columns, column{from.Tag})
		}
	case prompts.KeptAsLinks:
		t.Head = []string{b.list(from.RowBlocks()), b.titles(from.About)}
	case prompts.KeptAsTest:
		t.Head = []string{b.words.Sheet.Assumption, b.words.Sheet.Test}
	case prompts.KeptAsAmount:
		t.Head = []string{b.list(from.RowBlocks()), b.words.Sheet.Amount}
	default:
		t.Head = []string{b.list(from.RowBlocks()), b.words.Sheet.Answer}
	}
	for len(t.Columns)+1 < len(t.Head) {
		t.Columns = append(t.Columns, column{})
	}
	return t
}

// numbers returns the lines for an order, numbered.
func (b *builder) numbers(n int) []string {
	lines := make([]string, n)
	for i := range lines {
		lines[i] = b.words.Digits(i + 1)
	}
	return lines
}

// title returns the title of the block in the guide, else in the program.
func (b *builder) title(id string) string {
	if block := b.guide.Block(id); block != nil {
		return block.Title
	}
	return b.words.BlockTitle(b.guide.Canvas, id)
}

// titles returns what stands above the column for notes of the blocks; "" if there
// are no blocks.
func (b *builder) titles(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return b.words.Fill(b.words.Sheet.About, "blocks", b.list(ids))
}

// list returns the titles of the blocks, listed.
func (b *builder) list(ids []string) string {
	titles := make([]string, len(ids))
	for i, id := range ids {
		titles[i] = b.title(id)
	}
	return b.words.List(titles...)
}

// paragraphs returns the lines of a text that are not blank.
func paragraphs(s string) []string {
	var list []string
	for p := range strings.SplitSeq(s, "\n") {
		if p = strings.TrimSpace(p); p != "" {
			list = append(list, p)
		}
	}
	return list
}

func oneLine(s string) string { return strings.Join(paragraphs(s), " ") }

// Width returns the width of the first column in CSS: what the narrow columns of
// boxes leave, else a good third.
func (t *table) Width() string {
	if t.Boxes {
		return strconv.Itoa(100-min(12*(len(t.Head)-1), 66)) + "%"
	}
	return "38%"
}
