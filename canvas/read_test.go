// Reading: what is refused, and what people write by hand.

package canvas

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

const head = "canvas: business-model\n"

// refused lists files that cannot be read, and why.
var refused = []struct {
	name, src string
	want      Error
}{
	{"empty", "", Error{Problem: NotACanvas, Line: 1}},
	{"only comments", "# nothing\n", Error{Problem: NotACanvas, Line: 2}},
	{"a list", "- canvas\n", Error{Problem: NotACanvas, Line: 1}},
	{"another file", "name: x\nversion: 2\n", Error{Problem: NotACanvas, Line: 1}},
	{"no kind", "canvas:\n", Error{Problem: NotACanvas, Line: 1}},
	{"unknown kind", "format: 1\ncanvas: lean\n", Error{Problem: UnknownCanvas, Line: 2, Found: "lean"}},
	{"newer format", head + "format: 2\n", Error{Problem: NewerFormat, Line: 2, Found: "2"}},
	{"no number", head + "format: one\n", Error{Problem: WrongType, Line: 2, Key: "format", Expected: "number"}},
	{"two documents", head + "---\n" + head, Error{Problem: ManyDocuments, Line: 2}},
	{"an alias", head + "name: &n Mine\nguide: *n\n", Error{Problem: HasAlias, Line: 3}},
	{"a merge key", head + "blocks:\n  channels:\n    - <<: {note: x}\n", Error{Problem: HasAlias, Line: 4}},
	{"a list for text", head + "name: [a]\n", Error{Problem: WrongType, Line: 2, Key: "name", Expected: "text"}},
	{"text for a list", head + "answered: for-whom\n", Error{Problem: WrongType, Line: 2, Key: "answered", Expected: "list"}},
	{"a list for blocks", head + "blocks:\n  - x\n", Error{Problem: WrongType, Line: 3, Key: "blocks", Expected: "mapping"}},
	{"text for notes", head + "blocks:\n  channels: Shop\n", Error{Problem: WrongType, Line: 3, Key: "channels", Expected: "list"}},
	{"a list for a note", head + "blocks:\n  channels:\n    - [Shop]\n", Error{Problem: WrongType, Line: 4, Expected: "note"}},
	{"a mapping for text", head + "blocks:\n  channels:\n    - note: {a: b}\n", Error{Problem: WrongType, Line: 4, Key: "note", Expected: "text"}},
	{"no date", head + "blocks:\n  channels:\n    - note: a\n      due: soon\n", Error{Problem: WrongType, Line: 5, Key: "due", Expected: "date"}},
	{"no such day", head + "updated: 2026-02-30\n", Error{Problem: WrongType, Line: 2, Key: "updated", Expected: "date"}},
	{"neither yes nor no", head + "blocks:\n  channels:\n    - detail: perhaps\n", Error{Problem: WrongType, Line: 4, Key: "detail", Expected: "yes-no"}},
	{"text for a review", head + "reviews: [x]\n", Error{Problem: WrongType, Line: 2, Key: "reviews", Expected: "mapping"}},
	{"text for a follow-up", head + "follow_ups: [x]\n", Error{Problem: WrongType, Line: 2, Key: "follow_ups", Expected: "mapping"}},
	{"a key twice", head + "name: a\nname: b\n", Error{Problem: DuplicateKey, Line: 3, Key: "name"}},
	{"a note's key twice", head + "blocks:\n  channels:\n    - note: a\n      by: x\n      note: b\n", Error{Problem: DuplicateKey, Line: 6, Key: "note"}},
	{"a block twice", head + "blocks:\n  channels:\n  channels:\n", Error{Problem: DuplicateKey, Line: 4, Key: "channels"}},
	{"an open quote", head + "name: \"Mine\nguide: classic\n", Error{Problem: NotYAML, Line: 2, Found: `name: "Mine`}},
	{"an open bracket", head + "answered: [a, b\nguide: classic\n", Error{Problem: NotYAML, Line: 2, Found: "answered: [a, b"}},
	{"a second colon", head + "name: Mine: ours\n", Error{Problem: NotYAML, Line: 2, Found: "name: Mine: ours"}},
	{"a TAB", head + "blocks:\n\tchannels:\n", Error{Problem: NotYAML, Line: 3, Found: "channels:"}},
	{"wrong margin", head + "blocks:\n  channels:\n    - note: a\n     by: x\n", Error{Problem: NotYAML, Line: 5, Found: "by: x"}},
	{"a dash too few", head + "blocks:\n  channels:\n    - note: a\n    note: b\n", Error{Problem: NotYAML, Line: 5, Found: "note: b"}},
	{"a control character", head + "name: \x01a\x1b[31m\n", Error{Problem: NotYAML, Line: 2, Found: "name: a[31m"}},
	{"a long line", head + "name: @" + strings.Repeat("õ", 100) + "\n", Error{Problem: NotYAML, Line: 2, Found: "name: @" + strings.Repeat("õ", 53)}},
	{"half a character", head + "name: K\xc3\nguide: x\n", Error{Problem: NotUTF8, Line: 2}},
	{"UTF-16", "\xff\xfec\x00a\x00", Error{Problem: NotUTF8, Line: 1}},
	{"a newer YAML", "%YAML 1.2\n---\n" + head, Error{Problem: HasDirective, Line: 1, Found: "%YAML 1.2"}},
	{"CRLF", strings.ReplaceAll(head+"name: a\nname: b\n", "\n", "\r\n"), Error{Problem: DuplicateKey, Line: 3, Key: "name"}},
	{"odd line breaks", head + "name: \"a\u2028b\"\nname: b\n", Error{Problem: DuplicateKey, Line: 3, Key: "name"}},
}

