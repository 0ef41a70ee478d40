// The follow-ups and reviews of this program's own documents.

package recognize

import (
	"bmcanvas/canvas"
	"bmcanvas/canvas/source"
)

func (r *reader) followUp(p *source.Piece) {
	if !r.entry || p.Level == 0 {
		r.canvas.FollowUps = append(r.canvas.FollowUps, canvas.FollowUp{Block: commentValue(p, "block"), Question: commentValue(p, "question")})
		r.entry = true
	}
	f := &r.canvas.FollowUps[len(r.canvas.FollowUps)-1]
	is, said := r.labels.cut(p.Spans)
	if is == "" {
		said = p.Text()
	}
	switch {
	case is == Question:
		if f.Question == "" {
			r.leaveOut(p.Line, p.Text())
		}
	case is == Block:
		if f.Block == "" {
			f.Block = r.names.exact(r.canvas.Kind, said)
		}
		if f.Block == "" {
			r.leaveOut(p.Line, p.Text())
		}
	case is == Who:
		f.Who = said
	case is == Asked && dayOf(said) != "":
		f.Asked = dayOf(said)
	case is == Due && dayOf(said) != "":
		f.Due = dayOf(said)
	case p.Level == 0 && is == "":
		f.Note = said
	default:
		r.leaveOut(p.Line, p.Text())
	}
}

func (r *reader) review(p *source.Piece) {
	if !r.entry || p.Level == 0 {
		r.canvas.Reviews = append(r.canvas.Reviews, canvas.Review{})
		r.entry = true
	}
	v := &r.canvas.Reviews[len(r.canvas.Reviews)-1]
	is, said := r.labels.cut(p.Spans)
	if is == "" {
		said = p.Text()
	}
	switch {
	case is == Date && dayOf(said) != "":
		v.Date = dayOf(said)
	case is == By:
		v.By = said
	case p.Level == 0 && is == "":
		v.Changed = said
	default:
		r.leaveOut(p.Line, p.Text())
	}
}
