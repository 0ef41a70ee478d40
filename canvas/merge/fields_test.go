package merge

// What is merged in which way, one rule at a time. Blocks are written short: the
// lines stand below `channels:`.

import (
	"errors"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// channels is a file with these notes, one a line.
func channels(notes ...string) string {
	src := "blocks:\n  channels:\n"
	for _, n := range notes {
		src += "    - " + n + "\n"
	}
	return src
}

const shopNote, webNote, postNote = "{id: ch1, note: Shop}", "{id: ch2, note: Web}", "{id: ch3, note: Post}"

// ruleTests are pairs of versions, with the merged file and the number of clashes.
var ruleTests = []struct {
	name, base, ours, theirs, want string
	clashes                        int
}{
	{"added by both", channels(shopNote), channels(shopNote, webNote), channels(postNote, shopNote), channels(postNote, shopNote, webNote), 0},
	{"added alike", channels(shopNote), channels(shopNote, webNote), channels(shopNote, webNote), channels(shopNote, webNote), 0},
	{"added alike, with other ids", channels(shopNote), channels(shopNote, webNote), channels(shopNote, "{id: ch3, note: Web}", "{id: ch4, note: Fax, links: [ch3]}"),
		channels(shopNote, webNote, "{id: ch4, note: Fax, links: [ch2]}"), 0},
	{"added at the same place", channels(shopNote), channels(shopNote, webNote), channels(shopNote, "{id: ch2, note: Fax}"), channels(shopNote, webNote, "{id: ch3, note: Fax}"), 0},
	{"removed by one", channels(shopNote, webNote, postNote), channels(shopNote, postNote), channels(shopNote, webNote, postNote, "Fax"), channels(shopNote, postNote, "Fax"), 0},
	{"removed by both", channels(shopNote, webNote, postNote), channels(shopNote, postNote), channels(shopNote, postNote, "Fax"), channels(shopNote, postNote, "Fax"), 0},
	{"changed on one side", channels(shopNote, webNote), channels("{id: ch1, note: Shops}", webNote), channels(shopNote, "{id: ch2, note: The web}"),
		channels("{id: ch1, note: Shops}", "{id: ch2, note: The web}"), 0},
	{"changed alike", channels(shopNote), channels("{id: ch1, note: Shops}"), channels("{id: ch1, note: Shops}", webNote), channels("{id: ch1, note: Shops}", webNote), 0},
	{"different fields of one note", channels(shopNote), channels("{id: ch1, note: Shops}"), channels("{id: ch1, note: Shop, by: Mari}"), channels("{id: ch1, note: Shops, by: Mari}"), 0},
	{"amount, who and test", channels("{id: ch1, note: Shop, amount: 4 EUR}"), channels("{id: ch1, note: Shop, amount: 5 EUR}"), channels("{id: ch1, note: Shop, amount: 4 EUR, test: T, who: M}"),
		channels("{id: ch1, note: Shop, amount: 5 EUR, test: T, who: M}"), 0},
	{"an amount in two ways", channels("{id: ch1, note: Shop, amount: 4 EUR}"), channels("{id: ch1, note: Shop, amount: 5 EUR}"), channels("{id: ch1, note: Shop, amount: 6 EUR}"),
		channels("{id: ch1, note: Shop, amount: 5 EUR}") + followUp("Shop, amount: 6 EUR"), 1},
	{"a status and its date", channels(shopNote), channels("{id: ch1, note: Shop, status: assumption, since: 2026-11-21}"), channels("{id: ch1, note: Shop, by: Mari}"),
		channels("{id: ch1, note: Shop, status: assumption, since: 2026-11-21, by: Mari}"), 0},
	{"a status since two days", channels(shopNote), channels("{id: ch1, note: Shop, status: confirmed, since: 2026-11-21}"), channels("{id: ch1, note: Shop, status: confirmed, since: 2026-11-22}"),
		channels("{id: ch1, note: Shop, status: confirmed, since: 2026-11-22}"), 0},
	{"two statuses", channels("{id: ch1, note: Shop, status: assumption}"), channels("{id: ch1, note: Shop, status: confirmed}"), channels("{id: ch1, note: Shop, status: rejected}"),
		channels("{id: ch1, note: Shop, status: confirmed}") + followUp("Shop, status: rejected"), 1},
	{"tags and links, item by item", channels("{id: ch1, note: Shop, tags: [a, b], links: [ch2, ch3]}", webNote, postNote),
		channels("{id: ch1, note: Shop, tags: [b, x], links: [ch3]}", webNote, postNote), channels("{id: ch1, note: Shop, tags: [a, b, z], links: [ch2, ch3, ch1]}", webNote, postNote),
		channels("{id: ch1, note: Shop, tags: [b, x, z], links: [ch3, ch1]}", webNote, postNote), 0},
	{"moves of both", channels(shopNote, webNote, postNote, "{id: ch4, note: Fax}"), channels(postNote, shopNote, webNote, "{id: ch4, note: Fax}"), channels("{id: ch4, note: Fax}", shopNote, webNote, postNote),
		channels("{id: ch4, note: Fax}", postNote, shopNote, webNote), 0},
	{"notes without ids", channels("Shop", "Web"), channels("{id: ch1, note: Shop, status: unclear}", "Web"), channels("Shop", "Web shop"),
		channels("{id: ch1, note: Shop, status: unclear}", "Web shop"), 0},
	{"an id that both gave", channels("Shop", "Web"), channels("{id: ch1, note: Shop, by: M}", "Web"), channels("Shop", "{id: ch1, note: Web, by: J}"),
		channels("{id: ch1, note: Shop, by: M}", "{id: ch2, note: Web, by: J}"), 0},
	{"removed here, changed there", channels(shopNote, webNote), channels(webNote), channels("{id: ch1, note: Shop, by: M}", webNote),
		channels("{id: ch1, note: Shop, by: M}", webNote) + followUp("removed: Shop"), 1},
	{"changed here, removed there", channels(shopNote, webNote), channels("{id: ch1, note: Shop, by: M}", webNote), channels(webNote),
		channels("{id: ch1, note: Shop, by: M}", webNote) + followUp("removed: Shop"), 1},
	{"removed here, linked to there", channels(shopNote, webNote), channels(webNote), channels(shopNote, "{id: ch2, note: Web, links: [ch1]}"),
		channels(shopNote, "{id: ch2, note: Web, links: [ch1]}") + followUp("removed: Shop"), 1},
	{"removed here with what is linked to it, moved there", channels(shopNote, "{id: ch2, note: Web, links: [ch1]}", postNote), channels("{id: ch2, note: Web}", postNote),
		channels(postNote, shopNote, "{id: ch2, note: Web, links: [ch1]}"), channels(postNote, "{id: ch2, note: Web}"), 0},
	{"of two that go, one is changed", channels("{id: ch1, note: Shop, links: [ch2]}", webNote), "blocks:\n  channels:\n", channels("{id: ch1, note: Shops, links: [ch2]}", webNote),
		channels("{id: ch1, note: Shops}") + followUp("removed: Shop"), 1},
	{"no base", "", channels(shopNote, webNote), channels("{id: ch1, note: Fax}", webNote, postNote), channels(shopNote, "{id: ch4, note: Fax}", webNote, postNote), 0},
	{"no base, one more field", "", channels(shopNote), channels("{id: ch1, note: Shop, by: M}"), channels("{id: ch1, note: Shop, by: M}"), 0},
	{"a note whose id was renewed before", channels(webNote), channels("{id: ch2, note: Fax}", "{id: ch3, note: Web}"), channels("{id: ch2, note: The web}"),
		channels("{id: ch2, note: Fax}", "{id: ch3, note: The web}"), 0},
	{"another block", channels(shopNote), "blocks:\n  channels:\n    - {id: ch1, note: Shop, by: M}\n", "blocks:\n  key_resources:\n    - {id: ch1, note: Shop}\n",
		"blocks:\n  channels:\n  key_resources:\n    - {id: ch1, note: Shop, by: M}\n", 0},
	{"two other blocks", channels(shopNote), "blocks:\n  key_activities:\n    - {id: ch1, note: Shop}\n", "blocks:\n  key_resources:\n    - {id: ch1, note: Shop}\n",
		"blocks:\n  key_activities:\n    - {id: ch1, note: Shop}\nfollow_ups:\n  - block: key_activities\n    note: \"Shop, block: key_resources\"\n    asked: 2026-12-01\n", 1},
	{"dates", "created: 2026-11-02\nupdated: 2026-11-02\n", "created: 2026-11-02\nupdated: 2026-11-03\n", "created: 2026-11-01\nupdated: 2026-11-05\n", "created: 2026-11-01\nupdated: 2026-11-05\n", 0},
	{"keys of the canvas", "name: A\nstage: idea\n", "name: B\nstage: idea\n", "name: C\nstage: running\nlanguage: et\n", "name: B\nlanguage: et\nstage: running\nfollow_ups:\n  - note: \"name: C\"\n    asked: 2026-12-01\n", 1},
	{"lists of the canvas", "answered: [a, b]\nnot_applicable: [c]\n", "answered: [b, x]\nnot_applicable: [c]\n", "answered: [a, b, z]\nnot_applicable: []\n", "answered: [b, x, z]\n", 0},
	{"follow-ups and reviews", "follow_ups:\n  - note: A\n  - note: B\n", "follow_ups:\n  - note: B\nreviews:\n  - by: M\n", "follow_ups:\n  - note: A\n  - note: B\n  - note: C # mine\n    own: 1\nreviews:\n  - by: J\n",
		"follow_ups:\n  - note: B\n  - note: C # mine\n    own: 1\nreviews:\n  - by: M\n  - by: J\n", 0},
	{"a follow-up that one removed and the other wrote into", "follow_ups:\n  - note: A\n", "follow_ups:\n  - note: A\n    own: 1\n", "name: Bee\n", "name: Bee\nfollow_ups:\n  - note: A\n    own: 1\n", 0},
	{"a key of one's own in two ways", "own: 1\n", "own: 2\n", "own: {a: [b, 3]}\n", "follow_ups:\n  - note: \"own: {a: [b, 3]}\"\n    asked: 2026-12-01\nown: 2\n", 1},
	{"a key of one's own removed", "own: 1\nname: A\n", "own: 1\nname: B\n", "name: A\n", "name: B\n", 0},
}

func TestRules(t *testing.T) {
	for _, test := range ruleTests {
		t.Run(test.name, func(t *testing.T) {
			got, clashes := merged(t, test.base, test.ours, test.theirs)
			if got != test.want || len(clashes) != test.clashes {
				t.Errorf("%d clashes, got\n%s\nwant\n%s", len(clashes), got, test.want)
			}
		})
	}
}

// followUp is the follow-up of a clash in channels.
func followUp(note string) string {
	return "follow_ups:\n  - block: channels\n    note: \"" + note + "\"\n    asked: 2026-12-01\n"
}

// A merge that is made again adds no follow-up.
func TestFollowUpOnce(t *testing.T) {
	base, theirs := channels("{id: ch1, note: Shop}"), channels("{id: ch1, note: Web}")
	once, _ := merged(t, base, channels("{id: ch1, note: Fax}"), theirs)
	twice, clashes := merged(t, base, once, theirs)
	if once != twice || len(clashes) != 1 || clashes[0].FollowUp.Note != "Fax, note: Web" {
		t.Errorf("%v, got\n%s\nwant\n%s", clashes, twice, once)
	}
}

// Files of other line breaks keep theirs.
func TestLineBreaks(t *testing.T) {
	base := "canvas: business-model\n" + channels("{id: ch1, note: Shop}")
	ours := strings.ReplaceAll(base, "\n", "\r\n")
	theirs := base + "    - id: ch2 # new\n      note: |-\n        two\n        lines\n"
	parsed := func(src string) *canvas.Document {
		doc, err := canvas.Parse("x", []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		return doc
	}
	r, err := Documents(parsed(base), parsed(ours), parsed(theirs), testOptions)
	if err != nil || string(r.Document.Bytes()) != strings.ReplaceAll(theirs, "\n", "\r\n") {
		t.Errorf("%v\n%q", err, r.Document.Bytes())
	}
}

func TestOtherKind(t *testing.T) {
	other, err := canvas.Parse("cx.yaml", []byte("canvas: customer-experience\nname: A\n"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = Documents(nil, parse(t, "name: A\n"), other, testOptions)
	var problem *canvas.Error
	if !errors.As(err, &problem) || problem.Problem != canvas.OtherKind || problem.File != "cx.yaml" {
		t.Errorf("%v", err)
	}
}

// What is unchanged on one side is taken from the other as it stands.
func TestOnlyOneChanged(t *testing.T) {
	base := parse(t, channels("{id: ch1, note: Shop}"))
	changed := parse(t, channels("Web # new"))
	for _, v := range [][2]*canvas.Document{{base, changed}, {changed, base}} {
		if r, err := Documents(base, v[0], v[1], testOptions); err != nil || r.Document != changed {
			t.Errorf("%v, %v", r, err)
		}
	}
}
