package tty

import (
	"io"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// pipe returns an Input and the file from which it reads.
func pipe(t *testing.T) (*Input, *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close(); w.Close() })
	return &Input{File: r}, w
}

func TestCharactersAreNeverCut(t *testing.T) {
	for _, unit := range []string{"می‌خواهم ", "é", "👨‍👩‍👧", "x漢"} {
		in, w := pipe(t)
		text := strings.Repeat(unit, 2000/len(unit))
		go func() {
			io.WriteString(w, text)
			w.Close()
		}()
		var got strings.Builder
		buf := make([]byte, 256)
		for {
			n, err := in.Read(buf)
			if !utf8.Valid(buf[:n]) {
				t.Fatalf("%q: a read has half a character: %q", unit, buf[:n])
			}
			got.Write(buf[:n])
			if err != nil {
				break
			}
		}
		if got.String() != text {
			t.Errorf("%q: %d bytes came, want %d", unit, got.Len(), len(text))
		}
	}
}

func TestBrokenBytesPass(t *testing.T) {
	in, w := pipe(t)
	sent := "a\xffb\xc3"
	io.WriteString(w, sent)
	w.Close()
	got, _ := io.ReadAll(struct{ io.Reader }{bufferOf{in}})
	if string(got) != sent {
		t.Errorf("%q came, want %q", got, sent)
	}
}

// bufferOf reads with a buffer like Bubble Tea's.
type bufferOf struct{ in *Input }

func (b bufferOf) Read(p []byte) (int, error) {
	buf := make([]byte, 256)
	n, err := b.in.Read(buf)
	return copy(p, buf[:n]), err
}

func TestClosedIsCalledOnce(t *testing.T) {
	in, w := pipe(t)
	calls := 0
	in.Closed = func() { calls++ }
	w.Close()
	buf := make([]byte, 256)
	for range 3 {
		if _, err := in.Read(buf); err == nil {
			t.Error("a closed input was read")
		}
	}
	if calls != 1 {
		t.Errorf("called %d times", calls)
	}
}
