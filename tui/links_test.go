// Links, seen and changed from either end.

package tui

import (
	"strings"
	"testing"
)

// linksOf is what the file says of the links of the note with the id.
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

// From a segment's question one sees what is linked to it, and can take that
// away; what was taken away stays in reach until the cursor goes elsewhere.
func TestLinksFromTheOtherEnd(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter>").goTo("for-whom").seesNot("Linked with it")
	d.keys("<up>").sees("Linked with it", "1 [x] A machine, beans and cleaning", "alt+1-9 link")
	d.keys("<up>").sees("1 [x] Beans roasted the same morning Value propositions A", "3 [x] Morning round by bicycle Channels A")
	d.keys("<alt+3>").sees("3 [ ] Morning round by bicycle").keys("<alt+3>").sees("3 [x] Morning round by bicycle")
	d.keys("<alt+3><down><up>").seesNot("Morning round").keys("<esc*2>").leave()
	if got := d.linksOf("a.yaml", "ch1"); got != "" {
		t.Errorf("the channel still links to %s", got)
	}
	if got := d.linksOf("a.yaml", "vp1"); got != "[cs1]" {
		t.Errorf("the proposition links to %q", got)
	}
}

// What the question is about comes first, and what else the note is linked
// with after it, numbered on.
func TestTiesComeAfterWhatTheQuestionIsAbout(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter>").goTo("value-delivered").keys("<up>").
		sees("1 [x] Independent cafés in Tallinn A", "2 [ ] Small offices", "Linked with it 3 [x] Beans by the kilo, invoiced monthly Revenue streams A")
	d.keys("<alt+3><alt+2>").sees("2 [x] Small offices", "3 [ ] Beans by the kilo").leave()
	if rs, vp := d.linksOf("a.yaml", "rs1"), d.linksOf("a.yaml", "vp1"); rs != "[cs1]" || vp != "[cs1, cs2]" {
		t.Errorf("the links are %s and %s", rs, vp)
	}
}
