package tty

import (
	"bytes"
	"io"
	"os"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
)

// reads returns what comes of the text, read by read, in a buffer like Bubble Tea's.
func reads(t *testing.T, in *Input, w *os.File, text string) (all []string) {
	t.Helper()
	go func() {
		_, _ = io.WriteString(w, text)
		w.Close()
	}()
	buf := make([]byte, 256)
	for {
		n, err := in.Read(buf)
		if n == len(buf) {
			t.Error("Bubble Tea's buffer is full: it would wait for more")
		}
		if err != nil {
			return all
		}
		all = append(all, string(buf[:n]))
	}
}

func TestKeysAreNeverCut(t *testing.T) {
	for _, key := range []string{"\x1b[A", "\x1bOP", "\x1b[21~", "\x1b[1;5C", "\x1b[[A", "\x1b[200~x\x1b[201~"} {
		for pad := range len(key) + 1 {
			in, w := pipe(t)
			text := strings.Repeat("x", pad) + strings.Repeat(key, 2000/len(key))
			all := reads(t, in, w, text)
			if strings.Join(all, "") != text {
				t.Errorf("%q came as %q", text, all)
			}
			if strings.HasPrefix(key, "\x1b[200~") {
				continue // may be cut: Bubble Tea waits for its end
			}
			for _, read := range all {
				if rest := strings.ReplaceAll(strings.TrimLeft(read, "x"), key, ""); rest != "" {
					t.Errorf("a read has a part of %q: %q", key, rest)
				}
			}
		}
	}
}

// The escape key is not waited for.
func TestEscapeComesAtOnce(t *testing.T) {
	for _, key := range []string{"\x1b", "x\x1b", "\x1b[", "\x1bO", "\x1b\x1b"} {
		in, w := pipe(t)
		_, _ = io.WriteString(w, key)
		buf := make([]byte, 256)
		if n, err := in.Read(buf); string(buf[:n]) != key || err != nil {
			t.Errorf("%q came as %q, %v", key, buf[:n], err)
		}
	}
}

// The marks of a paste come whole, wherever a slow line cuts them.
func TestMarksAreNeverCut(t *testing.T) {
	for at := 3; at < len(pasteStart); at++ {
		in, w := pipe(t)
		buf := make([]byte, 256)
		_, _ = io.WriteString(w, "ab"+pasteStart[:at])
		n, err := in.Read(buf)
		if string(buf[:n]) != "ab" || err != nil {
			t.Errorf("%q came, %v", buf[:n], err)
		}
		_, _ = io.WriteString(w, pasteStart[at:]+"x"+pasteEnd[:at])
		if n, _ = in.Read(buf); string(buf[:n]) != pasteStart+"x" {
			t.Errorf("%q came", buf[:n])
		}
		_, _ = io.WriteString(w, pasteEnd[at:])
		if n, _ = in.Read(buf); string(buf[:n]) != pasteEnd || in.paste.open {
			t.Errorf("%q came", buf[:n])
		}
	}
}

