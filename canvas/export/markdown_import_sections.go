// Markdown import: follow-ups and reviews.

package export

import "bmcanvas/canvas"

func (r *mdImport) followUp(p *mdPiece) {
	is, said := r.labels.cut(p.text)
	if !r.entry || p.level == 0 {
		r.canvas.FollowUps = append(r.canvas.FollowUps, canvas.FollowUp{Block: value(p.comment, "block"), Question: value(p.comment, "question")})
		r.entry = true
	}
	f := &r.canvas.FollowUps[len(r.canvas.FollowUps)-1]
	said = plainText(said)
	_, err := canvas.Date(said).Time()
	switch {
	case is == labelQuestion:
		if f.Question == "" {
			r.leaveOut(p)
		}
	case is == labelBlock:
		if f.Block == "" {
			f.Block = r.names[r.canvas.Kind][foldTitle(said)]
		}
	case is == labelWho:
		f.Who = said
	case is == labelAsked && err == nil:
		f.Asked = canvas.Date(said)
	case p.level == 0 && is == "":
		f.Note = said
	default:
		r.leaveOut(p)
	}
}

func (r *mdImport) review(p *mdPiece) {
	is, said := r.labels.cut(p.text)
	if !r.entry || p.level == 0 {
		r.canvas.Reviews = append(r.canvas.Reviews, canvas.Review{})
		r.entry = true
	}
	v := &r.canvas.Reviews[len(r.canvas.Reviews)-1]
	said = plainText(said)
	_, err := canvas.Date(said).Time()
	switch {
	case is == labelDate && err == nil:
		v.Date = canvas.Date(said)
	case is == labelBy:
		v.By = said
	case p.level == 0 && is == "":
		v.Changed = said
	default:
		r.leaveOut(p)
	}
}
