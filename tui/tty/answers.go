// What a terminal sends besides keys: answers to questions that an earlier program
// asked, reports of the mouse (mouse.go), and the keys of the keypad in a mode that
// an earlier program left behind.

package tty

import (
	"bytes"
	"strings"
	"time"
)

const (
	// escapeWait is how long an unfinished sequence waits for its rest, which a
	// slow line brings a little later. After that it is the escape key, or a key
	// with alt.
	escapeWait = 40 * time.Millisecond

	// answerGap is the longest silence within an answer. What comes after it is
	// typed.
	answerGap = 500 * time.Millisecond

	stringEnd = "\x1b\\"
	bell      = '\a'
)

// answers removes from the input what is no key. The zero value is ready.
type answers struct {
	inside  bool // an answer that is not over
	escaped bool // its last byte was an escape
	mouse   mouse
}

// pass returns b without answers, and with the keypad's keys as what is printed on
// them. pasting says that b begins within a paste, in which everything is text.
// silence is how long nothing had come before b.
func (a *answers) pass(b []byte, pasting bool, silence time.Duration) []byte {
	if silence > answerGap {
		*a = answers{}
	}
	if !pasting {
		b = b[a.mouse.late(b):]
		a.mouse.escaped = len(b) > 0 && b[len(b)-1] == '\x1b'
	}
	if !a.inside && !a.mouse.open() && bytes.IndexByte(b, '\x1b') < 0 {
		return b
	}
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		switch {
		case a.inside:
			b = a.skip(b)
		case pasting:
			text, rest, ended := bytes.Cut(b, []byte(pasteEnd))
			out = append(out, text...)
			if ended {
				out = append(out, pasteEnd...)
			}
			b, pasting = rest, !ended
		case a.mouse.open(), a.mouse.begins(b):
			var report []byte
			report, b = a.mouse.take(b)
			out = append(out, report...)
		case bytes.HasPrefix(b, []byte(pasteStart)):
			out = append(out, pasteStart...)
			b, pasting = b[len(pasteStart):], true
		case beginsAnswer(b):
			a.inside = true
			b = b[2:]
		default:
			key, size := keypadKey(b)
			out = append(out, key...)
			b = b[size:]
		}
	}
	return out
}

// skip returns what follows the answer that b begins in; nothing if that goes on. A
// control character that no answer has ends it too: it is a key.
func (a *answers) skip(b []byte) []byte {
	for i, c := range b {
		switch {
		case a.escaped:
			a.inside, a.escaped = false, false
			if c == '\\' {
				return b[i+1:]
			}
			return append([]byte{'\x1b'}, b[i:]...)
		case c == '\x1b':
			a.escaped = true
		case c == bell:
			a.inside, a.escaped = false, false
			return b[i+1:]
		case c < ' ':
			a.inside, a.escaped = false, false
			return b[i:]
		}
	}
	return nil
}

// beginsAnswer reports whether b begins with an answer: OSC and a number, DCS and
// a parameter, APC and the letter of kitty's graphics; or any of these, PM and SOS
// if the end is there. Else the first two bytes are a key with alt.
func beginsAnswer(b []byte) bool {
	if len(b) < 3 || b[0] != '\x1b' {
		return false
	}
	certain := ""
	switch b[1] {
	case ']':
		certain = "0123456789"
	case 'P':
		certain = "0123456789>!$+="
	case '_':
		certain = "G"
	case '^', 'X':
	default:
		return false
	}
	if strings.IndexByte(certain, b[2]) >= 0 {
		return true
	}
	end := bytes.IndexFunc(b[2:], func(r rune) bool { return r < ' ' })
	return end >= 0 && bytes.HasPrefix(b[2+end:], []byte(stringEnd))
}

// keypadSends are the bytes that the keypad sends in its application mode, after
// "\x1bO"; keypadKeys is what is printed on the key of each.
const (
	keypadSends = "MI Xjklmnopqrstuvwxy"
	keypadKeys  = "\r\t =*+,-./0123456789"
)

// otherKeys are the keys besides that begin with "\x1bO": arrows, home, end, f1 to
// f4, and the arrows with control of some terminals.
const otherKeys = "ABCDFHPQRSabcd"

// keyParameters are the characters of the number that some terminals put into the
// sequence of a key that is pressed with shift, alt or control.
const keyParameters = "0123456789;"

// keypadKey returns the first byte of b or, for a key of the keypad, what is
// printed on it; and how many bytes of b that is. A key with a modifier is returned in
// the form that all terminals use that name modifiers. A key that no one knows, as the
// middle of the keypad without num lock, is nothing: its letter is not typed.
func keypadKey(b []byte) (key string, size int) {
	if len(b) < 3 || b[0] != '\x1b' || b[1] != 'O' {
		return string(b[:1]), 1
	}
	final := bytes.TrimLeft(b[2:], keyParameters)
	parameters := string(b[2 : len(b)-len(final)])
	if len(final) == 0 || len(parameters) > 4 {
		return string(b[:1]), 1
	}
	size = 3 + len(parameters)
	at := strings.IndexByte(keypadSends, final[0])
	known := at >= 0
	other := strings.IndexByte(otherKeys, final[0]) >= 0
	letter := final[0]|0x20 >= 'a' && final[0]|0x20 <= 'z'
	switch {
	case known && final[0] != ' ' || known && parameters == "":
		return keypadKeys[at : at+1], size
	case other && parameters != "":
		modifier := parameters[strings.LastIndexByte(parameters, ';')+1:]
		return "\x1b[1;" + modifier + string(final[:1]), size
	case letter && !other:
		return "", size
	}
	return string(b[:1]), 1
}