func TestPastesEndAndAreCut(t *testing.T) {
	long := strings.Repeat("word ", MaxPaste/5+1)
	for _, tc := range []struct{ name, text, want string }{
		{"whole", "a" + pasteStart + "b" + pasteEnd + "c", "a" + pasteStart + "b" + pasteEnd + "c"},
		{"two", pasteStart + "a" + pasteEnd + pasteStart + "b" + pasteEnd, pasteStart + "a" + pasteEnd + pasteStart + "b" + pasteEnd},
		{"an end without a beginning", "a" + pasteEnd + "b", "a" + pasteEnd + "b"},
		{"a beginning within", pasteStart + "a" + pasteStart + "b" + pasteEnd, pasteStart + "a" + pasteStart + "b" + pasteEnd},
		{"ended by the end of the input", pasteStart + "abc", pasteStart + "abc" + pasteEnd},
		{"as long as may be", pasteStart + long[:MaxPaste] + pasteEnd + "x", pasteStart + long[:MaxPaste] + pasteEnd + "x"},
		{"too long", pasteStart + long + long + pasteEnd + "x", pasteStart + long[:MaxPaste] + CutMark + pasteEnd + "x"},
		{"too long, and another", pasteStart + long + pasteEnd + pasteStart + "b" + pasteEnd, pasteStart + long[:MaxPaste] + CutMark + pasteEnd + pasteStart + "b" + pasteEnd},
		{"too long and without an end", pasteStart + long + long, pasteStart + long[:MaxPaste] + CutMark + pasteEnd},
	} {
		in, w := pipe(t)
		if got := strings.Join(reads(t, in, w, tc.text), ""); got != tc.want {
			t.Errorf("%s: %d bytes came, want %d: …%q", tc.name, len(got), len(tc.want), got[max(0, len(got)-60):])
		}
	}
}

// stepClock is a clock for one Input, which looks at it before and after it
// waits for bytes. Time passes only where the test says so.
type stepClock struct {
	now    time.Time
	looks  int
	waited time.Duration // what passes while Input waits for the next bytes
}

func (c *stepClock) Now() time.Time {
	if c.looks++; c.looks%2 == 0 {
		c.now = c.now.Add(c.waited)
		c.waited = 0
	}
	return c.now
}

// A paste whose end never comes ends when somebody types after a while in which
// nothing came. It does not end because the program was slow to read, or
// because the line had stalled.
func TestPasteWithoutAnEnd(t *testing.T) {
	long := strings.Repeat("word ", mostTyped)[:mostTyped+1]
	type step struct {
		busy, silent time.Duration // before the program reads, and while it waits
		text, want   string
	}
	for name, steps := range map[string][]step{
		"typed after a while": {
			{0, 0, pasteStart + "one", pasteStart + "one"},
			{0, patience, " two", " two"},
			{0, patience + 1, "x", pasteEnd + "x"},
			{0, time.Hour, "y", "y"},
			{0, 0, pasteEnd, pasteEnd}, // means nothing to Bubble Tea
		},
		"many short silences": {
			{0, 0, pasteStart + "one", pasteStart + "one"},
			{0, patience - 1, " two", " two"},
			{0, patience - 1, " three", " three"},
			{0, patience - 1, " four" + pasteEnd, " four" + pasteEnd},
		},
		"a program that is slow to read": {
			{0, 0, pasteStart + "one", pasteStart + "one"},
			{time.Hour, 0, " two", " two"},
			{time.Hour, patience, "\r", "\r"},
			{0, 0, " three" + pasteEnd, " three" + pasteEnd},
		},
		"a line that stalls": {
			{0, 0, pasteStart + "one", pasteStart + "one"},
			{0, time.Hour, long, long},
			{0, time.Hour, " the rest" + pasteEnd + "x", " the rest" + pasteEnd + "x"},
		},
		"pasted once more": {
			{0, 0, pasteStart + "one", pasteStart + "one"},
			{0, time.Hour, pasteStart + "one two" + pasteEnd, pasteEnd + pasteStart + "one two" + pasteEnd},
		},
	} {
		in, w := pipe(t)
		clock := &stepClock{now: time.Unix(0, 0)}
		in.now = clock.Now
		buf := make([]byte, 256)
		for _, s := range steps {
			clock.now, clock.waited = clock.now.Add(s.busy), s.silent
			_, _ = io.WriteString(w, s.text)
			if n, err := in.Read(buf); string(buf[:n]) != s.want || err != nil {
				t.Errorf("%s: %q came as %q, %v, want %q", name, s.text, buf[:n], err, s.want)
			}
		}
	}
}

