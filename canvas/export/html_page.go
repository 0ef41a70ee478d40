// The HTML page: one file that needs no other, with the poster on the first sheet and the facts about it on the second.

package export

import (
	"bufio"
	"bytes"
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode"

	"bmcanvas/canvas"
)

// The templates and style sheets: parts are those that the page and the report share.
var (
	//go:embed parts.html
	partsHTML string
	//go:embed parts.css
	partsCSS string
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageCSS string

	page = parsed(pageHTML)
)

// parsed is a template with the parts. It is parsed when it is first needed, so
// that other commands start faster.
func parsed(own string) func() *template.Template {
	return sync.OnceValue(func() *template.Template { return template.Must(template.New("page").Parse(partsHTML + own)) })
}

// HTML writes the canvas as one HTML file without scripts. It prints as an A3
// landscape poster, followed by a sheet with the story, the assumptions, the
// follow-ups and the evidence if there are any. The error is the writer's.
func HTML(w io.Writer, c *canvas.Canvas, words *Words, o Options) error {
	p := newPoster(c, words, o)
	v := p.page(a3, o)
	v.Style = template.CSS(partsCSS + pageCSS)
	return p.write(w, page(), v)
}

// write writes a page with the data, and marks where its words may be broken.
func (p *poster) write(w io.Writer, page *template.Template, data any) error {
	if p.words.Breaks != nil {
		var b bytes.Buffer
		if err := page.Execute(&b, data); err != nil {
			return err
		}
		return BreakWords(w, b.Bytes(), p.words.Breaks)
	}
	b := bufio.NewWriter(w)
	if err := page.Execute(b, data); err != nil {
		return err
	}
	return b.Flush()
}

// spare is the part of the paper that a page is laid out for, because browsers
// break columns of notes in other places.
const spare = 0.95

// page is the data of the page. Its poster is sized for the paper.
func (p *poster) page(on paper, o Options) *pageView {
	c, w := p.canvas, p.words
	v := &pageView{
		Language: w.Language, Direction: direction(w.RightToLeft),
		Name: oneLine(c.Name), Kind: w.Kind, Marks: marks, Labels: &w.Labels, Credit: creditOf(w.credit(c.Kind)),
	}
	v.Title = v.Name
	if v.Title == "" {
		v.Title = w.Kind
	}
	if c.Updated != "" {
		v.Facts = append(v.Facts, w.date(c.Updated))
	}
	if p.names {
		v.Facts = append(v.Facts, people(c)...)
	}
	v.Legend = p.legend()
	layout := p.layout()
	v.Columns = layout.Columns
	boards := p.boards(layout)
	v.Em = smallest
	var s *sheet
	if !on.tooFull(boards) {
		on.height *= spare
		s = fit(on, layout, p.measureAll(layout, boards, widthOf), w.RightToLeft)
		v.Em, v.Dense, v.Grid = s.em, s.plan.air < 1, s.plan.grid()
	}
	for i := range boards {
		b := p.block(layout.Cells[i], &boards[i])
		if s != nil {
			b.Size, b.Columns = max(1, s.boxes[i].em/s.em*spare), s.boxes[i].columns
		}
		v.Blocks = append(v.Blocks, b)
	}
	order := readingOrder(c)
	slices.SortStableFunc(v.Blocks, func(a, b blockView) int { return order[a.ID] - order[b.ID] })
	p.backSheet(v, o)
	return v
}

// readingOrder is the place of each block in the interview. Blocks that the kind
// does not have come last.
func readingOrder(c *canvas.Canvas) map[string]int {
	order := make(map[string]int, len(c.Blocks))
	for _, b := range c.Blocks {
		order[b.ID] = c.Kind.Order(b.ID)
	}
	for i, id := range c.Kind.Blocks() {
		order[id] = i
	}
	return order
}

// text is the text with the direction in which it is shown.
func (w *Words) text(s string) textView {
	if strings.ContainsFunc(s, unicode.IsLetter) {
		return textView{s, "auto"}
	}
	return textView{s, direction(w.RightToLeft)}
}

func direction(rightToLeft bool) string {
	if rightToLeft {
		return "rtl"
	}
	return "ltr"
}

// legend lists the statuses on the poster, with their words.
func (p *poster) legend() []statusView {
	used := map[canvas.Status]bool{}
	for _, b := range p.canvas.Blocks {
		for _, n := range b.Notes {
			used[n.Status] = true
		}
	}
	var list []statusView
	for _, s := range canvas.Statuses() {
		if s != canvas.NoStatus && used[s] {
			list = append(list, statusView{string(s), p.words.status(s)})
		}
	}
	return list
}

func (p *poster) block(cell canvas.Cell, b *board) blockView {
	v := blockView{
		ID: b.block, Title: b.title, Start: p.words.startOf(p.canvas, b.block), Icon: p.words.iconOf(b.block),
		Col: cell.Col + 1, Row: cell.Row + 1, Cols: cell.Cols, Rows: cell.Rows, Rest: 100,
	}
	v.Notes = markupOf(b.cards, func(w *noteWriter, k *card) { w.card(p, k) })
	for _, n := range b.chips {
		v.Chips = append(v.Chips, p.words.text(oneLine(p.words.note(n))))
	}
	for _, s := range b.shares {
		v.Shares = append(v.Shares, shareView{
			textView: p.words.text(oneLine(p.words.note(s.stream))), Class: hue(p.threads[s.stream.Key]), Percent: s.percent, Words: p.words.percentWords(s.percent),
		})
		v.Rest = max(0, v.Rest-s.percent)
	}
	return v
}

// hues is the number of colours of threads. Threads of one colour have different letters.
const hues = 10

// hue is the CSS class for the colour of a note in these threads.
func hue(threads []int) string {
	switch len(threads) {
	case 0:
		return "plain"
	case 1:
		return "t" + string(rune('0'+threads[0]%hues))
	}
	return "many"
}

func (p *poster) statusView(n *canvas.Note) statusView {
	if n.Status == canvas.NoStatus || !n.Status.Known() {
		return statusView{}
	}
	return statusView{string(n.Status), p.words.status(n.Status)}
}

func (p *poster) badges(k *card) []badgeView {
	var list []badgeView
	for _, b := range k.badges() {
		if b.thread < 0 {
			list = append(list, badgeView{"more", "+" + p.words.number(b.more)})
		} else {
			list = append(list, badgeView{hue([]int{b.thread}), p.words.letter(b.thread)})
		}
	}
	return list
}

// licence is the licence as a credit names it; the page makes it a link.
const licence = "CC BY-SA 3.0"

func creditOf(line string) creditView {
	before, after, found := strings.Cut(line, licence)
	if !found {
		return creditView{Before: line}
	}
	return creditView{before, licence, after}
}
