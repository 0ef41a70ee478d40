// The command :status: a note's status, and the evidence for it.

package lines

import (
	"strings"

	"bmcanvas/canvas"
)

// noStatusWord is the word for no status, in every language.
const noStatusWord = "none"

// status gives a status to the current note, or to the one whose number is
// written first.
func (s *session) status(words string) {
	n := s.commandNote()
	if word, rest := cutWord(words); rest != "" {
		if number, ok := readNumber(word); ok {
			if n = s.findNote(number); n == nil {
				return
			}
			words = rest
		}
	}
	status, evidence, ok := s.readStatus(words)
	switch {
	case words == "":
		s.printWith(s.plain.WantOneOf, "command", ":status", "values", s.statusList())
		return
	case !ok:
		s.printWith(s.plain.UnknownStatus, "found", words, "statuses", s.statusList())
		return
	case n == nil:
		s.print(s.plain.NoCurrentNote)
		return
	}
	s.currentKey = n.Key
	s.setStatus(n, status, evidence)
}

// setStatus gives the note the status and, if there is any, the evidence for
// it. It asks for evidence where the status says that something was found out
// and the note has none.
func (s *session) setStatus(n *canvas.Note, status canvas.Status, evidence string) {
	var err error
	s.iv.Together(func() {
		s.iv.SetStatus(n.Key, status)
		if evidence != "" {
			err = s.iv.SetEvidence(n.Key, evidence)
		}
	})
	s.printWith(s.plain.Status, "note", s.oneLine(n), "status", s.words.Status(status))
	switch {
	case s.refused(err, evidence):
	case evidence != "":
		s.printWith(s.words.Review.Evidence, "text", indented(evidence))
	case status.Decided() && n.Evidence == "":
		s.printWith(s.plain.AskEvidence, "command", ":status "+string(status))
	}
}

// readStatus reads a status, by the file's word or the language's, and the
// evidence that may follow it.
func (s *session) readStatus(words string) (status canvas.Status, evidence string, ok bool) {
	for _, status := range canvas.Statuses() {
		for _, name := range []string{statusWord(status), s.words.Status(status)} {
			if rest, found := cutName(words, name); found {
				return status, rest, true
			}
		}
	}
	return "", "", false
}

// statusWord returns the word that the status is written with in a command.
func statusWord(status canvas.Status) string {
	if status == canvas.NoStatus {
		return noStatusWord
	}
	return string(status)
}

// cutName returns what follows the name at the beginning of a line, if the name
// is there as words of its own.
func cutName(line, name string) (rest string, found bool) {
	if len(line) < len(name) || !strings.EqualFold(line[:len(name)], name) {
		return "", false
	}
	rest = line[len(name):]
	after := strings.TrimSpace(rest)
	return after, rest == "" || len(after) < len(rest)
}

// statusList lists the words for the statuses, each with what it means.
func (s *session) statusList() string {
	var list []string
	for _, status := range canvas.Statuses() {
		word := statusWord(status)
		if name := s.words.Status(status); name != word {
			word += " (" + name + ")"
		}
		list = append(list, word)
	}
	return s.words.List(list...)
}
