// Sheets as people really fill them in: beside the lines, with other marks, renamed, rewrapped.

package intake

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// notesUnder lists the notes of a canvas with their questions.
func notesUnder(c *canvas.Canvas) string {
	var all []string
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			said := n.Question + ": " + n.Text
			if n.Option != "" {
				said += " (" + n.Option + ")"
			}
			if len(n.Tags) > 0 {
				said += fmt.Sprint(" ", n.Tags)
			}
			if n.By != "" {
				said += " by " + n.By
			}
			all = append(all, said)
		}
	}
	return strings.Join(all, "\n")
}

// takeInto takes a sheet into an empty canvas.
func takeInto(t *testing.T, c *canvas.Canvas, file, source string) Taken {
	t.Helper()
	g, filled, err := Read(file, []byte(source), "", "")
	if err != nil {
		t.Fatal(err)
	}
	return Take(c, g, filled, "", "2026-11-29", prompts.LoadWords("en"))
}

var comments = regexp.MustCompile(`(?s) ?<!--.*?-->`)

func TestSheetsFilledInByHand(t *testing.T) {
	g, err := prompts.LoadGuide("ten-step", "en", "")
	if err != nil {
		t.Fatal(err)
	}
	w := prompts.LoadWords("en")
	sheet := blank(t, g, w, "md")
	const ask = "**1.2 Which real kinds of people, or personas, are there in each customer segment?** <!-- question=personas -->"
	const multi = "- [ ] Multi-sided market"
	if !strings.Contains(sheet, ask) || !strings.Contains(sheet, multi) {
		t.Fatalf("the sheet has changed:\n%.3000s", sheet)
	}
	after := func(mark, text string) string { return strings.Replace(sheet, mark, mark+text, 1) }
	renamed := regexp.MustCompile(`### Step 1 of 10[^<\n]*`)
	for _, test := range []struct{ name, source, want, left string }{
		{"in the line of the question", strings.Replace(sheet, ask, strings.Replace(ask, " <!--", " Receptionists <!--", 1), 1), "personas: Receptionists", ""},
		{"right below the question", after(ask, "\nReceptionists\nOwners"), "personas: Receptionists\npersonas: Owners", ""},
		{"as a list", after(ask, "\n\n- Receptionists\n- Owners"), "personas: Receptionists\npersonas: Owners", ""},
		{"before and after the line", regexp.MustCompile(regexp.QuoteMeta(ask)+`[\s\S]*?_{20,}`).ReplaceAllStringFunc(sheet, func(s string) string { return s + " Receptionists" }), "personas: Receptionists", ""},
		{"a table of their own", after(ask, "\n\n| Who | When |\n|---|---|\n| Owners | at night |\n"), "personas: Who: When\npersonas: Owners: at night", ""},
		{"ticked", strings.Replace(sheet, multi, "- [X] Multi-sided market", 1), "market-sides: Multi-sided market (multi-sided)", ""},
		{"ticked with a v", strings.Replace(sheet, multi, "- [v] Multi-sided market", 1), "market-sides: Multi-sided market (multi-sided)", ""},
		{"ticked between blanks", strings.Replace(sheet, multi, "- [ x ] Multi-sided market", 1), "market-sides: Multi-sided market (multi-sided)", ""},
		{"ticked without the box", strings.Replace(sheet, multi, "- x Multi-sided market", 1), "market-sides: Multi-sided market (multi-sided)", ""},
		{"ticked with a sign, and a remark", strings.Replace(regexp.MustCompile(regexp.QuoteMeta(multi)+`[^\n]*`).ReplaceAllStringFunc(sheet, func(s string) string { return strings.Replace(s, " <!--", ", mostly <!--", 1) }), multi, "☑ Multi-sided market", 1), "market-sides: Multi-sided market (multi-sided)\nmarket-sides: mostly", ""},
		{"both of which one can be", strings.Replace(strings.Replace(sheet, multi, "- [x] Multi-sided market", 1), "- [ ] One-sided market", "- [x] One-sided market", 1), "market-sides: One-sided market (one-sided)", "Multi-sided market"},
		{"an option written on the line", strings.Replace(sheet, "Or say it in your own words\n\n______________________________________________________", "Or say it in your own words\n\nMulti-sided market", 1), "market-sides: Multi-sided market (multi-sided)", ""},
		{"a heading renamed", renamed.ReplaceAllString(after(ask, "\n\nOwners"), "### Our people "), "personas: Owners", "Our people"},
		{"without the marks", comments.ReplaceAllString(after(ask, "\n\nOwners"), ""), "personas: Owners", ""},
		{"in front of everything", "Hello Mari\n\n" + after(ask, "\n\nOwners"), "personas: Owners", "Hello Mari"},
		{"below the block's title", strings.Replace(sheet, "<!-- block=customer_segments -->", "<!-- block=customer_segments -->\n\nOwners", 1), "personas: Owners", ""},
		{"rewrapped", rewrapped(after(ask, "\n\nOwners")), "personas: Owners", ""},
		{"with arrows", after(ask, "\n\nOwners → Clinics"), "personas: Owners", "Clinics"},
	} {
		t.Run(test.name, func(t *testing.T) {
			taken := takeInto(t, canvas.New(canvas.BusinessModel, "Memo", "ten-step", "en", "2026-11-01"), "sheet.md", test.source)
			var left []string
			for _, l := range taken.LeftOut {
				left = append(left, l.Text)
			}
			if got := notesUnder(taken.Canvas); got != test.want || strings.Join(left, "\n") != test.left {
				t.Errorf("got\n%s\nwant\n%s\nleft out %q", got, test.want, left)
			}
		})
	}
}

