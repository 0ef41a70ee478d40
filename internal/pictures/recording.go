// A recording: frames with the time that each is shown, as an animated GIF.

package main

import (
	"bytes"
	"image"
	"image/gif"
	"time"
)

// recording collects frames; of each it keeps the part that differs from the one before.
type recording struct {
	whole  *image.Paletted // the last frame
	frames []*image.Paletted
	shown  []time.Duration
}

// add adds a frame that is shown for so long. A frame like the last one prolongs that.
func (r *recording) add(frame *image.Paletted, shown time.Duration) {
	part := frame
	if r.whole != nil {
		changed := difference(r.whole, frame)
		if changed.Empty() {
			r.shown[len(r.shown)-1] += shown
			return
		}
		part = cut(frame, changed)
	}
	r.whole = frame
	r.frames, r.shown = append(r.frames, part), append(r.shown, shown)
}

// encode returns the animated GIF; it starts again at its end.
func (r *recording) encode(p *pen) ([]byte, error) {
	g := &gif.GIF{Config: image.Config{ColorModel: p.palette, Width: r.whole.Rect.Dx(), Height: r.whole.Rect.Dy()}}
	for i, frame := range r.frames {
		frame.Palette = p.palette // it has grown since the frame was drawn
		g.Image = append(g.Image, frame)
		g.Delay = append(g.Delay, int(r.shown[i]/(10*time.Millisecond)))
		g.Disposal = append(g.Disposal, gif.DisposalNone)
	}
	var out bytes.Buffer
	err := gif.EncodeAll(&out, g)
	return out.Bytes(), err
}

// difference returns the smallest rectangle that holds all pixels in which two frames of
// one size differ.
func difference(a, b *image.Paletted) image.Rectangle {
	var changed image.Rectangle
	for y := a.Rect.Min.Y; y < a.Rect.Max.Y; y++ {
		from, to := a.PixOffset(a.Rect.Min.X, y), a.PixOffset(a.Rect.Max.X, y)
		if bytes.Equal(a.Pix[from:to], b.Pix[from:to]) {
			continue
		}
		left, right := from, to
		for a.Pix[left] == b.Pix[left] {
			left++
		}
		for a.Pix[right-1] == b.Pix[right-1] {
			right--
		}
		changed = changed.Union(image.Rect(left-from, y, right-from, y+1))
	}
	return changed
}

// cut returns a copy of a part of the frame.
func cut(frame *image.Paletted, part image.Rectangle) *image.Paletted {
	copied := image.NewPaletted(part, frame.Palette)
	for y := part.Min.Y; y < part.Max.Y; y++ {
		from := frame.PixOffset(part.Min.X, y)
		copy(copied.Pix[copied.PixOffset(part.Min.X, y):], frame.Pix[from:from+part.Dx()])
	}
	return copied
}
