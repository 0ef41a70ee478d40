// BMML export: which notes become which entries, and which links can be held.

package export

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/splice"
)

// Lost says that a format has no place for some values of one key of the file.
type Lost struct {
	Key   string         // "note": whole notes
	Count int            // of values
	Notes []*canvas.Note // that have the values; nil for a key that notes do not have
}

// BMML writes a business model as BMML 2.0. It returns what BMML has no place for,
// whole notes first, then in the order of the file. The error is the writer's, or
// a *canvas.Error NotBusinessModel for another kind of canvas.
func BMML(w io.Writer, d *canvas.Document) ([]Lost, error) {
	c := d.Canvas()
	if c.Kind != canvas.BusinessModel {
		return nil, &canvas.Error{Problem: canvas.NotBusinessModel}
	}
	b := newBMMLWriter(c)
	b.placeLinks()
	if _, err := io.WriteString(w, splice.Render(b.file(d.Others()), splice.DefaultLayout)); err != nil {
		return nil, fmt.Errorf("writing BMML: %w", err)
	}
	return b.lost(d.Others()), nil
}

// bmmlEntry is a note for which BMML has a place.
type bmmlEntry struct {
	note    *canvas.Note
	section *bmmlSection
	part    *bmmlPart  // the list of the host that it is in; nil without one
	host    *bmmlEntry // of a detail: the entry that it describes; nil of an entry of a section
	id      string     // "": it is a paragraph of a description
	order   int

	related     map[string][]*bmmlEntry // by section: the entries that it serves, or that pay
	parts       []*bmmlEntry
	description []string
}

// bmmlWriter makes the BMML file of one canvas.
type bmmlWriter struct {
	canvas      *canvas.Canvas
	entries     []*bmmlEntry
	of          map[*canvas.Note]*bmmlEntry
	byID        map[string]*canvas.Note
	droppedLink map[*canvas.Note]bool      // notes with a link for which there is no place
	mappings    map[*bmmlEntry][][2]string // of fits, by proposition
	idChanged   map[*canvas.Note]bool
}

func newBMMLWriter(c *canvas.Canvas) *bmmlWriter {
	b := &bmmlWriter{
		canvas: c, of: map[*canvas.Note]*bmmlEntry{}, byID: c.NotesByID(),
		droppedLink: map[*canvas.Note]bool{}, mappings: map[*bmmlEntry][][2]string{}, idChanged: map[*canvas.Note]bool{},
	}
	for i := range bmmlSections {
		s := &bmmlSections[i]
		for _, n := range c.Notes(s.block) {
			if n.InModel() {
				b.add(&bmmlEntry{note: n, section: s, related: map[string][]*bmmlEntry{}})
			}
		}
	}
	for i := range bmmlSections {
		for _, n := range c.Notes(bmmlSections[i].block) {
			if n.Detail && !n.Choice() && n.Status != canvas.Rejected {
				b.detail(n, bmmlSections[i].block)
			}
		}
	}
	b.assignIDs()
	return b
}

func (b *bmmlWriter) add(e *bmmlEntry) {
	e.order = len(b.entries)
	b.entries = append(b.entries, e)
	b.of[e.note] = e
}

// detail puts a detail into the first segment or proposition that it links to and
// that has a place for it.
func (b *bmmlWriter) detail(n *canvas.Note, block string) {
	for _, id := range n.Links {
		host := b.of[b.byID[id]]
		if host == nil || host.host != nil || !host.section.described() {
			continue
		}
		if part := partFor(n, block, host.section); part != nil {
			e := &bmmlEntry{note: n, section: host.section, part: part, host: host}
			host.parts = append(host.parts, e)
			b.add(e)
			return
		}
		if block == host.section.block {
			host.description = append(host.description, n.Text)
			b.add(&bmmlEntry{note: n, section: host.section, host: host})
			return
		}
	}
}

// partFor is the list of an entry of the section that a detail of the block
// belongs to; nil if there is none.
func partFor(n *canvas.Note, block string, s *bmmlSection) *bmmlPart {
	for i := range bmmlParts {
		p := &bmmlParts[i]
		if p.section == s.key && p.block == block && (validBMML(p.prefix, n.ID) || p.question != "" && p.question == n.Question) {
			return p
		}
	}
	return nil
}

