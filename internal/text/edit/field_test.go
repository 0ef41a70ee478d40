package edit

import (
	"strings"
	"testing"
)

// at returns the field of a picture, in which | is the cursor.
func at(t *testing.T, picture string) Field {
	t.Helper()
	before, after, ok := strings.Cut(picture, "|")
	if !ok {
		t.Fatalf("no cursor in %q", picture)
	}
	f := New(before + after)
	f.move(len(before))
	return f
}

// picture returns the field as at takes it.
func picture(f Field) string { return f.text[:f.cursor] + "|" + f.text[f.cursor:] }

const (
	tilde  = "o\u0303" // õ in two code points
	family = "👨‍👩‍👧"
	flag   = "🇪🇪"
	thumb  = "👍🏽"
	heart  = "❤️"
	keycap = "1️⃣"
	want   = "می\u200cخواهم"
	kasra  = "ب\u0650" // a letter and its mark
)

func TestBackspaceDeletesACharacter(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"nothing", "|", "|"},
		{"nothing before", "|a", "|a"},
		{"letter", "ab|c", "a|c"},
		{"decomposed letter", "h" + tilde + "|be", "h|be"},
		{"many marks", "ae\u0301\u0302\u0303|", "a|"},
		{"family", "a" + family + "|", "a|"},
		{"flag", flag + flag + "|", flag + "|"},
		{"skin tone", thumb + "|b", "|b"},
		{"heart", heart + "|", "|"},
		{"keycap", keycap + "|", "|"},
		{"ideograph", "漢字|", "漢|"},
		{"lone mark", "\u0301|", "|"},
		{"Persian letter", want + "|", "می\u200cخواه|"},
		{"ZWNJ by itself", "می\u200c|خواهم", "می|خواهم"},
		{"mark by itself", kasra + "|", "ب|"},
		{"one of two marks", "بِّ|", "بِ|"},
		{"Arabic mark without letter", "\u0650\u0651|", "\u0650|"},
		{"mark on a tatweel", "\u0640\u064e|", "\u0640|"},
		{"ZWNJ after Latin goes with its letter", "Auf\u200c|lage", "Au|lage"},
		{"line break", "a\n|b", "a|b"},
		{"CRLF is one", "a\r\n|b", "a|b"},
		{"a mark comes to a letter", "e\n|\u0301x", "e\u0301|x"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := at(t, c.in)
			if moved := f.Backspace(); moved != (c.in != c.want) {
				t.Errorf("Backspace reported %v", moved)
			}
			if got := picture(f); got != c.want {
				t.Errorf("%q became %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestDeletionsCanBeUndone(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*Field) bool
		in   string
		want string
	}{
		{"delete", (*Field).Delete, "a|bc", "a|c"},
		{"delete at the end", (*Field).Delete, "abc|", "abc|"},
		{"delete õ", (*Field).Delete, "|" + tilde + "x", "|x"},
		{"delete a family", (*Field).Delete, "a|" + family + "b", "a|b"},
		{"delete a flag", (*Field).Delete, flag + "|" + flag, flag + "|"},
		{"delete a letter and its mark", (*Field).Delete, "|" + kasra + "ا", "|ا"},
		{"delete a line break", (*Field).Delete, "a|\nb", "a|b"},

		{"word back", (*Field).DeleteWordBack, "roasted this morning|", "roasted this |"},
		{"word back, spaces first", (*Field).DeleteWordBack, "roasted  |", "|"},
		{"word back, punctuation first", (*Field).DeleteWordBack, "fresh, fast!|", "fresh, |"},
		{"word back within a word", (*Field).DeleteWordBack, "mor|ning", "|ning"},
		{"word back, Estonian", (*Field).DeleteWordBack, "h" + tilde + "be kohv" + tilde + "|", "h" + tilde + "be |"},
		{"word back, ZWNJ", (*Field).DeleteWordBack, "قهوه " + want + "|", "قهوه |"},
		{"word back, ideographs", (*Field).DeleteWordBack, "漢字|", "漢|"},
		{"word back, emoji", (*Field).DeleteWordBack, "go " + family + "|", "go |"},
		{"word back at the start", (*Field).DeleteWordBack, "|a", "|a"},
		{"word back over a line break", (*Field).DeleteWordBack, "one\n|two", "|two"},

		{"word forward", (*Field).DeleteWordForward, "|roasted this", "| this"},
		{"word forward, spaces first", (*Field).DeleteWordForward, "roasted| this morning", "roasted| morning"},
		{"word forward, apostrophe", (*Field).DeleteWordForward, "|can't wait", "| wait"},
		{"word forward, ZWNJ", (*Field).DeleteWordForward, "|" + want + " قهوه", "| قهوه"},
		{"word forward at the end", (*Field).DeleteWordForward, "a|", "a|"},
		{"word forward, only spaces left", (*Field).DeleteWordForward, "a|  ", "a|"},

		{"to the start", (*Field).DeleteToStart, "one\ntwo th|ree", "one\n|ree"},
		{"to the start, there", (*Field).DeleteToStart, "one\n|two", "one\n|two"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := at(t, c.in)
			f.SetWidth(6) // wrapping makes no lines
			if did := c.do(&f); did != (c.in != c.want) {
				t.Errorf("reported %v", did)
			}
			if got := picture(f); got != c.want {
				t.Errorf("%q became %q, want %q", c.in, got, c.want)
			}
			if c.in != c.want {
				f.Undo()
				if got := picture(f); got != c.in {
					t.Errorf("after Undo %q, want %q", got, c.in)
				}
			}
		})
	}
}

