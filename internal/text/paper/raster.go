// Rasters: how much of each pixel a surface covers.

package paper

import "math"

// raster finds the pixels that a surface covers. Each edge adds to the pixels at it
// and right of it how much it covers of their row, signed by whether it goes down or
// up; the sums along a row are then the cover. So surfaces that turn the same way
// may overlap. Points are pixels from the corner of the raster.
type raster struct {
	width, height int
	cover         []float32 // what the edges add, row by row
	at, from      point     // where the pen is, and where the last move went
}

func newRaster(width, height int) *raster {
	return &raster{width: width, height: height, cover: make([]float32, width*height)}
}

func (r *raster) moveTo(p point) {
	r.lineTo(r.from) // a surface is closed
	r.at, r.from = p, p
}

// curveTo adds a cubic curve as lines. How many depends on how long it is.
func (r *raster) curveTo(a, b, end point) {
	start := r.at
	long := math.Hypot(a.x-start.x, a.y-start.y) + math.Hypot(b.x-a.x, b.y-a.y) + math.Hypot(end.x-b.x, end.y-b.y)
	count := math.Max(2, math.Min(64, math.Ceil(math.Sqrt(long)*1.5)))
	for i := 1.0; i <= count; i++ {
		r.lineTo(onCurve(start, a, b, end, i/count))
	}
}

// onCurve is the point of a cubic curve at t, from 0 to 1.
func onCurve(start, a, b, end point, t float64) point {
	u := 1 - t
	i, j, k, l := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return point{i*start.x + j*a.x + k*b.x + l*end.x, i*start.y + j*a.y + k*b.y + l*end.y}
}

func (r *raster) lineTo(to point) {
	from := r.at
	r.at = to
	if from.y == to.y {
		return
	}
	sign := 1.0
	if from.y > to.y {
		from, to, sign = to, from, -1
	}
	along := func(y float64) float64 { // a slope would have no number if the edge is nearly level
		return from.x + (y-from.y)/(to.y-from.y)*(to.x-from.x)
	}
	top, bottom := math.Max(from.y, 0), math.Min(to.y, float64(r.height))
	for y := top; y < bottom; {
		next := math.Min(math.Floor(y)+1, bottom)
		r.edge(int(y), along(y), along(next), (next-y)*sign)
		y = next
	}
}

// edge adds a piece of an edge in one row, from x0 to x1, that covers so much of
// the row's height.
func (r *raster) edge(row int, x0, x1, high float64) {
	if x0 > x1 {
		x0, x1 = x1, x0
	}
	cells := r.cover[row*r.width : (row+1)*r.width]
	last := float64(r.width)
	x0, x1 = math.Max(0, math.Min(x0, last)), math.Max(0, math.Min(x1, last))
	before := 0.0 // what the pixels so far have of high
	for x := int(x0); x < r.width && before < 1; x++ {
		// The mean cover, within this pixel, of what lies right of the edge.
		total := covered(x0, x1, float64(x), float64(x+1))
		cells[x] += float32(high * (total - before))
		before = total
		if float64(x) >= x1 {
			break
		}
	}
}

// covered is how much of a pixel from left to right lies right of an edge that runs
// evenly from x0 to x1.
func covered(x0, x1, left, right float64) float64 {
	if x1-x0 < 1e-9 {
		return math.Max(0, math.Min(1, (right-x0)/(right-left)))
	}
	// The integral of the part of the edge that is left of x, over the pixel.
	area := func(x float64) float64 {
		switch {
		case x <= x0:
			return 0
		case x >= x1:
			return (x1-x0)/2 + (x - x1)
		}
		return (x - x0) * (x - x0) / (2 * (x1 - x0))
	}
	return (area(right) - area(left)) / (right - left)
}

// rows calls draw with the cover of each pixel of each row, from 0 to 1.
func (r *raster) rows(draw func(y int, cover []float32)) {
	r.lineTo(r.from)
	for y := range r.height {
		row := r.cover[y*r.width : (y+1)*r.width]
		sum := float32(0)
		for x, c := range row {
			sum += c
			row[x] = min(1, max(sum, -sum))
		}
		draw(y, row)
	}
}
