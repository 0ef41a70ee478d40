// The data of the report's template: the cover, and the interview question by question.

package export

import (
	"slices"

	"bmcanvas/canvas"
)

type (
	reportView struct {
		*pageView
		Said     *ReportLabels
		Between  string // the separator of facts
		Cover    []knownView
		Steps    []stepView
		Changes  []changeView
		Points   []Point
		Chapters []chapterView
		Unasked  []unaskedView
		Signers  []knownView // those who sign, with their label
	}
	chapterView struct {
		Title, Icon string
		Replies     []replyView
		Unasked     int // questions without an answer
	}
	unaskedView struct{ Title, Count string } // of a block
	stepView    struct {
		textView
		Who, Due, Late string // Late: the word beside a day that has passed
		Done           bool
	}
	changeView struct{ Day, By, What string }
	replyView  struct {
		Ask, State, Who string
		Why             textView
		People          []personView
		Each            []aboutNoteView
		Brief           bool // so short that it is kept on one page
		Empty           bool // there is no answer
	}
	// personView is the answers of one person.
	personView struct {
		By     string
		Ranked bool
		Notes  []answerView
	}
	answerView struct {
		textView
		Class      string
		Status     statusView
		Badges     []badgeView
		SmallPrint textView
	}
	aboutNoteView struct {
		textView
		Said  textView
		Notes []answerView
	}
)

// cover adds the data of the cover: the day, the people who answered, the guide.
func (p *poster) cover(v *reportView, interview *Interview, o Options) {
	l := &p.words.Labels
	day := p.canvas.Updated
	if day == "" {
		day = p.canvas.Created
	}
	names := ""
	if !o.NoNames {
		names = joined(p.words.Comma, people(p.canvas))
	}
	by := ""
	if reviews := p.canvas.Reviews; len(reviews) > 0 && !o.NoNames {
		by = oneLine(reviews[len(reviews)-1].By)
	}
	said := &p.words.Report
	v.Signers = []knownView{{textView: p.words.text(by), Label: said.PreparedBy}, {textView: p.words.text(oneLine(p.canvas.Name)), Label: said.PreparedFor}}
	for _, k := range [][2]string{
		{l.Date, p.words.date(day)}, {said.PreparedFor, oneLine(p.canvas.Name)}, {said.PreparedBy, by}, {said.By, names}, {said.Guide, p.words.apart(oneLine(interview.Guide), interview.Progress)},
	} {
		if k[1] != "" {
			v.Cover = append(v.Cover, knownView{textView: p.words.text(k[1]), Label: k[0]})
		}
	}
}

// steps adds the next steps, with who sees to each and until when. Rejected ones are
// left out.
func (p *poster) steps(v *reportView, o Options) {
	for _, n := range p.canvas.Notes(canvas.NextSteps) {
		if n.Status == canvas.Rejected {
			continue
		}
		done := n.Status == canvas.Confirmed
		s := stepView{textView: p.words.text(unbroken(p.words.note(n))), Due: p.words.date(n.Due), Done: done, Late: p.words.late(n.Due, o, !done)}
		if !o.NoNames {
			s.Who = oneLine(n.Who)
		}
		v.Steps = append(v.Steps, s)
	}
}

// mostChanges is how many reviews a report tells.
const mostChanges = 3

// changes adds what changed in the last reviews, the newest first.
func (p *poster) changes(v *reportView, o Options) {
	reviews := p.canvas.Reviews
	for i := len(reviews) - 1; i >= max(0, len(reviews)-mostChanges); i-- {
		r := reviews[i]
		c := changeView{Day: p.words.date(r.Date), What: visible(r.Changed)}
		if !o.NoNames {
			c.By = oneLine(r.By)
		}
		v.Changes = append(v.Changes, c)
	}
}

