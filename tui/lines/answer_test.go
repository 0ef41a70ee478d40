// Lines that answer: notes, and numbers of options and of notes to link.

package lines

import (
	"strings"
	"testing"
)

// choiceGuide has a question with options and notes to link.
const choiceGuide = `guide: own
language: en
canvas: business-model
title: Own
parts:
  - title: One
    blocks:
      - block: customer_segments
        title: Customer segments
        questions:
          - {id: who, ask: "Who is it for?"}
      - block: channels
        title: Channels
        questions:
          - {id: how, ask: "How?", choose: many, about: [customer_segments], options: [{id: shop, label: Shop}, {id: web, label: Web}]}
`

// The numbers of options and of notes to link stand in one line. A link needs a
// note: an option that the same line takes back is none.
func TestOptionsAndLinksInOneLine(t *testing.T) {
	for line, want := range map[string]struct {
		printed string
		file    []string // "!": not in the file
	}{
		"2 4":    {"Chosen: Shop; Web\n", []string{"option: web", "links: [cs2]"}},
		"-1 2 4": {"Chosen: Web\n", []string{"option: web", "links: [cs2]", "!option: shop"}},
		"3":      {"“Shop” is linked to: Cafés\n", []string{"option: shop", "links: [cs1]"}},
		"-1":     {"Nothing is chosen.\n", []string{"!option: shop"}},
		"-1 4":   {"Write the note first, then the numbers.\n", []string{"option: shop", "!links:"}},
		"-1 -4":  {"Write the note first, then the numbers.\n", []string{"option: shop", "!links:"}},
		"1 9":    {"There is no number 9 here.", []string{"option: shop", "!links:"}},
	} {
		f := newFolder(t)
		f.write("own.yaml", choiceGuide)
		o := f.options()
		o.Guide = "own.yaml"
		transcript := f.run(o, "Cafés", "Hotels", "", "1", line)
		if !strings.Contains(transcript, want.printed) {
			t.Errorf("%q: %q is not printed:\n%s", line, want.printed, transcript)
		}
		for _, part := range want.file {
			part, absent := strings.CutPrefix(part, "!")
			if strings.Contains(f.file("a.yaml"), part) == absent {
				t.Errorf("%q: the file says\n%s", line, f.file("a.yaml"))
			}
		}
	}
}
