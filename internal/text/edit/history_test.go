package edit

import (
	"strings"
	"testing"
)

func TestUndoTakesBackStepByStep(t *testing.T) {
	keys := func(s string) func(*Field) {
		return func(f *Field) {
			for _, r := range s {
				f.Insert(string(r))
			}
		}
	}
	times := func(n int, do func(*Field) bool) func(*Field) {
		return func(f *Field) {
			for range n {
				do(f)
			}
		}
	}
	once := func(do func(*Field) bool) func(*Field) { return times(1, do) }
	for _, c := range []struct {
		name  string
		do    []func(*Field)
		steps []string // the text after each Undo
	}{
		{"words", []func(*Field){keys("fresh beans  daily")}, []string{"fresh beans  ", "fresh ", ""}},
		{"a paste is one step", []func(*Field){keys("a "), func(f *Field) { f.Insert("two words") }, keys("!")}, []string{"a two words", "a ", ""}},
		{"a move ends the run", []func(*Field){keys("ab"), once((*Field).Left), once((*Field).Right), keys("cd")}, []string{"ab", ""}},
		{"so does one that fails", []func(*Field){keys("ab"), once((*Field).Right), keys("cd")}, []string{"ab", ""}},
		{"backspaces are one", []func(*Field){keys("abcd"), times(3, (*Field).Backspace)}, []string{"abcd", ""}},
		{"deletions are one", []func(*Field){keys("abcd"), times(2, (*Field).Left), (times(2, (*Field).Delete))}, []string{"abcd", ""}},
		{"both ways too", []func(*Field){keys("abcd"), times(2, (*Field).Left), once((*Field).Delete), once((*Field).Backspace)}, []string{"abcd", ""}},
		{"words are deleted one by one", []func(*Field){keys("ab"), once((*Field).DeleteWordBack), keys("c"), once((*Field).DeleteWordBack)}, []string{"c", "", "ab", ""}},
		{"a break is a step", []func(*Field){keys("a"), once((*Field).InsertBreak), keys("b")}, []string{"a\n", "a", ""}},
		{"typing after an undo is not joined with the step before it", []func(*Field){keys("a"), once((*Field).InsertBreak), keys("b"), once((*Field).Undo), keys("c")}, []string{"a\n", "a", ""}},
		{"typing after an undo is new", []func(*Field){keys("a b"), once((*Field).Undo), keys("c")}, []string{"a ", ""}},
		{"scripts without spaces", []func(*Field){keys(strings.Repeat("漢", 20))}, []string{strings.Repeat("漢", 16), ""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var f Field
			for _, do := range c.do {
				do(&f)
			}
			end := f.Text()
			for i, want := range c.steps {
				if !f.Undo() || f.Text() != want {
					t.Fatalf("after Undo %d: %q, want %q", i+1, f.Text(), want)
				}
			}
			if f.Undo() {
				t.Errorf("there was one more step, to %q", f.Text())
			}
			for f.Redo() {
			}
			if f.Text() != end || f.Redo() {
				t.Errorf("Redo ended at %q, want %q", f.Text(), end)
			}
		})
	}
}

func TestUndoBringsTheCursorBack(t *testing.T) {
	f := at(t, "one two| three")
	f.DeleteWordBack()
	f.MoveTo(len(f.Text()))
	f.Undo()
	if got := picture(f); got != "one two| three" {
		t.Errorf("after Undo %q", got)
	}
	f.MoveTo(0)
	f.Redo()
	if got := picture(f); got != "one | three" {
		t.Errorf("after Redo %q", got)
	}
}

func TestUndoAndRedoUseNoMemory(t *testing.T) {
	var f Field
	for _, letter := range []string{"a", "b", "c"} {
		f.Replace(strings.Repeat(letter, maxMemory/8))
	}
	for range 20 {
		f.Undo()
		f.Redo()
	}
	f.InsertBreak()
	steps := 0
	for f.Undo() {
		steps++
	}
	if steps != 4 {
		t.Errorf("%d steps can be undone, not 4", steps)
	}
}

func TestHistoryIsBounded(t *testing.T) {
	big := strings.Repeat("x", 1<<20)
	var f Field
	for range 12 {
		f.Replace(big + "y")
		f.Replace("")
	}
	if f.history.size > maxMemory {
		t.Errorf("the history holds %d bytes", f.history.size)
	}
	if !f.Undo() || f.Len() != len(big)+1 {
		t.Error("the newest step is gone")
	}
	f.Set("")
	f.Insert(strings.Repeat("x", 2*maxMemory))
	if !f.Undo() || !f.Empty() {
		t.Error("a step larger than the bound cannot be undone")
	}
}
