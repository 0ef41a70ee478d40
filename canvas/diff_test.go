package canvas

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// changesIn writes changes as one line each: block, note, what became of it.
func changesIn(changes []Change) string {
	var lines []string
	for _, c := range changes {
		parts := []string{string(c.Of)}
		if c.Of == OfNote {
			n := c.New
			if n == nil {
				n = c.Old
			}
			parts = []string{c.Block, idsOf([]*Note{n})}
		}
		switch {
		case c.Added():
			parts = append(parts, "added")
		case c.Removed():
			parts = append(parts, "removed")
		}
		if c.Moved {
			parts = append(parts, fmt.Sprintf("moved(%s/%d→%s/%d)", c.From.Block, c.From.Index, c.To.Block, c.To.Index))
		}
		if c.Text != nil {
			parts = append(parts, marked(c.Text))
		}
		if c.Linked != nil {
			parts = append(parts, "+"+idsOf(c.Linked))
		}
		if c.Unlinked != nil {
			parts = append(parts, "-"+idsOf(c.Unlinked))
		}
		for _, f := range c.Fields {
			parts = append(parts, fmt.Sprintf("%s:%s→%s", f.Key, strings.Join(f.Old, ","), strings.Join(f.New, ",")))
		}
		lines = append(lines, strings.Join(parts, " "))
	}
	return strings.Join(lines, "\n")
}

// marked writes pieces as "same [-old-]{+new+}".
func marked(pieces []Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		switch p.In {
		case InOld:
			b.WriteString("[-" + p.Text + "-]")
		case InNew:
			b.WriteString("{+" + p.Text + "+}")
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

func TestDiff(t *testing.T) {
	for _, test := range []struct{ name, old, new, want string }{
		{"nothing", "cs1 Cafés", "cs1 Cafés", ""},
		{"added", "cs1 Cafés", "cs1 Cafés\ncs2 Bars", "customer_segments cs2 added"},
		{"removed with its links", "cs1 Cafés\nvp1 Beans || cs1", "vp1 Beans", "customer_segments cs1 removed\nvalue_propositions vp1 -cs1"},
		{"reworded, by id", "cs1 Cafés in Tallinn", "cs1 Small cafés in Tartu", "customer_segments cs1 [-Cafés-]{+Small cafés+} in [-Tallinn-]{+Tartu+}"},
		{"reworded without an id", "cs1 One\n? Landlords of old houses", "cs1 One\n? Landlords of new houses",
			"customer_segments Landlords of new houses Landlords of [-old-]{+new+} houses"},
		{"status with all that belongs to it", "cs1 A", "cs1 A | status=assumption test=Ask evidence=Three", "customer_segments cs1 status:→assumption evidence:→Three test:→Ask"},
		{"moved up", "cs1 A\ncs2 B\ncs3 C", "cs3 C\ncs1 A\ncs2 B", "customer_segments cs3 moved(customer_segments/2→customer_segments/0)"},
		{"the one known by its id stays", "cs1 A\n? B\ncs2 C", "cs1 A\ncs2 C\n? B", "customer_segments B moved(customer_segments/1→customer_segments/2)"},
		{"one removed moves nobody", "cs1 A\ncs2 B\ncs3 C", "cs2 B\ncs3 C", "customer_segments cs1 removed"},
		{"linked", "cs1 A\nvp1 B", "cs1 A\nvp1 B || cs1", "value_propositions vp1 +cs1"},
		{"relinked", "cs1 A\ncs2 B\nvp1 C || cs1", "cs1 A\ncs2 B\nvp1 C || cs2", "value_propositions vp1 +cs2 -cs1"},
		{"links in another order", "cs1 A\ncs2 B\nvp1 C || cs1 cs2", "cs1 A\ncs2 B\nvp1 C || cs2 cs1", "value_propositions vp1 links:cs1,cs2→cs2,cs1"},
		{"an id given", "cs1 A", "cs2 A", "customer_segments cs2 id:cs1→cs2"},
		{"renumbered, links following", "cs1 A\nvp1 B || cs1", "cs9 A\nvp1 B || cs9", "customer_segments cs9 id:cs1→cs9"},
		{"to another block, by its words", "cs1 Our own shop\nch2 X", "ch1 Our own shop\nch2 X", "channels ch1 moved(customer_segments/0→channels/0) id:cs1→ch1"},
		{"tags", "cs1 A | tags=user", "cs1 A | tags=buyer,user", "customer_segments cs1 tags:user→buyer,user"},
		{"dangling link gone", "cs1 A || vp9", "cs1 A", "customer_segments cs1 -vp9"},
		{"all at once, told once", "cs1 A\ncs2 Big shops\nvp1 B", "cs2 Small shops | status=rejected | vp1\ncs1 A\nvp1 B",
			"customer_segments cs2 moved(customer_segments/1→customer_segments/0) [-Big-]{+Small+} shops +vp1 status:→rejected"},
	} {
		t.Run(test.name, func(t *testing.T) {
			old, new := sketch(t, BusinessModel, test.old), sketch(t, BusinessModel, test.new)
			if got := changesIn(Diff(old, new)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestDiffOfTheRest(t *testing.T) {
	old := New(BusinessModel, "Hõbe", "classic", "en", "2026-11-21").Park(FollowUp{Block: Channels, Question: "q", Note: "Ask"})
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

// reread is the canvas as another program would read it: with other keys.
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
