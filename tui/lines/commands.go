// The commands: lines that begin with a colon. Those that only set a question
// aside are here; status.go, edit.go, undo.go, show.go, review.go, around.go, step.go and
// more.go have the others.

package lines

import (
	"strings"
	"unicode"

	"bmcanvas/internal/text"
)

// command is one command. Its name is the same in every language.
type command struct {
	name       string
	takesWords bool
	run        func(s *session, words string)
}

var commands = []command{
	{"later", true, (*session).later},
	{"none", false, (*session).none},
	{"done", false, (*session).done},
	{"status", true, (*session).status},
	{"edit", true, (*session).edit},
	{"drop", true, (*session).drop},
	{"link", true, (*session).link},
	{"undo", false, (*session).undo},
	{"show", false, (*session).show},
	{"review", false, (*session).review},
	{"by", true, (*session).setBy},
	{"more", true, (*session).more},
	{"stage", true, (*session).setStage},
	{"to", true, (*session).throwTo},
	{"go", true, (*session).goTo},
	{"find", true, (*session).find},
	{"step", true, (*session).step},
	{"q", false, func(s *session, _ string) { s.quit = true }},
}

// runCommand does what a line says that begins with a colon.
func (s *session) runCommand(line string) {
	name, words := cutWord(line[1:])
	for _, c := range commands {
		switch {
		case !strings.EqualFold(name, c.name):
		case !c.takesWords && words != "":
			s.printWith(s.plain.TakesNoWords, "command", ":"+c.name)
			return
		default:
			c.run(s, words)
			return
		}
	}
	names := make([]string, len(commands))
	for i, c := range commands {
		names[i] = c.name
	}
	if near := text.Nearest(strings.ToLower(name), names); near != "" {
		s.printWith(s.plain.NearCommand, "command", ":"+name, "near", ":"+near)
		return
	}
	s.printWith(s.plain.UnknownCommand, "command", ":"+name)
}

// cutWord returns the first word of a line and what follows it.
func cutWord(line string) (word, rest string) {
	end := strings.IndexFunc(line, unicode.IsSpace)
	if end < 0 {
		return line, ""
	}
	return line[:end], strings.TrimSpace(line[end:])
}

// later leaves the question for later, and goes to the next.
func (s *session) later(why string) {
	if s.refused(s.iv.SetAside(why, ""), why) {
		return
	}
	s.print(s.stateSentence())
	s.iv.NextStop()
}

// none says that the question does not apply, and goes to the next.
func (s *session) none(string) {
	s.iv.DoesNotApply()
	s.print(s.plain.NotApplicable)
	s.iv.NextStop()
}

// done says that there is nothing to add, and goes to the next question.
func (s *session) done(string) {
	s.iv.Accept()
	s.print(s.plain.NothingToAdd)
	s.iv.NextStop()
}
