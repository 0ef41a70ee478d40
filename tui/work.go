// The work of one run: the interview of a canvas, the file it is saved to, and
// what keeps its words safe.

package tui

import (
	"path/filepath"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/internal/interview/settings"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
)

// work is what the screens of an interview work on. Most of it is empty until a
// canvas is open.
type work struct {
	env     *env
	request opening.Request // what the command line asks for, but for the path
	path    string          // of the canvas file, as it was named
	by      string          // whose answers are given at the start
	spoke   []string        // whose answers were given in this run
	own     string          // the path of the person's own guide, if one was used in this run

	iv       *interview.Interview // nil until a canvas is open
	saver    *saver.Saver
	guard    *opening.Guard  // lock and journal; nil until a file is open, and if another program has it
	heldBy   *recovery.Held  // the program that has the file; one may only look
	began    time.Time       // when the interview was begun or opened
	cameIn   time.Time       // when others' changes came into the open file the last time
	since    []canvas.Change // what others changed in the file since it was last left
	stopped  recovery.Stop   // where the interview stood when the file was last left
	question *questionScreen // where typing is done
	held     []heldText      // what waits in the fields of forms that are closed
	ahead    *input          // what was typed before there was a question
	counted  findingCount
	names    nameDisplay
	drawn    drawnPoster
	found    poster.Found // the note that was found last, until one goes on to another question
}

// begin begins the interview of the canvas that was opened. The notice says so
// if the guide that the file names is gone.
func (w *work) begin(o *opening.Opened) notice {
	if o.Language != w.env.words.Language {
		w.env.setLanguage(o.Language)
	}
	w.saver, w.began = o.Saver, w.env.now()
	w.iv = interview.New(prompts.NewWalk(o.Guide), o.Canvas, w.env.today)
	w.iv.SetOpened(o.Before)
	w.iv.By = w.by
	w.names.shown, w.names.chosen = settings.NamesIn(w.env.getenv).Of(w.saver.Path())
	w.keepOwn(o.Guide)
	if o.MissingGuide == "" {
		return notice{}
	}
	return notice{text: w.env.words.GuideGone(o.MissingGuide, o.Guide.Title, o.MissingWhy), bad: true}
}

// keepOwn remembers the path of a guide of the person's own, so that one can
// come back to it from another guide.
func (w *work) keepOwn(g *prompts.Guide) {
	if path, err := filepath.Abs(g.Path); g.Path != "" && err == nil {
		w.own = path
	}
}

// editable reports whether a canvas is open and may be changed.
func (w *work) editable() bool { return w.iv != nil && w.heldBy == nil }

// undo takes back the last change and says so.
func (w *work) undo() outcome {
	now := w.iv.Canvas()
	if !w.iv.Undo() {
		return stay.saying(w.env.words.Notices.NothingToUndo)
	}
	words := w.env.words
	return stay.saying(words.WithChange(words.Notices.Undone, w.iv.Canvas(), now, w.iv.Text))
}

// redo makes the change again that was taken back, and says so.
func (w *work) redo() outcome {
	before := w.iv.Canvas()
	if !w.iv.Redo() {
		return stay.saying(w.env.words.Notices.NothingToRedo)
	}
	words := w.env.words
	return stay.saying(words.WithChange(words.Notices.Redone, before, w.iv.Canvas(), w.iv.Text))
}

// title is the interview's name for the block.
func (w *work) title(block string) string { return text.OneLine(w.iv.Title(block, w.env.words)) }

// runChecks returns what the checks find in the canvas as it is.
func (w *work) runChecks() []check.Finding {
	c := w.iv.Canvas()
	return check.Run(c, prompts.CheckContext(c, w.iv.Walk().Guide, w.env.today()))
}

// storyOf is the story of the canvas, a paragraph for each segment. The findings
// name its gaps.
func (w *work) storyOf(findings []check.Finding) []prompts.Paragraph {
	c := w.iv.Canvas()
	return prompts.LoadChecks(w.env.words.Language).Narrate(c.Kind, check.Story(c, findings))
}

// storyTexts is the story as texts, a paragraph each, and last what the figures say.
func (w *work) storyTexts() []string {
	var texts []string
	for _, p := range w.storyOf(w.runChecks()) {
		texts = append(texts, p.String())
	}
	if figures := w.env.words.FigureStory(w.iv.Canvas()); figures != "" {
		texts = append(texts, figures)
	}
	return texts
}

// firstOpen names the place of the first question without an answer.
func (w *work) firstOpen() string {
	stop := w.iv.Walk().Stops[w.iv.Survey().FirstOpen()]
	if stop.Question == nil {
		return w.env.words.Arrival.NothingOpen
	}
	return w.env.words.Fill(w.env.words.Arrival.GoOnAt, "block", text.OneLine(stop.Block.Title), "n", stop.Number, "of", stop.Of)
}
