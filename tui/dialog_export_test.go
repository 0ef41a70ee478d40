// Exporting from the menu.

package tui

import (
	"bmcanvas/internal/interview/publish"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestExportFromTheMenu(t *testing.T) {
	for _, tc := range []struct{ form, file, holds string }{
		{"A page to print", "a.html", "<!doctype html>"},
		{"A report", "a-report.html", "<!doctype html>"},
		{"A poster on paper", "a.pdf", "%PDF-1.7"},
		{"A picture", "a.png", "PNG"},
		{"A drawing", "a.svg", "<svg"},
		{"Text", "a.md", "## Customer Segments"},
		{"Data", "a.json", `"note": "Cafés"`},
		{"Data for other canvas tools", "a.bmml", "Cafés"},
	} {
		t.Run(tc.form, func(t *testing.T) {
			d := start(t, "a.yaml")
			d.keys("<enter>Cafés<enter>").menu("Export").sees("The canvas stays as it is")
			d.picks(tc.form).sees(tc.file).keys("<enter>").sees("Exported to " + tc.file)
			d.sees("1 · Customer segments")
			if got := d.file(tc.file); !strings.Contains(strings.ToLower(got), strings.ToLower(tc.holds)) {
				t.Errorf("%q is not in\n%.300s", tc.holds, got)
			}
		})
	}
}

// The page opens in the browser; if there is none, the notice says where it is.
func TestPageOpensInTheBrowser(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	d := start(t, "a.bmcanvas.yaml")
	d.keys("<enter>Cafés<enter>").menu("Export").picks("Open in the browser").sees("Opening")
	if len(d.viewed) != 1 || filepath.Base(d.viewed[0]) != "a.html" {
		t.Fatalf("opened %q", d.viewed)
	}
	if page, err := os.ReadFile(d.viewed[0]); err != nil || !strings.Contains(string(page), "Cafés") {
		t.Errorf("the page does not have the note, %v", err)
	}
	d.viewFails = publish.ErrNoViewer
	d.menu("Export").picks("Open in the browser").sees("There is no desktop or program here").sees("a.html")
}

// Unsaved changes are exported, too. A notice names what the form leaves out.
func TestExportIsOfNow(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter><up><f5>").menu("Export").picks("Data for other").keys("<enter>")
	d.sees("This format has no place for").sees("Status")
}

// Names hidden on the screen are left out of forms for people, and kept in forms
// that can be imported.
func TestExportLeavesOutNames(t *testing.T) {
	d := startIn(t, t.TempDir(), "a.yaml", Options{By: "Mari Tamm"})
	d.keys("<enter>Cafés<enter>").menu("Whose answers are these?").keys("2<enter><ctrl+u>Jaan Kask<enter>Offices<enter>")
	exported := func(form, file string) string {
		d.menu("Export").picks(form).keys("<ctrl+u>" + file + "<enter>").sees("Exported to " + file)
		return d.file(file)
	}
	for i, form := range []string{"A page to print", "A report", "A drawing", "Text"} {
		if !strings.Contains(exported(form, fmt.Sprint("shown", i)), "Jaan Kask") {
			t.Errorf("%s does not say who answered", form)
		}
	}
	d.menu("Leave out names")
	for i, form := range []string{"A page to print", "A report", "A drawing", "Text"} {
		if strings.Contains(exported(form, fmt.Sprint("hidden", i)), "Jaan Kask") {
			t.Errorf("%s says who answered", form)
		}
	}
	if !strings.Contains(exported("Data", "all.json"), "Jaan Kask") {
		t.Error("the data do not say who answered")
	}
}

// Whether names are shown is remembered for the canvas.
func TestNamesStayHidden(t *testing.T) {
	d := startIn(t, t.TempDir(), "a.yaml", Options{By: "Mari Tamm"})
	d.keys("<enter>Cafés<enter>").menu("Whose answers are these?").keys("2<enter><ctrl+u>Jaan Kask<enter>Offices<enter>").menu("Leave out names").keys("<ctrl+q>")
	d = startIn(t, d.dir, "a.yaml", Options{By: "Mari Tamm"})
	if !d.app.names.chosen || d.app.named() {
		t.Error("the names are shown again")
	}
}

func TestExportReplacesWhenToldTwice(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	old := filepath.Join(d.dir, "a.html")
	if err := os.WriteFile(old, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	d.menu("Export").picks("A page").keys("<enter>").sees("a.html already exists")
	if d.file("a.html") != "mine" {
		t.Fatal("replaced at once")
	}
	d.keys("<enter>").sees("Exported to a.html")
	if d.file("a.html") == "mine" {
		t.Error("not replaced")
	}
	d.menu("Export").picks("A page").keys("<ctrl+u>a.yaml<enter>").sees("a file with this name already exists")
	if !strings.Contains(d.file("a.yaml"), "note: Cafés") {
		t.Error("the canvas was written over")
	}
	d.keys("<ctrl+u>nowhere/a.html<enter>").sees("nowhere").keys("<ctrl+u>")
}

// picks chooses the row of the open list whose label begins with the text.
func (d *driver) picks(label string) *driver {
	d.t.Helper()
	rows := d.app.top().(*picker).list.rows
	for i, r := range rows {
		if strings.HasPrefix(r.label, label) {
			return d.keys(fmt.Sprintf("<home><down*%d><enter>", i))
		}
	}
	d.t.Fatalf("there is no %q to choose", label)
	return d
}
