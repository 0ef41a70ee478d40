// PDF and PNG: one A3 page, however full the canvas is, and the same picture.

package publish_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"bmcanvas/internal/interview/publish"
)

// full writes a canvas with so many notes in each block and returns its path.
func full(t *testing.T, kind, language string, notes int, text string) string {
	t.Helper()
	blocks := map[string][]string{
		"business-model": {"customer_segments", "value_propositions", "channels", "customer_relationships", "revenue_streams",
			"key_resources", "key_activities", "key_partnerships", "cost_structure"},
		"customer-experience": {"customers", "goals", "obstacles", "value_proposition", "revenue", "metrics"},
	}[kind]
	var b strings.Builder
	fmt.Fprintf(&b, "canvas: %s\nformat: 1\nname: Hõbe\nlanguage: %s\nblocks:\n", kind, language)
	for _, block := range blocks {
		fmt.Fprintf(&b, "  %s:\n", block)
		for i := range notes {
			fmt.Fprintf(&b, "    - %s %d\n", text, i)
		}
	}
	path := filepath.Join(t.TempDir(), "a.yaml")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestDrawings(t *testing.T) {
	paths, err := filepath.Glob("../../../examples/*.yaml")
	if err != nil || len(paths) < 6 {
		t.Fatalf("%d examples, %v", len(paths), err)
	}
	paths = append(paths,
		full(t, "business-model", "en", 0, ""), full(t, "business-model", "et", 10, "Ettevõtlusmudeli tellimusveokirjad kohvikutele"),
		full(t, "business-model", "fa", 200, "مغازه‌های کوچک تهران"), full(t, "customer-experience", "fa", 5, "مشتریان وفادار"))
	for _, path := range paths {
		made, lost, err := published(t, path, publish.PDF)
		if err != nil || len(lost) > 0 {
			t.Fatalf("%s: %v, lost %q", path, err, lost)
		}
		if n := bytes.Count(made, []byte("/Type/Page/")); n != 1 {
			t.Errorf("%s has %d pages", path, n)
		}
		if !regexp.MustCompile(`/MediaBox\[0 0 1190\.\d+ 841\.\d+\]`).Match(made) {
			t.Errorf("%s is not on A3: %s", path, regexp.MustCompile(`/MediaBox\S+ \S+ \S+ \S+`).Find(made))
		}
	}
	for _, path := range paths[len(paths)-4:] {
		made, _, err := published(t, path, publish.PNG)
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.DecodeConfig(bytes.NewReader(made))
		if err != nil || picture.Width != publish.PictureWidth || picture.Height != 1698 {
			t.Errorf("%s is a picture of %d by %d, %v", path, picture.Width, picture.Height, err)
		}
	}
}

// TestDrawingsNameWhatTheyCannotDraw: signs that no font has are told, in words.
func TestDrawingsNameWhatTheyCannotDraw(t *testing.T) {
	path := full(t, "business-model", "en", 1, "Rockets 🚀 → cafés")
	for _, form := range []publish.Format{publish.PDF, publish.PNG} {
		if _, lost, err := published(t, path, form); err != nil || len(lost) != 1 || !strings.Contains(lost[0], "🚀") || strings.Contains(lost[0], "→") {
			t.Errorf("%s: %v, lost %q", form, err, lost)
		}
	}
}

// TestSeventyNotesAreReadable: on a full canvas no note's text is smaller than 9
// points.
func TestSeventyNotesAreReadable(t *testing.T) {
	for language, text := range map[string]string{
		"en": "Independent cafés in Tallinn and Tartu", "et": "Ettevõtlusega alustavad kohvikupidajad linnas",
		"nl": "Startende horecaondernemers zonder branderij", "fa": "کسانی که تازه در شهر کافه باز می‌کنند",
	} {
		made, _, err := published(t, full(t, "business-model", language, 8, text), publish.PDF)
		if err != nil {
			t.Fatal(err)
		}
		least := 1000.0
		for _, stream := range bytes.SplitAfter(made, []byte("stream\n")) {
			z, err := zlib.NewReader(bytes.NewReader(stream))
			if err != nil {
				continue
			}
			data, _ := io.ReadAll(z)
			for _, m := range regexp.MustCompile(`/F\d+ ([\d.]+) Tf`).FindAllSubmatch(data, -1) {
				size, _ := strconv.ParseFloat(string(m[1]), 64)
				least = min(least, size*0.75)
			}
		}
		if least < 9 || least > 30 {
			t.Errorf("in %s the smallest text has %.1f points", language, least)
		}
	}
}