// rewrapped breaks the long lines of paragraphs, as a formatter does.
func rewrapped(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if len(l) > 90 && !strings.ContainsAny(l[:1], "|-#*<_") {
			at := 70 + strings.IndexByte(l[70:], ' ')
			lines[i] = l[:at] + "\n" + l[at+1:]
		}
	}
	return strings.Join(lines, "\n")
}

// A name and a date on a sheet that cannot be taken in are left out with their lines.
func TestWordsInTheFieldsKeepTheirLines(t *testing.T) {
	g, err := prompts.LoadGuide("ten-step", "en", "")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(blank(t, g, prompts.LoadWords("en"), "md"), "\n")
	want := map[string]int{}
	for i, l := range lines {
		for field, words := range map[string]string{"canvas": "Another name", "date": "yesterday or so"} {
			if strings.Contains(l, "field="+field+" ") {
				lines[i], want[words] = strings.Replace(l, "______________________________________________________", words, 1), i+1
			}
		}
	}
	taken := takeInto(t, canvas.New(canvas.BusinessModel, "Memo", "ten-step", "en", "2026-11-01"), "sheet.md", strings.Join(lines, "\n"))
	if len(want) != 2 || len(taken.LeftOut) != 2 {
		t.Fatalf("left out %v, want %v", taken.LeftOut, want)
	}
	for _, l := range taken.LeftOut {
		if l.Line != want[l.Text] {
			t.Errorf("%q is said to be in line %d, not %d", l.Text, l.Line, want[l.Text])
		}
	}
}

