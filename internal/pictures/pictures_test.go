//go:build unix

package main

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// Each picture's keys lead through the screens that they name.
func TestScenesLeadToTheirPictures(t *testing.T) {
	program, err := buildProgram(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	all, err := scenes(filepath.Join("..", ".."), time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			x, err := s.start(program, t.TempDir(), 0)
			if err != nil {
				t.Fatal(err)
			}
			defer x.close()
			if err := s.walk(x); err != nil {
				t.Error(err)
			}
		})
	}
}

// screenOf returns a terminal that shows what the text says.
func screenOf(t *testing.T, text string, columns, rows int) *terminal {
	t.Helper()
	x, err := openTerminal(exec.Command("printf", "%b", text), columns, rows, 0)
	if err != nil {
		t.Fatal(err)
	}
	<-x.ended
	t.Cleanup(func() { x.close() })
	return x
}

func TestLinesOfFramesMeet(t *testing.T) {
	p, err := newPen(10)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := p.drawScreen(screenOf(t, `│\r\n│\r\n│`, 4, 3))
	if err != nil {
		t.Fatal(err)
	}
	for y := range picture.Rect.Dy() {
		if r, _, _, _ := picture.At(p.width/2, y).RGBA(); r>>8 < uint32(ground.R)+0x40 {
			t.Errorf("the line has a gap at row %d", y)
		}
	}
}

func TestLookOfCells(t *testing.T) {
	p, err := newPen(10)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := p.drawScreen(screenOf(t, ` \033[7m \033[0m\033[42m \033[0m\033[7;31m \033[0m\033[?25l`, 5, 1))
	if err != nil {
		t.Fatal(err)
	}
	for x, want := range []color.RGBA{ground, ink, theme[2], theme[1], ground} {
		if got := picture.At(x*p.width+1, 1); got != want {
			t.Errorf("cell %d is %v, want %v", x, got, want)
		}
	}
}

// A player that lays the parts of a recording over one another shows each whole frame.
func TestRecordingShowsEachFrame(t *testing.T) {
	p, err := newPen(8)
	if err != nil {
		t.Fatal(err)
	}
	var r recording
	var frames []*image.Paletted
	for _, text := range []string{"a", "ab", "ab", `\033[31mab\033[0m\r\n\r\nc`, "c"} {
		frame, err := p.drawScreen(screenOf(t, text, 6, 4))
		if err != nil {
			t.Fatal(err)
		}
		r.add(frame, 100*time.Millisecond)
		frames = append(frames, frame)
	}
	data, err := r.encode(p)
	if err != nil {
		t.Fatal(err)
	}
	g, err := gif.DecodeAll(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Image) != 4 || g.Delay[1] != 20 {
		t.Fatalf("%d frames, shown for %v; two equal ones should be one", len(g.Image), g.Delay)
	}
	shown := image.NewRGBA(image.Rect(0, 0, g.Config.Width, g.Config.Height))
	for i, want := range []*image.Paletted{frames[0], frames[1], frames[3], frames[4]} {
		draw.Draw(shown, g.Image[i].Rect, g.Image[i], g.Image[i].Rect.Min, draw.Src)
		for y := range want.Rect.Dy() {
			for x := range want.Rect.Dx() {
				if shown.At(x, y) != want.At(x, y) {
					t.Fatalf("frame %d differs at %d, %d", i, x, y)
				}
			}
		}
	}
}
