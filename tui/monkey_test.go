// Keys pressed at random, on all screens.

package tui

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/recovery"
)

// monkeyKeys are keys that remove nothing.
var monkeyKeys = []string{
	"<enter>", "<enter>", "<tab>", "<shift+tab>", "<up>", "<down>", "<down>", "<left>", "<right>", "<home>", "<end>", "<pgdn>", "<pgup>", "<esc>", "<esc>", "<space>", "1", "2", "5", "0",
	"<f1>", "<f2>", "<f3>", "<f4>", "<f5>", "<f6>", "<f7>", "<f8>", "<f10>", "<ctrl+j>", "<alt+1>", "<alt+0>", "<alt+up>", "<alt+down>", "?",
}

// takesWords reports whether what is typed now is to be kept: not what rows are found
// by, and not the name of a file or a person.
func (d *driver) takesWords() bool {
	switch s := d.app.top().(type) {
	case *picker, *findScreen, *calibration, *helpScreen, *startScreen:
		return false
	case *form:
		d := s.current().draft // why a question is set aside goes when the question is answered
		return d != nil && d.Field != interview.FieldWhy && d.Field != interview.FieldWho
	case *details:
		return s.current() != nil
	}
	return true
}

// Whatever is pressed, there is no fault, the file can be read, and every word is in
// the file, in the record of what is typed, or on the screen.
func TestMonkey(t *testing.T) {
	rounds := 5
	if testing.Short() {
		rounds = 2
	}
	for seed := range rounds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(7, uint64(seed)))
			d := begin(t, []string{"classic", "nine-step", "ten-step", "customer-experience", "workshop"}[seed%5], "en")
			var words, pressed []string
			for step := range 500 {
				key := monkeyKeys[r.IntN(len(monkeyKeys))]
				if r.IntN(4) == 0 && d.takesWords() {
					word := letterWord(step)
					words, key = append(words, word), "<ctrl+e>"+word+" "
				}
				pressed = append(pressed, key)
				if d.keys(key); d.app.fault != nil {
					t.Fatalf("%v\nafter %s\n%s", d.app.fault.cause, pressed, d.app.fault.stack)
				}
				if d.app.quit {
					break
				}
				d.holds(words, pressed)
			}
			if !d.app.quit {
				d.keys("<ctrl+c>")
			}
			if err := d.app.finish(&strings.Builder{}); err != nil {
				t.Fatal(err)
			}
			if _, _, err := canvas.Open(d.app.saver.Path()); err != nil {
				t.Fatalf("the file is damaged: %v", err)
			}
		})
	}
}

// letterWord is a word of letters alone, another for each number.
func letterWord(n int) string {
	return "q" + string([]rune{'a' + rune(n/26/26%26), 'a' + rune(n/26%26), 'a' + rune(n%26)}) + "z"
}

// lettersOf is the text without digits, blanks and signs, which may be typed into the
// middle of a word.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, text)
}

// holds checks that each word is somewhere.
func (d *driver) holds(words, pressed []string) {
	d.t.Helper()
	there := recovery.Texts(d.app.iv.Canvas())
	for _, draft := range d.app.drafts() {
		there = append(there, draft.Text)
	}
	for _, b := range d.app.iv.Canvas().Blocks {
		for _, n := range b.Notes {
			there = append(there, n.By)
		}
	}
	all, shown := lettersOf(strings.Join(there, "\n")), lettersOf(d.screen())
	for _, w := range words {
		if !strings.Contains(all, w) && !strings.Contains(shown, w) {
			last := slices.Clone(pressed[max(len(pressed)-12, 0):])
			d.t.Fatalf("%s is nowhere after %s\n%s", w, last, d.screen())
		}
	}
}
