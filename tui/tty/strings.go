// Strings for the terminal besides frames: the title of its window, and a text for the
// clipboard.

package tty

import (
	"encoding/base64"
	"strings"
)

// MaxCopied is how many bytes of text terminals take for the clipboard at least.
const MaxCopied = 74_994

const (
	saveTitle    = "\x1b[22;0t"
	restoreTitle = "\x1b[23;0t"
)

// setTitle returns what sets the title.
func setTitle(title string) string { return "\x1b]2;" + title + stringEnd }

// TakesStrings reports whether the terminal of the environment reads strings (OSC) that it does not
// know without showing them. The consoles of systems and old terminals do not.
func TakesStrings(getenv func(string) string) bool {
	term := getenv("TERM")
	for _, name := range []string{"linux", "vt", "cons", "pccon", "wsvt", "sun", "eterm", "dumb", "unknown"} {
		if strings.HasPrefix(term, name) && !strings.HasPrefix(term, "vte") {
			return false
		}
	}
	return term != ""
}

// screenChunk is how many bytes of a string GNU screen passes on at once.
const screenChunk = 76

// Copy returns what asks the terminal to put the text into the clipboard (OSC 52). In
// tmux the outer terminal is asked too, as tmux passes on nothing but what it is told to;
// in GNU screen the outer one alone. No terminal tells whether it has done it.
func Copy(text string, getenv func(string) string) string {
	osc := "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(text)) + "\a"
	switch {
	case getenv("TMUX") != "":
		return osc + "\x1bPtmux;" + strings.ReplaceAll(osc, "\x1b", "\x1b\x1b") + stringEnd
	case getenv("STY") != "":
		var b strings.Builder
		for len(osc) > 0 {
			n := min(screenChunk, len(osc))
			b.WriteString("\x1bP" + osc[:n] + stringEnd)
			osc = osc[n:]
		}
		return b.String()
	}
	return osc
}

// Title shows the title on the terminal's window, until the terminal is given back. It must
// have no control characters.
func (s *Screen) Title(title string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if title == s.title {
		return
	}
	if s.title == "" {
		s.pending += saveTitle
	}
	s.pending += setTitle(title)
	s.title = title
	s.wakePainter()
}

// Send sends the terminal a string that shows nothing.
func (s *Screen) Send(sequence string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.released {
		return
	}
	s.pending += sequence
	s.wakePainter()
}
