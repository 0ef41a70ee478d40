// The built-in guides in every language against the list of what they should ask
// (testdata/structure.txt).

package prompts

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"unicode"

	"bmcanvas/canvas"
)

// guidesAtHand returns the built-in guides in all languages, read from their files.
// It leaves out missing and wrong ones: TestGuidesAskWhatTheyShould finds these.
var guidesAtHand = sync.OnceValue(func() []*Guide {
	var guides []*Guide
	for _, id := range GuideIDs {
		for _, l := range Languages {
			file := guideFile(id, l.Code)
			if data, err := os.ReadFile(file); err == nil {
				if g, err := ParseGuide(file, data); err == nil {
					guides = append(guides, g)
				}
			}
		}
	}
	return guides
})

// eachGuide calls f with every built-in guide in every language.
func eachGuide(t *testing.T, f func(t *testing.T, g *Guide)) {
	t.Helper()
	for _, g := range guidesAtHand() {
		t.Run(g.ID+"."+g.Language, func(t *testing.T) { f(t, g) })
	}
}

// structure returns what a guide asks, without its words: a line for each part, block,
// question and pause.
func structure(g *Guide) string {
	var b strings.Builder
	fmt.Fprintf(&b, "guide %s %s%s%s\n", g.ID, g.Canvas, flag(" start", g.Start), flag(" steps", g.Steps))
	for _, part := range g.Parts {
		b.WriteString("part\n")
		for _, block := range part.Blocks {
			fmt.Fprintf(&b, "  block %s\n", block.ID)
			for _, q := range block.Questions {
				var options []string
				for i, o := range q.Options {
					options = append(options, flag("|", groups(q.Options, i))+o.ID)
				}
				b.WriteString("    " + q.ID + flag(" main", q.Main) + set(" stage=", names(q.Stages)) + set(" needs=", names(q.Needs)) +
					set(" about=", strings.Join(q.About, ",")) + set(" ask_for=", names(q.AskFor)) + flag(" detail", q.Detail) +
					set(" each=", q.Each) + set(" rank=", q.Rank) + set(" pick=", strings.Join(q.Pick, ",")) + set(" tag=", q.Tag) +
					set(" figures=", q.Figures) + set(" also=", strings.Join(q.Also, ",")) +
					set(" choose=", string(q.Choose)) + set(" options=", strings.Join(options, ",")) + "\n")
			}
		}
		if part.Pause != nil {
			fmt.Fprintf(&b, "  pause %s %d\n", part.Pause.ID, part.Pause.Minutes)
		}
	}
	return b.String()
}

// names lists stages, needs or blocks in one word.
func names[T any](list []T) string {
	var said []string
	for _, item := range list {
		switch item := any(item).(type) {
		case canvas.Stage:
			said = append(said, string(item))
		case Need:
			said = append(said, fmt.Sprintf("%s:%d", item.Block, item.Notes))
		case AskFor:
			said = append(said, item.Block)
		}
	}
	return strings.Join(said, ",")
}

// groups reports whether a heading stands above the option at this place.
func groups(options []Option, at int) bool {
	return options[at].Group != "" && (at == 0 || options[at-1].Group != options[at].Group)
}

func flag(name string, on bool) string {
	if on {
		return name
	}
	return ""
}

func set(name, value string) string { return flag(name+value, value != "") }

// structures reads testdata/structure.txt: what each guide should ask, by its id.
func structures(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile("testdata/structure.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, text := range strings.Split(string(data), "\n\n")[1:] {
		id := strings.Fields(text)[1]
		want[id] = strings.TrimSpace(text) + "\n"
	}
	return want
}

func TestGuidesAskWhatTheyShould(t *testing.T) {
	want := structures(t)
	if len(want) != len(GuideIDs) {
		t.Fatalf("%d guides in testdata, want %d", len(want), len(GuideIDs))
	}
	for _, id := range GuideIDs {
		for _, l := range Languages {
			t.Run(id+"."+l.Code, func(t *testing.T) {
				file := guideFile(id, l.Code)
				g, err := ParseGuide(file, source(t, file))
				if err != nil {
					t.Fatal(err)
				}
				if g.ID != id || g.Language != l.Code {
					t.Errorf("it says it is %s in %s", g.ID, g.Language)
				}
				compareLines(t, structure(g), want[id])
			})
		}
	}
}

// compareLines fails at the first line that differs.
func compareLines(t *testing.T, got, want string) {
	t.Helper()
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		switch {
		case i >= len(gotLines):
			t.Fatalf("ends before %q", wantLines[i])
		case i >= len(wantLines):
			t.Fatalf("goes on with %q after its end", gotLines[i])
		case gotLines[i] != wantLines[i]:
			t.Fatalf("has %q where it should have %q", gotLines[i], wantLines[i])
		}
	}
}

// introduced says which guides have an intro, and of which the parts have one.
var introduced = map[string]struct{ guide, parts bool }{
	"workshop":            {true, true},
	"ten-step":            {true, false},
	"customer-experience": {true, false},
}

