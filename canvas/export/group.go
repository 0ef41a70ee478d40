// What every export shows of a canvas: notes with their details under them, the threads they are in, who said them.

package export

import (
	"bmcanvas/canvas/check"
	"strings"
	"unicode"
	"unicode/utf8"

	"bmcanvas/canvas"
)

// index is the canvas's notes by id, of those that share one the first.
func index(c *canvas.Canvas) map[string]*canvas.Note {
	byID := make(map[string]*canvas.Note, c.Count())
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if _, twin := byID[n.ID]; n.ID != "" && !twin {
				byID[n.ID] = n
			}
		}
	}
	return byID
}

// describe parts the notes of a block into those that stand for themselves,
// in order, and the details under each. A detail is under the first note it
// links to that is there and no detail itself; without one it stands for itself.
func describe(notes []*canvas.Note) (heads []*canvas.Note, under map[*canvas.Note][]*canvas.Note) {
	byID := make(map[string]*canvas.Note, len(notes))
	for _, n := range notes {
		if _, twin := byID[n.ID]; n.ID != "" && !n.Detail && !twin {
			byID[n.ID] = n
		}
	}
	under = map[*canvas.Note][]*canvas.Note{}
	for _, n := range notes {
		if head := headOf(n, byID); head != nil {
			under[head] = append(under[head], n)
		} else {
			heads = append(heads, n)
		}
	}
	return heads, under
}

func headOf(n *canvas.Note, byID map[string]*canvas.Note) *canvas.Note {
	if !n.Detail {
		return nil
	}
	for _, id := range n.Links {
		if head := byID[id]; head != nil {
			return head
		}
	}
	return nil
}

// card is a note as it is drawn, with what describes it.
type card struct {
	note    *canvas.Note
	text    string
	details []detail
	threads []int  // the customer segments it is there for
	aside   string // what kind it is and who said it, in a line
}

// detail is what describes a note, and who said so.
type detail struct {
	note *canvas.Note
	text string
	by   string // "" if it was the same person
}

// board is what a block shows.
type board struct {
	block, title string
	cards        []card
	chips        []*canvas.Note // choices of which nothing more is known
	shares       []share        // of revenue
}

// poster gathers what is drawn of a canvas.
type poster struct {
	canvas  *canvas.Canvas
	words   *Words
	threads map[canvas.Key][]int
	names   bool // say at each note who said it, for there are several
	byID    map[string]*canvas.Note
}

func newPoster(c *canvas.Canvas, words *Words, o Options) *poster {
	return &poster{canvas: c, words: words, threads: check.Threads(c), names: !o.NoNames && len(people(c)) > 1}
}

// by is who said the note, if that is told.
func (p *poster) by(n *canvas.Note) string {
	if !p.names {
		return ""
	}
	return oneLine(n.By)
}

// people lists those whose notes the canvas holds, in order of appearance.
func people(c *canvas.Canvas) []string {
	var names []string
	seen := map[string]bool{"": true}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if name := oneLine(n.By); !seen[name] {
				seen[name] = true
				names = append(names, name)
			}
		}
	}
	return names
}

// board gathers what the block shows: notes with their details, then details
// of other blocks' notes, then choices.
func (p *poster) board(block string) board {
	notes := p.canvas.Notes(block)
	b := board{block: block, title: p.words.block(block), shares: shares(notes, block)}
	heads, under := describe(notes)
	var loose, chosen []card
	for _, n := range heads {
		switch {
		case n.Choice() && len(under[n]) == 0 && p.isChip(n):
			b.chips = append(b.chips, n)
		case n.Choice():
			chosen = append(chosen, p.card(n, under[n]))
		case n.Detail:
			loose = append(loose, p.card(n, nil))
		default:
			b.cards = append(b.cards, p.card(n, under[n]))
		}
	}
	b.cards = append(append(b.cards, loose...), chosen...)
	return b
}

// longestChip is the width of the longest chip's text, in em: one that fits in
// the narrowest block.
const longestChip = 15

// isChip reports whether the chosen option is shown as a few quiet words.
func (p *poster) isChip(n *canvas.Note) bool {
	text := p.words.note(n)
	return n.Status == canvas.NoStatus && !strings.Contains(text, "\n") && widthOf(text) <= longestChip
}

func (p *poster) card(n *canvas.Note, under []*canvas.Note) card {
	k := card{note: n, text: p.words.note(n), threads: p.threads[n.Key]}
	aside := []string{p.words.tags(n)}
	if !n.Status.Known() { // it has no mark
		aside = append(aside, p.words.status(n.Status))
	}
	if p.names {
		aside = append(aside, oneLine(n.By))
	}
	k.aside = joined(" · ", aside)
	for _, d := range under {
		entry := detail{note: d, text: p.words.note(d)}
		if p.names && d.By != n.By {
			entry.by = oneLine(d.By)
		}
		k.details = append(k.details, entry)
	}
	return k
}

// tags is what the note's tags say, as a list.
func (w *Words) tags(n *canvas.Note) string {
	said := make([]string, len(n.Tags))
	for i, tag := range n.Tags {
		said[i] = w.tag(tag)
	}
	return joined(w.Comma, said)
}

// joined joins the parts that say something.
func joined(separator string, parts []string) string {
	said := make([]string, 0, len(parts))
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, separator)
}

// visible is the text as any export can hold it: line ends as LF, a TAB as a
// blank, without control characters and what is no character. Everything else
// stays as it is.
func visible(s string) string {
	if isVisible(s) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r':
			return '\n'
		case r == '\t':
			return ' '
		case unicode.IsControl(r), isNoCharacter(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

func isVisible(s string) bool {
	for _, r := range s {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || isNoCharacter(r) || r == utf8.RuneError {
			return false
		}
	}
	return true
}

// isNoCharacter reports whether r is one of the code points that XML does not
// take and that are no control characters.
func isNoCharacter(r rune) bool { return r&0xfffe == 0xfffe }

// oneLine is the text in one line, without outer white space.
func oneLine(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(visible(s), "\n", " "))
}

// rightToLeft reports whether lines of the text begin at the right: as its
// first letter that has a direction says, else as the words' do.
func (w *Words) rightToLeft(text string) bool {
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
		case unicode.In(r, rightToLeftScripts...):
			return true
		default:
			return false
		}
	}
	return w.RightToLeft
}

var rightToLeftScripts = []*unicode.RangeTable{
	unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Samaritan, unicode.Mandaic, unicode.Adlam,
}

// badge names a thread on a note, or says how many more there are.
type badge struct {
	thread int // -1: of no single one
	more   int // how many more
}

// badges are what a note shows of its threads.
func (k *card) badges() []badge {
	list := make([]badge, 0, mostBadges)
	for i, t := range k.threads {
		if i == mostBadges-1 && len(k.threads) > mostBadges {
			return append(list, badge{thread: -1, more: len(k.threads) - i})
		}
		list = append(list, badge{thread: t})
	}
	return list
}