// Of 10 MB, as much is passed on as may be pasted, in little memory, however
// long the program takes to read them.
func TestHugePasteIsCut(t *testing.T) {
	in, w := pipe(t)
	clock := &stepClock{now: time.Unix(0, 0)}
	in.now = func() time.Time {
		clock.now = clock.now.Add(time.Second) // all in all, a day
		return clock.Now()
	}
	chunk := bytes.Repeat([]byte("word after word\r"), 64)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	go func() {
		defer w.Close()
		_, _ = io.WriteString(w, pasteStart)
		for range (10 << 20) / len(chunk) {
			_, _ = w.Write(chunk)
		}
		_, _ = io.WriteString(w, pasteEnd+"x")
	}()
	passed, ending := 0, ""
	buf := make([]byte, 256)
	for {
		n, err := in.Read(buf)
		passed += n
		if ending += string(buf[:n]); len(ending) > 40 {
			ending = ending[len(ending)-40:]
		}
		if err != nil {
			break
		}
	}
	runtime.ReadMemStats(&after)
	if want := len(pasteStart) + MaxPaste + len(CutMark+pasteEnd+"x"); passed != want {
		t.Errorf("%d bytes were passed on, want %d", passed, want)
	}
	if want := CutMark + pasteEnd + "x"; !strings.HasSuffix(ending, want) {
		t.Errorf("it ends in %q, want %q", ending, want)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 20<<20 {
		t.Errorf("%d MB were allocated", used>>20)
	}
}

// Bytes that begin as a key's sequence and are longer than any key's are passed on.
func TestLongSequencesAreNotHeldBack(t *testing.T) {
	long := "\x1b[" + strings.Repeat("1", 15) // a byte longer than any key
	for _, c := range []struct {
		sequence string
		held     bool
	}{{long[:16], true}, {long, false}} {
		in, w := pipe(t)
		buf := make([]byte, 256)
		sent := strings.Repeat("x", 239-len(c.sequence)) + c.sequence // a full read
		_, _ = io.WriteString(w, sent+"~")
		n, err := in.Read(buf)
		if held := string(buf[:n]) != sent; held != c.held || err != nil {
			t.Errorf("of %d bytes that end in %q, %d came; %v", len(sent), c.sequence, n, err)
		}
	}
}

func TestReadRefusesAShortBuffer(t *testing.T) {
	in, _ := pipe(t)
	if _, err := in.Read(make([]byte, 16)); err != io.ErrShortBuffer {
		t.Error(err)
	}
}

// All bytes come in their order, however they are cut; only the ends of pastes
// are inserted.
func FuzzInput(f *testing.F) {
	translated := regexp.MustCompile("\x1b[O\\]P_^X]")
	f.Fuzz(func(t *testing.T, first, second, third []byte) {
		in, w := pipe(t)
		in.now = func() time.Time { return time.Unix(0, 0) }
		var got []byte
		buf := make([]byte, 256)
		for _, part := range [][]byte{first, second, third} {
			if len(part) > 4000 {
				return
			}
			_, _ = w.Write(part)
		}
		w.Close()
		for {
			n, err := in.Read(buf)
			if n == len(buf) {
				t.Fatal("a full read")
			}
			if got = append(got, buf[:n]...); err != nil {
				break
			}
		}
		sent := bytes.Join([][]byte{first, second, third}, nil)
		if translated.Match(sent) { // answers and keypad keys: see answers_test.go
			return
		}
		if !bytes.Equal(got, sent) && !bytes.Equal(got, append(sent, pasteEnd...)) && !endsWithin(got, sent) {
			t.Errorf("%q came as %q", sent, got)
		}
	})
}

// endsWithin reports whether got is sent with the end of a paste inserted before
// an incomplete character or mark that was held back.
func endsWithin(got, sent []byte) bool {
	for back := range longestSequence + 1 {
		at := len(sent) - back
		if at >= 0 && bytes.Equal(got, bytes.Join([][]byte{sent[:at], []byte(pasteEnd), sent[at:]}, nil)) {
			return true
		}
	}
	return false
}
