// The PNG: the same page as a picture.

package paper

import (
	"image"
	"image/png"
	"io"
	"math"
	"slices"

	"image/draw"

	"bmcanvas/canvas/shapes"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// PNG is a page to be written as a picture.
type PNG struct {
	*setter
	scale   float64 // pixels for a length of 1
	picture *image.RGBA
	missing []string
	failed  error
}

// highest is how many pixels high a picture is at most: higher ones take gigabytes, and
// most programs do not open them.
const highest = 30_000

// NewPNG returns an empty page of the size, as a picture that is so many pixels
// wide, or less if the page is so high that the picture would be too large.
func NewPNG(width, height float64, pixels int) *PNG {
	scale := min(float64(pixels)/width, highest/height)
	size := func(length float64) int { return max(int(math.Ceil(length*scale-0.01)), 1) }
	d := &PNG{setter: newSetter(), scale: scale, picture: image.NewRGBA(image.Rect(0, 0, size(width), size(height)))}
	draw.Draw(d.picture, d.picture.Bounds(), image.White, image.Point{}, draw.Src)
	return d
}

// Missing returns the characters that no font has, each once. A dot is drawn in the
// place of emoji, a frame in that of others.
func (d *PNG) Missing() []string { return d.missing }

// WriteTo writes the picture.
func (d *PNG) WriteTo(w io.Writer) (int64, error) {
	if d.failed != nil {
		return 0, d.failed
	}
	counted := &counter{Writer: w}
	err := png.Encode(counted, d.picture)
	return counted.n, err
}

// counter counts the bytes that are written.
type counter struct {
	io.Writer
	n int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.Writer.Write(p)
	c.n += int64(n)
	return n, err
}

// Rectangle draws a rectangle.
func (d *PNG) Rectangle(r shapes.Rectangle) {
	if r.Fill != "" {
		d.surface(sides(&r), r.Fill)
	}
	if r.Stroke != "" {
		d.strokes(sides(&r), r.StrokeWidth(), r.Stroke, r.Dashed)
	}
}

// Outline draws a path. An outline that cannot be read is an error of WriteTo.
func (d *PNG) Outline(o shapes.Outline) {
	segments, err := placed(&o)
	if err != nil {
		d.failed = err
		return
	}
	d.strokes(segments, o.Width*o.Size/24, o.Colour, false)
}

// Line draws a line of text.
func (d *PNG) Line(l shapes.Line) {
	glyphs := d.line(l.Text, l.Bold(), l.RightToLeft)
	wide := 0.0
	for _, g := range glyphs {
		wide += g.advance
	}
	x := l.Begins(wide * l.Size)
	if l.Struck {
		d.Rectangle(shapes.Rectangle{X: x, Y: l.Y - 0.31*l.Size, W: wide * l.Size, H: l.Size / 16, Fill: l.Colour})
	}
	for _, g := range glyphs {
		if g.missing && !slices.Contains(d.missing, g.text) {
			d.missing = append(d.missing, g.text)
		}
		d.surface(g.outline(x, l.Y, l.Size), l.Colour)
		x += g.advance * l.Size
	}
}

// outline is the glyph's outline, if it stands at x on the baseline y.
func (g *glyph) outline(x, y, size float64) []segment {
	data, ok := g.font.face.GlyphData(font.GID(g.id)).(font.GlyphOutline)
	if !ok {
		return nil
	}
	scale := size / g.font.upem
	x, y = x+g.dx*size, y-g.dy*size
	at := func(p opentype.SegmentPoint) point { return point{x + float64(p.X)*scale, y - float64(p.Y)*scale} }
	var segments []segment
	var last point
	for i, s := range data.Segments {
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if i > 0 {
				segments = append(segments, segment{kind: 'Z'})
			}
			last = at(s.Args[0])
			segments = append(segments, segment{'M', [3]point{last}})
		case opentype.SegmentOpLineTo:
			last = at(s.Args[0])
			segments = append(segments, segment{'L', [3]point{last}})
		case opentype.SegmentOpQuadTo:
			c, end := at(s.Args[0]), at(s.Args[1])
			third := func(p point) point { return point{p.x + (c.x-p.x)*2/3, p.y + (c.y-p.y)*2/3} }
			segments = append(segments, segment{'C', [3]point{third(last), third(end), end}})
			last = end
		case opentype.SegmentOpCubeTo:
			last = at(s.Args[2])
			segments = append(segments, segment{'C', [3]point{at(s.Args[0]), at(s.Args[1]), last}})
		}
	}
	if len(segments) > 0 {
		segments = append(segments, segment{kind: 'Z'})
	}
	return segments
}

// surface fills a path.
func (d *PNG) surface(segments []segment, c string) {
	d.paint(bounds(segments), c, func(r *raster, at func(point) point) {
		for _, s := range segments {
			switch s.kind {
			case 'M':
				r.moveTo(at(s.p[0]))
			case 'L':
				r.lineTo(at(s.p[0]))
			case 'C':
				r.curveTo(at(s.p[0]), at(s.p[1]), at(s.p[2]))
			case 'Z':
				r.lineTo(r.from)
			}
		}
	})
}

// paint fills what draws draws within the bounds.
func (d *PNG) paint(within [2]point, c string, draws func(r *raster, at func(point) point)) {
	area := image.Rect(
		int(math.Floor(within[0].x*d.scale)), int(math.Floor(within[0].y*d.scale)),
		int(math.Ceil(within[1].x*d.scale))+1, int(math.Ceil(within[1].y*d.scale))+1,
	).Intersect(d.picture.Bounds())
	if area.Empty() {
		return
	}
	r := newRaster(area.Dx(), area.Dy())
	draws(r, func(p point) point {
		return point{p.x*d.scale - float64(area.Min.X), p.y*d.scale - float64(area.Min.Y)}
	})
	rgb := parseColour(c)
	ink := [3]float32{float32(rgb.r * 255), float32(rgb.g * 255), float32(rgb.b * 255)}
	r.rows(func(y int, cover []float32) {
		at := d.picture.PixOffset(area.Min.X, area.Min.Y+y)
		for _, c := range cover {
			for i := range ink {
				under := float32(d.picture.Pix[at+i])
				d.picture.Pix[at+i] = uint8(under + (ink[i]-under)*c + 0.5)
			}
			at += 4
		}
	})
}

// bounds are the corners of the smallest rectangle around the points of a path.
func bounds(segments []segment) [2]point {
	low, high := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, s := range segments {
		for _, p := range s.points() {
			low = point{math.Min(low.x, p.x), math.Min(low.y, p.y)}
			high = point{math.Max(high.x, p.x), math.Max(high.y, p.y)}
		}
	}
	if low.x > high.x {
		return [2]point{}
	}
	return [2]point{low, high}
}

// points are the points that the segment has.
func (s *segment) points() []point {
	switch s.kind {
	case 'M', 'L':
		return s.p[:1]
	case 'C':
		return s.p[:]
	}
	return nil
}
