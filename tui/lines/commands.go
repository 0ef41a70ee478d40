// Commands: the words at a line's start that a colon makes one.

package lines

import (
	"strings"
	"unicode"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// command is one that can be written. Their names are the same in every language.
type command struct {
	name  string
	alone bool // it takes no words
	do    func(t *talk, words string)
}

var commands = []command{
	{"later", false, (*talk).later},
	{"none", true, (*talk).none},
	{"done", true, (*talk).done},
	{"status", false, (*talk).status},
	{"edit", false, (*talk).edit},
	{"drop", false, (*talk).drop},
	{"undo", true, (*talk).undo},
	{"show", true, (*talk).show},
	{"review", true, (*talk).review},
	{"q", true, func(t *talk, _ string) { t.left = true }},
}

// command does what a line that begins with a colon says.
func (t *talk) command(line string) {
	name, words := cutWord(line[1:])
	for _, c := range commands {
		switch {
		case !strings.EqualFold(name, c.name):
		case c.alone && words != "":
			t.fill(t.say.TakesNoWords, "command", ":"+c.name)
			return
		default:
			c.do(t, words)
			return
		}
	}
	t.fill(t.say.UnknownCommand, "command", ":"+name)
}

// cutWord is the first word of s and what follows it.
func cutWord(s string) (word, rest string) {
	end := strings.IndexFunc(s, unicode.IsSpace)
	if end < 0 {
		return s, ""
	}
	return s[:end], strings.TrimSpace(s[end:])
}

// later leaves the question for later, and goes on.
func (t *talk) later(why string) {
	if t.refused(t.iv.Park(why, ""), why) {
		return
	}
	t.tell(t.setAside())
	t.iv.NextStop()
}

// none says that the question does not apply, and goes on.
func (t *talk) none(string) {
	t.iv.DoesNotApply()
	t.tell(t.say.NotApplicable)
	t.iv.NextStop()
}

// done says that there is nothing to add, and goes on.
func (t *talk) done(string) {
	t.iv.Accept()
	t.tell(t.say.NothingToAdd)
	t.iv.NextStop()
}

// status marks the note at hand, or the one whose number is written first.
func (t *talk) status(words string) {
	n := t.atHand()
	if word, rest := cutWord(words); rest != "" {
		if number, ok := readNumber(word); ok {
			if n = t.numberedNote(number); n == nil {
				return
			}
			words = rest
		}
	}
	status, evidence, ok := t.readStatus(words)
	switch {
	case !ok:
		t.fill(t.say.UnknownStatus, "found", words, "statuses", t.statuses())
		return
	case n == nil:
		t.tell(t.say.NoCurrentNote)
		return
	}
	t.hand = n.Key
	t.mark(n, status, evidence)
}

// mark gives the note the status and, if there is any, the evidence for it. It
// asks for evidence where something was found out and none is there.
func (t *talk) mark(n *canvas.Note, status canvas.Status, evidence string) {
	var err error
	t.iv.Together(func() {
		t.iv.SetStatus(n.Key, status)
		if evidence != "" {
			err = t.iv.Prove(n.Key, evidence)
		}
	})
	t.fill(t.say.Status, "note", t.quoted(n), "status", t.words.Status(status))
	switch {
	case t.refused(err, evidence):
	case evidence != "":
		t.fill(t.words.Review.Evidence, "text", whole(evidence))
	case status.Decided() && n.Evidence == "":
		t.fill(t.say.AskEvidence, "command", ":status "+string(status))
	}
}

// atHand is the note that a command without a number is about; nil if it is
// not clear.
func (t *talk) atHand() *canvas.Note {
	if n := t.held(); n != nil {
		return n
	}
	if subject, _, _ := t.iv.Subject(); subject != nil && t.iv.Question().Kind() != prompts.EachLine {
		return subject
	}
	if notes := t.notes(); len(notes) == 1 {
		return notes[0].note
	}
	return nil
}

// readStatus reads a status as the file has it or as the language says it, and
// the evidence that may follow it.
func (t *talk) readStatus(words string) (status canvas.Status, evidence string, ok bool) {
	for _, s := range canvas.Statuses() {
		word := string(s)
		if s == canvas.NoStatus {
			word = "none"
		}
		for _, name := range []string{word, t.words.Status(s)} {
			if rest, found := cutName(words, name); found {
				return s, rest, true
			}
		}
	}
	return "", "", false
}

// cutName is what follows the name at the beginning of s, if it is there as
// words of its own.
func cutName(s, name string) (rest string, found bool) {
	if len(s) < len(name) || !strings.EqualFold(s[:len(name)], name) {
		return "", false
	}
	rest = s[len(name):]
	after := strings.TrimSpace(rest)
	return after, rest == "" || len(after) < len(rest)
}

// statuses lists the words that mark a note, as the file has them, each with
// what it means.
func (t *talk) statuses() string {
	var list []string
	for _, s := range canvas.Statuses() {
		word := string(s)
		if s == canvas.NoStatus {
			word = "none"
		}
		if said := t.words.Status(s); said != word {
			word += " (" + said + ")"
		}
		list = append(list, word)
	}
	return t.words.List(list...)
}

// edit gives a note other words; without any it takes the note at hand.
func (t *talk) edit(words string) {
	word, text := cutWord(words)
	number, ok := readNumber(word)
	if !ok {
		t.fill(t.say.WhichNote, "command", ":edit")
		return
	}
	if subject := t.tested(); subject != nil {
		t.retest(subject, number, text)
		return
	}
	n := t.numberedNote(number)
	if n == nil {
		return
	}
	if t.refused(t.reword(n, text), text) {
		return
	}
	t.hand = n.Key
	n, _ = t.iv.Canvas().Find(n.Key)
	t.fill(t.say.Reworded, "n", number, "note", t.described(n))
}

// reword gives a note other words, if there are any.
func (t *talk) reword(n *canvas.Note, text string) error {
	if text == "" {
		return nil
	}
	return t.iv.Reword(n.Key, text)
}

// drop removes a note.
func (t *talk) drop(words string) {
	number, ok := readNumber(words)
	if !ok {
		t.fill(t.say.WhichNote, "command", ":drop")
		return
	}
	if subject := t.tested(); subject != nil {
		t.dropTest(subject, number)
		return
	}
	n := t.numberedNote(number)
	if n == nil {
		return
	}
	t.iv.Remove(n.Key)
	t.fill(t.say.Dropped, "note", t.quoted(n))
}

// retest gives the test of the note asked about, which is number 1, other words.
func (t *talk) retest(subject *canvas.Note, number int, text string) {
	if number != 1 || subject.Test == "" {
		t.tellNoNote(number)
		return
	}
	if text != "" {
		if _, err := t.iv.Add(interview.Draft{Text: text}); t.refused(err, text) {
			return
		}
	}
	t.tellGiven()
}

func (t *talk) dropTest(subject *canvas.Note, number int) {
	if number != 1 || subject.Test == "" {
		t.tellNoNote(number)
		return
	}
	test := subject.Test
	if t.refused(t.iv.Describe(subject.Key, "", subject.Evidence, "", subject.Due), test) {
		return
	}
	t.fill(t.say.Dropped, "note", whole(test))
}

// numberedNote is the note with the number; nil, and told, if there is none.
func (t *talk) numberedNote(number int) *canvas.Note {
	for _, n := range t.notes() {
		if n.number == number {
			return n.note
		}
	}
	t.tellNoNote(number)
	return nil
}

func (t *talk) tellNoNote(number int) {
	if subject := t.tested(); len(t.notes()) == 0 && (subject == nil || subject.Test == "") {
		t.tell(t.say.NoNotes)
		return
	}
	t.fill(t.say.NoSuchNote, "n", number)
}

// undo takes back the last change, and goes where it was made.
func (t *talk) undo(string) {
	if !t.iv.Undo() {
		t.tell(t.words.Notices.NothingToUndo)
		return
	}
	t.tell(t.words.Notices.Undone)
	if t.iv.Place() == t.asked { // elsewhere, the question is asked with all that belongs to it
		t.tellStanding()
	}
}

// tellStanding says how the answer stands now.
func (t *talk) tellStanding() {
	subject, _, _ := t.iv.Subject()
	switch kind := t.iv.Question().Kind(); {
	case kind == prompts.EachPick && subject != nil:
		t.tellChosen()
	case kind == prompts.EachLink && subject != nil:
		t.tellLinks(subject)
	case kind == prompts.Choice:
		t.tellChosen()
	case kind != prompts.EachTest && len(t.notes()) == 0:
		t.tell(t.say.NoNotes)
	}
	t.tellNotes()
}
