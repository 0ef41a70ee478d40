// Reports of the mouse in the input: whole ones are passed on in one form, broken ones
// become no text.

package tty

import (
	"bytes"
	"strconv"
)

// The modes that make a terminal report clicks and the wheel, in numbers, and their
// opposites. Dragging is not reported: the program has no use for it.
const (
	MouseOn  = "\x1b[?1000h\x1b[?1006h"
	MouseOff = "\x1b[?1006l\x1b[?1000l"
)

const (
	mouseStart = "\x1b[<" // of a report in numbers
	x10Start   = "\x1b[M" // of one in bytes, from terminals that do not know the other form
	x10Bytes   = 3        // that follow: the button, the column and the row
	x10Offset  = 32       // of each of them
	// longestReport is how many bytes the numbers of a report are at most.
	longestReport = len("255;65535;65535M")
)

// mouse takes the reports of the mouse out of the input. The zero value is ready.
type mouse struct {
	numbers []byte // of a report that is not over
	inside  bool   // a report in numbers is not over
	bytes   int    // how many bytes of one in bytes are still to come
	escaped bool   // the input ended with an escape
}

// begins reports whether b begins with a report of the mouse.
func (m *mouse) begins(b []byte) bool {
	return bytes.HasPrefix(b, []byte(mouseStart)) || bytes.HasPrefix(b, []byte(x10Start))
}

// open reports whether the input ended within a report.
func (m *mouse) open() bool { return m.inside || m.bytes > 0 }

// take reads the report that b begins with, or the rest of one. It returns it in
// numbers, as Bubble Tea reads it, or nothing if it is broken or not over; and the
// bytes after it.
func (m *mouse) take(b []byte) (report, rest []byte) {
	switch {
	case m.open():
	case bytes.HasPrefix(b, []byte(mouseStart)):
		m.inside, m.numbers = true, nil
		b = b[len(mouseStart):]
	default:
		m.bytes, m.numbers = x10Bytes, nil
		b = b[len(x10Start):]
	}
	if m.inside {
		return m.takeNumbers(b)
	}
	n := min(m.bytes, len(b))
	m.numbers = append(m.numbers, b[:n]...)
	if m.bytes -= n; m.bytes > 0 {
		return nil, nil
	}
	return m.inNumbers(), b[n:]
}

// takeNumbers reads the numbers of a report.
func (m *mouse) takeNumbers(b []byte) (report, rest []byte) {
	for i, c := range b {
		switch {
		case c >= '0' && c <= '9' || c == ';':
			m.numbers = append(m.numbers, c)
			continue
		case c == 'M' || c == 'm':
			m.inside = false
			return reported(append(m.numbers, c)), b[i+1:]
		}
		m.inside = false
		if c > ' ' && c < 0x7f { // the end of something else
			return nil, b[i+1:]
		}
		return nil, b[i:]
	}
	return nil, nil
}

// reported returns the report with the numbers, if they can be one.
func reported(numbers []byte) []byte {
	fields := bytes.Split(numbers[:len(numbers)-1], []byte{';'})
	if len(fields) != 3 || len(numbers) > longestReport {
		return nil
	}
	for i, f := range fields {
		if n, err := strconv.Atoi(string(f)); err != nil || n > 1<<16 || i > 0 && n < 1 {
			return nil
		}
	}
	return append([]byte(mouseStart), numbers...)
}

// inNumbers returns the report whose three bytes were read.
func (m *mouse) inNumbers() []byte {
	n := make([]byte, 0, longestReport)
	for i, c := range m.numbers {
		if i > 0 {
			n = append(n, ';')
		}
		n = strconv.AppendInt(n, int64(c)-x10Offset, 10)
	}
	if m.numbers[0] < x10Offset {
		return nil
	}
	return reported(append(n, 'M'))
}

// late returns the length of a report at the start of b whose escape had come before
// it, on a slow line, and was taken for the escape key; 0 if there is none.
func (m *mouse) late(b []byte) int {
	if !m.escaped || !bytes.HasPrefix(b, []byte(mouseStart[1:])) {
		return 0
	}
	end := bytes.IndexAny(b, "Mm")
	if end < 0 || reported(b[len(mouseStart)-1:end+1]) == nil {
		return 0
	}
	return end + 1
}
