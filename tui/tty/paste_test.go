package tty

import (
	"bytes"
	"io"
	"os"
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

// A paste whose end never comes ends when somebody types after a while.
func TestPasteWithoutAnEnd(t *testing.T) {
	in, w := pipe(t)
	now := time.Unix(0, 0)
	in.now = func() time.Time { return now }
	buf := make([]byte, 256)
	for _, step := range []struct {
		after      time.Duration
		text, want string
	}{
		{0, pasteStart + "one", pasteStart + "one"},
		{patience, " two", " two"},
		{patience + 1, "x", pasteEnd + "x"},
		{time.Hour, "y", "y"},
		{0, pasteEnd, pasteEnd}, // means nothing to Bubble Tea
	} {
		now = now.Add(step.after)
		_, _ = io.WriteString(w, step.text)
		if n, err := in.Read(buf); string(buf[:n]) != step.want || err != nil {
			t.Errorf("%q came as %q, %v, want %q", step.text, buf[:n], err, step.want)
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
