// The commands about other blocks and the canvas as a whole: :by, :stage, :to, :go
// and :find.

package lines

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/search"
)

// setBy says whose answers are given from now on; nobody's without a name.
func (s *session) setBy(name string) {
	if s.iv.SetBy(name); s.iv.By == "" {
		s.print(s.plain.ByNobody)
		return
	}
	s.printWith(s.plain.By, "name", s.iv.By)
}

// setStage says how far the business has come, by the file's word or the language's.
func (s *session) setStage(words string) {
	at := slices.IndexFunc(canvas.Stages(), func(stage canvas.Stage) bool {
		return strings.EqualFold(words, string(stage)) || strings.EqualFold(words, s.words.Stages[string(stage)])
	})
	if at < 0 {
		var known []string
		for _, stage := range canvas.Stages() {
			known = append(known, string(stage))
		}
		if words == "" {
			s.printWith(s.plain.WantOneOf, "command", ":stage", "values", s.words.List(known...))
			return
		}
		s.printWith(s.plain.UnknownStage, "found", words, "stages", s.words.List(known...))
		return
	}
	stage := canvas.Stages()[at]
	s.iv.SetStage(stage)
	s.printWith(s.plain.Stage, "stage", s.words.Stages[string(stage)])
}

// throwTo makes the words a note of another block, under its main question.
func (s *session) throwTo(words string) {
	block, text, ok := s.readBlock(words)
	switch {
	case !ok:
		return
	case text == "":
		s.printWith(s.plain.WantWords, "command", ":to")
		return
	}
	key, err := s.iv.Throw(text, block, "")
	if s.refused(err, text) {
		return
	}
	if n, _ := s.iv.Canvas().Find(key); n != nil {
		s.printWith(s.plain.Thrown, "block", s.iv.Title(block, s.words), "note", s.oneLine(n))
	}
}

// goTo goes to the main question of a block.
func (s *session) goTo(words string) {
	if block, _, ok := s.readBlock(words); ok && s.iv.GoToBlock(block) {
		s.asked.Stop = -1 // it is asked, also if it is the present one
	}
}

// readBlock reads the number or the name of a block that the guide asks about, and
// what follows it. It says which there are if there is none.
func (s *session) readBlock(words string) (block, rest string, ok bool) {
	var names []string
	number, after := cutWord(words)
	n, isNumber := readNumber(number)
	for _, part := range s.iv.Walk().Guide.Parts {
		for _, b := range part.Blocks {
			title := s.iv.Title(b.ID, s.words)
			names = append(names, s.words.Digits(len(names)+1)+" "+title)
			if isNumber && n == len(names) {
				return b.ID, after, true
			}
			for _, name := range []string{title, b.ID} {
				if rest, found := cutName(words, name); found {
					return b.ID, strings.TrimSpace(strings.TrimPrefix(rest, ":")), true
				}
			}
		}
	}
	if number == "" {
		s.printWith(s.plain.WantBlock, "blocks", s.words.Series(names...))
		return "", "", false
	}
	s.printWith(s.plain.UnknownBlock, "found", number, "blocks", s.words.Series(names...))
	return "", "", false
}

// mostFound is how many notes a search lists.
const mostFound = 50

// find lists the notes that have the words.
func (s *session) find(words string) {
	if words == "" {
		s.printWith(s.plain.WantWords, "command", ":find")
		return
	}
	hits := search.Notes(s.iv.Canvas(), words, mostFound)
	if len(hits) == 0 {
		s.printWith(s.plain.NothingFound, "words", words)
	}
	for _, h := range hits {
		s.printWith(s.plain.Found, "block", s.iv.Title(h.Block, s.words), "note", s.oneLine(h.Note))
	}
}
