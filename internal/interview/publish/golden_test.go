// The example canvases in every form, as files that a person can look at.

package publish_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/golden"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/prompts"
)

// published is the canvas file in the form on the day that the examples are of.
func published(t *testing.T, path string, form publish.Format) (made []byte, lost []string, err error) {
	t.Helper()
	_, doc, err := canvas.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	p := publish.Publication{Path: path, Document: doc, Words: prompts.LoadWords(doc.Canvas().Language), Today: "2026-11-21"}
	lost, err = p.Write(&b, form)
	return b.Bytes(), lost, err
}

func TestExamples(t *testing.T) {
	paths, err := filepath.Glob("../../../examples/*.yaml")
	if err != nil || len(paths) < 6 {
		t.Fatalf("%d examples, %v", len(paths), err)
	}
	paths = append(paths, "../../../canvas/export/testdata/cafes.yaml") // by two people, with follow-ups and reviews
	for _, path := range paths {
		base := strings.TrimSuffix(filepath.Base(path), ".yaml")
		for _, form := range publish.Formats() {
			made, lost, err := published(t, path, form)
			if experience := bytes.Contains(contents(t, path), []byte("canvas: customer-experience")); form == publish.BMML && experience {
				if err == nil {
					t.Errorf("%s is written as BMML, which has no place for it", base)
				}
				continue
			}
			if err != nil {
				t.Fatalf("%s as %s: %v", base, form, err)
			}
			if form == publish.HTML || form == publish.Report { // without the style sheet, which is the same in all
				before, after, _ := bytes.Cut(made, []byte("<style>"))
				_, after, found := bytes.Cut(after, []byte("</style>"))
				if !found {
					t.Fatalf("%s as %s has no style sheet", base, form)
				}
				made = slices.Concat(before, []byte("<style></style>"), after)
			}
			if form.Binary() {
				continue // TestDrawings looks at these
			}
			golden.Compare(t, form.FileName(base), string(made))
			if form == publish.BMML {
				golden.Compare(t, base+".lost.txt", strings.Join(lost, "\n")+"\n")
			}
		}
	}
}

func contents(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
