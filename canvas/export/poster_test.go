// The boards of the poster: which notes are cards and chips, in which order, and what is on them.

package export

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/canvastest"
)

// boardOf is the board of the block.
func boardOf(c *canvas.Canvas, block string) board {
	return newPoster(c, english(), Options{}).board(block, c.Notes(block))
}

// textsOf are the texts of the cards.
func textsOf(b board) (texts []string) {
	for _, k := range b.cards {
		texts = append(texts, k.text)
	}
	return texts
}

func TestBoardHasNotesThenDetailsThenChoices(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "x", "", "", "")
	for _, n := range []canvas.Note{
		{Text: "A doubted choice", Option: "a", Status: canvas.Unclear},
		{Text: "A detail of another block", Detail: true, Links: []string{"vp1"}},
		{ID: "ch11", Text: "A note"},
		{Text: "A detail of the note", Detail: true, Links: []string{"ch11"}},
		{Text: "A choice", Option: "b"},
		{Text: "A choice in more words than fit in a frame", Option: "c"},
		{Text: "A choice\nin lines", Option: "d"},
		{ID: "ch12", Text: "With a detail", Option: "e"},
		{Text: "A detail of the choice", Detail: true, Links: []string{"ch12"}},
		{Text: "Another note"},
	} {
		c, _ = c.Add(canvas.Channels, n, -1)
	}
	b := boardOf(c, canvas.Channels)
	want := []string{
		"A note", "Another note", "A detail of another block",
		"A doubted choice", "A choice in more words than fit in a frame", "A choice\nin lines", "With a detail",
	}
	if got := textsOf(b); !slices.Equal(got, want) {
		t.Errorf("the cards are %q, want %q", got, want)
	}
	if len(b.chips) != 1 || b.chips[0].Text != "A choice" {
		t.Errorf("the chips are %v", b.chips)
	}
	if d := b.cards[0].details; len(d) != 1 || d[0].text != "A detail of the note" {
		t.Errorf("the details of the first card are %v", d)
	}
}

func TestSmallPrintHasTagsUnknownStatusAndPerson(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "x", "", "", "")
	c, _ = c.Add(canvas.Channels, canvas.Note{ID: "ch1", Text: "A", Tags: []string{"buyer", "loyal"}, Status: "maybe", By: "Mari"}, -1)
	c, _ = c.Add(canvas.Channels, canvas.Note{Text: "B", Status: canvas.Unclear, By: "Jaan"}, -1)
	c, _ = c.Add(canvas.Channels, canvas.Note{Text: "of Mari", Detail: true, Links: []string{"ch1"}, By: "Mari"}, -1)
	c, _ = c.Add(canvas.Channels, canvas.Note{Text: "of Jaan", Detail: true, Links: []string{"ch1"}, By: "Jaan"}, -1)
	cards := boardOf(c, canvas.Channels).cards
	for i, want := range []string{"they pay, loyal · maybe · Mari", "Jaan"} {
		if got := cards[i].smallPrint; got != want {
			t.Errorf("the small print is %q, want %q", got, want)
		}
	}
	if d := cards[0].details; d[0].by != "" || d[1].by != "Jaan" {
		t.Errorf("the details are by %q and %q, want only the other person", d[0].by, d[1].by)
	}
}

func TestBadgesCountTheThreadsThatTheyDoNotName(t *testing.T) {
	for threads, want := range map[int]string{0: "[]", 1: "[{0 0}]", 3: "[{0 0} {1 0} {2 0}]", 5: "[{0 0} {1 0} {-1 3}]"} {
		k := card{}
		for i := range threads {
			k.threads = append(k.threads, i)
		}
		if got := fmt.Sprint(k.badges()); got != want {
			t.Errorf("%d threads have the badges %s, want %s", threads, got, want)
		}
	}
}

func TestRestOfTheSharesIsNeverNegative(t *testing.T) {
	for second, want := range map[string]bool{"30 %": true, "60 %": false} {
		c := canvastest.Sketch(t, canvas.BusinessModel, "rs1 Beans\nrs2 Machines")
		for id, share := range map[string]string{"rs1": "60 %", "rs2": second} {
			c, _ = c.Add(canvas.RevenueStreams, canvas.Note{Text: share, Question: sharesQuestion, Detail: true, Links: []string{id}}, -1)
		}
		out := string(paged(t, c, english(), Options{}))
		if got := strings.Contains(out, `<li class="rest"`); got != want {
			t.Errorf("60 %% and %s: a rest is %v, want %v", second, got, want)
		}
	}
}

func TestOnlyNotesWithFewDetailsStayOnOnePage(t *testing.T) {
	for details, want := range map[int]bool{mostTogether: false, mostTogether + 1: true} {
		c, _ := canvas.New(canvas.BusinessModel, "x", "", "", "").Add(canvas.Channels, canvas.Note{ID: "ch1", Text: "A"}, -1)
		for range details {
			c, _ = c.Add(canvas.Channels, canvas.Note{Text: "B", Detail: true, Links: []string{"ch1"}}, -1)
		}
		if got := strings.Contains(string(paged(t, c, english(), Options{})), `<li class="note plain tall"`); got != want {
			t.Errorf("a note with %d details is tall: %v, want %v", details, got, want)
		}
	}
}
