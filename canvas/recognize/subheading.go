// Headings below that of a block: segments with their details, or groups.

package recognize

import (
	"strings"

	"bmcanvas/canvas/pattern"
	"bmcanvas/canvas/source"
)

var numberBefore = pattern.Of(`^[\s\d۰-۹.):#-]+`)

// subheading reads a heading below that of the open block: the name of a segment or
// of something else that the words below it describe, or of a group.
func (r *reader) subheading(p *source.Piece, text string) {
	r.leaveOutComments(p)
	r.above = nil
	t := r.find(text)
	if t.block == r.open.block && t.rest != "" {
		text = trimNumber(t.rest)
	}
	if r.open.sub != nil && p.Level > r.open.below {
		r.leaveOut(p.Line, text)
		return
	}
	r.open.sub, r.open.below = nil, p.Level
	if r.groups[fold(text)] || t.block == r.open.block && t.rest == "" || !r.isThing() {
		r.leaveOut(p.Line, text)
		return
	}
	r.open.sub = r.add(text, p.Line)
}

// trimNumber is the text without a number before it.
func trimNumber(text string) string {
	if rest := strings.TrimSpace(numberBefore.Regexp().ReplaceAllString(text, "")); rest != "" {
		return rest
	}
	return text
}

// isThing reports whether what a heading names is a note of the open block: customers
// are, and what a paragraph below it describes.
func (r *reader) isThing() bool {
	if r.open.block == r.canvas.Kind.Segments() {
		return true
	}
	if r.at+1 >= len(r.pieces) {
		return true
	}
	next := &r.pieces[r.at+1]
	return next.Kind == source.Paragraph && !next.Bold() || next.Kind == source.Heading && next.Level <= r.pieces[r.at].Level
}
