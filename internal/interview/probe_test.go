package interview

import (
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// The probe asks about the note at hand, else the answer given last, until it has a
// reply; a further reply can be about any answer.
func TestProbed(t *testing.T) {
	iv := begin(t)
	iv.GoTo("who")
	if n := iv.Probed(0); n != nil {
		t.Fatalf("the probe asks about %q before there is an answer", n.Text)
	}
	cafes := iv.give(t, "Cafés")
	hotels := iv.give(t, "Hotels")
	if iv.Probed(0).Key != hotels || iv.Probed(cafes).Key != cafes {
		t.Fatal("the probe does not ask about the note at hand, else the last")
	}
	reply, err := iv.Reply(cafes, " Forty \x00")
	if err != nil || reply == 0 || iv.Probed(0) != nil || iv.Probed(hotels) != nil {
		t.Fatalf("after a reply (%v) the probe still asks", err)
	}
	if about := iv.MoreAbout(reply); about.Key != cafes {
		t.Errorf("more at a reply is about %q", about.Text)
	}
	var given []string
	for _, n := range iv.Given() {
		given = append(given, n.Text)
	}
	if got := strings.Join(given, ", "); got != "Cafés, Forty, Hotels" {
		t.Errorf("given are %s", got)
	}
	if _, err := iv.Reply(cafes, strings.Repeat("x", canvas.MaxNote+1)); err != ErrTooLong {
		t.Errorf("a long reply: %v", err)
	}
	if key, err := iv.Reply(cafes, " "); key != 0 || err != nil {
		t.Errorf("a blank reply: %d, %v", key, err)
	}
	iv.GoTo("offer")
	if key, _ := iv.Reply(cafes, "x"); key != 0 || iv.MoreAbout(cafes) != nil {
		t.Error("a question without a probe takes a reply")
	}
}
