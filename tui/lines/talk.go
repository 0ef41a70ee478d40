// The conversation: what is asked now, what a line does, saving, and the end.

package lines

import (
	"bufio"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// talk is one interview under way.
type talk struct {
	options Options
	opened  *opening.Opened
	words   *prompts.Words
	say     *prompts.PlainWords // of words
	iv      *interview.Interview
	saver   *saver.Saver
	guard   *opening.Guard
	out     *bufio.Writer // flushed when everything is saved, so that it says what is so

	asked      interview.Place // what was asked last
	hand       canvas.Key      // the note at hand: given, chosen or changed last; 0: none
	introduced map[int]bool    // stops whose introduction was told
	explained  map[string]bool // ways of answering that were told
	left       bool            // :q was said

	unsaved string           // what was told of saving not working; "" while it does
	beside  string           // the file that has what an earlier run could not save; "": none
	tooLong []recovery.Draft // texts that were too long to be notes
}

func newTalk(o Options, opened *opening.Opened, iv *interview.Interview) *talk {
	w := prompts.LoadWords(opened.Language)
	return &talk{
		options: o, opened: opened, words: w, say: &w.Plain, iv: iv, saver: opened.Saver, guard: opened.Guard, out: bufio.NewWriter(o.Out),
		asked: interview.Place{Stop: -1}, introduced: map[int]bool{}, explained: map[string]bool{},
	}
}

// converse asks and takes lines until there is nothing more to ask, no more
// lines, or the person leaves.
func (t *talk) converse(s source) {
	for t.arrive() {
		t.flush()
		line, ok := nextAnswer(s, t.keep)
		if !ok {
			return
		}
		t.take(line)
		t.save()
		t.keep("")
		if t.left {
			return
		}
	}
}

// arrive asks what the interview has come to, if that is something else than
// before. Pauses are told, and passed; so is a question with nothing left to
// ask of. It reports false at the end.
func (t *talk) arrive() bool {
	for ; t.iv.At() < t.iv.Walk().End(); t.iv.NextStop() {
		if pause := t.iv.Stop().Pause; pause != nil {
			t.tellPause(pause)
		} else if t.iv.State() != prompts.PassedOver {
			break
		}
	}
	if t.iv.Question() == nil {
		t.tellEnd()
		return false
	}
	here := t.iv.Place()
	if here == t.asked {
		return true
	}
	before := t.asked
	t.asked, t.hand = here, 0
	if here.Stop == before.Stop {
		t.tellSubject()
		t.tellNotes()
		return true
	}
	t.tellIntroduction()
	t.tellQuestion()
	return true
}

// take does what a line says.
func (t *talk) take(line string) {
	switch line = strings.TrimSpace(line); {
	case line == "":
		t.goOn()
	case line == "?" || line == "؟":
		t.tellHelp()
	case line == "<":
		t.goBack()
	case line == ">":
		t.iv.NextStop()
	case strings.HasPrefix(line, "::"):
		t.note(line[1:])
	case strings.HasPrefix(line, ":"):
		t.command(line)
	default:
		t.answer(line)
	}
}

// goOn is what an empty line does: on to the next note to be asked about, or
// the next question. An order that was not changed is accepted by it.
func (t *talk) goOn() {
	if t.iv.Question().Kind() == prompts.Rank && t.iv.Accept() {
		t.tell(t.say.OrderKept)
	}
	t.iv.Advance()
}

// goBack is one step back, over pauses.
func (t *talk) goBack() {
	here := t.iv.Place()
	for at := here; ; at = t.iv.Place() {
		t.iv.Retreat()
		switch {
		case t.iv.Place() == at: // there is nothing before
			t.iv.Return(here)
			t.tell(t.say.First)
			return
		case t.iv.Question() != nil:
			return
		}
	}
}

// tell says a sentence, on a line of its own. Whatever is in it, nothing but
// text comes out.
func (t *talk) tell(sentence string) {
	_, _ = t.out.WriteString(text.Display(sentence) + "\n") // Flush has the error
}

// fill tells a sentence with values in its placeholders.
func (t *talk) fill(sentence string, pairs ...any) { t.tell(t.words.Fill(sentence, pairs...)) }

// flush says what was told. An error stays with the writer.
func (t *talk) flush() { _ = t.out.Flush() }
