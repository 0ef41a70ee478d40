// Sheets of every guide in every language: no question is missing, and no text of a guide
// can act as markup.

package sheet

import (
	"bytes"
	"errors"
	"html"
	"io"
	"regexp"
	"strings"
	"testing"

	"bmcanvas/internal/golden"
	"bmcanvas/prompts"
)

// formats are the functions that write a sheet, by the ending of a file.
var formats = map[string]func(io.Writer, *prompts.Guide, *prompts.Words) error{"md": Markdown, "html": HTML}

func written(t *testing.T, format string, g *prompts.Guide, language string) string {
	t.Helper()
	var b bytes.Buffer
	if err := formats[format](&b, g, prompts.LoadWords(language)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func load(t *testing.T, id, language string) *prompts.Guide {
	t.Helper()
	g, err := prompts.LoadGuide(id, language, "")
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestSheetsLookAsTheyDid(t *testing.T) {
	for name, format := range map[string]string{
		"ten-step.en": "md", "customer-experience.fa": "md", "nine-step.et": "md", "workshop.nl": "html", "nine-step.fa": "html",
	} {
		id, language, _ := strings.Cut(name, ".")
		golden.Compare(t, name+"."+format, written(t, format, load(t, id, language), language))
	}
}

// Every question of a guide is on its sheet once, in order and with its options.
func TestSheetsAskEverything(t *testing.T) {
	for _, id := range prompts.GuideIDs {
		for _, l := range prompts.Languages {
			g := load(t, id, l.Code)
			for format := range formats {
				rest := plain(written(t, format, g, l.Code))
				next := func(text string) {
					text = strings.Join(strings.Fields(text), " ")
					at := strings.Index(rest, text)
					if at < 0 {
						t.Fatalf("%s.%s as %s: %q is missing, or not in its place", id, l.Code, format, text)
					}
					rest = rest[at+len(text):]
				}
				next(g.Title)
				for _, p := range g.Parts {
					next(p.Title)
					for _, b := range p.Blocks {
						next(b.Title)
						next(b.Purpose)
						next(b.Output)
						for _, q := range b.Questions {
							next(q.Ask)
							for _, o := range q.Options {
								next(o.Label)
								next(o.Hint)
							}
						}
					}
					if p.Pause != nil {
						next(p.Pause.Text)
					}
				}
				next(g.Credit)
			}
		}
	}
}

var tags = regexp.MustCompile(`(?s)<style>.*?</style>|<title>.*?</title>|</?[a-z0-9]+[^>]*>`)

// plain returns what a reader sees of a sheet in either format.
func plain(s string) string {
	s = html.UnescapeString(tags.ReplaceAllString(s, " "))
	s = regexp.MustCompile(`\\([^A-Za-z])`).ReplaceAllString(s, "$1")
	return strings.Join(strings.Fields(s), " ")
}

func TestSheetsStandAlone(t *testing.T) {
	for _, id := range prompts.GuideIDs {
		for _, l := range prompts.Languages {
			page := written(t, "html", load(t, id, l.Code), l.Code)
			for _, outside := range []string{"src=", "href=", "url(", "@import", "<script", "{{", "<no value>", "ZgotmplZ"} {
				if strings.Contains(page, outside) {
					t.Errorf("%s.%s has %q", id, l.Code, outside)
				}
			}
			direction := `dir="ltr"`
			if l.Code == "fa" {
				direction = `dir="rtl"`
			}
			if !strings.Contains(page, `<html lang="`+l.Code+`" `+direction+`>`) {
				t.Errorf("%s.%s does not begin as it should: %.80s", id, l.Code, page)
			}
			if notes := written(t, "md", load(t, id, l.Code), l.Code); strings.Contains(notes, "-->\n\n<div dir=\"rtl\" lang=\"fa\">\n") != (l.Code == "fa") {
				t.Errorf("%s.%s as Markdown begins %.40q", id, l.Code, notes)
			}
		}
	}
}

// hostile is a user's guide whose texts try to act as markup.
const hostile = `guide: hostile
language: he
canvas: business-model
title: "</title><script>alert(1)</script> כותרת"
description: "<img src=x onerror=y> & so on"
parts:
  - title: "# <b>Part</b>"
    blocks:
      - block: channels
        title: "*Channels* | [link](x)"
        questions:
          - {id: a, ask: "1. <i>Which?</i>", hint: "- a list"}
          - {id: b, ask: "Which ` + "`code`" + `?", choose: many, options: [{id: x, label: "a_b_c", hint: "> quoted"}]}
          - {id: c, ask: "Who?", each: customer_segments}
    pause: {id: p, title: Pause}
`

// Marks and amounts are written into tables: a row for each note.
func TestMarksAndAmountsHaveTables(t *testing.T) {
	g, err := prompts.ParseGuide("my.yaml", []byte(`guide: my
language: en
canvas: business-model
title: My guide
parts:
  - blocks:
      - block: channels
        title: Channels
        questions:
          - {id: best, ask: "Which work best?", pick: [channels], tag: best}
          - {id: earns, ask: "What do they earn?", figures: channels}
`))
	if err != nil {
		t.Fatal(err)
	}
	notes := written(t, "md", g, "en")
	for _, want := range []string{"**1.1 Which work best?**", "| Channels | Applies |", "**1.2 What do they earn?**", "| Channels | Amount |", "2 questions"} {
		if !strings.Contains(notes, want) {
			t.Errorf("%q is not in\n%s", want, notes)
		}
	}
}

func TestGuidesCannotActOnThePage(t *testing.T) {
	g, err := prompts.ParseGuide("hostile.yaml", []byte(hostile))
	if err != nil {
		t.Fatal(err)
	}
	page := written(t, "html", g, "en")
	for _, bad := range []string{"<script", "<img", "<i>Which", "<b>Part"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %s", bad)
		}
	}
	if !strings.Contains(page, `<html lang="he" dir="rtl">`) || !strings.Contains(page, "Customer segments") {
		t.Error("the page is not in the guide's direction, or does not name a block that the guide does not ask about")
	}
	notes := written(t, "md", g, "en")
	for _, want := range []string{
		`# \</title\>\<script\>alert(1)\</script\>`, `## \# \<b\>Part\</b\>`, `\*Channels\* \| \[link\](x)`, "**1.1 1\\. \\<i\\>Which?\\</i\\>**",
		`\- a list`, "\\`code\\`", `- [ ] a\_b\_c: \> quoted`, "\n\\<img src=x",
	} {
		if !strings.Contains(notes, want) {
			t.Errorf("%q is not in\n%s", want, notes)
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestSheetsPassOnWhatFails(t *testing.T) {
	for format, write := range formats {
		if err := write(broken{}, load(t, "classic", "en"), prompts.LoadWords("en")); err == nil {
			t.Errorf("%s does not tell that it could not be written", format)
		}
	}
}

// A sheet has the headings of options once, above the first of each, and what it
// asks of each block in words of its own.
func TestHeadingsAndGroups(t *testing.T) {
	for _, l := range prompts.Languages {
		g, err := prompts.LoadGuide("classic", l.Code, "")
		if err != nil {
			t.Fatal(err)
		}
		var md, page strings.Builder
		w := prompts.LoadWords(l.Code)
		if err := errors.Join(Markdown(&md, g, w), HTML(&page, g, w)); err != nil {
			t.Fatal(err)
		}
		for _, part := range g.Parts {
			for _, block := range part.Blocks {
				for _, q := range block.Questions {
					for _, a := range q.AskFor {
						if !strings.Contains(md.String(), "\n"+a.Ask+"\n") || !strings.Contains(html.UnescapeString(page.String()), ">"+a.Ask+"<") {
							t.Errorf("%s: %q is not asked", l.Code, a.Ask)
						}
					}
					for _, o := range q.Options {
						if o.Group != "" && (strings.Count(md.String(), "\n"+o.Group+":\n") != 1 || strings.Count(page.String(), `class="heading">`+o.Group+"<") != 1) {
							t.Errorf("%s: the heading %q is not there once", l.Code, o.Group)
						}
					}
				}
			}
		}
	}
}