// Two people fill in the same sheet: both their answers are there, what both say once.
func TestSheetsOfTwoPeople(t *testing.T) {
	g, err := prompts.LoadGuide("nine-step", "nl", "")
	if err != nil {
		t.Fatal(err)
	}
	w := prompts.LoadWords("nl")
	c := canvas.New(canvas.BusinessModel, "Memo", "classic", "en", "2026-11-01") // another guide and language
	for _, by := range []string{"Mari", "Jaan"} {
		source := strings.Replace(blank(t, g, w, "md"), w.Sheet.By+": ______________________________________________________", w.Sheet.By+": "+by, 1)
		at := strings.Index(source, "question=for-whom -->") + len("question=for-whom -->")
		taken := takeInto(t, c, "blad.md", source[:at]+"\n\nTandartsen\n\nPraktijk van "+by+source[at:])
		if c = taken.Canvas; len(taken.LeftOut) > 0 {
			t.Errorf("%s: left out %v", by, taken.LeftOut)
		}
	}
	want := "for-whom: Tandartsen by Mari\nfor-whom: Praktijk van Mari by Mari\nfor-whom: Praktijk van Jaan by Jaan"
	if got := notesUnder(c); got != want || len(c.Reviews) != 2 {
		t.Errorf("got\n%s\nreviews %v", got, c.Reviews)
	}
}

// A page that a browser has saved: what it makes of enter, blanks and ticks.
func TestPagesSavedByABrowser(t *testing.T) {
	g, err := prompts.LoadGuide("ten-step", "en", "")
	if err != nil {
		t.Fatal(err)
	}
	page := blank(t, g, prompts.LoadWords("en"), "html")
	at := strings.Index(page, `data-question="personas"`)
	place := `data-column="0"></span>`
	for _, typed := range []string{"Owners<br>Clinics&nbsp;", "<div>Owners</div><div>Clinics<br></div>", "<p>Owners</p>\n<p><b>Clinics</b></p>"} {
		source := "<!-- saved from url=(0014)about:internet -->\n" + page[:at] + strings.Replace(page[at:], place, strings.TrimSuffix(place, "</span>")+typed+"</span>", 1)
		source = strings.Replace(source, `data-option="multi-sided"`, `data-option="multi-sided" checked=""`, 1)
		taken := takeInto(t, canvas.New(canvas.BusinessModel, "Memo", "ten-step", "en", "2026-11-01"), "sheet.html", source)
		if got := notesUnder(taken.Canvas); got != "personas: Owners\npersonas: Clinics\nmarket-sides: Multi-sided market (multi-sided)" || len(taken.LeftOut) > 0 {
			t.Errorf("%s: got\n%s\nleft out %v", typed, got, taken.LeftOut)
		}
	}
	// Another program has dropped all marks.
	marks := regexp.MustCompile(` (?:data-\w+|contenteditable|role|aria-label|onchange|class)="[^"]*"`)
	source := page[:at] + strings.Replace(page[at:], place, strings.TrimSuffix(place, "</span>")+"Owners</span>", 1)
	taken := takeInto(t, canvas.New(canvas.BusinessModel, "Memo", "ten-step", "en", "2026-11-01"), "sheet.html", marks.ReplaceAllString(source, ""))
	if got := notesUnder(taken.Canvas); got != "personas: Owners" || len(taken.LeftOut) > 0 {
		t.Errorf("without marks:\n%s\nleft out %v", got, taken.LeftOut)
	}
}

// Whatever a sheet says, taking it in fails in no bad way, and a canvas comes of it
// that can be saved.
func FuzzTake(f *testing.F) {
	f.Add("<!-- bmcanvas-sheet=nine-step language=en -->\n\n**1.1 For whom?** <!-- question=for-whom -->\n\nHotels\n\n| a | b |\n|---|---|\n| c | x |\n", false)
	f.Add(`<body data-sheet="classic" data-language="en"><div data-question="for-whom"><div data-row=""><span contenteditable="true" data-column="0">Hotels<br>x</span></div></div>`, true)
	f.Fuzz(func(t *testing.T, source string, page bool) {
		name := "sheet.md"
		if page {
			name = "sheet.html"
		}
		g, filled, err := Read(name, []byte(source), "", "")
		if err != nil {
			return
		}
		c := canvas.New(g.Canvas, "A", g.ID, g.Language, "2026-11-01")
		taken := Take(c, g, filled, "", "2026-11-29", prompts.LoadWords("en"))
		if _, err := canvas.Blank().With(taken.Canvas); err != nil {
			t.Fatalf("%v\n%s", err, source)
		}
	})
}
