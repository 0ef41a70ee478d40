package tty

// What has to be written to make one frame of another.

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"bmcanvas/internal/text"
)

// frame is what a screen is to show: lines parted by newlines.
type frame struct {
	text  string
	width int
}

// picture is what a terminal shows, as far as is known: nothing is, at first.
// Its methods make the bytes that turn it into another.
type picture struct {
	known bool
	frame frame
	lines []string
	out   []byte
}

const (
	clear     = "\x1b[2J"
	eraseLine = "\x1b[K"
	plain     = "\x1b[m"
)

// forget is to be called when the terminal may show anything.
func (p *picture) forget() { *p = picture{out: p.out} }

// turn returns what makes the terminal show the frame: what changed, line by
// line, and of a line what comes after its unchanged beginning.
func (p *picture) turn(next frame) string {
	if p.known && next == p.frame {
		return ""
	}
	lines := strings.Split(next.text, "\n")
	out := p.out[:0]
	if !p.known || next.width != p.frame.width {
		out = append(out, clear...)
		p.lines = nil
	}
	for row := range max(len(lines), len(p.lines)) {
		out = turnLine(out, row, line(p.lines, row), line(lines, row), next.width)
	}
	p.known, p.frame, p.lines, p.out = true, next, lines, out
	return string(out)
}

// line is one of the lines; those below the last are empty.
func line(lines []string, row int) string {
	if row < len(lines) {
		return lines[row]
	}
	return ""
}

// turnLine appends what turns a line that shows one text into the other.
func turnLine(out []byte, row int, from, to string, columns int) []byte {
	if from == to {
		return out
	}
	kept := sameStart(from, to)
	column := text.Width(to[:kept])
	out = append(out, "\x1b["...)
	out = strconv.AppendInt(out, int64(row+1), 10)
	if column > 0 {
		out = append(out, ';')
		out = strconv.AppendInt(out, int64(column+1), 10)
	}
	out = append(out, 'H')
	out = append(out, openStyles(to[:kept])...)
	if end := sameEnd(from, to, kept); end > 0 {
		return ended(append(out, to[kept:len(to)-end]...), to[:len(to)-end])
	}
	out = ended(appendSettled(out, to[kept:], column), to)
	// At the last column a terminal may still stand on it: erasing would take it away.
	if column+text.Width(to[kept:]) < columns {
		out = append(out, eraseLine...)
	}
	return out
}

// ended appends what ends the styles that are in force at the end of s.
func ended(out []byte, s string) []byte {
	if openStyles(s) != "" {
		out = append(out, plain...)
	}
	return out
}

// appendSettled appends what is written from the column on. Terminals draw some
// emoji in more or fewer columns than others: such a one is written on blanks,
// and what follows it is put in its place, for it would be out of line there.
func appendSettled(out []byte, s string, column int) []byte {
	if !strings.ContainsFunc(s, unsettling) {
		return append(out, s...)
	}
	rest := len(strings.TrimRight(ansi.Strip(s), " ")) // of what is drawn, in bytes
	for i := 0; i < len(s); {
		if n := text.StyleLength(s[i:]); n > 0 {
			out, i = append(out, s[i:i+n]...), i+n
			continue
		}
		cluster, cells := ansi.FirstGraphemeCluster(s[i:], ansi.GraphemeWidth)
		i, rest = i+len(cluster), rest-len(cluster)
		if !unsettled(cluster) {
			out, column = append(out, cluster...), column+cells
			continue
		}
		for range cells {
			out = append(out, ' ')
		}
		out = append(moveTo(out, column), cluster...)
		if column += cells; rest > 0 {
			out = moveTo(out, column)
		}
	}
	return out
}

// moveTo appends what moves the cursor to the column of its row.
func moveTo(out []byte, column int) []byte {
	out = append(out, "\x1b["...)
	out = strconv.AppendInt(out, int64(column+1), 10)
	return append(out, 'G')
}

// unsettled reports whether terminals draw the cluster in different widths.
func unsettled(cluster string) bool {
	first, _ := utf8.DecodeRuneInString(cluster)
	return strings.ContainsFunc(cluster, unsettling) && (first >= 0x2000 || strings.ContainsRune(cluster, emojiForm))
}

