package prompts

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// The five guides ask in every language what testdata/specification.txt says: the same
// questions in the same order, of the same kinds, with the same options, conditions and
// older ids.
func TestGuidesAskWhatIsSpecified(t *testing.T) {
	data, err := os.ReadFile("testdata/specification.txt")
	if err != nil {
		t.Fatal(err)
	}
	specified := map[string][]string{}
	guide := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if id, is := strings.CutPrefix(line, "guide "); is {
			guide, _, _ = strings.Cut(id, " ")
		}
		if line != "" && !strings.HasPrefix(line, "#") {
			specified[guide] = append(specified[guide], line)
		}
	}
	if len(specified) != 5 {
		t.Fatalf("%d guides are specified", len(specified))
	}
	for id, want := range specified {
		for _, l := range Languages {
			g, err := LoadGuide(id, l.Code, "")
			if err != nil {
				t.Fatal(err)
			}
			got := specificationOf(g)
			for i := range max(len(got), len(want)) {
				switch {
				case i >= len(got):
					t.Errorf("%s in %s: is not there: %s", id, l.Code, want[i])
				case i >= len(want):
					t.Errorf("%s in %s: is too many: %s", id, l.Code, got[i])
				case got[i] != want[i]:
					t.Errorf("%s in %s:\n got %s\nwant %s", id, l.Code, got[i], want[i])
				}
			}
		}
	}
}

// specificationOf writes what the guide asks as testdata/specification.txt does.
func specificationOf(g *Guide) []string {
	head := []string{"guide " + g.ID, string(g.Canvas)}
	if g.Start {
		head = append(head, "start")
	}
	if g.Steps {
		head = append(head, "steps")
	}
	lines := []string{strings.Join(head, " | ")}
	for _, part := range g.Parts {
		for _, block := range part.Blocks {
			for i := range block.Questions {
				lines = append(lines, strings.Join(append([]string{block.ID}, questionRow(&block.Questions[i])...), " | "))
			}
		}
		if p := part.Pause; p != nil {
			lines = append(lines, fmt.Sprintf("pause %s | %d minutes", p.ID, p.Minutes))
		}
	}
	return lines
}

// questionRow is the question's part of a line. A group of options is named by its
// place: headings are words of the language.
func questionRow(q *Question) []string {
	row := []string{q.ID}
	say := func(key string, values ...string) {
		if values = slices.DeleteFunc(values, func(v string) bool { return v == "" }); len(values) > 0 {
			row = append(row, key+" "+strings.Join(values, " "))
		}
	}
	flag := func(is bool, name string) {
		if is {
			row = append(row, name)
		}
	}
	flag(q.Main, "main")
	flag(q.Detail, "detail")
	say("choose", string(q.Choose))
	var options, groups, needs, stages []string
	for _, o := range q.Options {
		id := o.ID
		if o.Group != "" {
			if !slices.Contains(groups, o.Group) {
				groups = append(groups, o.Group)
			}
			id += "/" + fmt.Sprint(slices.Index(groups, o.Group)+1)
		}
		options = append(options, id)
	}
	for _, n := range q.Needs {
		needs = append(needs, fmt.Sprintf("%s:%d", n.Block, n.Notes))
	}
	for _, s := range q.Stages {
		stages = append(stages, string(s))
	}
	say("options", options...)
	say("about", slices.Clone(q.About)...)
	say("each", q.Each)
	say("rank", q.Rank)
	say("pick", slices.Clone(q.Pick)...)
	say("tag", q.Tag)
	say("figures", q.Figures)
	say("stage", stages...)
	say("needs", needs...)
	say("also", slices.Clone(q.Also)...)
	return row
}