func TestGuidesSayWhatTheyShould(t *testing.T) {
	eachGuide(t, func(t *testing.T, g *Guide) {
		need := func(text, what string) {
			if text == "" {
				t.Errorf("no %s", what)
			}
		}
		need(g.Description, "description")
		need(g.Credit, "credit")
		if g.Minutes == 0 {
			t.Error("no minutes")
		}
		if introduced[g.ID].guide {
			need(g.Intro, "intro")
		}
		for _, part := range g.Parts {
			need(part.Title, "title of a part")
			if introduced[g.ID].parts {
				need(part.Intro, "intro of the part "+part.Title)
			}
			if part.Pause != nil {
				need(part.Pause.Text, "text of the pause "+part.Pause.ID)
			}
			for _, block := range part.Blocks {
				need(block.Purpose, "purpose of "+block.ID)
				need(block.Output, "output of "+block.ID)
				need(block.Tip, "tip of "+block.ID)
				for _, q := range block.Questions {
					for _, o := range q.Options {
						need(o.Hint, "hint of "+q.ID+", "+o.ID)
					}
				}
			}
		}
	})
}

// An option that was chosen with one guide is shown with another, so it has the same
// label in all. The workshop has its own list of forms of relationships.
func TestOptionsAreCalledTheSameInAllGuides(t *testing.T) {
	type label struct{ guide, text string }
	first := map[string]label{}
	eachGuide(t, func(t *testing.T, g *Guide) {
		for _, block := range blocksOf(g) {
			for _, q := range block.Questions {
				if g.ID == "workshop" && q.ID == "relationship-forms" {
					continue
				}
				for _, o := range q.Options {
					key := strings.Join([]string{g.Language, string(g.Canvas), q.ID, o.ID}, " ")
					if known, ok := first[key]; ok && known.text != o.Label {
						t.Errorf("%s, %s: %q, but %q in %s", q.ID, o.ID, o.Label, known.text, known.guide)
					} else if !ok {
						first[key] = label{g.ID, o.Label}
					}
				}
			}
		}
	})
}

// A question has the same block in all guides of a canvas, because its notes are in
// one block.
func TestQuestionsStandInTheSameBlockInAllGuides(t *testing.T) {
	first := map[string]string{}
	eachGuide(t, func(t *testing.T, g *Guide) {
		for _, block := range blocksOf(g) {
			for _, q := range block.Questions {
				key := string(g.Canvas) + " " + q.ID
				if known, ok := first[key]; ok && known != block.ID {
					t.Errorf("%s is asked in %s, elsewhere in %s", q.ID, block.ID, known)
				}
				first[key] = block.ID
			}
		}
	})
}

func TestBlocksAreCalledTheSameInAllGuides(t *testing.T) {
	first := map[string]string{}
	eachGuide(t, func(t *testing.T, g *Guide) {
		for _, block := range blocksOf(g) {
			key := strings.Join([]string{g.Language, string(g.Canvas), block.ID}, " ")
			if known, ok := first[key]; ok && known != block.Title {
				t.Errorf("%s is called %q, elsewhere %q", block.ID, block.Title, known)
			}
			first[key] = block.Title
		}
	})
}

// The Arabic letters yeh and kaf look like the Persian ones in some places of a word
// only, and a search for one does not find the other.
func TestPersianGuidesAreWrittenInPersianLetters(t *testing.T) {
	eachGuide(t, func(t *testing.T, g *Guide) {
		if g.Language != "fa" {
			return
		}
		data := source(t, guideFile(g.ID, g.Language))
		for n, line := range bytes.Split(data, []byte("\n")) {
			if bytes.ContainsAny(line, "يك") {
				t.Errorf("line %d has an Arabic yeh or kaf: %s", n+1, line)
			}
		}
		for _, block := range blocksOf(g) {
			for _, q := range block.Questions {
				if !strings.ContainsFunc(q.Ask, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) {
					t.Errorf("%s is not asked in Persian: %s", q.ID, q.Ask)
				}
			}
		}
	})
}

// Folded lines easily leave two blanks in the place of one.
func TestGuidesTextsAreTidy(t *testing.T) {
	eachGuide(t, func(t *testing.T, g *Guide) {
		for _, block := range blocksOf(g) {
			texts := []string{block.Title, block.Purpose, block.Output, block.Tip}
			for _, q := range block.Questions {
				texts = append(texts, q.Ask, q.Hint, q.Example)
				for _, o := range q.Options {
					texts = append(texts, o.Label, o.Hint)
				}
			}
			for _, text := range texts {
				if strings.Contains(text, "  ") {
					t.Errorf("%s: two blanks in %q", block.ID, text)
				}
			}
		}
	})
}

func blocksOf(g *Guide) []Block {
	var blocks []Block
	for _, part := range g.Parts {
		blocks = append(blocks, part.Blocks...)
	}
	return blocks
}
