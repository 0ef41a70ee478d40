// Lines on the picture: each piece of a path as a surface with round ends.

package paper

import "math"

// strokes draws a path as a line with round ends and joints.
func (d *PNG) strokes(segments []segment, width float64, c string, dashed bool) {
	lines := flatten(segments)
	if dashed {
		lines = dash(lines, 4, 3)
	}
	box := bounds(segments)
	half := math.Max(width, 0.8/d.scale) / 2
	box[0], box[1] = point{box[0].x - half, box[0].y - half}, point{box[1].x + half, box[1].y + half}
	d.paint(box, c, func(r *raster, at func(point) point) {
		polygon := func(p []point) {
			r.moveTo(at(p[0]))
			for _, q := range p[1:] {
				r.lineTo(at(q))
			}
		}
		for _, line := range lines {
			for i, p := range line {
				if !dashed {
					polygon(round(p, half))
				}
				if i > 0 && line[i-1] != p {
					polygon(bar(line[i-1], p, half))
				}
			}
		}
	})
}

// corners is how many corners stand for a curve or a circle.
const corners = 16

// flatten is the path as lines.
func flatten(segments []segment) [][]point {
	var lines [][]point
	for _, s := range segments {
		if s.kind == 'M' {
			lines = append(lines, []point{s.p[0]})
			continue
		}
		line := &lines[len(lines)-1]
		last := (*line)[len(*line)-1]
		switch s.kind {
		case 'L':
			*line = append(*line, s.p[0])
		case 'Z':
			*line = append(*line, (*line)[0])
		case 'C':
			for i := 1; i <= corners; i++ {
				*line = append(*line, onCurve(last, s.p[0], s.p[1], s.p[2], float64(i)/corners))
			}
		}
	}
	return lines
}

// round is a circle around p. Like bar, it turns to the right, so that surfaces
// that overlap do not cancel each other out.
func round(p point, radius float64) []point {
	circle := make([]point, corners)
	for i := range circle {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		circle[i] = point{p.x + radius*cos, p.y + radius*sin}
	}
	return circle
}

// bar is a line from p to q as a surface.
func bar(p, q point, half float64) []point {
	length := math.Hypot(q.x-p.x, q.y-p.y)
	x, y := (q.y-p.y)/length*half, -(q.x-p.x)/length*half
	return []point{{p.x + x, p.y + y}, {q.x + x, q.y + y}, {q.x - x, q.y - y}, {p.x - x, p.y - y}}
}

// dash cuts lines into dashes and gaps of these lengths.
func dash(lines [][]point, on, off float64) [][]point {
	var dashes [][]point
	for _, line := range lines {
		drawing, left := true, on
		current := []point{line[0]}
		for i := 1; i < len(line); i++ {
			from, to := line[i-1], line[i]
			for length := math.Hypot(to.x-from.x, to.y-from.y); length > 0; {
				step := math.Min(left, length)
				from = point{from.x + (to.x-from.x)*step/length, from.y + (to.y-from.y)*step/length}
				length, left = length-step, left-step
				if drawing {
					current = append(current, from)
				}
				if left > 0 {
					continue
				}
				if drawing {
					dashes = append(dashes, current)
					drawing, left = false, off
				} else {
					current, drawing, left = []point{from}, true, on
				}
			}
		}
		if drawing && len(current) > 1 {
			dashes = append(dashes, current)
		}
	}
	return dashes
}
