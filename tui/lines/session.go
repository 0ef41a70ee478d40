// The interview under way: what is asked next, what a line means, and when it
// ends.

package lines

import (
	"bufio"
	"strings"
	"sync/atomic"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/faults"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/prompts"
)

// session is one interview under way.
type session struct {
	options Options
	opened  *opening.Opened
	words   *prompts.Words
	plain   *prompts.PlainWords // of words
	iv      *interview.Interview
	saver   *saver.Saver
	guard   *opening.Guard
	out     *bufio.Writer // flushed once everything is saved, so that what it says is true

	asked       interview.Place // what was asked last
	currentKey  canvas.Key      // the current note: added, picked or changed last; 0: none
	introduced  map[int]bool    // stops whose introduction was printed
	probed      map[int]bool    // stops whose probe was printed
	explained   map[string]bool // sentences on how to answer that were printed
	quit        bool            // :q was written
	handling    string          // the line that is being handled
	saveProblem string          // what was printed when saving failed; "" while it works

	guarding      atomic.Pointer[opening.Guard] // guard, for a goroutine that waits for the interview
	recoveredFile string                        // says where what an earlier run could not save is; "": nowhere else
	tooLong       []interview.Draft             // texts that are too long for a note
	fault         *faults.Fault                 // a fault in the program; nil: none
}

func newSession(o Options, opened *opening.Opened, iv *interview.Interview) *session {
	w := prompts.LoadWords(opened.Language).WithCalendar(opening.Remembered(o.Getenv).Dates)
	s := &session{
		options: o, opened: opened, words: w, plain: &w.Plain, iv: iv, saver: opened.Saver, guard: opened.Guard, out: bufio.NewWriter(o.Out),
		asked: interview.Place{Stop: -1}, introduced: map[int]bool{}, probed: map[int]bool{}, explained: map[string]bool{},
	}
	s.guarding.Store(s.guard)
	return s
}

// run asks and reads lines until there is nothing more to ask, there are no
// more lines, or the person quits.
func (s *session) run(lines lineSource) {
	for s.askNext() {
		s.flush()
		line, ok := nextAnswer(lines, s.keepRecord)
		if !ok {
			return
		}
		s.handling = line
		s.handle(line)
		s.handling = ""
		s.save()
		s.keepRecord("")
		if s.quit {
			return
		}
	}
}

// askNext asks the question at which the interview stands, unless it was asked
// last. It prints pauses and passes them, and passes a question that can be
// asked of no note. It reports false at the end.
func (s *session) askNext() bool {
	for ; s.iv.At() < s.iv.Walk().End(); s.iv.NextStop() {
		if pause := s.iv.Stop().Pause; pause != nil {
			s.printPause(pause)
		} else if s.iv.State() != prompts.PassedOver {
			break
		}
	}
	if s.iv.Question() == nil {
		s.printEnd()
		return false
	}
	here := s.iv.Place()
	if here == s.asked {
		return true
	}
	before := s.asked
	s.asked, s.currentKey = here, 0
	if here.Stop == before.Stop {
		s.printSubject()
		s.printNotes()
		s.printHowTo()
		return true
	}
	s.printIntroduction()
	s.printQuestion()
	return true
}

// handle does what the line says.
func (s *session) handle(line string) {
	switch line = strings.TrimSpace(line); {
	case line == "":
		s.next()
	case line == "?" || line == "؟":
		s.printHelp()
	case line == "<":
		s.back()
	case line == ">":
		s.iv.NextStop()
	case strings.HasPrefix(line, "::"):
		s.addNote(line[1:])
	case strings.HasPrefix(line, ":"):
		s.runCommand(line)
	default:
		s.kind().answer(s, line)
	}
}

// next goes to the next note that the question is asked of, or to the next
// question. It accepts the order of notes that was not changed.
func (s *session) next() {
	if s.iv.Question().Kind().KeptAs() == prompts.KeptAsOrder && s.iv.Accept() {
		s.print(s.plain.OrderKept)
	}
	at := s.iv.At()
	uncovered := s.uncovered()
	if s.iv.Advance(); s.iv.At() != at && uncovered != "" {
		s.printWith(s.plain.Uncovered, "options", uncovered)
	}
}

// uncovered lists the options that no channel has, where they are asked of channels.
func (s *session) uncovered() string {
	if !s.iv.Question().AsksOfChannels() || s.iv.State() == prompts.SetAside {
		return ""
	}
	var labels []string
	for _, o := range s.iv.Uncovered() {
		labels = append(labels, o.Label)
	}
	return s.words.List(labels...)
}

// back goes one step back, over pauses.
func (s *session) back() {
	here := s.iv.Place()
	for at := here; ; at = s.iv.Place() {
		s.iv.Retreat()
		switch {
		case s.iv.Place() == at: // there is nothing before
			s.iv.GoToPlace(here)
			s.print(s.plain.First)
			return
		case s.iv.Question() != nil:
			return
		}
	}
}
