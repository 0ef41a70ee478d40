package interview

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
	"bmcanvas/prompts"
)

// textsIn lists the words of all notes, in alphabetical order.
func textsIn(c *canvas.Canvas) []string {
	var texts []string
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			texts = append(texts, n.Text)
		}
	}
	slices.Sort(texts)
	return texts
}

func newTakeIn(t interface{ Fatal(...any) }) *Interview {
	g, err := prompts.LoadGuide("classic", "en", "")
	if err != nil {
		t.Fatal(err)
	}
	day := func() canvas.Date { return "2026-12-01" }
	return New(prompts.NewWalk(g), canvas.New(canvas.BusinessModel, "A", "classic", "en", "2026-12-01"), day)
}

// addNote adds a note as one's own change; others add as theirs.
func addNote(iv *Interview, text string) {
	next, _ := iv.canvas.Add(canvas.Channels, canvas.Note{Text: text}, -1)
	iv.change(next)
}

func othersAdd(iv *Interview, text string) {
	next, _ := iv.canvas.Add(canvas.Channels, canvas.Note{Text: text}, 0)
	iv.TakeIn(iv.canvas, next)
}

// Undo takes back one's own changes and leaves what others added; redo brings one's
// own back.
func TestUndoGoesRoundWhatCameIn(t *testing.T) {
	iv := newTakeIn(t)
	addNote(iv, "mine 1")
	othersAdd(iv, "theirs 1")
	addNote(iv, "mine 2")
	othersAdd(iv, "theirs 2")
	othersAdd(iv, "theirs 3")
	for _, want := range [][]string{
		{"mine 1", "theirs 1", "theirs 2", "theirs 3"},
		{"theirs 1", "theirs 2", "theirs 3"},
	} {
		if !iv.Undo() || !slices.Equal(textsIn(iv.Canvas()), want) {
			t.Fatalf("undone: %q, want %q", textsIn(iv.Canvas()), want)
		}
	}
	if iv.CanUndo() || iv.Undo() {
		t.Error("what others added is undone")
	}
	for iv.Redo() {
	}
	if got := textsIn(iv.Canvas()); !slices.Equal(got, []string{"mine 1", "mine 2", "theirs 1", "theirs 2", "theirs 3"}) {
		t.Errorf("redone: %q", got)
	}
}

// What came in can be taken out again, which undo takes back.
func TestTakeOut(t *testing.T) {
	iv := newTakeIn(t)
	addNote(iv, "mine 1")
	othersAdd(iv, "theirs")
	addNote(iv, "mine 2")
	if !iv.CanTakeOut() || !iv.TakeOut() || !slices.Equal(textsIn(iv.Canvas()), []string{"mine 1", "mine 2"}) {
		t.Fatalf("taken out: %q", textsIn(iv.Canvas()))
	}
	if iv.CanTakeOut() || iv.TakeOut() {
		t.Error("taken out twice")
	}
	if !iv.Undo() || !slices.Equal(textsIn(iv.Canvas()), []string{"mine 1", "mine 2", "theirs"}) {
		t.Errorf("undone: %q", textsIn(iv.Canvas()))
	}
}

// What was changed while others' changes were on their way stays.
func TestTakeInWhileTyping(t *testing.T) {
	iv := newTakeIn(t)
	addNote(iv, "mine 1")
	before := iv.Canvas()
	after, _ := before.Add(canvas.KeyResources, canvas.Note{Text: "theirs"}, 0)
	addNote(iv, "mine 2")
	iv.TakeIn(before, after)
	if got := textsIn(iv.Canvas()); !slices.Equal(got, []string{"mine 1", "mine 2", "theirs"}) {
		t.Errorf("%q", got)
	}
	iv.Undo()
	if got := textsIn(iv.Canvas()); !slices.Equal(got, []string{"mine 1", "theirs"}) {
		t.Errorf("undone: %q", got)
	}
}

// However one's own and others' additions, undo and redo follow on each other: what
// others added is there, and of one's own what is not undone.
func TestRandomTakeIns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		iv := newTakeIn(t)
		var mine, theirs []string
		done := 0 // of mine, those that are not undone
		for i := range rapid.IntRange(1, 30).Draw(t, "steps") {
			text := string(rune('a'+i%26)) + string(rune('0'+i/26))
			switch rapid.SampledFrom([]string{"mine", "theirs", "undo", "redo"}).Draw(t, "step") {
			case "mine":
				addNote(iv, "mine "+text)
				mine = append(mine[:done:done], "mine "+text)
				done++
			case "theirs":
				othersAdd(iv, "theirs "+text)
				theirs = append(theirs, "theirs "+text)
			case "undo":
				if iv.CanUndo() != (done > 0) {
					t.Fatalf("can undo: %t, with %d done", iv.CanUndo(), done)
				}
				if iv.Undo() {
					done--
				}
			case "redo":
				if iv.Redo() {
					done++
				}
			}
			want := slices.Concat(mine[:done], theirs)
			slices.Sort(want)
			if got := textsIn(iv.Canvas()); !slices.Equal(got, want) {
				t.Fatalf("%q, want %q", got, want)
			}
		}
	})
}

// The answer to a clash takes the follow-up away; one's own wish is fulfilled if it is
// chosen.
func TestDecide(t *testing.T) {
	iv := newTakeIn(t)
	addNote(iv, "Shop")
	note := iv.Canvas().Notes(canvas.Channels)[0]
	for _, c := range []struct {
		clash merge.Clash
		holds func(c *canvas.Canvas) bool
	}{
		{merge.Clash{Note: note, Key: "note", Theirs: "Shops"}, func(c *canvas.Canvas) bool { return textsIn(c)[0] == "Shops" }},
		{merge.Clash{Note: note, Key: "status", Theirs: "confirmed", Since: "2026-11-30"}, func(c *canvas.Canvas) bool {
			n := c.Notes(canvas.Channels)[0]
			return n.Status == canvas.Confirmed && n.Since == "2026-11-30"
		}},
		{merge.Clash{Note: note, Key: merge.KeyBlock, Theirs: canvas.KeyResources}, func(c *canvas.Canvas) bool { return len(c.Notes(canvas.KeyResources)) == 1 }},
		{merge.Clash{Note: note, Removed: "Shop"}, func(c *canvas.Canvas) bool { return c.Count() == 0 }},
		{merge.Clash{Key: "name", Theirs: "B"}, func(c *canvas.Canvas) bool { return c.Name == "B" }},
	} {
		c.clash.FollowUp = canvas.FollowUp{Note: "decide " + c.clash.Key}
		with := iv.Canvas().AddFollowUp(c.clash.FollowUp)
		for _, own := range []bool{false, true} {
			iv.change(with)
			if !iv.Decide(c.clash, own) || c.holds(iv.Canvas()) != own || len(iv.Canvas().FollowUps) > 0 {
				t.Errorf("%+v, own %t: %+v", c.clash, own, iv.Canvas())
			}
			iv.Undo()
			iv.Undo()
		}
	}
	gone := merge.Clash{Note: &canvas.Note{Key: canvas.NewKey()}, Key: "note", Theirs: "x"}
	if iv.Decide(gone, true) {
		t.Error("a note that is gone is changed")
	}
}
