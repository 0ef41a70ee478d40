package publish

import (
	"bytes"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// A customer experience canvas says where it begins, in every language and format for
// people; segments have the letters of the language, days its digits.
func TestStartHere(t *testing.T) {
	doc, err := canvas.Parse("a.yaml", []byte("canvas: customer-experience\nformat: 1\nname: A\nguide: customer-experience\nupdated: 2026-11-21\nblocks:\n  customers:\n    - {id: cu1, note: B}\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		for _, format := range []Format{HTML, Report, SVG} {
			var out bytes.Buffer
			if _, err := (Publication{Path: "a.yaml", Document: doc, Words: w, Today: "2026-11-21"}).Write(&out, format); err != nil {
				t.Fatal(err)
			}
			for _, want := range []string{w.Poster.Parts[canvas.CustomerExperience][canvas.Customers], ">" + w.Letter(0) + "<", w.InDigits("2026")} {
				if !strings.Contains(out.String(), want) {
					t.Errorf("%s in %s does not have %s", format, l.Code, want)
				}
			}
		}
	}
}
