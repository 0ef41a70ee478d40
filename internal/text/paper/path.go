// SVG paths as lines and curves.

package paper

import (
	"math"
	"strconv"
	"strings"

	"bmcanvas/canvas/shapes"
)

// point is a place on the page or in a path.
type point struct{ x, y float64 }

// segment is a part of a path: a move ('M'), a line ('L'), a cubic curve ('C') with
// two control points before its end, or the way back to the last move ('Z').
type segment struct {
	kind byte
	p    [3]point // the last one that the kind has is its end
}

// parsePath reads an SVG path. It knows M, L, H, V, C, S, A and Z in both cases.
func parsePath(path string) ([]segment, error) {
	r := pathReader{rest: path}
	for {
		r.rest = strings.TrimLeft(r.rest, " ,\n\t")
		if r.rest == "" {
			return r.segments, nil
		}
		if c := r.rest[0]; strings.IndexByte("MmLlHhVvCcSsAaZz", c) >= 0 {
			r.command, r.rest = c, r.rest[1:]
		}
		if !r.step() {
			return nil, pathError{path}
		}
	}
}

// pathReader is what has been read of a path.
type pathReader struct {
	rest     string
	command  byte
	at, from point // where the pen is, and where the last move went
	segments []segment
}

// step reads one command with its numbers.
func (r *pathReader) step() bool {
	origin := point{}
	if r.command >= 'a' {
		origin = r.at
	}
	put := func(kind byte, p ...point) {
		s := segment{kind: kind}
		copy(s.p[:], p)
		r.segments = append(r.segments, s)
		r.at = p[len(p)-1]
	}
	var n [7]float64
	count := map[byte]int{'M': 2, 'L': 2, 'H': 1, 'V': 1, 'C': 6, 'S': 4, 'A': 7, 'Z': 0}
	upper := r.command &^ 0x20
	want, known := count[upper]
	if !known || upper != 'M' && r.segments == nil || !r.numbers(n[:want], upper == 'A') {
		return false
	}
	switch upper {
	case 'M':
		put('M', point{origin.x + n[0], origin.y + n[1]})
		r.from = r.at
		r.command ^= 'M' ^ 'L' // further points are lines
	case 'L':
		put('L', point{origin.x + n[0], origin.y + n[1]})
	case 'H':
		put('L', point{origin.x + n[0], r.at.y})
	case 'V':
		put('L', point{r.at.x, origin.y + n[0]})
	case 'C':
		put('C', point{origin.x + n[0], origin.y + n[1]}, point{origin.x + n[2], origin.y + n[3]}, point{origin.x + n[4], origin.y + n[5]})
	case 'S': // its first control point mirrors the last one of the curve before
		control := r.at
		if last := r.segments[len(r.segments)-1]; last.kind == 'C' {
			control = point{2*r.at.x - last.p[1].x, 2*r.at.y - last.p[1].y}
		}
		put('C', control, point{origin.x + n[0], origin.y + n[1]}, point{origin.x + n[2], origin.y + n[3]})
	case 'A':
		end := point{origin.x + n[5], origin.y + n[6]}
		for _, c := range arc(r.at, end, n[0], n[1], n[2], n[3] != 0, n[4] != 0) {
			put('C', c[:]...)
		}
	case 'Z':
		put('Z', r.from)
		r.command = 0
	}
	return true
}

// numbers reads numbers into n. The two flags of an arc are one digit each.
func (r *pathReader) numbers(n []float64, arc bool) bool {
	for i := range n {
		r.rest = strings.TrimLeft(r.rest, " ,\n\t")
		end := 0
		for end < len(r.rest) {
			c := r.rest[end]
			digit := c >= '0' && c <= '9'
			point := c == '.' && !strings.Contains(r.rest[:end], ".")
			if !digit && !point && !(c == '-' && end == 0) {
				break
			}
			end++
			if arc && (i == 3 || i == 4) {
				break
			}
		}
		v, err := strconv.ParseFloat(r.rest[:end], 64)
		if err != nil {
			return false
		}
		n[i], r.rest = v, r.rest[end:]
	}
	return true
}

