// Measuring: how many lines a text takes, without making them.

package text

// Measure returns how many lines Wrap(s, width, language) has, and how many cells the last of
// them takes. For most texts in Latin letters it makes no lines.
func Measure(s string, width int, language string) (lines, last int) {
	width = max(width, 2)
	if lines, last, ok := measurePlain(s, width); ok {
		return lines, last
	}
	wrapped := Wrap(s, width, language)
	return len(wrapped), Width(wrapped[len(wrapped)-1])
}

// measurePlain is Measure for a text that breaks at single blanks alone and whose words
// fit in a line; ok reports whether it is one.
func measurePlain(s string, width int) (lines, last int, ok bool) {
	word := 0 // bytes of the word, which are its cells
	lines = 1
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != ' ' {
			if c := s[i]; c < ' ' || c >= 0x7f || c == '-' || c == '/' {
				return 0, 0, false
			}
			word++
			continue
		}
		switch {
		case word == 0 && len(s) > 0, word > width:
			return 0, 0, false
		case last == 0:
			last = word
		case last+1+word <= width:
			last += 1 + word
		default:
			lines, last = lines+1, word
		}
		word = 0
	}
	return lines, last, true
}
