// The report: it has all words of the answers, takes no word for markup, and names people only where it should.

package export

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/canvas/canvastest"
)

// interviewOf is an interview with all notes of the canvas. In each block the
// first note answers an open question, the second and third are a ranking, the
// fourth is about the first, and the others answer no question.
func interviewOf(c *canvas.Canvas) *Interview {
	interview := &Interview{Guide: "All & everything", Progress: "3 of 5", Points: []Point{{"Nobody is offered <anything>", "It & that"}}}
	for _, b := range c.Blocks {
		part := func(from, to int) []*canvas.Note { return b.Notes[min(from, len(b.Notes)):min(to, len(b.Notes))] }
		chapter := Chapter{Block: b.ID, Others: part(4, len(b.Notes)), Replies: []Reply{
			{Ask: "Open & first?", Notes: part(0, 1)},
			{Ask: "In order?", Ranked: true, Notes: part(1, 3)},
			{Ask: "Of each?", State: Unanswered},
			{Ask: "Later?", State: SetAside, Why: "Ask <the> bookkeeper", Who: "Jaan Kask"},
			{Ask: "Never?", State: NotApplicable},
		}}
		for _, n := range part(0, 2) {
			chapter.Replies[2].Each = append(chapter.Replies[2].Each, ReplyOf{Of: n, Said: []string{"Option <one>", "two"}, Notes: part(3, 4)})
		}
		interview.Chapters = append(interview.Chapters, chapter)
	}
	return interview
}

func reported(t tester, c *canvas.Canvas, w *Words, o Options) []byte {
	return written(t, func(b *bytes.Buffer) error { return Report(b, c, w, interviewOf(c), o) })
}

func TestReportHasAllParts(t *testing.T) {
	c := read(t, "cafes.yaml")
	words := english()
	words.Story = cafesStory(c)
	out := string(reported(t, c, words, Options{}))
	for _, want := range []string{
		`<html lang="en" dir="ltr">`, "<h1><bdi>Hõbe Coffee</bdi></h1>", ">Mari Tamm, Jaan Kask<", ">All &amp; everything · 3 of 5<",
		"<mark>no relationship yet</mark>", "Nobody is offered &lt;anything&gt;", "Open &amp; first?", "Option &lt;one&gt;, two",
		"Ask &lt;the&gt; bookkeeper", `<bdi>Jaan Kask</bdi>`, "Ten calls to office managers", "Strategyzer.com",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("the report does not have %s", want)
		}
	}
	order := []string{words.Labels.Story, words.Report.Canvas, words.Labels.Assumptions, words.Labels.FollowUps, words.Report.Points, words.Labels.Decided, words.Report.Answers}
	at := 0
	for _, heading := range order {
		next := strings.Index(out[at:], "<h2>"+heading+"</h2>")
		if next < 0 {
			t.Fatalf("%q does not come after the heading before it", heading)
		}
		at += next
	}
}

func TestReportHoldsEveryWordAsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, w := drawCanvas(t), drawWords(t)
		out := reported(t, c, w, Options{})
		tags(t, out, false)
		_, answers, answered := bytes.Cut(out, []byte(`<section class="answers">`)) // the poster has the notes, too
		answers, _, _ = bytes.Cut(answers, []byte("\n<footer>"))
		held := map[string]bool{}
		if answered {
			for _, e := range tags(t, append([]byte("<section>"), answers...), false) {
				held[e.text] = true
			}
		}
		for _, b := range c.Blocks {
			for _, n := range b.Notes {
				if text := unbroken(visible(n.Text)); !held[text] && text != "" {
					t.Fatalf("the answers do not hold %q\n%s", text, answers)
				}
			}
		}
	})
}

func TestReportTakesNoMarkupFromWords(t *testing.T) {
	shape := func(t tester, c *canvas.Canvas) (elements []string) {
		for _, e := range tags(t, reported(t, c, english(), Options{NoNames: true}), false) {
			elements = append(elements, e.name)
		}
		return elements
	}
	rapid.Check(t, func(t *rapid.T) {
		c := drawCanvas(t)
		got, want := shape(t, reworded(c, unchanged)), shape(t, reworded(c, harmless))
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Fatalf("with these words the report has other elements:\n%v\n%v", got, want)
		}
	})
}

// TestReportSaysWhoAnswered: each answer is under the person's name if several
// people answered; otherwise only the cover has the name.
func TestReportSaysWhoAnswered(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "x", "", "", "")
	for _, by := range []string{"Mari", "Jaan", "Mari"} {
		c, _ = c.Add(canvas.CustomerSegments, canvas.Note{Text: "Said by " + by, By: by}, -1)
	}
	report := func(c *canvas.Canvas, o Options) string {
		interview := &Interview{Chapters: []Chapter{{Block: canvas.CustomerSegments, Replies: []Reply{{Ask: "Who?", Notes: c.Notes(canvas.CustomerSegments)}}}}}
		return string(written(t, func(b *bytes.Buffer) error { return Report(b, c, english(), interview, o) }))
	}
	out := report(c, Options{})
	if n := strings.Count(out, `<p class="by">`); n != 2 {
		t.Errorf("%d names over the answers, want 2", n)
	}
	if !strings.Contains(out, ">Mari, Jaan<") {
		t.Error("the cover does not name both")
	}
	if out := report(c, Options{NoNames: true}); strings.Contains(out, `class="by"`) || strings.Contains(out, ">Mari, Jaan<") {
		t.Error("names are not left out")
	}
	alone := c.With(func(c *canvas.Canvas) {
		c.Blocks = []canvas.Block{{ID: canvas.CustomerSegments, Notes: c.Blocks[0].Notes[:1]}}
	})
	if out := report(alone, Options{}); strings.Contains(out, `class="by"`) || !strings.Contains(out, ">Mari<") {
		t.Error("the only one who answered is not on the cover alone")
	}
}

