// Drawing: a screen of cells becomes a picture.

package main

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"
	"unicode"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/go-fonts/dejavu/dejavusansmono"
	"github.com/go-fonts/dejavu/dejavusansmonobold"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// The theme of the pictures: ground, text, and the sixteen colours.
var (
	ground = color.RGBA{0x12, 0x16, 0x1c, 0xff}
	ink    = color.RGBA{0xdc, 0xe1, 0xe8, 0xff}
	theme  = [16]color.RGBA{
		{0x2a, 0x30, 0x3a, 0xff}, {0xd3, 0x5d, 0x64, 0xff}, {0x74, 0xb2, 0x62, 0xff}, {0xc9, 0xa2, 0x4d, 0xff},
		{0x4f, 0x84, 0xd6, 0xff}, {0xb0, 0x6f, 0xc9, 0xff}, {0x43, 0xa5, 0xab, 0xff}, {0xc3, 0xc9, 0xd2, 0xff},
		{0x7a, 0x84, 0x94, 0xff}, {0xf0, 0x7a, 0x7f, 0xff}, {0x98, 0xd6, 0x7f, 0xff}, {0xec, 0xc7, 0x6b, 0xff},
		{0x6f, 0xa8, 0xff, 0xff}, {0xe0, 0x8c, 0xf2, 0xff}, {0x63, 0xd2, 0xd6, 0xff}, {0xff, 0xff, 0xff, 0xff},
	}
)

// advance is the width of a letter of DejaVu Sans Mono, as a part of its size.
const advance = 1233.0 / 2048

// shades is how many steps lie between the ground and a letter's colour: few, so that a
// recording has no more colours than a GIF can hold.
const shades = 6

// pen draws cells of one size.
type pen struct {
	width, height int // of a cell, in pixels
	base          int // of a letter, below the cell's top
	faces         [2]font.Face
	palette       color.Palette
	places        map[color.RGBA]uint8
}

// newPen returns a pen for cells that are so many pixels wide.
func newPen(width int) (*pen, error) {
	p := &pen{width: width, places: map[color.RGBA]uint8{}}
	size := float64(width) / advance
	p.height = int(math.Floor(size * 1.164)) // lines of frames then meet
	p.base = int(math.Round(size * 0.928))
	for i, data := range [][]byte{dejavusansmono.TTF, dejavusansmonobold.TTF} {
		f, err := opentype.Parse(data)
		if err != nil {
			return nil, err
		}
		if p.faces[i], err = opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72}); err != nil {
			return nil, err
		}
	}
	p.place(ground)
	return p, nil
}

// place returns the colour's place in the palette. It adds the colour unless the palette
// is full; then the place is of the nearest colour.
func (p *pen) place(c color.RGBA) uint8 {
	if at, ok := p.places[c]; ok {
		return at
	}
	if len(p.palette) == 256 {
		return uint8(p.palette.Index(c))
	}
	p.palette = append(p.palette, c)
	at := uint8(len(p.palette) - 1)
	p.places[c] = at
	return at
}

// drawScreen returns the picture of what the terminal shows. All grounds come before all
// letters, for lines of frames reach a little beyond their cells.
func (p *pen) drawScreen(t *terminal) (*image.Paletted, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	columns, rows := t.screen.Width(), t.screen.Height()
	picture := image.NewPaletted(image.Rect(0, 0, columns*p.width, rows*p.height), nil)
	cursor := t.screen.CursorPosition()
	var cells []cell
	for y := range rows {
		for x := range columns {
			c := t.screen.CellAt(x, y)
			if c == nil || c.Width == 0 {
				continue
			}
			cells = append(cells, p.cellOf(x, y, c, !t.hidden && cursor.X == x && cursor.Y == y))
		}
	}
	for _, c := range cells {
		fill(picture, c.box, p.place(c.back))
	}
	for _, c := range cells {
		if err := p.drawLetters(picture, c); err != nil {
			return nil, err
		}
	}
	picture.Palette = p.palette
	return picture, nil
}

// cell is a cell of the screen as it is drawn.
type cell struct {
	box                 image.Rectangle
	text                string
	front, back         color.RGBA
	bold, under, struck bool
}

