// Connections on small canvases, and by a property: what is around a segment is its thread.

package check

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/canvas/canvastest"
)

// aroundOf writes what is connected with the note: the near, a bar, the far.
func aroundOf(c *canvas.Canvas, id string) string {
	n, _ := c.FindID(id)
	around := NewConnections(c).Around(n.Key)
	var near, far []string
	for _, b := range c.Blocks {
		for _, o := range b.Notes {
			switch around[o.Key] {
			case Near:
				near = append(near, o.ID)
			case Far:
				far = append(far, o.ID)
			}
		}
	}
	return strings.Join(near, " ") + "|" + strings.Join(far, " ")
}

func TestAround(t *testing.T) {
	model := `
		cs1 Cafés
		cs2 Offices
		cs3 Tourists | status=rejected
		cs4 Niche market | option=niche-market
		vp1 Fresh beans | | cs1
		vp2 A machine for a monthly price | | cs1 cs2
		vp3 They lose an hour a day | detail | vp1
		ch1 Morning round | | cs1
		ch2 Meetings | | cs2 vp2
		rs1 Beans by the kilo | | cs1 vp1
		ka1 Roasting | | vp1
		ka2 Repairing | | vp2
		kr1 Roastery | | ka1
		kr2 Two bicycles
		kp1 Landlord | | kr1
		co1 Rent | | kr1 kp1
		co2 It rises each May | detail | co1
	`
	for _, c := range []struct{ id, want string }{
		{"cs1", "vp1 vp2 ch1 rs1|vp3 kr1 ka1 ka2 kp1 co1 co2"}, // its thread, and nothing of the offices'
		{"cs2", "vp2 ch2|ka2"},
		{"vp1", "cs1 vp3 rs1 ka1|kr1 kp1 co1 co2"},
		{"kr1", "ka1 kp1 co1|cs1 vp1 vp3 co2"}, // both ways, and neither from the cafés on
		{"vp3", "vp1|cs1 rs1 kr1 ka1 kp1 co1 co2"},
		{"ch1", "cs1|"},
		{"kr2", "|"},
		{"cs3", "|"},
		{"cs4", "|"},
	} {
		if got := aroundOf(canvastest.Sketch(t, canvas.BusinessModel, model), c.id); got != c.want {
			t.Errorf("%s: %s, want %s", c.id, got, c.want)
		}
	}
	if got := aroundOf(canvastest.Sketch(t, canvas.BusinessModel, "cs1 A\n vp1 B\n vp2 C | status=rejected | cs1"), "cs1"); got != "vp1 vp2|" {
		t.Errorf("taken to be about it, and rejected: %s", got)
	}
	if around := NewConnections(canvastest.Sketch(t, canvas.BusinessModel, model)).Around(canvas.NewKey()); around != nil {
		t.Errorf("a note that is not there has %v", around)
	}
}

func TestAroundASegmentIsItsThread(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawLinks(t)
		w, threads := NewConnections(c), Threads(c)
		segments := c.ModelNotes(flows.Of(c.Kind)[0].block)
		for i, s := range segments {
			around := w.Around(s.Key)
			for _, b := range c.Blocks {
				for _, n := range b.Notes {
					switch mine := slices.Contains(threads[n.Key], i); {
					case n == s:
					case mine && around[n.Key] == 0:
						t.Fatalf("%s is in the thread of %s and not around it", n.ID, s.ID)
					case !mine && around[n.Key] == Far:
						t.Fatalf("%s is far from %s in no thread of it", n.ID, s.ID)
					}
				}
			}
		}
	})
}

func TestThreadLetter(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 27: "AB", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := ThreadLetter(i); got != want {
			t.Errorf("%d is %q, want %q", i, got, want)
		}
	}
}