func TestReportSaysThatThereIsNoAnswer(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "x", "", "", "")
	for state, want := range map[ReplyState]string{
		Answered: `<p class="not">Nothing to add</p>`, Unanswered: `<p class="unasked">Not answered yet: <bdi>Channels</bdi> (1)</p>`,
		NotApplicable: `<p class="not">Does not apply</p>`,
	} {
		interview := &Interview{Chapters: []Chapter{{Block: canvas.Channels, Replies: []Reply{{Ask: "Which?", State: state}}}}}
		out := string(written(t, func(b *bytes.Buffer) error { return Report(b, c, english(), interview, Options{}) }))
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

func TestOnlyShortAnswersStayOnOnePage(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "x", "", "", "")
	for range mostBrief + 1 {
		c, _ = c.Add(canvas.Channels, canvas.Note{Text: "A"}, -1)
	}
	for answers, want := range map[int]bool{mostBrief: true, mostBrief + 1: false} {
		interview := &Interview{Chapters: []Chapter{{Block: canvas.Channels, Replies: []Reply{{Ask: "Which?", Notes: c.Notes(canvas.Channels)[:answers]}}}}}
		out := string(written(t, func(b *bytes.Buffer) error { return Report(b, c, english(), interview, Options{}) }))
		if got := strings.Contains(out, `<div class="reply brief">`); got != want {
			t.Errorf("%d answers stay together: %v, want %v", answers, got, want)
		}
	}
}

// TestReportToSign: who sees to each next step and until when, what is overdue, what
// changed lately, and room for signatures; without names if they are left out.
func TestReportToSign(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, "ns1 Call ten offices\nns2 Print menus | status=confirmed\nns3 Buy a house | status=rejected\ncs1 Cafés | status=assumption test=ask due=2026-11-20")
	c = c.With(func(c *canvas.Canvas) {
		c.Name = "Hõbe"
		for i := range c.Blocks {
			for j, n := range c.Blocks[i].Notes {
				next := *n
				if n.ID == "ns1" || n.ID == "ns2" {
					next.Who, next.Due = "Jaan Kask", "2026-11-20"
				}
				c.Blocks[i].Notes = slices.Clone(c.Blocks[i].Notes)
				c.Blocks[i].Notes[j] = &next
			}
		}
		c.Reviews = []canvas.Review{{Date: "2026-10-20", By: "Mari", Changed: "begun"}, {Date: "2026-11-21", By: "Mari", Changed: "3 notes added"}}
	})
	words := english()
	words.Report.PreparedBy, words.Report.PreparedFor, words.Report.Signed = "Prepared by", "Prepared for", "Date and signature"
	words.Report.Overdue, words.Report.Done, words.Report.Changes, words.Report.Steps = "overdue", "done", "What changed", "Next steps"
	report := func(o Options) string {
		return string(written(t, func(b *bytes.Buffer) error { return Report(b, c, words, &Interview{}, o) }))
	}
	out := report(Options{Today: "2026-11-21"})
	for _, want := range []string{
		"<td><bdi>Jaan Kask</bdi></td><td>2026-11-20 <b class=\"late\">overdue</b></td>", "<td>2026-11-20 <b class=\"kept\">✓ done</b></td>",
		"<dt>Prepared by</dt><dd dir=\"auto\">Mari</dd>", "<dt>Prepared for</dt><dd dir=\"auto\">Hõbe</dd>", "<bdi>3 notes added</bdi>",
		"Prepared by: <bdi>Mari</bdi></span><span class=\"sign\">Date and signature</span>",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("there is no %s in\n%s", want, out)
		}
	}
	if n := strings.Count(out, `class="late"`); n != 2 {
		t.Errorf("%d days are overdue, want that of the step and that of the assumption", n)
	}
	_, steps, _ := strings.Cut(out, `<section class="steps">`)
	if steps, _, _ = strings.Cut(steps, "</section>"); strings.Contains(steps, "Buy a house") {
		t.Error("a rejected step is told")
	}
	if strings.Contains(report(Options{Today: "2026-11-20"}), `class="late"`) {
		t.Error("what is due today is overdue")
	}
	if out := report(Options{NoNames: true}); strings.Contains(out, "Jaan") || strings.Contains(out, "Mari") {
		t.Error("names are not left out")
	}
}