// TestRefused: the error says what is wrong with a file, and in which line.
func TestRefused(t *testing.T) {
	for _, test := range refused {
		t.Run(test.name, func(t *testing.T) {
			_, err := Parse("f.yaml", []byte(test.src))
			var got *Error
			if !errors.As(err, &got) {
				t.Fatalf("no error: %v", err)
			}
			test.want.File, test.want.Err = "f.yaml", got.Err
			if *got != test.want {
				t.Errorf("got  %+v\nwant %+v", *got, test.want)
			}
		})
	}
	if _, err := Parse("f", make([]byte, MaxSize+1)); problem(err) != TooLarge {
		t.Error(err)
	}
}

// TestReadByHand: what people write by hand is read as they mean it.
func TestReadByHand(t *testing.T) {
	d := mustParse(t, `canvas: "business-model"
format: "1"
name: 2024
updated: "2026-11-21"
mine: {anything: [at, all]}
blocks:
  channels:
    - 2024
    - yes
    - 2026-11-21
    - ~
    -
    - null
    - Null
    - ""
    - {}
    - by: Mari
    - note: 012
      detail: yes
      status: perhaps
      links: [1, ch2]
      tags:
      due:
      since: ~
      x: 1
  theirs:
    what: ever
  ours:
    - a note
follow_ups:
reviews: []
`)
	c := d.Canvas()
	var texts []string
	for _, n := range c.Notes(Channels) {
		texts = append(texts, n.Text)
	}
	want := []string{"2024", "yes", "2026-11-21", "", "", "", "Null", "", "", "", "012"}
	if !slices.Equal(texts, want) {
		t.Errorf("got %q, want %q", texts, want)
	}
	last := c.Notes(Channels)[10]
	if !last.Equal(&Note{Text: "012", Detail: true, Status: "perhaps", Links: []string{"1", "ch2"}}) {
		t.Errorf("%+v", last)
	}
	if c.Format != 1 || c.Name != "2024" || c.Updated != "2026-11-21" || len(c.Notes("ours")) != 1 || len(c.Blocks) != 2 {
		t.Errorf("%+v", c)
	}
	if d.NoteLine(last.Key) != 18 || d.BlockLine("theirs") != 26 || d.KeyLine("reviews") != 31 || d.KeyLine("x") != 0 || d.NoteLine(0) != 0 || d.BlockLine("x") != 0 {
		t.Error(d.NoteLine(last.Key), d.BlockLine("theirs"), d.KeyLine("reviews"))
	}
	// Somebody else's block is left alone, also by a note of ours for it.
	if _, err := d.With(c.With(func(c *Canvas) { c.Blocks = append(slices.Clip(c.Blocks), Block{"theirs", []*Note{{Text: "x"}}}) })); problem(err) != WouldDamage {
		t.Error(err)
	}
}

func TestBlank(t *testing.T) {
	d := Blank()
	if d.Bytes() != nil || d.KeyLine("canvas") != 0 || d.BlockLine("channels") != 0 || d.NoteLine(1) != 0 {
		t.Error("not blank")
	}
	c, n := New(CustomerExperience, "yes", "classic", "fa", "2026-11-21").Add(Goals, Note{Text: "می‌خواهند"}, -1)
	d = mustWith(t, d, c)
	want := "canvas: customer-experience\nformat: 1\nname: \"yes\"\nguide: classic\nlanguage: fa\ncreated: 2026-11-21\nupdated: 2026-11-21\n" +
		"blocks:\n  goals:\n    - id: go1\n      note: می‌خواهند\n"
	if string(d.Bytes()) != want {
		t.Errorf("got\n%s\nwant\n%s", d.Bytes(), want)
	}
	if d.NoteLine(n.Key) != 10 || d.Canvas() != c {
		t.Error(d.NoteLine(n.Key))
	}
}

