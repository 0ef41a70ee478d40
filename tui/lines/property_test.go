// Whatever is written: only text is printed, the file says what the interview
// does, and every change can be undone.

package lines

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

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
	f := newFolder(t)
	f.write("kinds.yaml", string(kinds))
	rapid.Check(t, func(rt *rapid.T) {
		os.Remove(filepath.Join(f.dir, "a.yaml"))
		o := f.options()
		o.Guide = "kinds.yaml"
		o.Language = rapid.SampledFrom([]string{"en", "fa"}).Draw(rt, "language")
		lines := lineList(rapid.SliceOfN(anyLine, 1, 40).Draw(rt, "lines"))
		var printed strings.Builder
		o.Out = &printed
		s, err := open(o)
		if err != nil {
			rt.Fatal(err)
		}
		s.begin()
		s.run(&lines)
		s.flush()
		checkFile(rt, s, o.Path)
		for s.iv.Undo() {
		}
		if n := s.iv.Canvas().Count() + len(s.iv.Canvas().FollowUps); n != 0 {
			rt.Fatalf("%d notes are left when everything is undone", n)
		}
		s.guard.Close()
		if at := strings.IndexFunc(printed.String(), isControl); at >= 0 {
			rt.Fatalf("a control character is printed: %q", printed.String()[at:])
		}
	})
}

// lineList returns its lines one after another.
type lineList []string

func (l *lineList) nextLine() (string, bool) {
	if len(*l) == 0 {
		return "", false
	}
	line := (*l)[0]
	*l = (*l)[1:]
	return line, true
}

// checkFile fails unless the file says what the interview does.
func checkFile(rt *rapid.T, s *session, path string) {
	_, doc, err := canvas.Open(path)
	if err != nil {
		rt.Fatal(err)
	}
	c := s.iv.Canvas()
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
