// What everything that knows the keys of a file has to do with each of them.

package canvas

import (
	"slices"
	"strings"
	"testing"
)

// someValue returns the property with something that a key of its kind can hold.
func someValue(p Property) Property {
	switch p.Kind {
	case ListValue:
		p.List = []string{"cs1", "cs2"}
	case DateValue:
		p.Text = "2026-12-24"
	case TruthValue:
		p.Text = "true"
	case AmountValue:
		p.Text = "40-55 EUR x 60-90 / month"
	default:
		p.Text = "some " + p.Key
	}
	return p
}

// TestEveryKeyOfANote: what a key holds is written, read again, compared, told
// as a difference and counted; without it everything is as before.
func TestEveryKeyOfANote(t *testing.T) {
	d := mustParse(t, "canvas: business-model\nblocks:\n  channels:\n    - id: ch1\n      note: Shop  # ours\n      x-mine: 1\n")
	n := d.Canvas().Notes(Channels)[0]
	for _, key := range Keys(OfNote) {
		p := someValue(key)
		c := d.Canvas().Replace(n.Key, func(n *Note) {
			if !n.Set(p) {
				t.Errorf("%s cannot be set", p.Key)
			}
		})
		changed, _ := c.Find(n.Key)
		if changed.Equal(n) || c.Equal(d.Canvas()) {
			t.Errorf("%s makes no difference", p.Key)
		}
		next := mustWith(t, d, c)
		again := mustParse(t, string(next.Bytes()))
		got := again.Canvas().Notes(Channels)[0].Properties()
		if !slices.ContainsFunc(got, func(g Property) bool { return g.Key == p.Key && g.equal(p) }) {
			t.Errorf("%s is not read again:\n%s", p.Key, next.Bytes())
		}
		if !strings.Contains(string(next.Bytes()), "x-mine: 1") || len(again.Others().Notes) != 1 {
			t.Errorf("%s: %s", p.Key, next.Bytes())
		}
		changes := Diff(d.Canvas(), c)
		if len(changes) != 1 || NewTally(changes) == (Tally{}) && p.Key != "id" && p.Key != "option" && p.Key != "detail" && p.Key != "since" && p.Key != "by" {
			t.Errorf("%s: %d changes, %+v", p.Key, len(changes), NewTally(changes))
		}
		if back := mustWith(t, next, d.Canvas()); string(back.Bytes()) != string(d.Bytes()) {
			t.Errorf("%s undone:\n%s", p.Key, back.Bytes())
		}
	}
	if n.Set(Property{Key: "x-mine", Text: "2"}) {
		t.Error("a key that no note has was set")
	}
}

// TestKeysOfOneKind: a key that several mappings have holds the same kind of
// value in all, so that other formats can know it by its name.
func TestKeysOfOneKind(t *testing.T) {
	for _, of := range []Subject{OfFile, OfNote, OfFollowUp, OfReview} {
		for _, p := range Keys(of) {
			if KindOfKey(p.Key) != p.Kind {
				t.Errorf("%s of a %s is of kind %d, elsewhere %d", p.Key, of, p.Kind, KindOfKey(p.Key))
			}
		}
	}
	if Keys("other") != nil || KindOfKey("x-mine") != TextValue {
		t.Error("keys of something unknown")
	}
}

// TestOrderOfKeys: a new file has its keys in the order that the format's
// description shows.
func TestOrderOfKeys(t *testing.T) {
	keys := func(of Subject) string {
		var names []string
		for _, p := range Keys(of) {
			names = append(names, p.Key)
		}
		return strings.Join(names, " ")
	}
	for of, want := range map[Subject]string{
		OfFile:     "canvas format name guide language stage created updated derived_from blocks follow_ups not_applicable answered reviews",
		OfNote:     "id note question option detail tags links amount status since evidence test due by who",
		OfFollowUp: "block question note who asked due",
		OfReview:   "date by changed",
	} {
		if got := keys(of); got != want {
			t.Errorf("%s: %s", of, got)
		}
	}
}

// TestBareAmount: a bare number is read as the text that stands there.
func TestBareAmount(t *testing.T) {
	for src, want := range map[string]string{
		"45": "45", "1.200": "1.200", "012": "012", "1e3": "1e3", `"45"`: "45", "40-55 EUR x 60-90 / month": "40-55 EUR x 60-90 / month", "~": "", "": "",
	} {
		file := "canvas: business-model\nblocks:\n  revenue_streams:\n    - note: a\n      amount: " + src + "  # guessed\n"
		d := mustParse(t, file)
		if got := d.Canvas().Notes(RevenueStreams)[0].Amount; got != want {
			t.Errorf("%s is read as %q", src, got)
		}
		same := mustWith(t, d, mustParse(t, file).Canvas())
		if string(same.Bytes()) != file {
			t.Errorf("%s", same.Bytes())
		}
	}
}
