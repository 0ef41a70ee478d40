//go:build unix

// Whole interviews in the real program, typed as fast as a terminal takes them.

package main

import (
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// typedFor is what answers the question: two notes where notes are asked for,
// the first option, the first note beside it, an order as it is. given is how
// many notes each block has so far.
func typedFor(stop *prompts.Stop, given map[string]int, text, one string) string {
	q, block := stop.Question, stop.Block.ID
	switch q.Kind() {
	case prompts.Rank:
		return "\r"
	case prompts.Choice:
		if q.Choose == prompts.ChooseOne {
			return "\r"
		}
		return one + "\r"
	case prompts.EachPick, prompts.EachLink:
		return strings.Repeat(one+"\r", given[q.Each])
	case prompts.EachLine:
		return strings.Repeat(text+"\r\r", given[q.Each])
	}
	if q.Detail {
		return text + "\r\r"
	}
	given[block]++
	if given[block] > 1 {
		return text + "\r\r"
	}
	given[block]++ // two, so that they can be ranked and linked to
	return text + " 1\r" + text + " 2\r\r"
}

func TestWholeInterviewInARealTerminal(t *testing.T) {
	for _, c := range []struct{ guide, language, text, one string }{
		{"classic", "en", "Beans roasted the same morning", "1"},
		{"nine-step", "fa", "می‌خواهم قهوهٔ تازه بفروشم", "۱"},
	} {
		t.Run(c.guide+"."+c.language, func(t *testing.T) {
			t.Parallel()
			g, err := prompts.Load(c.guide, c.language, "")
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			x := inTerminal(t, dir, "a.yaml", "--guide", c.guide, "--lang", c.language)
			x.sees("enter")
			walk := prompts.NewWalk(g)
			keys := "\r"
			given := map[string]int{}
			for i := range walk.Stops[:walk.End()] {
				if stop := &walk.Stops[i]; stop.Question != nil {
					keys += typedFor(stop, given, c.text+" "+stop.Question.ID, c.one)
				} else {
					keys += "\r"
				}
			}
			x.types(keys + "\x11")
			if code := x.ends(); code != 0 {
				t.Errorf("exit status %d", code)
			}
			x.clean()
			_, doc, err := canvas.Open(filepath.Join(dir, "a.yaml"))
			if err != nil {
				t.Fatal(err)
			}
			survey := walk.Survey(doc.Canvas())
			for i, state := range survey.States {
				if q := walk.Stops[i].Question; q != nil && state != prompts.Answered {
					t.Errorf("%s is in state %d", q.ID, state)
				}
			}
			if survey.Done != walk.Questions() {
				t.Errorf("%d of %d answered; the file says\n%s", survey.Done, walk.Questions(), x.file("a.yaml"))
			}
		})
	}
}
