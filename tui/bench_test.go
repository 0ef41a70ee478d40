// Benchmarks of a key, opening and the poster, by the number of notes.

package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// crowded is a canvas file of n notes, spread over the nine blocks.
func crowded(n int) string {
	var b strings.Builder
	b.WriteString("canvas: business-model\nformat: 1\nname: Crowded\nguide: classic\nlanguage: en\ncreated: 2026-11-01\nupdated: 2026-11-20\nblocks:\n")
	blocks := canvas.BusinessModel.Blocks()[:9]
	questions := []string{"for-whom", "value-delivered", "channels-now", "relationship-now", "willing-to-pay",
		"resources-for-propositions", "activities-for-propositions", "partners", "main-costs"}
	for i, block := range blocks {
		fmt.Fprintf(&b, "  %s:\n", block)
		prefix := canvas.BusinessModel.Prefix(block)
		for j := 1; j <= max(n/9, 1); j++ {
			fmt.Fprintf(&b, "    - id: %s%d\n      note: Note %d of this block, in a few words\n      question: %s\n", prefix, j, j, questions[i])
			if i > 0 {
				fmt.Fprintf(&b, "      links: [cs%d]\n", j)
			}
		}
	}
	return b.String()
}

// crowdedApp is a program with a canvas of n notes, in a window of 120 by 40.
func crowdedApp(tb testing.TB, n int) *app {
	tb.Helper()
	dir := tb.TempDir()
	path := filepath.Join(dir, "a.yaml")
	if err := os.WriteFile(path, []byte(crowded(n)), 0o644); err != nil {
		tb.Fatal(err)
	}
	a, err := newApp(Options{Path: path, Folder: dir, Fallback: "en", Now: time.Now, Getenv: func(string) string { return "" }})
	if err != nil {
		tb.Fatal(err)
	}
	a.resize(120, 40)
	return a
}

func sizesOf(b *testing.B, run func(b *testing.B, n int)) {
	for _, n := range []int{10, 1000, 10000} {
		b.Run(fmt.Sprintf("notes=%d", n), func(b *testing.B) { run(b, n) })
	}
}

// From a key to the lines of the next frame, in the field of a question.
func BenchmarkKey(b *testing.B) {
	sizesOf(b, func(b *testing.B, n int) {
		a := crowdedApp(b, n)
		a.Update(tea.KeyMsg{Type: tea.KeyEnter})
		a.iv.GoTo("value-delivered")
		a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("x")})
		b.ReportAllocs()
		for b.Loop() {
			a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("x")})
			_ = a.frameLines()
			a.Update(tea.KeyMsg{Type: tea.KeyBackspace})
			_ = a.frameLines()
		}
	})
}

// The same in Persian, ordered by the program.
func BenchmarkKeyInPersian(b *testing.B) {
	path := filepath.Join(b.TempDir(), "a.yaml")
	if err := os.WriteFile(path, []byte(qahve), 0o644); err != nil {
		b.Fatal(err)
	}
	a, err := newApp(Options{Path: path, Folder: b.TempDir(), Fallback: "en", Now: time.Now, Getenv: func(string) string { return "" }, Bidi: bidi.App})
	if err != nil {
		b.Fatal(err)
	}
	a.resize(120, 40)
	a.Update(tea.KeyMsg{Type: tea.KeyEnter})
	a.iv.GoTo("value-delivered")
	a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("می‌خواهم")})
	b.ReportAllocs()
	for b.Loop() {
		a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("ق")})
		_ = a.frameLines()
		a.Update(tea.KeyMsg{Type: tea.KeyBackspace})
		_ = a.frameLines()
	}
}

// From a new note to the frame that shows it, without saving.
func BenchmarkAddNote(b *testing.B) {
	sizesOf(b, func(b *testing.B, n int) {
		a := crowdedApp(b, n)
		a.Update(tea.KeyMsg{Type: tea.KeyEnter})
		a.iv.GoTo("value-delivered")
		b.ReportAllocs()
		for b.Loop() {
			a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("x")})
			a.Update(tea.KeyMsg{Type: tea.KeyEnter})
			_ = a.frameLines()
			a.Update(tea.KeyMsg{Type: tea.KeyF9})
		}
	})
}

// From the file to the first frame.
func BenchmarkOpen(b *testing.B) {
	sizesOf(b, func(b *testing.B, n int) {
		b.ReportAllocs()
		for b.Loop() {
			_ = crowdedApp(b, n).frameLines()
		}
	})
}

// The poster drawn for the first time, and again.
func BenchmarkPoster(b *testing.B) {
	sizesOf(b, func(b *testing.B, n int) {
		a := crowdedApp(b, n)
		a.Update(tea.KeyMsg{Type: tea.KeyEnter})
		a.Update(tea.KeyMsg{Type: tea.KeyF2})
		b.Run("first", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				a.setLanguage("en")
				_ = a.frameLines()
			}
		})
		b.Run("unchanged", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = a.frameLines()
			}
		})
	})
}

// A key that moves the cursor on the poster, to the lines of the next frame: between notes
// that are linked with notes of other blocks, at the beginning of a block and in its middle.
func BenchmarkPosterCursor(b *testing.B) {
	sizesOf(b, func(b *testing.B, n int) {
		a := crowdedApp(b, n)
		a.Update(tea.KeyMsg{Type: tea.KeyEnter})
		a.Update(tea.KeyMsg{Type: tea.KeyF2})
		for _, place := range []struct {
			name string
			down int
		}{{"first", 1}, {"middle", n / 18}} {
			v := newPosterScreen(a.work)
			a.screens[len(a.screens)-1] = v
			for range place.down {
				v.update(keys.Press{Intent: keys.Down}, a.width, a.height-footer)
			}
			b.Run(place.name, func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					key := tea.KeyDown
					if i%2 > 0 {
						key = tea.KeyUp
					}
					a.Update(tea.KeyMsg{Type: key})
					_ = a.View()
				}
			})
		}
	})
}

// The state of every question, after a change.
func BenchmarkSurvey(b *testing.B) {
	sizesOf(b, func(b *testing.B, n int) {
		a := crowdedApp(b, n)
		w, c := a.iv.Walk(), a.iv.Canvas()
		b.ReportAllocs()
		var s *prompts.Survey
		for b.Loop() {
			s = w.Survey(c)
		}
		_ = s
	})
}

// Saving one changed note to the disk, with the check that reads it again.
func BenchmarkSave(b *testing.B) {
	for _, n := range []int{10, 100, 1000, 10000} {
		b.Run(fmt.Sprintf("notes=%d", n), func(b *testing.B) {
			a := crowdedApp(b, n)
			key := a.iv.Canvas().Notes(canvas.Channels)[0].Key
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				i++
				if err := a.iv.Reword(key, fmt.Sprintf("Other words, number %d", i)); err != nil {
					b.Fatal(err)
				}
				a.saver.Want(a.iv.Canvas())
				if err := a.saver.Save(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkFolder moves the cursor in a list of a thousand canvases and draws it.
func BenchmarkFolder(b *testing.B) {
	dir := b.TempDir()
	for i := range 1000 {
		text := fmt.Sprintf("canvas: business-model\nname: Canvas %d\nupdated: 2026-11-01\n", i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("c%d.yaml", i)), []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	a, err := newApp(Options{Folder: dir, Fallback: "en", Now: time.Now, Getenv: func(string) string { return "" }})
	if err != nil {
		b.Fatal(err)
	}
	a.resize(80, 24)
	for b.Loop() {
		a.press(keys.Press{Intent: keys.Down})
		a.View()
	}
}
