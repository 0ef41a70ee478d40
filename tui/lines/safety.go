// Never losing a word: saving, what is kept beside the file meanwhile, and what
// an earlier run left.

package lines

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// save writes what was changed. That it does not work is told once, and so is
// that it works again. A file that another program has changed is left alone:
// the interview goes on in one beside it.
func (t *talk) save() {
	t.saver.Want(t.iv.Canvas())
	if !t.saver.Due() {
		return
	}
	err := t.saver.Save()
	if saver.Conflict(err) {
		err = t.moveBeside()
	}
	if err == nil {
		if t.unsaved != "" {
			t.fill(t.say.SavedAgain, "file", t.path())
		}
		t.unsaved = ""
		return
	}
	what, where, do := t.words.Explain(err)
	told := t.words.Fill(t.say.NotSaved, "what", what, "file", where, "do", do)
	if told != t.unsaved {
		t.tell(told)
	}
	t.unsaved = told
}

// moveBeside goes on in a new file beside the one that another program has changed.
func (t *talk) moveBeside() error {
	from := t.path()
	path := opening.Beside(t.saver.Path(), t.words.Safety.Mine)
	guard, err := opening.NewGuard(recovery.State(t.options.Getenv), path)
	if err != nil {
		return err
	}
	c, err := t.saver.MoveTo(path)
	if err != nil {
		guard.Close()
		return err
	}
	t.guard.Hand(guard)
	t.guard = guard
	t.iv.Adopt(c)
	t.fill(t.say.SavedBeside, "file", from, "beside", t.path())
	return nil
}

// path is where the canvas is kept, as the person would write it.
func (t *talk) path() string {
	return text.OneLine(opening.Shown(t.options.Folder, t.saver.Path()))
}

// keep puts into the recovery record what is not in the file: the canvas if it
// cannot be saved, texts that are too long, and a note that is not ended yet.
func (t *talk) keep(begun string) {
	if t.guard.Found != nil {
		return
	}
	drafts := t.tooLong
	if begun != "" {
		drafts = append(slices.Clone(drafts), t.draft(begun))
	}
	r := recovery.Record{Drafts: drafts}
	if unsaved := t.saver.Unsaved(); unsaved != nil {
		if data, base := unsaved(); data != nil {
			r.Unsaved = &recovery.Unsaved{Data: data, Base: base}
		}
	} else if len(drafts) > 0 && !t.saver.Written() {
		r.Unsaved = t.fresh()
	}
	if r.Words() {
		r.Place = t.place()
	}
	t.guard.Keep(r)
}

// fresh is what the file would be that waits for its first note.
func (t *talk) fresh() *recovery.Unsaved {
	doc, err := canvas.Blank().With(t.iv.Canvas())
	if err != nil {
		return nil
	}
	return &recovery.Unsaved{Data: doc.Bytes()}
}

func (t *talk) draft(text string) recovery.Draft { return recovery.Draft{Place: t.place(), Text: text} }

// place is where one stands, for the next run of the program.
func (t *talk) place() (p recovery.Place) {
	if q := t.iv.Question(); q != nil {
		p.Question = q.ID
	}
	if n, _, _ := t.iv.Subject(); n != nil {
		p.Subject = recovery.RefTo(n)
	}
	return p
}

// takeUp makes notes of what was typed when an earlier run ended, and tells
// so. Nobody is asked, for only questions are answered here; a note can be dropped.
func (t *talk) takeUp() {
	if t.guard.Unreadable != "" {
		t.fill(t.words.Safety.Unreadable, "file", t.guard.Unreadable)
	}
	if t.beside != "" {
		t.fill(t.words.Safety.PutBeside, "file", text.OneLine(opening.Shown(t.options.Folder, t.beside)))
	}
	found := t.guard.Found
	if found == nil {
		return
	}
	if found.Unsaved != nil && t.beside == "" && t.saver.Pending() {
		t.tell(t.say.Recovered)
	}
	for _, d := range found.Drafts {
		t.takeUpDraft(d)
	}
	t.iv.GoTo(found.Place.Question)
	t.save()
	t.guard.Settle()
	t.keep("")
}

// takeUpDraft makes a note of a text, or the new words of the note that was
// being edited. What cannot be a note of its question is something to come
// back to in its block; what is too long stays where it is.
func (t *talk) takeUpDraft(d recovery.Draft) {
	words, _ := canvas.CleanText(d.Text)
	block := t.blockOf(d.Question)
	if words == "" || slices.ContainsFunc(t.iv.Canvas().Notes(block), func(n *canvas.Note) bool {
		return n.Text == words && n.Question == d.Question
	}) {
		return
	}
	t.iv.GoTo(d.Question)
	if n := d.Subject.In(t.iv.Canvas()); n != nil {
		t.iv.Return(interview.Place{Stop: t.iv.At(), Subject: n.Key})
	}
	var err error
	if n := d.Note.In(t.iv.Canvas()); n != nil {
		err = t.iv.Reword(n.Key, words)
	} else if d.Field == "" && t.takesNotes() {
		_, err = t.iv.Add(interview.Draft{Text: words, Status: canvas.Status(d.Status), Links: d.LinksIn(t.iv.Canvas())})
	} else {
		err = t.iv.Raise(block, words, "")
	}
	t.fill(t.say.RecoveredNote, "text", text.Truncate(words, excerpt, "…"))
	if err != nil {
		t.tooLong = append(t.tooLong, d)
		t.tell(t.words.Safety.DraftKept)
	}
}

// excerpt is how much is told of a text that was taken up, in cells.
const excerpt = 300

// takesNotes reports whether the question is answered by writing.
func (t *talk) takesNotes() bool {
	if t.iv.Question() == nil {
		return false
	}
	switch t.iv.Question().Kind() {
	case prompts.Rank, prompts.EachPick, prompts.EachLink:
		return false
	}
	return true
}

// blockOf is the block of the question, the canvas's first if the guide does
// not ask it.
func (t *talk) blockOf(question string) string {
	if stop := t.iv.Walk().FindQuestion(question); stop >= 0 {
		return t.iv.Walk().Stops[stop].Block.ID
	}
	return t.iv.Canvas().Kind.Blocks()[0]
}

// leave saves what is left and says where everything is. The error is a
// *saver.NotSaved.
func (t *talk) leave() error {
	t.iv.Close(t.words)
	t.saver.Want(t.iv.Canvas())
	err := t.saver.Save()
	t.keep("")
	kept := t.guard.Close()
	if err != nil {
		return t.notSaved(err, kept)
	}
	if t.saver.Written() {
		_ = recovery.State(t.options.Getenv).See(t.saver.Path(), t.saver.Bytes())
		t.fill(t.words.End.File, "file", t.path())
	} else {
		t.tell(t.words.Notices.NothingToSave)
	}
	switch {
	case len(t.tooLong) == 0:
	case kept != "":
		t.tell(t.words.Safety.DraftKept)
	default:
		t.tell(t.guard.Words())
	}
	return nil
}

// notSaved sees to it that the words are somewhere: in the recovery record,
// else in a file for temporary things, else told.
func (t *talk) notSaved(err error, kept string) error {
	lost := &saver.NotSaved{Err: err, Kept: kept}
	if kept != "" {
		return lost
	}
	var failed error
	if lost.Copy, failed = t.guard.Copy(); failed != nil {
		t.tell(t.guard.Words())
	}
	return lost
}
