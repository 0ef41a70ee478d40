// Import: the format of a source.

package export

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"bmcanvas/canvas"
)

func TestFormatOf(t *testing.T) {
	for src, want := range map[string]Format{" {}": FromJSON, "version: 1": FromBMML, "meta:\n  name: A": FromBMML, "# A": FromMarkdown, "": FromMarkdown} {
		if got := guess("-", []byte(src)); got != want {
			t.Errorf("%q: %s", src, got)
		}
	}
	for path, want := range map[string]Format{"a.MD": FromMarkdown, "b/c.markdown": FromMarkdown, "a.mdown": FromMarkdown, "a.mkd": FromMarkdown, "x.json": FromJSON, "x.bmml": FromBMML, "x.yaml": "", "x": ""} {
		if got := formatOf(path); got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
}

func TestImportRefusesHugeSources(t *testing.T) {
	var wrong *canvas.Error
	if _, err := Import("x.json", make([]byte, maxSource+1), "", options()); !errors.As(err, &wrong) || wrong.Problem != canvas.TooLarge || wrong.File != "x.json" {
		t.Errorf("%v, want %s", err, canvas.TooLarge)
	}
}

func TestImportedCanvasHasTheDaysOfItsSource(t *testing.T) {
	for front, want := range map[string][2]canvas.Date{
		"":                                     {"2026-12-01", "2026-12-01"},
		"created: 2026-11-21\n":                {"2026-11-21", "2026-12-01"},
		"created: 2027-01-01\n":                {"2027-01-01", "2027-01-01"},
		"updated: 2026-11-30\n":                {"2026-12-01", "2026-11-30"},
		"created: soon\nupdated: 2026-11-30\n": {"2026-12-01", "2026-11-30"},
	} {
		c := imported(t, []byte("---\n"+front+"name: A\n---\n## Channels\n- Shop\n"), FromMarkdown).Document.Canvas()
		if got := [2]canvas.Date{c.Created, c.Updated}; got != want {
			t.Errorf("%q: created and updated %v, want %v", front, got, want)
		}
	}
}

func TestErrorsShowTheBeginningOfALongLine(t *testing.T) {
	var wrong *canvas.Error
	if _, err := Import("x.json", []byte(`{"a": `+strings.Repeat("õ", 500)), "", options()); !errors.As(err, &wrong) {
		t.Fatal(err)
	}
	if n := utf8.RuneCountInString(wrong.Found); n < 20 || len(wrong.Found) > 64 || !utf8.ValidString(wrong.Found) {
		t.Errorf("the error shows %d characters of the line: %q", n, wrong.Found)
	}
}
