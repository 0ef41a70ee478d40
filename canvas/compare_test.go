package canvas

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// company is a canvas with a name and notes of some blocks.
func company(t *testing.T, name, blocks string) *Canvas {
	t.Helper()
	doc, err := Parse("x", []byte("canvas: business-model\nname: "+name+"\nblocks:\n"+blocks))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Canvas()
}

const roaster = `  customer_segments: [{id: cs1, note: Cafés in Tallinn, status: assumption}, {id: cs2, note: Offices}, {id: cs3, note: Niche market, option: niche-market}]
  value_propositions: [{id: vp1, note: Beans roasted today, links: [cs1]}, {id: vp2, note: A machine on loan, links: [cs2]}]
`

// Versions are known by their name, or by what they share; those of two businesses
// share ids and options, but no words.
func TestRelated(t *testing.T) {
	base := company(t, "Hõbe", roaster)
	for name, test := range map[string]struct {
		other *Canvas
		want  bool
	}{
		"the same name, other words": {company(t, "HÕBE", strings.NewReplacer("Cafés in Tallinn", "Hotels", "Offices", "Ships", "Beans roasted today", "Tea").Replace(roaster)), true},
		"no name":                    {company(t, `""`, "  channels: [Shop]\n"), true},
		"another name, a word more":  {company(t, "Hõbe, next year", strings.ReplaceAll(roaster, "Cafés in", "Small cafés in")), true},
		"another business":           {company(t, "Laev", strings.NewReplacer("Cafés in Tallinn", "Islanders", "Offices", "Tourists", "Beans roasted today", "A crossing every hour", "A machine on loan", "Bikes on board").Replace(roaster)), false},
		"another kind":               {&Canvas{Kind: CustomerExperience, Name: "Hõbe"}, false},
		"nothing":                    {&Canvas{}, true},
		"itself":                     {base, true},
	} {
		for _, pair := range [][2]*Canvas{{base, test.other}, {test.other, base}} {
			if got := Related(pair[0], pair[1]); got != test.want {
				t.Errorf("%s: %v", name, got)
			}
		}
	}
}

// A version is known by the notes that it still has, whatever it is called.
func TestMadeFrom(t *testing.T) {
	base := company(t, "Hõbe", roaster)
	apart := strings.NewReplacer("Cafés in Tallinn", "Islanders", "Offices", "Tourists", "Beans roasted today", "A crossing every hour", "A machine on loan", "Bikes on board").Replace(roaster)
	for name, test := range map[string]struct {
		version, from *Canvas
		want          bool
	}{
		"one note of four is left":   {company(t, "Hõbe", "  customer_segments: [{id: cs2, note: Offices}]\n  channels: [Shop, Fair, Web]\n"), base, true},
		"another name":               {company(t, "Laev", roaster), base, true},
		"begun apart under the name": {company(t, "Hõbe", apart), base, false},
		"begun apart, still empty":   {company(t, "Hõbe", "  channels: []\n"), base, false},
		"from an empty one":          {base, company(t, "Hõbe", "  channels: []\n"), true},
	} {
		if got := MadeFrom(test.version, test.from); got != test.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// drawPairs writes a comparison down: a line for each note.
func drawPairs(c Comparison) []string {
	var lines []string
	for _, b := range c.Blocks {
		for _, p := range b.Pairs {
			switch {
			case p.Old == nil:
				lines = append(lines, "> "+p.New.Text)
			case p.New == nil:
				lines = append(lines, "< "+p.Old.Text)
			case p.Change != nil:
				lines = append(lines, fmt.Sprintf("~ %s | %s", p.Old.Text, p.New.Text))
			default:
				lines = append(lines, "= "+p.New.Text)
			}
		}
	}
	return lines
}

func TestCompare(t *testing.T) {
	old := company(t, "Hõbe", roaster)
	new := company(t, "Hõbe", `  customer_segments: [{id: cs4, note: Hotels}, {id: cs1, note: Small cafés in Tallinn, status: confirmed}, {id: cs3, note: Niche market, option: niche-market}]
  channels: [{id: vp2, note: A machine on loan, links: [cs2]}]
  value_propositions: [{id: vp1, note: Beans roasted today, links: [cs1]}]
`)
	want := []string{"> Hotels", "~ Cafés in Tallinn | Small cafés in Tallinn", "< Offices", "= Niche market", "= Beans roasted today", "~ A machine on loan | A machine on loan"}
	if got := drawPairs(Compare(old, new, true)); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// Of two businesses nothing is one reworded into the other, whatever ids the notes
// have; what has the same words or options is in both.
func TestContrast(t *testing.T) {
	old := company(t, "Hõbe", roaster)
	new := company(t, "Laev", `  customer_segments: [{id: cs1, note: Islanders}, {id: cs2, note: Nišš, option: niche-market}, {id: cs3, note: offices, status: confirmed, question: for-whom}]
  value_propositions: [{id: vp1, note: A crossing every hour, links: [cs1]}]
`)
	want := []string{"< Cafés in Tallinn", "> Islanders", "= Nišš", "~ Offices | offices", "< Beans roasted today", "< A machine on loan", "> A crossing every hour"}
	if got := drawPairs(Compare(old, new, false)); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for _, c := range Contrast(old, new) {
		switch {
		case c.Of == OfNote && c.Old != nil && c.New != nil && (c.Moved || c.Linked != nil || c.Unlinked != nil):
			t.Errorf("%q: %+v", c.New.Text, c)
		case c.Of == OfNote && c.New != nil && c.New.Text == "offices" && (c.Text != nil || len(c.Fields) != 1 || c.Fields[0].Key != "status"):
			t.Errorf("offices: %+v", c)
		}
	}
}
