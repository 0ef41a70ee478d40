// Printing in a real browser: the page prints on one sheet, the report on A4, and both have their text. This takes seconds and needs
// chromium and poppler-utils: BMCANVAS_BROWSER=chromium go test -run Print -v

package export

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// browser prints pages in a folder of its own.
type browser struct {
	*testing.T
	program, folder string
}

// newBrowser skips the test if there is no browser.
func newBrowser(t *testing.T) browser {
	t.Helper()
	program := os.Getenv("BMCANVAS_BROWSER")
	if program == "" {
		t.Skip("NOT CHECKED: printing. Set BMCANVAS_BROWSER to a chromium to check it")
	}
	return browser{t, program, t.TempDir()}
}

// printed is the output of pdfinfo and pdftotext for a printed page.
func (b browser) printed(name string, page []byte) (info, text string) {
	b.Helper()
	path := filepath.Join(b.folder, name)
	if err := os.WriteFile(path+".html", page, 0o600); err != nil {
		b.Fatal(err)
	}
	run(b.T, b.program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir="+filepath.Join(b.folder, "profile"),
		"--no-pdf-header-footer", "--print-to-pdf="+path+".pdf", "file://"+path+".html")
	return run(b.T, "pdfinfo", path+".pdf"), squeezed(run(b.T, "pdftotext", "-raw", path+".pdf", "-"))
}

// pages is the number of pages in the output of pdfinfo.
func pages(t *testing.T, info string) int {
	t.Helper()
	found := regexp.MustCompile(`Pages: +(\d+)`).FindStringSubmatch(info)
	if found == nil {
		t.Fatalf("no pages in\n%s", info)
	}
	n, _ := strconv.Atoi(found[1])
	return n
}

// hasNotes reports the notes that are not on paper. It looks for Latin ones only:
// pdftotext has Arabic letters in the order of the page.
func hasNotes(t *testing.T, s sample, text string) {
	t.Helper()
	for _, b := range s.canvas.Blocks {
		for _, n := range b.Notes {
			if !s.words.RightToLeft && !strings.Contains(text, squeezed(n.Text)) {
				t.Errorf("%s does not have %q on paper", s.name, n.Text)
			}
		}
	}
}

func TestPrintsOnOneSheet(t *testing.T) {
	b := newBrowser(t)
	for _, s := range samples(t) {
		info, text := b.printed(s.name, paged(t, s.canvas, s.words, Options{}))
		if !strings.Contains(info, "(A3)") || !regexp.MustCompile(`Page size: +1191\S* x 84[12]`).MatchString(info) {
			t.Errorf("%s is not on A3, landscape:\n%s", s.name, info)
		}
		want, known := map[string]int{"poster": 1, "empty": 1, "cafes": 2, "full": 2, "bakery-fa": 2, "physio-et": 2}[s.name]
		if n := pages(t, info); known && n != want {
			t.Errorf("%s is on %d sheets, want %d", s.name, n, want)
		}
		hasNotes(t, s, text)
	}
}

func TestReportPrintsOnA4(t *testing.T) {
	b := newBrowser(t)
	for _, s := range samples(t) {
		info, text := b.printed(s.name, reported(t, s.canvas, s.words, Options{}))
		if !strings.Contains(info, "(A4)") || !regexp.MustCompile(`Page size: +59[45]\S* x 84[12]`).MatchString(info) {
			t.Errorf("%s is not on A4, upright:\n%s", s.name, info)
		}
		if n := pages(t, info); n < 2 || s.name != "long" && n > 14 {
			t.Errorf("%s is on %d pages", s.name, n)
		}
		hasNotes(t, s, text)
	}
}

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(out)
}

// squeezed is the text without white space.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
