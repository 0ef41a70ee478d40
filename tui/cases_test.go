// Cases that people came upon by trying, each as a test of its kind.

package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Lines that end as on Windows, or as on an old Mac, make no notes of their
// line ends, in any script.
func TestPastedLineEndsAreNoWords(t *testing.T) {
	for _, ends := range []string{"\r\n", "\r", "\n"} {
		for _, lines := range [][]string{{"می‌خواهم", "خواهم👨‍👩‍👧"}, {"one", "two"}} {
			d := start(t, "a.yaml").keys("<enter>").paste(strings.Join(lines, ends) + ends)
			d.sees("2 notes").keys("<enter>").leave()
			got := d.file("a.yaml")
			for _, line := range lines {
				if !strings.Contains(got, "note: "+line+"\n") {
					t.Errorf("%q: %q is not in\n%s", ends, line, got)
				}
			}
			if strings.Count(got, "note:") != 2 || strings.Contains(got, "\r") {
				t.Errorf("%q: the file says\n%s", ends, got)
			}
		}
	}
}

// A paste that the terminal does not mark is typed: every line ends as by enter, and an
// empty one goes on. All lines are in the file, in the block where they were pasted.
func TestUnmarkedPastes(t *testing.T) {
	for _, sent := range []string{"one<enter>two<enter><enter>three<enter>", "one<ctrl+j>two<ctrl+j><ctrl+j>three<ctrl+j>", "one<enter><ctrl+j>two<enter><ctrl+j>three"} {
		for name, typed := range map[string]func(d *driver) *driver{"at once": func(d *driver) *driver { return d.fast(sent) }, "slowly": func(d *driver) *driver { return d.keys(sent) }} {
			d := start(t, "a.yaml").keys("<enter>")
			typed(d).leave()
			got := d.file("a.yaml")
			for _, word := range []string{"one", "two", "three"} {
				if strings.Count(got, word) != 1 || strings.Count(got, "question: for-whom") != strings.Count(got, "- id:") {
					t.Errorf("%s, %s: %q is there %d times:\n%s", sent, name, word, strings.Count(got, word), got)
				}
			}
		}
	}
}

// What a program that was killed had not saved comes back beside what others have
// written since, whether the offer is answered or left.
func TestUnsavedWordsBesideNewerOnes(t *testing.T) {
	for _, answer := range []string{"<enter>", "<ctrl+c>"} {
		d := start(t, "a.yaml").keys("<enter>Cafés<enter>")
		path := filepath.Join(d.dir, "a.yaml")
		if err := os.Chmod(path, 0o444); err != nil {
			t.Fatal(err)
		}
		d.keys("Unsaved idea<enter>").crash()
		if err := os.Chmod(path, 0o644); err != nil {
			t.Fatal(err)
		}
		write(t, d.dir, "a.yaml", strings.Replace(d.file("a.yaml"), "Cafés", "Newer words by a colleague", 1))
		d = d.again().sees("+ Unsaved idea")
		if answer == "<ctrl+c>" { // it is offered again, and says so
			if said := d.leave(); !strings.Contains(said, "are kept") {
				t.Errorf("leaving said %q", said)
			}
			d = d.again().sees("+ Unsaved idea")
		}
		d.keys("<enter>").leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "Newer words by a colleague") || !strings.Contains(got, "Unsaved idea") || strings.Contains(got, "Cafés") {
			t.Errorf("%s: the file says\n%s", answer, got)
		}
	}
}

// A canvas's name makes no odd file: neither outside the folder nor hidden.
func TestNamesMakePlainFiles(t *testing.T) {
	for _, name := range []string{"../../etc/passwd", "/etc/passwd", "..", ".hidden", "a\\b:c*?", "CON", "-rf", "x/../../y", strings.Repeat("long ", 80)} {
		dir := filepath.Join(t.TempDir(), "work")
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		startIn(t, dir, "", Options{}).keys("<ctrl+u>" + name + "<enter>Cafés<enter>").leave()
		above, _ := os.ReadDir(filepath.Dir(dir))
		files, _ := filepath.Glob(filepath.Join(dir, "*.bmcanvas.yaml"))
		if len(files) != 1 || len(above) != 1 {
			t.Errorf("%q: there are %q, and above %v", name, files, above)
			continue
		}
		if base := filepath.Base(files[0]); strings.HasPrefix(base, ".") || strings.HasPrefix(base, "-") || strings.ContainsAny(base, "/\\:*?") {
			t.Errorf("%q: the file is %q", name, base)
		}
	}
}

// Words are found however they were typed or pasted: line ends, blanks and their order
// make no difference.
func TestFindTakesPastes(t *testing.T) {
	for _, words := range []string{"Tallinn\n", "tallinn cafes", "  cafes ", "cafes\r\ntallinn\r\n", "\tCAFÉS"} {
		d := start(t, "a.yaml").keys("<enter>Cafés in Tallinn<enter><pgdn><f3>").paste(words)
		d.sees("Cafés in Tallinn").seesNot(d.app.words.Find.Nothing).keys("<enter>").sees("For whom")
		d.leave()
	}
}
