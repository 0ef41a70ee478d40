// Links are shown and changed from either end.

package tui

import (
	"strings"
	"testing"
)

// linksOf is the links of the note with the id, as written in the file.
func (d *driver) linksOf(file, id string) string {
	d.t.Helper()
	_, note, found := strings.Cut(d.file(file), "- id: "+id+"\n")
	if !found {
		d.t.Fatalf("no note %s in\n%s", id, d.file(file))
	}
	note, _, _ = strings.Cut(note, "- id: ")
	_, links, _ := strings.Cut(note, "links: ")
	links, _, _ = strings.Cut(links, "\n")
	return links
}

// The question about segments shows the notes linked to a segment, and can remove
// the links. A removed link can be made again until the cursor moves.
func TestLinksFromTheOtherEnd(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter>").goTo("for-whom").seesNot("Linked notes")
	d.keys("<up>").sees("Linked notes", "1 [x] B A machine, beans and cleaning")
	d.size(120, 40)
	d.sees("alt+1-9 link")
	d.size(80, 24)
	d.keys("<up>").sees("1 [x] A Beans roasted the same morning Value propositions", "3 [x] A Morning round by bicycle Channels")
	d.keys("<alt+3>").sees("3 [ ] Morning round by bicycle").keys("<alt+3>").sees("3 [x] A Morning round by bicycle")
	if got := d.file("a.yaml"); got != strings.Replace(cafe, "2026-11-10\nblocks", "2026-11-21\nblocks", 1) {
		t.Errorf("a link taken away and made again has changed the file:\n%s", got)
	}
	d.keys("<alt+3><down><up>").seesNot("Morning round").keys("<esc*2>").leave()
	if got := d.linksOf("a.yaml", "ch1"); got != "" {
		t.Errorf("the channel still links to %s", got)
	}
	if got := d.linksOf("a.yaml", "vp1"); got != "[cs1]" {
		t.Errorf("the proposition links to %q", got)
	}
}

// The candidates come first, then the other notes that the note is linked with.
// They are numbered throughout.
func TestTiesComeAfterCandidates(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.size(80, 30)
	d.keys("<enter>").goTo("value-delivered").keys("<up>").
		sees("1 [x] A Independent cafés in Tallinn", "2 [ ] B Small offices", "Linked notes 3 [x] A Beans by the kilo, invoiced monthly Revenue streams")
	d.keys("<alt+3><alt+2>").sees("2 [x] B Small offices", "3 [ ] A Beans by the kilo").leave()
	if rs, vp := d.linksOf("a.yaml", "rs1"), d.linksOf("a.yaml", "vp1"); rs != "[cs1]" || vp != "[cs1, cs2]" {
		t.Errorf("the links are %s and %s", rs, vp)
	}
}

// The details of a note list the notes that it is linked with, from either end,
// and then all others that it can be linked with.
func TestLinksInDetails(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.size(80, 34)
	d.keys("<enter>").goTo("for-whom").keys("<up><right>").
		sees("Linked to 1 [x] B A machine, beans", "2 [ ] A Beans roasted the same morning").
		seesNot("Independent cafés", "Niche market")
	d.keys("<shift+tab>").sees("space link", "› 1 [x]", "3 [ ] A Morning round").keys("<space><down*2><space>").sees("1 [ ] A machine", "› 3 [x] AB Morning round by bicycle Channels")
	d.keys("<f9><f9>").sees("1 [x] B A machine", "3 [ ] A Morning").keys("3").sees("3 [x] AB Morning")
	d.keys("<home><up><up>").seesNot("› 1").keys("2026-12-24<enter*2>").sees("For whom are you creating value?").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "      due: 2026-12-24\n") || d.linksOf("a.yaml", "ch1") != "[cs1, cs2]" {
		t.Errorf("the file says\n%s", got)
	}
}

// The details close when undo removes their note.
func TestDetailsOfAnUndoneNoteClose(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter>").goTo("for-whom").keys("Hotels<enter><up><right><shift+tab><space>").sees("› 1 [x]")
	d.keys("<f9>").sees("› 1 [ ]").keys("<f9>").sees("For whom are you creating value?").seesNot("• Hotels")
}

// On the poster one note is held. Space links others with it, or removes the link,
// from either end.
func TestLinksOnThePoster(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.size(120, 40)
	d.keys("<enter><f2>1<down>").sees("space link", "*A• Morning round").keys("<space>").
		sees("Linking to “Independent cafés in Tallinn”", "space link esc done")
	d.keys("3<down*2>").sees("=A• Independent cafés", "*A• Morning round", "› • Word of mouth").seesNot("* • Word of mouth")
	d.keys("<space>").sees("Linked to “Word of mouth”").keys("<up>").sees("space unlink").keys("<space>").sees("No longer linked to “Morning round by bicycle”")
	d.keys("<esc>").seesNot("Linking with", "=A").sees("Hõbe Coffee").leave()
	if ch1, ch2 := d.linksOf("a.yaml", "ch1"), d.linksOf("a.yaml", "ch2"); ch1 != "" || ch2 != "[cs1]" {
		t.Errorf("the channels link to %q and %q", ch1, ch2)
	}
}

func TestHoldingEnds(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter><f2>1<space>").seesNot("Linking with") // a block can not be held
	d.keys("<down><space><space>").seesNot("Linking with")
	d.keys("<space><del>").seesNot("Linking with", "Independent cafés").keys("<esc><esc>").sees("2 · Value propositions")
	if strings.Contains(d.file("a.yaml"), "cs1") {
		t.Error("the note that was removed is still linked to")
	}
}

// The menu opens the details of the current note on any screen.
func TestDetailsFromTheMenu(t *testing.T) {
	const entry = "This note: evidence, test, links"
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.menu(entry).sees("Put the cursor on a note first")
	d.keys("<enter><f2>3<down>").menu(entry).sees("Morning round by bicycle", "Linked to 1 [x] A Independent cafés").keys("<esc>").sees("›A• Morning")
	d.keys("<esc>").goTo("for-whom").keys("<up>").menu(entry).sees("assumption since 2026-11-01").keys("<esc>Inns").menu(entry).sees("Put the cursor on a note first")
}
