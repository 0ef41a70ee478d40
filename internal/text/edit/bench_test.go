package edit

import (
	"strings"
	"testing"
)

// texts are what speed is measured on: sizes a note has, and a paste of 64 KB
// on one line, of sorts that wrap with ease and with pains.
var texts = []struct{ name, text string }{
	{"10", "ten letter"},
	{"2000", strings.Repeat("Kohvioad, mida röstitakse igal hommikul. ", 49)},
	{"64KB", strings.Repeat("Kohvioad, mida röstitakse igal hommikul. ", 1<<16/42)},
	{"64KB_Persian", strings.Repeat("قهوه‌ای که هر صبح برشته می‌شود. ", 1<<16/57)},
	{"64KB_ideographs", strings.Repeat("漢字仮名", 1<<16/12)},
	{"64KB_emoji", strings.Repeat("👍🏽👨‍👩‍👧", 1<<16/26)},
	{"64KB_lines", strings.Repeat("one idea\n", 1<<16/9)},
	{"64KB_spaces", strings.Repeat(" ", 1<<16)},
}

func BenchmarkType(b *testing.B) {
	for _, place := range []string{"start", "middle", "end"} {
		for _, c := range texts {
			b.Run(place+"/"+c.name, func(b *testing.B) {
				f := New(c.text)
				f.SetWidth(76)
				f.cursor = f.floor(map[string]int{"start": 0, "middle": len(c.text) / 2, "end": len(c.text)}[place])
				b.ReportAllocs()
				for b.Loop() {
					g := f
					g.Insert("a")
				}
			})
		}
	}
}

func BenchmarkBackspace(b *testing.B) {
	for _, c := range texts[1:] {
		b.Run(c.name, func(b *testing.B) {
			f := New(c.text)
			f.SetWidth(76)
			f.cursor = f.floor(len(c.text) / 2)
			for b.Loop() {
				g := f
				g.Backspace()
			}
		})
	}
}

func BenchmarkMoves(b *testing.B) {
	for _, c := range texts[1:] {
		b.Run(c.name, func(b *testing.B) {
			f := New(c.text)
			f.SetWidth(76)
			for b.Loop() {
				f.cursor = f.floor(len(c.text) / 2)
				f.WordLeft()
				f.Up()
				f.Right()
				f.Down()
				f.WordRight()
				f.End()
			}
		})
	}
}

func BenchmarkView(b *testing.B) {
	for _, c := range texts {
		b.Run(c.name, func(b *testing.B) {
			f := New(c.text)
			f.SetWidth(76)
			f.cursor = f.floor(len(c.text) / 2)
			b.ReportAllocs()
			for b.Loop() {
				for _, l := range f.View(8).Lines {
					_ = l.String()
				}
			}
		})
	}
}

func BenchmarkPaste100KB(b *testing.B) {
	paste := strings.Repeat("Kohvioad, mida röstitakse igal hommikul. ", 100<<10/42)
	for b.Loop() {
		f := New("before after")
		f.Left()
		f.Insert(paste)
	}
}

func BenchmarkLen64KB(b *testing.B) {
	f := New(texts[2].text)
	for b.Loop() {
		f.Len()
	}
}