// TestForeignKeys: a canvas that was read again, as from a recovery file, is
// matched with the file's notes by what they say.
func TestForeignKeys(t *testing.T) {
	const src = "canvas: business-model\nblocks:\n  channels:\n    - id: ch1 # one\n      note: Shop\n      x: 1\n    - id: ch2 # two\n      note: Market\n    - id: ch3 # three\n      note: Van\n    - Post # four\n"
	d := mustParse(t, src)
	other := mustParse(t, src).Canvas()
	same := mustWith(t, d, other)
	if string(same.Bytes()) != src || same.Canvas() != other || same.NoteLine(other.Notes(Channels)[1].Key) != 7 {
		t.Error("the same words with other keys")
	}
	changed := other.Replace(other.Notes(Channels)[0].Key, func(n *Note) { n.Text = "Shops" }).Remove(other.Notes(Channels)[2].Key)
	got := string(mustWith(t, d, changed).Bytes())
	want := "canvas: business-model\nblocks:\n  channels:\n    - id: ch1 # one\n      note: Shops\n      x: 1\n    - id: ch2 # two\n      note: Market\n    - Post # four\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestRemovedAndBack: a removed note comes back with all that stood in it,
// also when the way back is not the way there.
func TestRemovedAndBack(t *testing.T) {
	const src = "canvas: business-model\nblocks:\n  channels:\n    - id: ch1\n      note: Shop\n    # about the market\n    - id:   ch2 # two\n      # in it\n      x-colour: red\n      note: 'Market'\n    # about the van\n    - id: ch3\n      note: Van\n"
	d := mustParse(t, src)
	c := d.Canvas()
	market := c.Notes(Channels)[1]
	gone := mustWith(t, d, c.Remove(market.Key))
	between := mustWith(t, gone, gone.Canvas().Replace(c.Notes(Channels)[0].Key, func(n *Note) { n.Text = "Shops" }))
	back := *market
	next, _ := between.Canvas().Add(Channels, back, 1)
	got := string(mustWith(t, between, next).Bytes())
	if want := strings.Replace(src, "Shop", "Shops", 1); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	back.Text, back.Status = "Markets", Assumption
	next, _ = between.Canvas().Add(Channels, back, 1)
	got = string(mustWith(t, between, next).Bytes())
	want := strings.NewReplacer("Shop", "Shops", "'Market'", "'Markets'\n      status: assumption").Replace(src)
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestUndoAndRedo goes to and fro between four documents, byte for byte.
func TestUndoAndRedo(t *testing.T) {
	const src = "canvas: business-model\nanswered: [a]   # odd place\nblocks:\n  channels:\n    - note: >-\n        folded\n        words\n      id: ch1\n    - {id: ch2,   note: two}"
	documents := []*Document{mustParse(t, src)}
	for _, line := range []string{"text ch1 new words", "remove ch2", "answered a", "remove ch1"} {
		d := documents[len(documents)-1]
		documents = append(documents, mustWith(t, d, script(t, d.Canvas(), line)))
	}
	d := documents[len(documents)-1]
	for _, i := range []int{3, 2, 1, 0, 1, 2, 1, 3, 4, 0, 4} {
		d = mustWith(t, d, documents[i].Canvas())
		if string(d.Bytes()) != string(documents[i].Bytes()) {
			t.Fatalf("%d: got\n%s\nwant\n%s", i, d.Bytes(), documents[i].Bytes())
		}
	}
}

// TestRefusedLarge finds the line also in a large file.
func TestRefusedLarge(t *testing.T) {
	lines := strings.SplitAfter(largeFile(5000), "\n")
	for _, wrong := range []string{"      note: a: b\n", "      note: \"open\n", "     by: x\n", "\tby: x\n", "      by: [x\n"} {
		const at = 9000
		src := strings.Join(lines[:at], "") + wrong + strings.Join(lines[at:], "")
		_, err := Parse("f", []byte(src))
		var e *Error
		if !errors.As(err, &e) || e.Problem != NotYAML || e.Line != at+1 {
			t.Errorf("%q: %v", wrong, err)
		}
	}
}