// cellOf returns how a cell of the screen is drawn; the cursor's is reversed.
func (p *pen) cellOf(x, y int, c *uv.Cell, cursor bool) cell {
	front, back := colourOf(c.Style.Fg, ink), colourOf(c.Style.Bg, ground)
	if c.Style.Attrs&uv.AttrFaint != 0 {
		front = blend(back, front, 0.5)
	}
	if (c.Style.Attrs&uv.AttrReverse != 0) != cursor {
		front, back = back, front
	}
	return cell{
		box:  image.Rect(x*p.width, y*p.height, (x+c.Width)*p.width, (y+1)*p.height),
		text: c.Content, front: front, back: back,
		bold:   c.Style.Attrs&uv.AttrBold != 0,
		under:  c.Style.Underline != 0,
		struck: c.Style.Attrs&uv.AttrStrikethrough != 0,
	}
}

// drawLetters draws the letters of a cell, and the lines under and through them.
func (p *pen) drawLetters(picture *image.Paletted, c cell) error {
	if c.under {
		fill(picture, image.Rect(c.box.Min.X, c.box.Max.Y-2, c.box.Max.X, c.box.Max.Y-1), p.place(c.front))
	}
	if c.struck {
		middle := c.box.Min.Y + p.height/2
		fill(picture, image.Rect(c.box.Min.X, middle, c.box.Max.X, middle+1), p.place(c.front))
	}
	face := p.faces[0]
	if c.bold {
		face = p.faces[1]
	}
	for _, r := range c.text {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			continue
		}
		where, mask, at, _, ok := face.Glyph(fixed.P(c.box.Min.X, c.box.Min.Y+p.base), r)
		if !ok {
			return fmt.Errorf("the font has no letter %q", r)
		}
		p.drawMask(picture, where, mask, at, c.front)
	}
	return nil
}

// drawMask draws a letter, whose mask says how much of each pixel it covers.
func (p *pen) drawMask(picture *image.Paletted, where image.Rectangle, mask image.Image, at image.Point, front color.RGBA) {
	seen := where.Intersect(picture.Rect)
	for y := seen.Min.Y; y < seen.Max.Y; y++ {
		for x := seen.Min.X; x < seen.Max.X; x++ {
			_, _, _, covered := mask.At(at.X+x-where.Min.X, at.Y+y-where.Min.Y).RGBA()
			step := int(math.Round(float64(covered) / 0xffff * shades))
			if step == 0 {
				continue
			}
			under := p.palette[picture.ColorIndexAt(x, y)].(color.RGBA)
			picture.SetColorIndex(x, y, p.place(blend(under, front, float64(step)/shades)))
		}
	}
}

// fill paints a rectangle in a colour of the palette.
func fill(picture *image.Paletted, r image.Rectangle, at uint8) {
	r = r.Intersect(picture.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := picture.Pix[picture.PixOffset(r.Min.X, y):picture.PixOffset(r.Max.X, y)]
		for i := range row {
			row[i] = at
		}
	}
}

// colourOf returns the theme's colour for one of the sixteen, the given default for nil,
// and any other colour as it is.
func colourOf(c color.Color, byDefault color.RGBA) color.RGBA {
	switch c := c.(type) {
	case nil:
		return byDefault
	case ansi.BasicColor:
		return theme[c]
	default:
		return color.RGBAModel.Convert(c).(color.RGBA)
	}
}

// blend returns a mixture of two colours; part, from 0 to 1, is the part of the second.
func blend(from, to color.RGBA, part float64) color.RGBA {
	mix := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*part)) }
	return color.RGBA{mix(from.R, to.R), mix(from.G, to.G), mix(from.B, to.B), 0xff}
}

// withMargin returns the picture with so many pixels of the ground around it.
func withMargin(picture *image.Paletted, margin int) *image.Paletted {
	bounds := picture.Rect.Inset(-margin).Sub(image.Pt(-margin, -margin))
	whole := image.NewPaletted(bounds, picture.Palette)
	draw.Draw(whole, picture.Rect.Add(image.Pt(margin, margin)), picture, image.Point{}, draw.Src)
	return whole
}
