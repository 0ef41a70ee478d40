// The second sheet of the HTML page: the story, the assumptions, the evidence, the follow-ups.

package export

import (
	"unicode/utf8"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// The second sheet has room for about mostLines lines of lineLength characters in
// the larger print.
const (
	mostLines  = 105
	lineLength = 48
)

// backSheet adds the data of the second sheet.
func (p *poster) backSheet(v *pageView, o Options) {
	segments := map[canvas.Key]int{}
	for i, n := range p.canvas.ModelNotes(p.canvas.Kind.Segments()) {
		segments[n.Key] = i
	}
	for _, t := range p.words.Story {
		v.Story = append(v.Story, paragraphViewOf(t, segments, p.words))
	}
	for _, a := range check.Assumptions(p.canvas) {
		v.Assumptions = append(v.Assumptions, p.fact(a.Note, a.Block, o))
	}
	for _, b := range p.canvas.Blocks {
		for _, n := range b.Notes {
			if n.Status == canvas.Assumption || n.Status == canvas.Unclear || n.Evidence+n.Test+string(n.Due) == "" {
				continue
			}
			v.Decided = append(v.Decided, p.fact(n, b.ID, o))
		}
	}
	for _, f := range p.canvas.FollowUps {
		v.FollowUps = append(v.FollowUps, p.followUp(f, o))
	}
	v.Much = v.backLines() > mostLines
	v.More = len(v.Story)+len(v.Assumptions)+len(v.Decided)+len(v.FollowUps) > 0
}

// backLines is about how many lines the second sheet has.
func (v *pageView) backLines() int {
	lines := 0
	for _, p := range v.Story {
		length := 0
		for _, s := range p.Spans {
			length += utf8.RuneCountInString(s.Text)
		}
		lines += 2 + length/lineLength
	}
	for _, list := range [][]factView{v.Assumptions, v.Decided} {
		for _, f := range list {
			lines += 4 + utf8.RuneCountInString(f.Text)/lineLength
			for _, k := range f.Known {
				lines += 1 + utf8.RuneCountInString(k.Text)/lineLength
			}
		}
	}
	return lines + 4*len(v.FollowUps)
}

func paragraphViewOf(t Paragraph, segments map[canvas.Key]int, w *Words) paragraphView {
	var v paragraphView
	if place, ok := segments[t.Segment]; ok {
		v.Badge = badgeView{hue([]int{place}), w.letter(place)}
	}
	for _, s := range t.Spans {
		v.Spans = append(v.Spans, spanView{Text: visible(s.Text), Quoted: s.Kind == Quoted, Gap: s.Kind == Gap})
	}
	return v
}

func (p *poster) fact(n *canvas.Note, block string, o Options) factView {
	w := p.words
	v := factView{
		textView: w.text(unbroken(w.note(n))), Block: w.block(block), Badges: p.badges(&card{threads: p.threads[n.Key]}), Status: p.statusView(n),
	}
	if n.Status != canvas.NoStatus {
		v.Since = w.date(n.Since)
	}
	for _, k := range [][2]string{
		{w.Labels.Evidence, unbroken(visible(n.Evidence))}, {w.Labels.Test, unbroken(visible(n.Test))}, {w.Labels.Due, w.date(n.Due)},
	} {
		if k[1] != "" {
			open := n.Status == canvas.Assumption || n.Status == canvas.Unclear
			v.Known = append(v.Known, knownView{w.text(k[1]), k[0], w.late(n.Due, o, open && k[0] == w.Labels.Due)})
		}
	}
	v.By = p.by(n)
	return v
}

func (p *poster) followUp(f canvas.FollowUp, o Options) followUpView {
	note, question := visible(f.Note), visible(p.words.question(f.Question))
	if note == "" {
		note, question = question, ""
	}
	if note == "" {
		note = oneLine(f.Question) // the guide has no such question: its id
	}
	v := followUpView{textView: p.words.text(note), Question: p.words.text(question), Asked: p.words.date(f.Asked), Due: p.words.date(f.Due), Late: p.words.late(f.Due, o, true)}
	if f.Block != "" {
		v.Block = p.words.block(f.Block)
	}
	if !o.NoNames {
		v.Who = oneLine(f.Who)
	}
	return v
}
