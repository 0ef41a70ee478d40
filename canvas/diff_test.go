// Differences between canvases.

package canvas

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestDiffOfTheRest(t *testing.T) {
	old := New(BusinessModel, "Hõbe", "classic", "en", "2026-11-21").AddFollowUp(FollowUp{Block: Channels, Question: "q", Note: "Ask"})
	new := old.With(func(c *Canvas) {
		c.Name, c.Updated, c.Answered = "Hõbe Coffee", "2026-12-01", []string{"most-important"}
		c.FollowUps = []FollowUp{{Block: Channels, Question: "q", Note: "Ask Mari"}}
		c.Reviews = []Review{{Date: "2026-12-01", By: "Mari"}}
	})
	want := "file name:Hõbe→Hõbe Coffee answered:→most-important\nfollow-up note:Ask→Ask Mari\nreview added date:→2026-12-01 by:→Mari"
	if got := changesIn(Diff(old, new)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if back := Diff(new, old); len(back) != 3 || !back[2].Removed() || back[1].Removed() {
		t.Errorf("back: %s", changesIn(back))
	}
}

func TestDiffText(t *testing.T) {
	for _, test := range []struct{ old, new, want string }{
		{"a b c", "a x c", "a [-b-]{+x+} c"},
		{"a b c", "x y z", "[-a b c-]{+x y z+}"},
		{"", "all new", "{+all new+}"},
		{"cafés, bars", "cafés and bars", "cafés[-,-]{+ and+} bars"},
		{"کافه‌های تهران", "کافه‌های مستقل تهران", "کافه‌های {+مستقل +}تهران"},
		{"👩🏽‍🚀 one", "👩🏽‍🚀 two", "👩🏽‍🚀 [-one-]{+two+}"},
	} {
		if got := marked(diffText(test.old, test.new)); got != test.want {
			t.Errorf("%q → %q: %s, want %s", test.old, test.new, got, test.want)
		}
	}
}

// TestDiffTextHoldsBoth: the pieces make the old text, and the new one.
func TestDiffTextHoldsBoth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := noteText().Draw(t, "old"), noteText().Draw(t, "new")
		var a, b string
		for _, p := range diffText(old, new) {
			if p.In != InNew {
				a += p.Text
			}
			if p.In != InOld {
				b += p.Text
			}
		}
		if a != old || b != new {
			t.Fatalf("%q, %q", a, b)
		}
	})
}

// reread returns the canvas as another program would read it: with other keys.
func reread(t *rapid.T, c *Canvas) *Canvas {
	d, err := Blank().With(c)
	if err == nil {
		d, err = Parse("x.yaml", d.Bytes())
	}
	if err != nil {
		t.Fatal(err)
	}
	return d.Canvas()
}

// TestDiffTellsEachChangeOnce: nothing of a canvas and itself; else every note
// that is new, gone or different is in just one change, and no other is.
func TestDiffTellsEachChangeOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := drawCanvas(t)
		if changes := Diff(old, reread(t, old)); len(changes) > 0 {
			t.Fatalf("of itself: %s", changesIn(changes))
		}
		new := old
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			new, _, _ = edit(t, new)
		}
		seen := map[*Note]int{}
		for _, c := range Diff(old, new) {
			if c.Old != nil {
				seen[c.Old]++
			}
			if c.New != nil && c.New != c.Old {
				seen[c.New]++
			}
		}
		for n, times := range seen {
			if times != 1 {
				t.Fatalf("%q told %d times", n.Text, times)
			}
		}
		for _, b := range new.Blocks {
			for _, n := range b.Notes {
				o, from := old.Find(n.Key)
				if o == nil {
					continue // new, or taken for one that was removed
				}
				switch changed := from != b.ID || !o.Equal(n); {
				case changed && seen[n] == 0:
					t.Fatalf("%q not told", n.Text)
				case !changed && seen[n] > 0 && !passed(old.Notes(b.ID), b.Notes):
					t.Fatalf("%q told, and did not change", n.Text)
				}
			}
		}
		more := 0
		for _, c := range Diff(old, new) {
			switch {
			case c.Of == OfNote && c.Added():
				more++
			case c.Of == OfNote && c.Removed():
				more--
			}
		}
		if more != new.Count()-old.Count() {
			t.Fatalf("%d notes more, %d told", new.Count()-old.Count(), more)
		}
		if first, second := changesIn(Diff(old, new)), changesIn(Diff(old, new)); first != second {
			t.Fatal("not the same twice")
		}
	})
}

// passed reports whether notes that are in both lists stand in another order.
func passed(a, b []*Note) bool {
	both := func(x, y []*Note) []Key {
		return slices.DeleteFunc(keysOfNotes(x), func(k Key) bool { return !slices.Contains(keysOfNotes(y), k) })
	}
	return !slices.Equal(both(a, b), both(b, a))
}

// TestDiffWithoutKeys: as from two files, which share no keys, the same is
// told as long as ids tell the notes apart.
func TestDiffWithoutKeys(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := drawCanvas(t)
		each := 0
		old = old.mapNotes(func(n *Note) *Note {
			each++
			next := *n
			next.ID, next.Links = "cs"+strconv.Itoa(each), nil
			return &next
		})
		new, _, _ := edit(t, old)
		if got, want := changesIn(Diff(reread(t, old), reread(t, new))), changesIn(Diff(old, new)); got != want {
			t.Fatalf("got\n%s\nwant\n%s", got, want)
		}
	})
}

func BenchmarkDiff(b *testing.B) {
	old, new := mustParse(b, largeFile(10_000)).Canvas(), mustParse(b, strings.ReplaceAll(largeFile(10_000), "of many", "of very many")).Canvas()
	b.ReportAllocs()
	for b.Loop() {
		if len(Diff(old, new)) != 10_000 {
			b.Fatal("some changes not told")
		}
	}
}