// assignIDs gives the entries their ids, first those whose notes have one.
func (b *bmmlWriter) assignIDs() {
	taken := map[string]bool{}
	highest := map[string]int{}
	for _, block := range b.canvas.Blocks {
		for _, n := range block.Notes {
			for _, id := range append([]string{n.ID}, n.Links...) {
				for _, s := range bmmlSections {
					if number, err := strconv.Atoi(strings.TrimPrefix(id, s.canvasPrefix())); err == nil {
						highest[s.prefix] = max(highest[s.prefix], number)
					}
				}
			}
		}
	}
	for _, e := range b.entries {
		if prefix, canvasPrefix := e.prefixes(); prefix != "" && e.note.ID != "" {
			if id := bmmlID(prefix, canvasPrefix, e.note.ID); id != "" && !taken[id] {
				e.id, taken[id] = id, true
			}
		}
	}
	for _, e := range b.entries {
		prefix, canvasPrefix := e.prefixes()
		for prefix != "" && e.id == "" {
			highest[prefix]++
			if id := prefix + "-" + strconv.Itoa(highest[prefix]); !taken[id] {
				e.id, taken[id] = id, true
			}
		}
		if e.note.ID != "" && canvasIDOf(prefix, canvasPrefix, e.id) != e.note.ID {
			b.idChanged[e.note] = true
		}
	}
}

// prefixes are the prefixes of the entry's id in BMML and on a canvas; "" for a
// paragraph of a description.
func (e *bmmlEntry) prefixes() (prefix, canvasPrefix string) {
	switch {
	case e.host == nil:
		return e.section.prefix, e.section.canvasPrefix()
	case e.part != nil:
		return e.part.prefix, ""
	}
	return "", ""
}

// placeLinks makes relations and mappings of the links.
func (b *bmmlWriter) placeLinks() {
	for _, block := range b.canvas.Blocks {
		for _, n := range block.Notes {
			for _, id := range n.Links {
				from, to := b.of[n], b.of[b.byID[id]]
				if from != nil && (to == nil || from == to || !b.addRelation(from, to) && !b.addRelation(to, from)) {
					b.droppedLink[n] = true
				}
			}
		}
	}
	for _, e := range b.entries {
		for key, list := range e.related {
			slices.SortFunc(list, func(x, y *bmmlEntry) int { return cmp.Compare(x.order, y.order) })
			e.related[key] = slices.Compact(list)
		}
	}
	b.mapAnswers()
}

// addRelation records that e serves to, or is paid by it. It returns false if BMML
// has no place for that.
func (b *bmmlWriter) addRelation(e, to *bmmlEntry) bool {
	switch {
	case e.host == to:
		return true
	case e.part != nil && to.part != nil:
		return e.part.answers == to.part.prefix // mapAnswers records these
	case e.host != nil || to.host != nil:
		return false
	case e.section.block != canvas.ValuePropositions || to.section.block != canvas.CustomerSegments:
		if !slices.Contains(e.section.to, to.section.key) && !slices.Contains(e.section.from, to.section.key) {
			return false
		}
	}
	e.related[to.section.key] = append(e.related[to.section.key], to)
	return true
}

// mapAnswers records which relievers and creators answer which pains and gains.
// These mappings are in the fit of their hosts; without a fit the link is dropped.
func (b *bmmlWriter) mapAnswers() {
	for _, e := range b.entries {
		for _, id := range e.note.Links {
			x, y := e, b.of[b.byID[id]]
			if y == nil || x.part == nil || y.part == nil {
				continue
			}
			if x.part.answers == "" {
				x, y = y, x
			}
			if x.part.answers != y.part.prefix {
				continue
			}
			tuple := [2]string{x.id, y.id}
			switch {
			case !slices.Contains(x.host.related[y.host.section.key], y.host):
				b.droppedLink[e.note] = true
			case !slices.Contains(b.mappings[x.host], tuple):
				b.mappings[x.host] = append(b.mappings[x.host], tuple)
			}
		}
	}
}
