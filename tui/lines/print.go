// Printing: sentences, each on a line of its own, and nothing but text in them.

package lines

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
)

// print prints a sentence on a line of its own. Controls in it are left out.
func (s *session) print(sentence string) {
	_, _ = s.out.WriteString(text.Display(sentence) + "\n") // Flush returns the error
}

// printWith prints a sentence with values for its placeholders.
func (s *session) printWith(sentence string, pairs ...any) {
	s.print(s.words.Fill(sentence, pairs...))
}

// printText prints a text, if there is any.
func (s *session) printText(t string) { s.printTextIn("{text}", t) }

// printTextIn prints a text within a sentence, if there is any text.
func (s *session) printTextIn(sentence, t string) {
	if t != "" {
		s.printWith(sentence, "text", strings.TrimSpace(t))
	}
}

// printNumbered prints one row of a numbered list, and its hint if it has one.
func (s *session) printNumbered(n int, label, hint string) {
	if hint == "" {
		s.printWith(s.plain.Numbered, "n", n, "text", label)
		return
	}
	s.printWith(s.plain.NumberedHint, "n", n, "text", label, "hint", hint)
}

// printGroup prints lines under a heading, if there are any.
func (s *session) printGroup(heading string, lines []string) {
	if len(lines) > 0 {
		s.print(heading + ":")
	}
	for _, line := range lines {
		s.print("  " + line)
	}
}

// flush writes what was printed. The writer keeps an error until Run ends.
func (s *session) flush() { _ = s.out.Flush() }

// oneLine returns the note's text on one line, for use in a sentence.
func (s *session) oneLine(n *canvas.Note) string { return text.OneLine(s.iv.Text(n)) }

// indented returns a text whose second and later lines are indented, so that
// they cannot be taken for sentences of the program.
func indented(t string) string { return strings.ReplaceAll(text.Display(t), "\n", "\n  ") }
