// Pages: lines that may not all fit, and a window on them.

package tui

// page collects the lines of the part that scrolls, and the range of them that
// must be seen.
type page struct {
	lines       []string
	first, last int
	tight       bool // without gaps
}

func (p *page) add(lines ...string) { p.lines = append(p.lines, lines...) }

// gap adds a blank line, unless the page is tight or ends with one.
func (p *page) gap() {
	if n := len(p.lines); !p.tight && n > 0 && p.lines[n-1] != "" {
		p.add("")
	}
}

// show adds lines that must be seen.
func (p *page) show(lines ...string) {
	p.first = len(p.lines)
	p.add(lines...)
	p.last = len(p.lines) - 1
}

// window cuts lines to height h so that the lines from first to last are seen. At
// a cut end it says how many lines there are more, if there is room.
func (e *env) window(lines []string, h, first, last int) []string {
	if len(lines) <= h || h <= 0 {
		return lines[:min(len(lines), max(h, 0))]
	}
	top := min(max(last+2-h, 0), len(lines)-h)
	if first < top+1 {
		top = max(first-1, 0)
	}
	if h < 3 { // no room for the number of further lines
		top = min(first, len(lines)-h)
	}
	cut := append([]string(nil), lines[top:top+h]...)
	if top > 0 && top < first {
		cut[0] = e.set.Indent(margin, e.sheet.Faint.Render(e.set.Line(e.sheet.Marks.Up+" "+e.words.Digits(top+1))))
	}
	if rest := len(lines) - top - h; rest > 0 && top+h-1 > last {
		cut[h-1] = e.set.Indent(margin, e.sheet.Faint.Render(e.set.Line(e.sheet.Marks.Down+" "+e.words.Digits(rest+1))))
	}
	return cut
}
