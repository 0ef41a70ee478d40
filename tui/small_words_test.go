// Words of the program in the narrowest window: none is cut.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// narrow is the width of text in the narrowest window.
const narrow = minWidth - 2*margin

func TestNoPlaceholderIsCut(t *testing.T) {
	for _, l := range prompts.Languages {
		e := startIn(t, t.TempDir(), "a.yaml", Options{Language: l.Code}).app.env
		q, end := e.words.Question, e.words.End
		for _, placeholder := range []string{
			q.Placeholder, q.PlaceholderMore, q.PlaceholderChoice, q.PlaceholderEmptied,
			e.words.Find.Placeholder, e.words.Help.Search, e.words.Start.NamePlaceholder,
			end.StepWhat, end.StepWho, end.StepUntil, end.StepEmptied,
		} {
			if shown := e.shortened(placeholder, narrow-barWidth-1); strings.Contains(shown, e.sheet.Marks.Ellipsis) {
				t.Errorf("%s: %q is shown as %q", l.Code, placeholder, shown)
			}
		}
	}
}

func TestShortenedKeepsSentencesAndWords(t *testing.T) {
	e := start(t, "a.yaml").app.env
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"What do you want? Type it.", 26, "What do you want? Type it."},
		{"What do you want? Type it.", 25, "What do you want?"},
		{"What do you want? Type it.", 16, "What do you…"},
		{"e.g. 2.5 kg of beans for each café", 20, "e.g. 2.5 kg of…"},
		{"Unbreakable", 5, "Unbr…"},
	} {
		if got := e.shortened(c.s, c.w); got != c.want {
			t.Errorf("%q in %d cells is %q, want %q", c.s, c.w, got, c.want)
		}
	}
}

// The title of a block is whole beside its place, in the narrowest window, too.
func TestNoBlockTitleIsCut(t *testing.T) {
	for _, info := range prompts.Guides("en") {
		for _, l := range prompts.Languages {
			d := begin(t, info.ID, l.Code)
			for i := range d.app.iv.Walk().Stops {
				if d.app.iv.Go(i); d.app.iv.Question() == nil {
					continue
				}
				if title := d.app.question.titleLines(narrow, minHeight)[0]; strings.Contains(title, d.app.sheet.Marks.Ellipsis) {
					t.Errorf("%s %s: %q", info.ID, l.Code, title)
				}
			}
		}
	}
}

// The key line of every screen has a way out and what enter does, in any language and in
// the smallest windows.
func TestKeyLineHasAWayOut(t *testing.T) {
	for _, l := range prompts.Languages {
		for _, keys := range []string{
			"", "<enter>", "<enter>x", "<enter><f2>", "<enter><f2>2<down>", "<enter><f2>2<down><space>", "<enter><f3>", "<enter><f3>beans",
			"<enter><f4>", "<enter><f6>", "<enter><f7>", "<enter><f10>", "<enter><f1>", "<enter><f2>1<enter><pgdn>", "<enter><f2>3<down><enter><up>",
			"<enter><f2>3<down><enter><up><enter>", "<enter><pgdn*70>", "<enter><pgdn*70><tab>", "<enter><pgdn*70><tab>Call<tab>",
		} {
			dir := t.TempDir()
			write(t, dir, "a.yaml", strings.Replace(reviewed, "language: en", "language: "+l.Code, 1))
			d := startIn(t, dir, "a.yaml", Options{}).keys(keys)
			for _, size := range smallWindows {
				d.size(size[0], size[1])
				lines := strings.Split(d.screen(), "\n")
				line := lines[len(lines)-1]
				if !strings.Contains(line, "esc ") && !strings.Contains(line, " esc") && !strings.Contains(line, "ctrl+c") {
					t.Errorf("%s %s: no way out of %dx%d:\n%s", l.Code, keys, size[0], size[1], d.screen())
				}
				for _, h := range d.app.keyHints() {
					if h.keys == "enter" && !strings.Contains(line, "enter") {
						t.Errorf("%s %s: not what enter does in %dx%d:\n%s", l.Code, keys, size[0], size[1], d.screen())
					}
				}
			}
		}
	}
}

// How to set a question aside is seen at once in the smallest window: all three choices.
func TestAllChoicesOfADialogAreSeen(t *testing.T) {
	for _, l := range prompts.Languages[:3] {
		d := begin(t, "nine-step", l.Code)
		d.size(minWidth, minHeight)
		d.keys("<f6>").sees("1 ", "2 ", "3 ").seesNot("↓ ")
		for _, r := range d.app.top().(*picker).list.rows {
			d.sees(r.label)
		}
	}
}
