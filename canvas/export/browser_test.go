// What only a browser can show: that the page prints on one sheet with its text in it. It takes seconds and needs
// chromium and poppler-utils: BMCANVAS_BROWSER=chromium go test -run TestPrints -v

package export

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestPrintsOnOneSheet(t *testing.T) {
	browser := os.Getenv("BMCANVAS_BROWSER")
	if browser == "" {
		t.Skip("NOT CHECKED: printing. Set BMCANVAS_BROWSER to a chromium to check it")
	}
	folder := t.TempDir()
	for _, s := range samples(t) {
		path := filepath.Join(folder, s.name)
		if err := os.WriteFile(path+".html", paged(t, s.canvas, s.words, Options{}), 0o600); err != nil {
			t.Fatal(err)
		}
		run(t, browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
			"--disable-component-update", "--disable-sync", "--user-data-dir="+filepath.Join(folder, "profile"),
			"--no-pdf-header-footer", "--print-to-pdf="+path+".pdf", "file://"+path+".html")
		info := run(t, "pdfinfo", path+".pdf")
		if !strings.Contains(info, "(A3)") || !regexp.MustCompile(`Page size: +1191\S* x 84[12]`).MatchString(info) {
			t.Errorf("%s is not on A3, landscape:\n%s", s.name, info)
		}
		want, known := map[string]string{"poster": "1", "empty": "1", "cafes": "2", "full": "2", "bakery-fa": "2", "physio-et": "2"}[s.name]
		if pages := regexp.MustCompile(`Pages: +(\d+)`).FindStringSubmatch(info); known && pages[1] != want {
			t.Errorf("%s is on %s sheets, want %s", s.name, pages[1], want)
		}
		// Latin notes only: pdftotext gives Arabic letters in the order of the page.
		text := squeezed(run(t, "pdftotext", "-raw", path+".pdf", "-"))
		for _, b := range s.canvas.Blocks {
			for _, n := range b.Notes {
				if !s.words.RightToLeft && !strings.Contains(text, squeezed(n.Text)) {
					t.Errorf("%s does not have %q on paper", s.name, n.Text)
				}
			}
		}
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
