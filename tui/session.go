// What the screens of one run share: the words, the look, the clock and, once
// a canvas is open, the interview and the saver.

package tui

import (
	"path/filepath"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"
)

// session is shared by all screens of one run.
type session struct {
	words    *prompts.Words
	sheet    *style.Sheet
	bidi     bidi.Mode          // who orders text that runs from right to left; speak makes it count
	set      typeset.Compositor // puts text into lines: every screen draws through it
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
	own      string // the path of the guide of the person's own that was used in this run; "": none was

	bidiGuessed bool            // nobody said who orders text, and the environment did not tell
	ordered     func(bidi.Mode) // tells the terminal who does from now on; nil: there is none to be told

	iv       *interview.Interview // nil until a canvas is open
	saver    *saver.Saver
	question *questionScreen              // where typing is done
	saving   bool                         // a save is under way
	outside  atomic.Bool                  // the external editor has the terminal
	lend     func(run func() error) error // gives another program the terminal; nil: Bubble Tea does
	counted  checked                      // what the checks found last
	names    naming                       // whether notes are shown with names
	since    []canvas.Change              // what others changed in the file since it was last left
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

// shown is a path as the person would write it, without what could act on the
// terminal.
func (s *session) shown(path string) string { return text.OneLine(opening.Shown(s.folder, path)) }

// begin opens the interview of the document with the guide.
func (s *session) begin(g *prompts.Guide, f *canvas.File, doc *canvas.Document, c *canvas.Canvas) {
	s.saver = saver.New(f, doc)
	s.iv = interview.New(prompts.NewWalk(g), c, s.today)
	s.iv.By = s.by
	s.keepOwn(g)
}

// keepOwn keeps a guide of the person's own at hand, to come back to after another.
func (s *session) keepOwn(g *prompts.Guide) {
	if path, err := filepath.Abs(g.Path); g.Path != "" && err == nil {
		s.own = path
	}
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

// title is what the interview calls the block.
func (s *session) title(block string) string { return text.OneLine(s.iv.Title(block, s.words)) }

func (s *session) kind() canvas.Kind {
	if s.iv == nil {
		return canvas.BusinessModel
	}
	return s.iv.Canvas().Kind
}

// noteText is what to show for a note.
func (s *session) noteText(n *canvas.Note) string { return s.iv.Text(n) }