const (
	zeroWidthJoiner = 0x200d
	emojiForm       = 0xfe0f // asks for a character to be drawn as an emoji
)

// unsettling reports whether r makes a cluster one that not all terminals know:
// joins it, gives it the form of an emoji or a skin, or is half of a flag.
func unsettling(r rune) bool {
	return r == zeroWidthJoiner || r == emojiForm || r == 0x20e3 || r >= 0x1f1e6 && r <= 0x1f1ff || r >= 0x1f3fb && r <= 0x1f3ff
}

// sameStart is the length of the beginning that both lines have and that every
// terminal draws in as many columns as we think. It ends between characters
// that have nothing to do with one another, and not within a style.
func sameStart(a, b string) int {
	n, last := 0, 0 // last: where the last character begins
	for n < min(len(a), len(b)) {
		size, style := text.StyleLength(b[n:]), true
		if size == 0 {
			r, length := utf8.DecodeRuneInString(b[n:])
			if !steady(r) {
				break
			}
			size, style = length, false
		}
		if !strings.HasPrefix(a[n:], b[n:n+size]) {
			break
		}
		if !style {
			last = n
		}
		n += size
	}
	if mayJoin(a[n:]) || mayJoin(b[n:]) {
		return min(n, last)
	}
	return n
}

// sameEnd is the length of the end that both lines have, in the same columns
// and styles, from the first kept bytes on: it stands there already. It is 0 if
// there is anything in the lines that not every terminal draws as we think.
func sameEnd(a, b string, kept int) int {
	if !measured(a[kept:]) || !measured(b[kept:]) {
		return 0
	}
	n := 0
	for n < min(len(a), len(b))-kept && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && (!utf8.RuneStart(b[len(b)-n]) || inStyle(a, len(a)-n) || inStyle(b, len(b)-n) || mayJoin(b[len(b)-n:])) {
		n--
	}
	before, now := a[:len(a)-n], b[:len(b)-n]
	if text.Width(before) != text.Width(now) || openStyles(before) != openStyles(now) {
		return 0
	}
	return n
}

// measured reports whether s is nothing but styles and characters that every
// terminal draws in one column, if some in a form that hangs on those beside.
func measured(s string) bool {
	for i := 0; i < len(s); {
		if n := text.StyleLength(s[i:]); n > 0 {
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if letter := r >= 0x620 && r < 0x64b || r > 0x670 && r < 0x6d4; !letter && !steady(r) {
			return false
		}
		i += size
	}
	return true
}

// inStyle reports whether the offset is within a style.
func inStyle(s string, at int) bool {
	from := strings.LastIndexByte(s[:at], '\x1b')
	return from >= 0 && from+text.StyleLength(s[from:]) > at
}

// steady tells the characters that are one column wide everywhere and have no
// part in what follows them.
func steady(r rune) bool {
	switch {
	case r < 0x7f:
		return r >= ' '
	case r < 0x250: // Latin letters, but for the soft hyphen
		return r > 0xa0 && r != 0xad
	}
	switch {
	case r >= 0x2500 && r < 0x25a0: // lines and blocks
		return true
	case r >= 0xfb50 && r < 0xfbb2, r >= 0xfe80 && r < 0xfefd: // Arabic letters in the forms in which they are drawn
		return true
	}
	return r >= 0x6f0 && r <= 0x6f9 || r == 0x60c || r == 0x61b || r == 0x61f // Persian digits and marks
}

// mayJoin reports whether what s begins with may be drawn as one with the
// character before it.
func mayJoin(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && r != '\x1b' && !steady(r)
}

// openStyles are the styles that are in force at the end of s.
func openStyles(s string) string {
	var open strings.Builder
	for i := strings.IndexByte(s, '\x1b'); i >= 0 && i < len(s); {
		n := text.StyleLength(s[i:])
		switch style := s[i : i+n]; {
		case style == plain || style == "\x1b[0m":
			open.Reset()
		default:
			open.WriteString(style)
		}
		next := strings.IndexByte(s[i+max(n, 1):], '\x1b')
		if next < 0 {
			break
		}
		i += max(n, 1) + next
	}
	return open.String()
}
