// Whatever is written: only text is said, the file says what the interview
// does, and every change can be taken back.

package lines

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
)

// anyLine is a line as people, scripts and cats on keyboards write them.
var anyLine = rapid.OneOf(
	rapid.Just(""),
	rapid.Just(""),
	rapid.SampledFrom([]string{"?", "<", ">", ":undo", ":none", ":done", ":later why", ":show", ":review", ":drop 1", ":drop 2", ":edit 1", ":edit 2 other words", ":status assumption", ":status rejected", ":status 1 confirmed", ":status none", ": ", "::", "::x", `\`, `a \`}),
	rapid.SampledFrom([]string{"1", "2", "1 2", "3 1", "-1", "2 -1", "۱", "٢ 1", "4", "0", "99"}),
	rapid.SampledFrom([]string{"Cafés", "می‌خواهم", "👨‍👩‍👧", "tab\there", "\x1b]0;title\x07", "a\x00b\x7f", "\u202eeil", "\u0085\u2028x", "\xff\xfe"}),
	rapid.String(),
)

func TestAnyLines(t *testing.T) {
	kinds, err := os.ReadFile(filepath.Join("testdata", "kinds.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	r := newRoom(t)
	r.write("kinds.yaml", string(kinds))
	rapid.Check(t, func(rt *rapid.T) {
		os.Remove(filepath.Join(r.dir, "a.yaml"))
		o := r.options()
		o.Guide = "kinds.yaml"
		o.Language = rapid.SampledFrom([]string{"en", "fa"}).Draw(rt, "language")
		s := listed(rapid.SliceOfN(anyLine, 1, 40).Draw(rt, "lines"))
		var said strings.Builder
		o.Out = &said
		tk, err := open(o)
		if err != nil {
			rt.Fatal(err)
		}
		tk.begin()
		tk.converse(&s)
		tk.flush()
		agrees(rt, tk, o.Path)
		for tk.iv.Undo() {
		}
		if n := tk.iv.Canvas().Count() + len(tk.iv.Canvas().FollowUps); n != 0 {
			rt.Fatalf("%d notes left when all is undone", n)
		}
		tk.guard.Close()
		if at := strings.IndexFunc(said.String(), control); at >= 0 {
			rt.Fatalf("a control character is said: %q", said.String()[at:])
		}
	})
}

// listed are lines to be written.
type listed []string

func (l *listed) line() (string, bool) {
	if len(*l) == 0 {
		return "", false
	}
	line := (*l)[0]
	*l = (*l)[1:]
	return line, true
}

// control reports whether r is a control character and no line end.
func control(r rune) bool { return unicode.IsControl(r) && r != '\n' }

// agrees holds that the file says what the interview does.
func agrees(rt *rapid.T, tk *talk, path string) {
	_, doc, err := canvas.Open(path)
	if err != nil {
		rt.Fatal(err)
	}
	c := tk.iv.Canvas()
	if len(doc.Bytes()) == 0 {
		if c.Count()+len(c.FollowUps) > 0 {
			rt.Fatal("there are notes and no file")
		}
		return
	}
	if !doc.Canvas().Equal(c) {
		rt.Fatalf("the file says\n%s", doc.Bytes())
	}
}