// arc is an elliptical arc as cubic curves of at most a quarter, by the formulas of
// the SVG specification (appendix B.2.4).
func arc(from, to point, rx, ry, turn float64, large, sweep bool) [][3]point {
	rx, ry = math.Abs(rx), math.Abs(ry)
	if from == to || rx == 0 || ry == 0 {
		return [][3]point{{from, to, to}}
	}
	sin, cos := math.Sincos(turn * math.Pi / 180)
	dx, dy := (from.x-to.x)/2, (from.y-to.y)/2
	x1, y1 := cos*dx+sin*dy, -sin*dx+cos*dy
	if l := x1*x1/(rx*rx) + y1*y1/(ry*ry); l > 1 {
		rx, ry = rx*math.Sqrt(l), ry*math.Sqrt(l)
	}
	f := math.Sqrt(math.Max(0, (rx*rx*ry*ry-rx*rx*y1*y1-ry*ry*x1*x1)/(rx*rx*y1*y1+ry*ry*x1*x1)))
	if large == sweep {
		f = -f
	}
	cx, cy := f*rx*y1/ry, -f*ry*x1/rx
	start := math.Atan2((y1-cy)/ry, (x1-cx)/rx)
	delta := math.Atan2((-y1-cy)/ry, (-x1-cx)/rx) - start
	switch {
	case sweep && delta < 0:
		delta += 2 * math.Pi
	case !sweep && delta > 0:
		delta -= 2 * math.Pi
	}
	middle := point{cos*cx - sin*cy + (from.x+to.x)/2, sin*cx + cos*cy + (from.y+to.y)/2}
	at := func(x, y float64) point { return point{middle.x + cos*rx*x - sin*ry*y, middle.y + sin*rx*x + cos*ry*y} }
	count := int(math.Ceil(math.Abs(delta) / (math.Pi / 2)))
	step := delta / float64(count)
	k := 4.0 / 3 * math.Tan(step/4)
	var curves [][3]point
	for i := range count {
		s1, c1 := math.Sincos(start + float64(i)*step)
		s2, c2 := math.Sincos(start + float64(i+1)*step)
		curves = append(curves, [3]point{at(c1-k*s1, s1+k*c1), at(c2+k*s2, s2-k*c2), at(c2, s2)})
	}
	return curves
}

// placed is the path with its square of 24 in the square of an outline.
func placed(o *shapes.Outline) ([]segment, error) {
	segments, err := parsePath(o.Path)
	if err != nil {
		return nil, err
	}
	scale := o.Size / 24
	for i := range segments {
		for j, p := range segments[i].p {
			segments[i].p[j] = point{o.X + p.x*scale, o.Y + p.y*scale}
		}
	}
	return segments, nil
}

// sides is the path of a rectangle with round corners.
func sides(r *shapes.Rectangle) []segment {
	left, top, right, bottom := r.X, r.Y, r.X+r.W, r.Y+r.H
	radius := math.Min(r.Round, math.Min(r.W, r.H)/2)
	if radius <= 0 {
		return []segment{{'M', [3]point{{left, top}}}, {'L', [3]point{{right, top}}}, {'L', [3]point{{right, bottom}}}, {'L', [3]point{{left, bottom}}}, {kind: 'Z'}}
	}
	k := radius * 0.4477 // from the corner to the control point of a quarter of a circle
	return []segment{
		{'M', [3]point{{left + radius, top}}},
		{'L', [3]point{{right - radius, top}}},
		{'C', [3]point{{right - k, top}, {right, top + k}, {right, top + radius}}},
		{'L', [3]point{{right, bottom - radius}}},
		{'C', [3]point{{right, bottom - k}, {right - k, bottom}, {right - radius, bottom}}},
		{'L', [3]point{{left + radius, bottom}}},
		{'C', [3]point{{left + k, bottom}, {left, bottom - k}, {left, bottom - radius}}},
		{'L', [3]point{{left, top + radius}}},
		{'C', [3]point{{left, top + k}, {left + k, top}, {left + radius, top}}},
		{kind: 'Z'},
	}
}
