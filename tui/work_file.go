// The canvas file: its lock, where it is saved, and going on with another guide
// or language.

package tui

import (
	"cmp"
	"path/filepath"
	"strings"

	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/settings"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// open opens the canvas at path to be worked on or, if another program has it,
// to be looked at; the file it had before is released. The notice says so if
// the state folder cannot be used: one can work all the same.
func (w *work) open(path string) (*opening.Opened, notice, error) {
	w.release()
	r := w.request
	r.Path = path
	o, err := opening.Open(r)
	if err != nil {
		return nil, notice{}, err
	}
	w.path, w.guard, w.heldBy, w.since, w.stopped = path, o.Guard, o.Held, o.Since, o.Stopped
	words := w.env.words
	switch {
	case o.Guard == nil:
	case o.Guard.Problem() != nil:
		state := cmp.Or(private.State(w.env.getenv).Path("."), "$XDG_STATE_HOME")
		return o, notice{text: words.Fill(words.Safety.NoState, "folder", text.OneLine(state)), bad: true}, nil
	case o.Guard.Unreadable != "":
		return o, notice{text: words.Fill(words.Safety.Unreadable, "file", text.OneLine(o.Guard.Unreadable)), bad: true}, nil
	}
	return o, notice{}, nil
}

// release releases the file for the next program. It returns the record with the
// text that is not in the file; "" if it could not be written.
func (w *work) release() (kept string) {
	if w.guard != nil {
		kept = w.guard.Close()
		w.guard = nil
	}
	return kept
}

// holder says which program has the file.
func (w *work) holder() string {
	words := w.env.words
	if w.heldBy.PID == 0 {
		return words.Safety.HeldBySomebody
	}
	return words.Fill(words.Safety.HeldBy, "pid", words.Digits(w.heldBy.PID), "host", text.OneLine(w.heldBy.Host), "since", words.InDigits(w.heldBy.Since.Format("15:04")))
}

// beside is the path of a file that is named as seen from the canvas's folder.
func (w *work) beside(name string) string {
	name = strings.TrimSpace(name)
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(filepath.Dir(w.saver.Path()), name)
}

// reload goes on with the file that another program has written.
func (w *work) reload() error {
	c, err := w.saver.Reload()
	if err != nil {
		return err
	}
	w.iv.Reload(c)
	return nil
}

// saveAs goes on in a new file.
func (w *work) saveAs(path string) error {
	w.saver.Want(w.iv.Canvas())
	next, c, err := w.guard.MoveTo(path, w.saver)
	if err != nil {
		return err
	}
	w.guard, w.path = next, path
	w.iv.Adopt(c)
	return nil
}

// saveCopy writes the canvas as it is to a new file, which names the file that it
// was copied from. The interview goes on in the old file.
func (w *work) saveCopy(path string) error {
	w.saver.Want(w.iv.Canvas())
	return w.saver.Copy(path)
}

// useGuide goes on with another guide, in a language. ref is its id, its name, or a
// path from the canvas file.
func (w *work) useGuide(ref, language string) error {
	home := filepath.Dir(w.saver.Path())
	load := opening.AskedGuide
	if c := w.iv.Canvas(); ref == c.Guide { // the file's word, not the person's
		load = func(ref, language, home string) (*prompts.Guide, error) {
			return opening.GuideFor(c.Kind, ref, language, home)
		}
	}
	g, err := load(ref, language, home)
	if err != nil {
		return err
	}
	w.question.keepHere()
	old := w.iv.Walk()
	w.iv.UseGuide(prompts.NewWalk(g), opening.Ref(g, home), language)
	w.moveWaiting(old)
	w.keepOwn(g)
	return nil
}

// useLanguage goes on in another language, which is remembered.
func (w *work) useLanguage(language string) error {
	ref, asked := w.iv.Canvas().Guide, w.iv.Walk().Guide
	switch {
	case asked.Name != "" && asked.Name == ref: // found again by its name, in the language
	case asked.Path != "": // which may be one that the person named, wherever it is
		path, err := filepath.Abs(asked.Path)
		if err != nil {
			return err
		}
		ref = path
	case ref == "":
		ref = asked.ID
	}
	if err := w.useGuide(ref, language); err != nil {
		return err
	}
	w.env.setLanguage(language)
	w.rememberLanguage()
	return nil
}

// rememberLanguage keeps the language for the next run, if the person chose it.
func (w *work) rememberLanguage() {
	language := w.env.words.Language
	if kept := opening.Remembered(w.env.getenv); language != cmp.Or(kept.Language, w.request.Fallback) {
		w.env.remember(func(s *settings.Settings) { s.Language = language })
	}
}