func TestInsertCleansText(t *testing.T) {
	for _, c := range []struct{ name, in, typed, want string }{
		{"into nothing", "|", "a", "a|"},
		{"in the middle", "a|c", "b", "ab|c"},
		{"several keys at once", "|", "sss", "sss|"},
		{"a mark joins its letter", "o|x", "\u0303", tilde + "|x"},
		{"a letter before a lone mark", "|\u0303x", "o", tilde + "|x"},
		{"ZWNJ", "می|خواهم", "\u200c", "می\u200c|خواهم"},
		{"a joiner makes one of two", "👩|👧", "\u200d", "👩‍👧|"},
		{"half a flag beside a flag", "|" + flag, "🇫", "🇫🇪|🇪"},
		{"tab", "|", "a\tb", "a b|"},
		{"CRLF and CR", "|", "a\r\nb\rc\nd", "a\nb\nc\nd|"},
		{"escape sequence", "|", "\x1b[31mred\x07\u009b\x7f\x00", "[31mred|"},
		{"not UTF-8", "|", "a\xffb", "a\ufffdb|"},
		{"kept as typed", "|", "\u00a0\ufeff\u2028\u200f" + want + tilde, "\u00a0\ufeff\u2028\u200f" + want + tilde + "|"},
		{"nothing but controls", "a|b", "\x1b", "a|b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := at(t, c.in)
			if did := f.Insert(c.typed); did != (c.in != c.want) {
				t.Errorf("Insert reported %v", did)
			}
			if got := picture(f); got != c.want {
				t.Errorf("%q became %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestSetKeepsTextAsItIs(t *testing.T) {
	for _, s := range []string{"", "a\tb\r\n\x1b[0m\x00\xff", tilde, want, "\ufeff\u0085\u2028 \n "} {
		f := New(s)
		f.Left()
		f.Insert("x")
		f.Undo()
		if f.Text() != s {
			t.Errorf("Text() = %q, want %q", f.Text(), s)
		}
	}
}

func TestSetForgetsTheHistory(t *testing.T) {
	f := New("old")
	f.Insert(" words")
	f.Undo()
	f.Set("new")
	if f.Undo() || f.Redo() {
		t.Error("Set kept the history")
	}
	if got := picture(f); got != "new|" {
		t.Errorf("Set left %q", got)
	}
}

func TestReplaceIsOneStep(t *testing.T) {
	f := New("from the field")
	if !f.Replace("from\r\nthe editor") || picture(f) != "from\nthe editor|" {
		t.Errorf("Replace left %q", picture(f))
	}
	if f.Replace("from\nthe editor") {
		t.Error("Replace with the same text reported a change")
	}
	if !f.Undo() || f.Text() != "from the field" {
		t.Errorf("Undo left %q", f.Text())
	}
}

func TestLenCountsClusters(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, tilde + family + flag + thumb + heart + keycap: 6, want: 7, kasra: 1, "漢字": 2, "a\r\nb": 3, "\u0301": 1,
	} {
		f := New(s)
		if got := f.Len(); got != want {
			t.Errorf("Len of %q is %d, want %d", s, got, want)
		}
		if f.Empty() != (s == "") {
			t.Errorf("Empty of %q is %v", s, f.Empty())
		}
	}
}

func TestZeroFieldIsReady(t *testing.T) {
	var f Field
	if !f.Empty() || f.Len() != 0 || f.Up() || f.Down() || f.Backspace() || f.Undo() {
		t.Error("the zero field is not empty, or something in it can move")
	}
	if v := f.View(3); len(v.Lines) != 1 || v.Lines[0].String() != " " || v.Lines[0].Cursor != 0 {
		t.Errorf("the zero field is drawn as %+v", v)
	}
	if f.Insert("a"); f.Text() != "a" {
		t.Errorf("the zero field took %q", f.Text())
	}
}

// UndoTo goes back as far as a text, or not at all; RedoAll comes back.
func TestUndoTo(t *testing.T) {
	f := New("one")
	for _, s := range []string{" two", " three", " four"} {
		f.Insert(s)
		f.Home()
		f.End()
	}
	if f.UndoTo("none") || f.Text() != "one two three four" {
		t.Errorf("to a text that never was: %q", f.Text())
	}
	if !f.UndoTo("one two") || f.Text() != "one two" || !f.UndoTo("one two") || !f.UndoTo("one") || f.Text() != "one" {
		t.Errorf("back to %q", f.Text())
	}
	if !f.RedoAll() || f.Text() != "one two three four" || f.RedoAll() {
		t.Errorf("again: %q", f.Text())
	}
	if !f.Undo() || f.Text() != "one two three" {
		t.Errorf("a step back: %q", f.Text())
	}
}