func (p *poster) chapter(c *Chapter, o Options) chapterView {
	v := chapterView{Title: oneLine(c.Title), Icon: p.words.iconOf(c.Block)}
	if v.Title == "" {
		v.Title = p.words.block(c.Block)
	}
	for i := range c.Replies {
		if r := p.reply(&c.Replies[i], o); c.Replies[i].State == Unanswered && r.Empty {
			v.Unasked++
		} else {
			v.Replies = append(v.Replies, r)
		}
	}
	if len(c.Others) > 0 {
		v.Replies = append(v.Replies, p.reply(&Reply{Ask: p.words.Report.Others, Notes: c.Others}, o))
	}
	return v
}

// mostBrief is how many answers a question can have that is kept on one page.
const mostBrief = 6

func (p *poster) reply(r *Reply, o Options) replyView {
	v := replyView{Ask: visible(r.Ask), People: p.byPerson(r), Each: p.each(r)}
	answers := len(r.Notes) + len(v.Each)
	v.Brief, v.Empty = answers <= mostBrief, answers == 0
	labels := &p.words.Report
	switch r.State {
	case Answered:
		if v.Empty {
			v.State = labels.Nothing
		}
	case Unanswered:
		if len(v.Each) == 0 {
			v.State = labels.Unanswered
		}
	case SetAside:
		v.State, v.Why = labels.SetAside, p.words.text(visible(r.Why))
		if !o.NoNames {
			v.Who = oneLine(r.Who)
		}
	case NotApplicable:
		v.State = labels.NotApplicable
	}
	return v
}

// byPerson groups the answers by the people who gave them, if there are several.
// A ranking belongs to all of them.
func (p *poster) byPerson(r *Reply) []personView {
	if r.Ranked {
		v := personView{Ranked: true}
		for _, n := range r.Notes {
			v.Notes = append(v.Notes, p.answer(n, p.about(n), p.by(n)))
		}
		return []personView{v}
	}
	var people []personView
	for _, n := range r.Notes {
		by := p.by(n)
		at := slices.IndexFunc(people, func(v personView) bool { return v.By == by })
		if at < 0 {
			at = len(people)
			people = append(people, personView{By: by})
		}
		people[at].Notes = append(people[at].Notes, p.answer(n, p.about(n)))
	}
	return people
}

// answer is a note as an answer, with its small print.
func (p *poster) answer(n *canvas.Note, smallPrint ...string) answerView {
	v := answerView{
		textView: p.words.text(unbroken(p.words.note(n))), Class: hue(p.threads[n.Key]), Status: p.statusView(n),
		Badges: p.badges(&card{threads: p.threads[n.Key]}),
	}
	if n.Status == canvas.Rejected {
		v.Class += " rejected"
	}
	if !n.Status.Known() {
		smallPrint = append(smallPrint, p.words.status(n.Status))
	}
	v.SmallPrint = p.words.text(p.words.apart(smallPrint...))
	return v
}

// about names the notes that a detail describes.
func (p *poster) about(n *canvas.Note) string {
	if !n.Detail {
		return ""
	}
	var about []string
	for _, id := range n.Links {
		if to := p.linked(id); to != nil {
			about = append(about, oneLine(p.words.note(to)))
		}
	}
	return joined(p.words.Semicolon, about)
}

// linked is the note with the id; nil if there is none.
func (p *poster) linked(id string) *canvas.Note {
	if p.byID == nil {
		p.byID = p.canvas.NotesByID()
	}
	return p.byID[id]
}

// each is the answers about each note; nil if there is none about any.
func (p *poster) each(r *Reply) []aboutNoteView {
	spoken := false
	var list []aboutNoteView
	for _, t := range r.Each {
		v := aboutNoteView{textView: p.words.text(p.words.note(t.Of)), Said: p.words.text(visible(joined(p.words.Comma, t.Said)))}
		for _, n := range t.Notes {
			v.Notes = append(v.Notes, p.answer(n, p.by(n)))
		}
		if v.Said.Text == "" && len(v.Notes) == 0 {
			v.Said = p.words.text(p.words.Report.Unanswered)
		} else {
			spoken = true
		}
		list = append(list, v)
	}
	if !spoken {
		return nil
	}
	return list
}
