package poster_test

import (
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/tui/poster"

	"pgregory.net/rapid"
)

// at returns the text of the cursor's note, or its block.
func at(c *canvas.Canvas, cur poster.Cursor) string {
	if n, _ := c.Find(cur.Note); n != nil {
		return n.Text
	}
	return cur.Block
}

func TestMovesGoToTheNearestNote(t *testing.T) {
	const u, d, l, r = poster.Up, poster.Down, poster.Left, poster.Right
	c := cafes()
	for _, m := range []struct {
		from string
		to   poster.Direction
		want string
	}{
		{"Importer of green beans in Hamburg", d, "Bicycle couriers"},
		{"Importer of green beans in Hamburg", u, "Importer of green beans in Hamburg"},
		{"Importer of green beans in Hamburg", l, "Importer of green beans in Hamburg"},
		{"Importer of green beans in Hamburg", r, "Roasting, five mornings a week"},
		{"Leasing company for the machines", d, "Green beans, about half of all"},
		{"Repairing machines", d, "The roastery in Kopli"},
		{"The roastery in Kopli", u, "Repairing machines"},
		{"Mari's nose", r, "Convenience and usability"},
		{"Convenience and usability", l, "The roastery in Kopli"},
		{"Beans roasted the same morning", d, "They lose an hour a day fetching beans"},
		{"Green beans, about half of all", r, "Beans by the kilo, invoiced monthly"},
		{"Beans by the kilo, invoiced monthly", u, "Estate agents"},
		{"Subscription", d, "Subscription"},
		{"Visits by Mari, one street a week", r, "Niche market"},
	} {
		v := poster.View{Width: 120, Height: 40, Cursor: noteWith(c, m.from)}
		if got := at(c, newPoster().Draw(c, v).Move(v.Cursor, m.to)); got != m.want {
			t.Errorf("from %q in direction %d: %q, want %q", m.from, m.to, got, m.want)
		}
	}
}

func TestMovesInAStackGoFromBlockToBlock(t *testing.T) {
	c := hospital()
	d := newPoster().Draw(c, poster.View{Width: 40, Height: 12})
	cur := d.First(canvas.Channels)
	for _, step := range []struct {
		to   poster.Direction
		want string
	}{
		{poster.Down, canvas.Activities}, {poster.Down, canvas.Flexibility}, {poster.Right, "Two hospitals"},
		{poster.Left, canvas.Flexibility}, {poster.Up, canvas.Activities}, {poster.Up, "Telephone, answered by a person"},
		{poster.Left, "The ward's discharge letter"},
	} {
		if cur = d.Move(cur, step.to); at(c, cur) != step.want {
			t.Fatalf("direction %d: %q, want %q", step.to, at(c, cur), step.want)
		}
	}
}

func TestMovesFromLostPlaces(t *testing.T) {
	c := cafes()
	d := newPoster().Draw(c, poster.View{Width: 120, Height: 40})
	for name, from := range map[string]poster.Cursor{
		"nowhere":        {},
		"a lost block":   {Block: "swot", Note: 7},
		"a removed note": {Block: canvas.KeyPartnerships, Note: canvas.NewKey()},
	} {
		if got := at(c, d.Move(from, poster.Down)); got != "Importer of green beans in Hamburg" {
			t.Errorf("from %s: %q", name, got)
		}
	}
	if got := at(c, d.Move(poster.Cursor{Block: canvas.Channels}, poster.Down)); got != "Visits by Mari, one street a week" {
		t.Errorf("from a block's title: %q", got)
	}
}

// Moves reach every note and every block without notes from any place, and lead
// nowhere else.
func TestMoveReachesEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := anyCanvas().Draw(t, "canvas")
		v := anyView(c).Draw(t, "view")
		places := map[poster.Cursor]bool{}
		for _, b := range c.Blocks {
			for _, n := range b.Notes {
				places[poster.Cursor{Block: b.ID, Note: n.Key}] = true
			}
		}
		for _, id := range c.Kind.Blocks() {
			if len(c.Notes(id)) == 0 && (id != canvas.NextSteps || v.NextSteps) {
				places[poster.Cursor{Block: id}] = true
			}
		}
		p := newPoster()
		start := p.Draw(c, v).Move(poster.Cursor{}, poster.Down)
		seen := map[poster.Cursor]bool{start: true}
		for todo := []poster.Cursor{start}; len(todo) > 0; todo = todo[1:] {
			v.Cursor = todo[0]
			d := p.Draw(c, v)
			for way := poster.Up; way <= poster.Right; way++ {
				next := d.Move(v.Cursor, way)
				if !places[next] {
					t.Fatalf("from %v in direction %d to %v, which is no place", v.Cursor, way, next)
				}
				if !seen[next] {
					seen[next] = true
					todo = append(todo, next)
				}
			}
		}
		for place := range places {
			if !seen[place] {
				t.Fatalf("%v (%s) cannot be reached", place, at(c, place))
			}
		}
	})
}
