// Fuzzing: any bytes, and any edit of any file.

package canvas

import (
	"errors"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// FuzzParse: any bytes are refused with an *Error or read, and what was read
// and not changed is not written differently.
func FuzzParse(f *testing.F) {
	for _, src := range seeds(f) {
		f.Add([]byte(src))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Parse("f", data)
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.Problem == "" || e.Line < 1 && e.Problem != TooLarge {
				t.Fatalf("%v", err)
			}
			return
		}
		if string(d.Bytes()) != string(data) {
			t.Fatal("other bytes")
		}
		again := mustParse(t, string(data))
		same, err := d.With(again.Canvas())
		if err != nil || string(same.Bytes()) != string(data) {
			t.Fatalf("%v", err)
		}
	})
}

// FuzzWith: an edit of whatever file is refused, or says what was meant and
// can be undone to the byte.
func FuzzWith(f *testing.F) {
	for i, src := range seeds(f) {
		f.Add(src, uint8(i), "two\nlines")
		f.Add(src, uint8(i+3), "a: b #c")
	}
	f.Fuzz(func(t *testing.T, src string, choice uint8, text string) {
		d, err := Parse("f", []byte(src))
		if err != nil {
			return
		}
		c := anyEdit(d.Canvas(), choice, text)
		next, err := d.With(c)
		if err != nil {
			if problem(err) != WouldDamage {
				t.Fatal(err)
			}
			return
		}
		again, err := Parse("f", next.Bytes())
		if err != nil || !again.Canvas().Equal(c) {
			t.Fatalf("%v\n%s", err, next.Bytes())
		}
		back, err := next.With(d.Canvas())
		if err != nil || string(back.Bytes()) != src {
			t.Fatalf("undone: %v\n%q\n%q", err, src, back.Bytes())
		}
	})
}

// anyEdit changes something in c.
func anyEdit(c *Canvas, choice uint8, text string) *Canvas {
	text = strings.ToValidUTF8(text, "")
	var keys []Key
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			keys = append(keys, n.Key)
		}
	}
	blocks := c.Kind.Blocks()
	block := blocks[int(choice)%len(blocks)]
	if len(keys) > 0 {
		k := keys[int(choice/8)%len(keys)]
		switch choice % 8 {
		case 0, 1:
			return c.Replace(k, func(n *Note) { n.Text = text })
		case 2:
			return c.Replace(k, func(n *Note) { n.Status, n.Evidence, n.Links = Assumption, text, append(n.Links, "cs1") })
		case 6:
			return c.Replace(k, func(n *Note) { n.Amount, n.Who = text, "Mari" })
		case 3:
			return c.Remove(k)
		case 4:
			return c.Move(k, block, int(choice)%3)
		case 5:
			return c.With(func(n *Canvas) {
				n.Name, n.Stage, n.Updated, n.Answered = text, Idea, "2026-12-01", append(n.Answered, "q")
			})
		}
	}
	c, _ = c.Add(block, Note{Text: text}, int(choice)%3)
	return c
}

// seeds returns the files of testdata/edits.txt and some more.
func seeds(f *testing.F) []string {
	data, err := os.ReadFile("testdata/edits.txt")
	if err != nil {
		f.Fatal(err)
	}
	var list []string
	for i, part := range strings.Split(string(data), "\n### ") {
		if _, part, ok := strings.Cut(part, "\n"); ok && i > 0 {
			before, rest, _ := strings.Cut(part, ">>>\n")
			_, after, _ := strings.Cut(rest, ">>>\n")
			list = append(list, before, after)
		}
	}
	const figures = "canvas: business-model\nstage: idea\nblocks:\n  revenue_streams:\n    - {id: rs1, note: a, amount: 45, who: Mari}\n" +
		"    - id: rs2\n      note: b\n      amount: 40-55 EUR x 60-90 / month  # a guess\nfollow_ups:\n  - {note: c, due: 2026-12-15}\n"
	return append(list, figures, "\ufeffcanvas: business-model\r\nblocks:\r\n  channels:\r\n  - a\r\n", "", "canvas: [", "a: *b", "- &a\n\u2028")
}

// TestMutated edits files that were mangled: those that are still files of
// ours are edited, or the edit is refused, and nothing worse.
func TestMutated(t *testing.T) {
	data, err := os.ReadFile("testdata/edits.txt")
	must(t, err)
	files := strings.Split(string(data), "\n### ")[1:]
	pieces := []string{
		"# c\n", "  # c\n", "        # c\n", "\n", "  ", " ", "- x\n", "    - x\n", "    - {id: ch9, note: y}\n", "|", ">-", "'", "\"", "[", "]", "{", "}", ",", ": ", "? ",
		"&a ", "!t ", "\t", "\r\n", "x-mine: |\n  text\n", "x: [1,\n 2]\n", "    - |+\n      k\n\n\n", "    - 'a\n\n      b'\n", "  key_resources:\n", "\u2028", "\u0085", "\ufeff", "---\n", "...\n",
	}
	refused, done := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		_, file, _ := strings.Cut(rapid.SampledFrom(files).Draw(t, "file"), "\n")
		src, _, _ := strings.Cut(file, ">>>\n")
		for range rapid.IntRange(1, 4).Draw(t, "mutations") {
			at := rapid.IntRange(0, len(src)).Draw(t, "at")
			if rapid.Bool().Draw(t, "at a line") {
				at = strings.LastIndexByte(src[:at], '\n') + 1
			}
			end := at
			if rapid.IntRange(0, 3).Draw(t, "cut") == 3 {
				end = min(len(src), at+rapid.IntRange(0, 12).Draw(t, "length"))
			}
			src = src[:at] + rapid.SampledFrom(pieces).Draw(t, "piece") + src[end:]
		}
		d, err := Parse("f", []byte(src))
		if err != nil {
			return
		}
		c := anyEdit(d.Canvas(), rapid.Uint8().Draw(t, "choice"), rapid.SampledFrom([]string{"word", "two\nlines", "a: b #c"}).Draw(t, "text"))
		next, err := d.With(c)
		done++
		if problem(err) == WouldDamage {
			refused++
			return
		}
		again, err := Parse("f", next.Bytes())
		if err != nil || !again.Canvas().Equal(c) {
			t.Fatalf("%v\n%s", err, next.Bytes())
		}
		back, err := next.With(d.Canvas())
		if err != nil || string(back.Bytes()) != src {
			t.Fatalf("undone: %v\n%q\n%q", err, src, back.Bytes())
		}
	})
	if refused*50 > done {
		t.Errorf("%d of %d edits refused", refused, done)
	}
}
