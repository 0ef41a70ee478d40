// Putting errors in words.

package prompts

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"

	"bmcanvas/canvas"
)

func TestExplain(t *testing.T) {
	_, noFile := os.Open("/nowhere/at/all")
	denied := &os.PathError{Op: "open", Path: "c.yaml", Err: syscall.EACCES}
	for _, c := range []struct {
		err             error
		what, where, do string // do: a part of it
	}{
		{
			&canvas.Error{Problem: canvas.NotFound, File: "hobe.yaml"},
			"there is no such file", "hobe.yaml", "bmcanvas NAME.yaml",
		},
		{
			fmt.Errorf("showing: %w", &canvas.Error{Problem: canvas.WrongType, File: "hobe.yaml", Line: 12, Key: "due", Expected: "date"}),
			"“due” should be a date, such as 2026-11-21", "hobe.yaml:12", "Correct this line",
		},
		{
			&canvas.Error{Problem: canvas.Unreadable, File: "c.yaml", Err: fmt.Errorf("reading: %w", denied)},
			"the file cannot be read (permission denied)", "c.yaml", "allowed to read it",
		},
		{
			&canvas.Error{Problem: canvas.NotYAML, File: "a\x1b]0;b\nc.yaml", Line: 3, Found: "\x1b[2J" + strings.Repeat("é", 70)},
			"the file cannot be understood from this line on", "a�]0;b c.yaml:3", "It reads: �[2J" + strings.Repeat("é", 56) + "…",
		},
		{
			&GuideError{Problem: UnknownKey, File: "my.yaml", Line: 7, Key: "tips", Expected: "title, tip"},
			"a guide has no key “tips” in this place", "my.yaml:7", "The keys here are: title, tip.",
		},
		{
			&GuideError{Problem: CannotCombine, File: "my.yaml", Line: 7, Key: "rank", Found: "each"},
			"a question cannot have both “rank” and “each”", "my.yaml:7", "Make two questions",
		},
		{
			&canvas.Error{Problem: "brand-new", File: "c.yaml"},
			"this did not work (c.yaml: brand-new)", "", "Try again",
		},
		{noFile, "this did not work (no such file or directory)", "/nowhere/at/all", "Try again"},
		{errors.New("no idea"), "this did not work (no idea)", "", "Try again"},
		{fmt.Errorf("a: %w", errors.New("b")), "this did not work (a: b)", "", "Try again"},
	} {
		what, where, do := LoadWords("en").Explain(c.err)
		if what != c.what || where != c.where || !strings.Contains(do, c.do) {
			t.Errorf("%v:\n got %q, %q, %q\nwant %q, %q, %q", c.err, what, where, do, c.what, c.where, c.do)
		}
	}
}

// A file and its name cannot turn the text around them, or move the cursor.
func TestExplainShowsNothingThatActs(t *testing.T) {
	what, where, _ := LoadWords("en").Explain(&GuideError{Problem: UnknownKey, File: "a\u202eb\u2067c\x1b.yaml", Key: "x\u2066y\nz\a"})
	if where != "abc\ufffd.yaml" || !strings.Contains(what, "“xy z\ufffd”") {
		t.Errorf("%q %q", what, where)
	}
}

// No sentence leaves a placeholder open, even if the error has few facts.
func TestExplainLeavesNoHoles(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *Words) {
		var all []error
		for problem := range w.Errors.Canvas {
			all = append(all, &canvas.Error{Problem: problem})
		}
		for problem := range w.Errors.Guide {
			all = append(all, &GuideError{Problem: problem})
		}
		for _, err := range all {
			if what, _, do := w.Explain(err); strings.ContainsAny(what+do, "{}") {
				t.Errorf("%v: %s. %s", err, what, do)
			}
		}
	})
}

func TestGuideErrorForLogs(t *testing.T) {
	err := &GuideError{Problem: BadID, File: "my.yaml", Line: 3, Key: "id", Found: "a b", Err: errors.New("why")}
	if got := err.Error(); got != `my.yaml:3: bad-id (id) "a b": why` {
		t.Error(got)
	}
}

// Two kinds of canvas are called by their titles in every language; a kind that is
// not known, as it stands.
func TestExplainOtherKind(t *testing.T) {
	for _, l := range Languages {
		w := LoadWords(l.Code)
		kinds := canvas.Error{Problem: canvas.OtherKind, File: "b.yaml", Expected: "business-model", Found: "customer-experience"}
		what, _, _ := w.Explain(&kinds)
		for _, kind := range []canvas.Kind{canvas.BusinessModel, canvas.CustomerExperience} {
			if !strings.Contains(what, w.Kinds[kind]) || strings.Contains(what, string(kind)) {
				t.Errorf("%s: %q names no %q", l.Code, what, w.Kinds[kind])
			}
		}
		kinds.Found = "x-kind"
		if what, _, _ := w.Explain(&kinds); !strings.Contains(what, "x-kind") {
			t.Errorf("%s: %q", l.Code, what)
		}
	}
}
