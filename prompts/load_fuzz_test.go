// Fuzzing the reader of guide files.

package prompts

import (
	"errors"
	"strings"
	"testing"
)

// From any bytes ParseGuide returns either an error with a line of the file, or a guide
// that a walk can rely on.
func FuzzGuide(f *testing.F) {
	f.Add([]byte(fullGuide))
	f.Add([]byte(askingGuide))
	for _, seed := range []string{
		"", "guide: x", "parts: [{blocks: [{}]}]", "a: &a [*a]", "<<: {}", "? [x]\n: y", "a: !!binary x", "---\n---\n",
		"guide: x\nlanguage: y\ncanvas: customer-experience\ntitle: z\nparts: [{blocks: [{block: goals, title: t, questions: [{id: i, ask: a}]}]}]",
		"- a\n b", "{a: [b", "'a", "\"\\", "\t", "%YAML 1.2\n---\n", "a: |2\n b", "a: b: c", "---", "\"\r",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		g, err := ParseGuide("f", data)
		if err != nil {
			var ge *GuideError
			if !errors.As(err, &ge) {
				t.Fatalf("%T: %v", err, err)
			}
			ends := strings.Count(string(data), "\n") + strings.Count(string(data), "\r") // YAML's lines end in either
			if ge.Line < 0 || ge.Line > ends+1 {
				t.Fatalf("line %d of %q: %v", ge.Line, data, err)
			}
			return
		}
		ids := map[string]bool{}
		for _, part := range g.Parts {
			for _, block := range part.Blocks {
				if !g.Canvas.Has(block.ID) || block.Title == "" || len(block.Questions) == 0 {
					t.Fatalf("block %+v", block)
				}
				for _, q := range block.Questions {
					if ids[q.ID] || q.ID == "" || q.Ask == "" || strings.Contains(q.Ask, "\n") {
						t.Fatalf("question %+v", q)
					}
					if ids[q.ID] = true; (q.Choose == ChooseNone) != (len(q.Options) == 0) {
						t.Fatalf("choose %q of %d options", q.Choose, len(q.Options))
					}
					if (q.Tag == "") != (len(q.Pick) == 0) || q.Main && (q.Kind().AskedPerNote() || q.Kind() == Pick) || len(q.AskFor) > len(q.About) {
						t.Fatalf("question %+v", q)
					}
				}
			}
		}
	})
}
