// What the screens of one run share: the words, the look, the clock and, once
// a canvas is open, the interview and the saver.

package tui

import (
	"path/filepath"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/bidi"
	"bmcanvas/tui/interview"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/saver"
	"bmcanvas/tui/style"
	"bmcanvas/tui/text"
)

// session is shared by all screens of one run.
type session struct {
	words    *prompts.Words
	sheet    *style.Sheet
	bidi     bidi.Mode // who orders text that runs from right to left
	now      func() time.Time
	later    func(time.Duration, func() tea.Msg) tea.Cmd                          // does something after a while
	until    func(every time.Duration, happened func() bool, msg tea.Msg) tea.Cmd // brings the message once something is true
	getenv   func(string) string
	folder   string // where the person is
	path     string // the canvas file as it was named
	by       string // whose answers these are
	guideRef string // --guide; "" if not given
	langRef  string // --lang; "" if not given
	fallback string // the environment's language

	bidiGuessed bool // nobody said who does, and the environment did not tell

	iv       *interview.Interview // nil until a canvas is open
	saver    *saver.Saver
	question *questionScreen              // where typing is done
	saving   bool                         // a save is under way
	outside  atomic.Bool                  // the external editor has the terminal
	lend     func(run func() error) error // gives another program the terminal; nil: Bubble Tea does
	counted  checked                      // what the checks found last
	back     *reviewScreen                // where esc leads, if a question was jumped to from there
	safety

	notice notice
	width  int
	height int
	poster *poster.Poster // keeps its last drawings
}

// notice is a line that says what just happened, until the next key.
type notice struct {
	text string
	bad  bool
}

func (s *session) today() canvas.Date { return canvas.DateOf(s.now()) }

// say shows what just happened.
func (s *session) say(text string) { s.notice = notice{text: text} }

// warn shows what did not work.
func (s *session) warn(text string) { s.notice = notice{text: text, bad: true} }

// tooLong says why a text was not taken, and passes on whether it was.
func (s *session) tooLong(err error) bool {
	if err != nil {
		s.warn(s.words.Fill(s.words.Notices.TooLong, "n", canvas.MaxNote))
	}
	return err != nil
}

// shown is a path as the person would write it: from the folder they are in,
// if it leads down from there; without what could act on the terminal.
func (s *session) shown(path string) string {
	if folder, err := filepath.EvalSymlinks(s.folder); err == nil {
		if short, err := filepath.Rel(folder, path); err == nil && filepath.IsLocal(short) {
			path = short
		}
	}
	return text.OneLine(path)
}

// begin opens the interview of the document with the guide.
func (s *session) begin(g *prompts.Guide, f *canvas.File, doc *canvas.Document, c *canvas.Canvas) {
	s.saver = saver.New(f, doc)
	s.iv = interview.New(prompts.NewWalk(g), c, s.today)
	s.iv.By = s.by
}

// undo takes back the last change and says so.
func (s *session) undo() {
	if !s.iv.Undo() {
		s.say(s.words.Notices.NothingToUndo)
		return
	}
	s.say(s.words.Notices.Undone)
}

// redo makes again what was taken back and says so.
func (s *session) redo() {
	if !s.iv.Redo() {
		s.say(s.words.Notices.NothingToRedo)
		return
	}
	s.say(s.words.Notices.Redone)
}

// title is what the guide calls the block, else what the program does, else its id.
func (s *session) title(block string) string {
	if s.iv != nil {
		if b := s.iv.Walk().Guide.Block(block); b != nil {
			return b.Title
		}
	}
	if t := s.words.BlockTitle(s.kind(), block); t != "" {
		return t
	}
	return block
}

func (s *session) kind() canvas.Kind {
	if s.iv == nil {
		return canvas.BusinessModel
	}
	return s.iv.Canvas().Kind
}

// noteText is what to show for a note: for a choice whose words are an option's
// label, the label in the language of the session.
func (s *session) noteText(n *canvas.Note) string {
	if !n.Choice() {
		return n.Text
	}
	w := s.iv.Walk()
	if stop := w.Find(n.Question); stop >= 0 {
		q := w.Stops[stop].Question
		if o := q.Option(n.Option); o != nil && (n.Text == "" || prompts.IsLabel(q.ID, n.Option, n.Text)) {
			return o.Label
		}
	}
	return n.Text
}
