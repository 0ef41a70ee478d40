// Package check follows the links of a canvas: it indexes them once, and from
// the index come the checks, the connections of a note, the threads of the
// segments, the assumptions by risk, the story and the journey. It knows no
// terminal and no language: sentences are made elsewhere, from findings.
//
// The rules are in rules_*.go, their ids in rules.go.
package check

import (
	"cmp"
	"slices"

	"bmcanvas/canvas"
)

// Finding is what one rule finds in a canvas. A rule has one finding, however many
// notes it concerns.
type Finding struct {
	Rule     Rule
	Severity Severity
	Notes    []*canvas.Note // those concerned, in the order of the canvas; none if it concerns a block or the whole
	Block    string         // the first block concerned; "" if it concerns the whole
	Question string         // where it can be mended, one of Context.Asked; "" if there is none
	Facts    Facts
}

// Facts are what a sentence about a finding can name besides its notes. Each rule
// fills those that it has.
type Facts struct {
	IDs     []string // dangling-link: ids that no note has, or the note itself; duplicate-id: ids that several have
	Values  []string // unknown-value: the statuses, options and stage; figure-unreadable: the amounts; shares-not-whole: their sum in percent
	Blocks  []string // empty-block, crowded-block, unknown-block
	Stages  []string // stage-gap: journey stages and channel phases, see Stages
	Missing []string // no-measure: external-metrics, internal-metrics; users-without-payer: user or buyer
	Days    int      // not-reviewed: since the canvas was last looked at
}

// Context is what the checks must know and a canvas cannot.
type Context struct {
	Today   canvas.Date         // "": nothing that depends on the day is checked
	Lexicon *Lexicon            // of the canvas's language; nil keeps the rules about words silent
	Titles  map[string][]string // what blocks are called in that language

	// Options has the ids of the options that each built-in question of the
	// canvas's kind offers, none for a question without options. A question
	// that is not in it can have any.
	Options map[string][]string

	Asked     []Asked // the questions of the guide in use, in order
	NextSteps bool    // the guide asks for next steps, so that none is a gap
}

// Asked is a question of the guide in use, as far as the checks need it.
type Asked struct {
	ID    string
	Block string
	About []string // the blocks to whose notes its answers are linked
	Open  bool     // its answers are notes that stand in the model
}

// Run returns what the rules find in c: errors, then holes, then hints, each in the
// order of the blocks; nothing for an unknown kind. The same canvas and context
// give the same findings. It takes time linear in notes and links.
func Run(c *canvas.Canvas, ctx Context) []Finding {
	if !c.Kind.Known() {
		return nil
	}
	k := newChecker(c, ctx)
	k.checkModel()
	k.checkStatuses()
	k.titles = foldTitles(ctx.Titles)
	k.checkTexts()
	slices.SortFunc(k.found, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(slices.Index(Severities(), a.Severity), slices.Index(Severities(), b.Severity)),
			cmp.Compare(k.order(a.Block), k.order(b.Block)),
			cmp.Compare(ranks()[a.Rule].place, ranks()[b.Rule].place),
		)
	})
	return k.found
}

// Gaps returns how many errors and holes Run would find. It takes much less time and
// memory, for it reads no texts.
func Gaps(c *canvas.Canvas, ctx Context) int {
	if !c.Kind.Known() {
		return 0
	}
	k := newChecker(c, ctx)
	k.checkModel()
	gaps := 0
	for _, f := range k.found {
		if f.Severity != Hint {
			gaps++
		}
	}
	return gaps
}

func newChecker(c *canvas.Canvas, ctx Context) *checker {
	k := &checker{index: indexOf(c), ctx: ctx, notApplicable: make(map[string]bool, len(c.NotApplicable))}
	for _, q := range c.NotApplicable {
		k.notApplicable[q] = true
	}
	return k
}

// checkModel applies the rules that have errors and holes, and no rule about texts.
func (k *checker) checkModel() {
	k.checkFile()
	k.checkLinks()
	k.checkShape()
	k.checkFigures()
}

// checker collects findings.
type checker struct {
	*index
	ctx           Context
	notApplicable map[string]bool            // questions that do not apply
	titles        map[string]map[string]bool // of blocks, as words
	found         []Finding
}

// order returns the place of findings about the block; those about the whole canvas
// come last.
func (k *checker) order(block string) int {
	if block == "" {
		return k.known + 1
	}
	return k.kind.Order(block)
}

// report adds a finding about notes. The block is that of the first.
func (k *checker) report(r Rule, notes []*canvas.Note, block, question string, facts Facts) {
	k.found = append(k.found, Finding{r, r.Severity(), notes, block, question, facts})
}

// located is a note and the block it is in.
type located struct {
	*canvas.Note
	block string
}

// each calls f with the notes of the canvas, block by block in the kind's
// order; those of blocks that the kind does not have come last.
func (k *checker) each(f func(n *canvas.Note, b *indexBlock)) {
	for i := range k.blocks {
		for _, n := range k.blocks[i].notes {
			f(n, &k.blocks[i])
		}
	}
}

// reportNotes adds a finding about notes, which can be mended at the question of
// the first. Without notes it adds none.
func (k *checker) reportNotes(r Rule, notes []located, facts Facts) {
	if len(notes) == 0 {
		return
	}
	plain := make([]*canvas.Note, len(notes))
	for i, n := range notes {
		plain[i] = n.Note
	}
	k.report(r, plain, notes[0].block, k.questionFor(notes[0]), facts)
}

// questionFor returns the question that the note answers if the guide asks it, else
// the first about its block.
func (k *checker) questionFor(n located) string {
	if k.asks(n.Question) {
		return n.Question
	}
	return k.firstOf(n.block)
}

// asks reports whether the guide in use asks the question.
func (k *checker) asks(question string) bool {
	return question != "" && slices.ContainsFunc(k.ctx.Asked, func(a Asked) bool { return a.ID == question })
}

// firstOf returns the first question about the block that is answered with notes,
// else the first about it; "" if there is none.
func (k *checker) firstOf(block string) string {
	first := ""
	for _, a := range k.ctx.Asked {
		if a.Block == block && a.Open {
			return a.ID
		}
		if a.Block == block && first == "" {
			first = a.ID
		}
	}
	return first
}

// firstAsked returns the first of the questions that the guide asks, or "".
func (k *checker) firstAsked(questions ...string) string {
	for _, q := range questions {
		if k.asks(q) {
			return q
		}
	}
	return ""
}
