// HTML: one page that needs nothing else, a poster on the first sheet and what is behind it on the second.

package export

import (
	"bufio"
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode"

	"bmcanvas/canvas"
)

var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageCSS string

	// page is parsed when it is first needed: no other command should pay for it.
	page = sync.OnceValue(func() *template.Template { return template.Must(template.New("page").Parse(pageHTML)) })
)

// HTML writes the canvas as one HTML file without scripts that prints as an
// A3 landscape poster, followed by a sheet with the story, the assumptions and
// the follow-ups if there are any. The error is the writer's.
func HTML(w io.Writer, c *canvas.Canvas, words *Words, o Options) error {
	p := newPoster(c, words, o)
	b := bufio.NewWriter(w)
	if err := page().Execute(b, p.page(o)); err != nil {
		return err
	}
	return b.Flush()
}

// The view types are what the template reads.
type (
	pageView struct {
		Style                template.CSS
		Language, Direction  string
		Name, Kind, Title    string
		Facts                []string
		Legend               []statusView
		Em                   float64 // of the printed poster
		Columns              int
		Blocks               []blockView
		Credit               creditView
		Marks                map[canvas.Status]string
		Labels               *Labels
		Story                []paragraphView
		Assumptions, Settled []factView
		FollowUps            []followUpView
		More                 bool // there is a second sheet
		Much                 bool // so much that it wants small print
	}
	blockView struct {
		ID, Title, Icon      string
		Col, Row, Cols, Rows int
		Notes                []noteView
		Chips                []textView
		Shares               []shareView
		Rest                 float64 // percent that no share was given for
	}
	// textView is what a person wrote, in the direction of its first letter;
	// without letters in the page's.
	textView struct{ Text, Dir string }
	noteView struct {
		textView
		Class   string
		Status  statusView
		Strips  []int // palette places of its threads
		Badges  []badgeView
		Details []detailView
		Aside   textView
	}
	detailView struct {
		textView
		By string
	}
	shareView struct {
		textView
		Class, Words string
		Percent      float64
	}
	statusView    struct{ ID, Words string }
	badgeView     struct{ Class, Text string }
	creditView    struct{ Before, License, After string }
	paragraphView struct {
		Badge badgeView
		Spans []spanView
	}
	spanView struct {
		Text        string
		Quoted, Gap bool
	}
	factView struct {
		textView
		Badges           []badgeView
		Status           statusView
		Block, Since, By string
		Known            []knownView
	}
	knownView struct {
		textView
		Label string
	}
	followUpView struct {
		textView
		Question          textView
		Block, Who, Asked string
	}
)

func (p *poster) page(o Options) *pageView {
	c, w := p.canvas, p.words
	v := &pageView{
		Style: template.CSS(pageCSS), Language: w.Language, Direction: direction(w.RightToLeft),
		Name: oneLine(c.Name), Kind: w.Kind, Marks: marks, Labels: &w.Labels, Credit: creditOf(w.credit(c.Kind)),
	}
	v.Title = v.Name
	if v.Title == "" {
		v.Title = w.Kind
	}
	if c.Updated != "" {
		v.Facts = append(v.Facts, w.date(c.Updated))
	}
	if !o.NoNames {
		v.Facts = append(v.Facts, people(c)...)
	}
	v.Legend = p.legend()
	layout := c.Layout()
	v.Columns = layout.Columns
	sets := p.typesetAll(layout)
	v.Em = fit(layout, sets, w.RightToLeft).em
	for i := range sets {
		v.Blocks = append(v.Blocks, p.block(&sets[i]))
	}
	order := readingOrder(c)
	slices.SortStableFunc(v.Blocks, func(a, b blockView) int { return order[a.ID] - order[b.ID] })
	p.behind(v, o)
	return v
}

// readingOrder is the place of each block in the interview; those that the
// kind does not have come last.
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

// text is the text with the direction it is to be shown in.
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

// legend lists the statuses that the poster shows, with their words.
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

func (p *poster) block(t *typeset) blockView {
	v := blockView{
		ID: t.block, Title: t.board.title, Icon: icons[t.block],
		Col: t.cell.Col + 1, Row: t.cell.Row + 1, Cols: t.cell.Cols, Rows: t.cell.Rows, Rest: 100,
	}
	for i := range t.board.cards {
		v.Notes = append(v.Notes, p.noteView(&t.board.cards[i]))
	}
	for _, c := range t.chips {
		v.Chips = append(v.Chips, p.words.text(c.text))
	}
	for _, s := range t.shares {
		v.Shares = append(v.Shares, shareView{
			textView: p.words.text(oneLine(p.words.note(s.stream))), Class: hue(p.threads[s.stream.Key]), Percent: s.percent, Words: p.words.percentWords(s.percent),
		})
		v.Rest = max(0, v.Rest-s.percent)
	}
	return v
}

// mostTogether is how many details a note can have and still never be parted
// by the end of a page.
const mostTogether = 8

// hues is the number of colours that threads have; the letters tell the rest.
const hues = 10

// hue is the class of the colour of a note in these threads.
func hue(threads []int) string {
	switch len(threads) {
	case 0:
		return "plain"
	case 1:
		return "t" + string(rune('0'+threads[0]%hues))
	}
	return "many"
}

func (p *poster) noteView(k *card) noteView {
	v := noteView{textView: p.words.text(k.text), Class: hue(k.threads), Status: p.statusView(k.note), Badges: p.badges(k), Aside: p.words.text(k.aside)}
	for _, d := range k.details {
		v.Details = append(v.Details, detailView{p.words.text(d.text), d.by})
	}
	for _, t := range k.threads[:min(len(k.threads), hues)] {
		v.Strips = append(v.Strips, t%hues)
	}
	switch {
	case k.note.Status == canvas.Rejected:
		v.Class += " rejected"
	case k.note.Detail:
		v.Class += " loose"
	}
	if len(k.details) > mostTogether {
		v.Class += " tall"
	}
	return v
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
			list = append(list, badgeView{hue([]int{b.thread}), canvas.ThreadLetter(b.thread)})
		}
	}
	return list
}

// licence is what a credit calls the licence, which the page links to.
const licence = "CC BY-SA 3.0"

func creditOf(line string) creditView {
	before, after, found := strings.Cut(line, licence)
	if !found {
		return creditView{Before: line}
	}
	return creditView{before, licence, after}
}
