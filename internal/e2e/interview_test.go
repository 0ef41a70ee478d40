//go:build unix

// Whole interviews, typed as fast as a terminal takes them.

package e2e

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// The same interview typed into the full screen and written into a pipe gives
// the same file.
func TestFullScreenAndLineModeWriteTheSameFile(t *testing.T) {
	for _, c := range []struct{ guide, language, text, one string }{
		{"classic", "en", "Beans roasted the same morning", "1"},
		{"workshop", "en", "Beans roasted the same morning", "1"},
		{"ten-step", "en", "Beans roasted the same morning", "1"},
		{"customer-experience", "en", "Beans roasted the same morning", "1"},
		{"nine-step", "fa", "می‌خواهم قهوهٔ تازه بفروشم", "۱"},
	} {
		t.Run(c.guide+"."+c.language, func(t *testing.T) {
			t.Parallel()
			g, err := prompts.LoadGuide(c.guide, c.language, "")
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			x := inTerminal(t, dir, "a.yaml", "--guide", c.guide, "--stage", "running", "--lang", c.language, "--bidi", "app")
			x.sees("enter")
			walk := prompts.NewWalk(g)
			keys, lines := "\r", []string(nil)
			given, givenInLines := map[string]int{}, map[string]int{}
			for i := range walk.Stops[:walk.End()] {
				if stop := &walk.Stops[i]; stop.Question != nil {
					keys += keysFor(stop, given, c.text+" "+stop.Question.ID, c.one)
					lines = append(lines, linesFor(stop, givenInLines, c.text+" "+stop.Question.ID, c.one)...)
				} else {
					keys += "\r"
				}
			}
			x.types(keys + "\x11")
			x.endsWell()
			x.checkRestored()
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

			piped := launchIn(t.TempDir())
			out, errs, status := piped.run(t, strings.Join(lines, "\n"), "a.yaml", "--guide", c.guide, "--stage", "running", "--lang", c.language)
			if status != 0 || errs != "" {
				t.Fatalf("over a pipe: exit status %d; it said %q", status, errs)
			}
			if strings.ContainsFunc(out, isControl) {
				t.Errorf("a control character is printed:\n%q", out)
			}
			if got, want := piped.file(t, "a.yaml"), x.file("a.yaml"); withoutDates(got) != withoutDates(want) {
				t.Errorf("over a pipe:\n%s\nby keys:\n%s\nprinted:\n%s", got, want, out)
			}
		})
	}
}

// keysFor returns the keys that answer the question: two notes where notes are
// asked for, a reply to the probe, the first option, the first note to link, the order as it is. given
// counts the notes of each block so far.
func keysFor(stop *prompts.Stop, given map[string]int, text, one string) string {
	q, block := stop.Question, stop.Block.ID
	switch q.Kind() {
	case prompts.Rank:
		return "\r"
	case prompts.Choice:
		return one + "\r"
	case prompts.EachPick, prompts.EachLink:
		return strings.Repeat(one+"\x1b[B", given[q.Each]) + "\r"
	case prompts.EachLine:
		return strings.Repeat(text+"\r", given[q.Each])
	case prompts.EachTest: // the first note is marked, and has a test
		return one + "\r" + text + "\r"
	case prompts.Figures:
		return strings.Repeat(one+"\r", given[q.Figures])
	case prompts.Pick:
		return strings.Join(firsts(q.Pick, given), "") + "\r"
	}
	link := ""
	if q.Probe.Ask != "" {
		link = "\x1b[B" + text + " more\r"
	}
	switch {
	case len(q.AskFor) > 0: // in the list, for there are more than nine
		link += "\t"
		for _, block := range q.About {
			link += " " + strings.Repeat("\x1b[B", given[block])
		}
		link += "\x1b[Z"
	case linkable(q, given) > 1: // a single one is linked by itself
		link += "\x1b" + one
	}
	if q.Detail {
		return text + "\r" + link + "\r"
	}
	given[block]++
	if given[block] > 1 {
		return text + "\r" + link + "\r"
	}
	given[block]++ // two, so that they can be ranked and linked to
	return text + " 1\r" + text + " 2\r" + link + "\r"
}

// linesFor returns the lines of line mode that give the same answers as keysFor.
func linesFor(stop *prompts.Stop, given map[string]int, text, one string) []string {
	q, block := stop.Question, stop.Block.ID
	switch q.Kind() {
	case prompts.Rank:
		return []string{""}
	case prompts.Choice:
		return []string{one, ""}
	case prompts.EachPick, prompts.EachLink:
		return slices.Repeat([]string{one, ""}, given[q.Each])
	case prompts.EachLine:
		return slices.Repeat([]string{text, ""}, given[q.Each])
	case prompts.EachTest:
		return []string{one, "", text, ""}
	case prompts.Figures:
		return slices.Repeat([]string{one, ""}, given[q.Figures])
	case prompts.Pick:
		return []string{strings.Join(firsts(q.Pick, given), " "), ""}
	}
	links := []string{""}
	switch {

	case len(q.AskFor) > 0:
		links = []string{strings.Join(firsts(q.About, given), " "), ""}
	case linkable(q, given) > 1:
		links = []string{one, ""}
	}
	if q.Probe.Ask != "" {
		links = append([]string{":more " + text + " more"}, links...)
	}
	switch {
	case q.Detail:
		return append([]string{text}, links...)
	case given[block] > 0:
		given[block]++
		return append([]string{text}, links...)
	}
	given[block] = 2
	return append([]string{text + " 1", text + " 2"}, links...)
}

// firsts returns the number of the first note of each block, where the notes of all the
// blocks are numbered through.
func firsts(blocks []string, given map[string]int) []string {
	var numbers []string
	at := 1
	for _, block := range blocks {
		numbers = append(numbers, fmt.Sprint(at))
		at += given[block]
	}
	return numbers
}

// linkable returns how many notes the question offers to link.
func linkable(q *prompts.Question, given map[string]int) int {
	n := 0
	for _, block := range q.About {
		n += given[block]
	}
	return n
}

// withoutDates returns a canvas file without its dates, because midnight may pass
// between two sessions.
func withoutDates(file string) string {
	return regexp.MustCompile(`\d{4}-\d\d-\d\d`).ReplaceAllString(file, "")
}
