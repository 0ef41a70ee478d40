// Pages: lines that may not all fit in the window.

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
