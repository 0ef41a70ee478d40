// Levels: how deep each character is embedded in text of the other direction
// (rules P to I of UAX #9). This file has the rules for embeddings, overrides
// and isolates (X1 to X9); sequence.go has those for the text between them.

package bidi

import (
	"sync"

	"golang.org/x/text/unicode/bidi"
)

// resolvers are work areas that are used again.
var resolvers = sync.Pool{New: func() any { return new(resolver) }}

// resolve returns the level of each rune of s, which runs as base does. After a
// paragraph separator, which s should not hold, the algorithm starts afresh.
func resolve(s string, base Direction) []uint8 {
	p := resolvers.Get().(*resolver)
	defer resolvers.Put(p)
	p.reset(s)
	result := make([]uint8, len(p.all))
	for from := 0; from < len(p.all); {
		end := from
		for end < len(p.all) && p.all[end].class != bidi.B {
			end++
		}
		p.chars, p.result = p.all[from:end], result[from:end]
		p.paragraph(base.level())
		if end < len(p.all) { // the separator
			result[end] = base.level()
			end++
		}
		from = end
	}
	return result
}

// character is a rune as the rules see it.
type character struct {
	class   bidi.Class // its Bidi_Class
	kind    bidi.Class // its class, or the one that an override around it asks for
	level   uint8      // of the embedding it is in
	bracket rune       // of an opening bracket, the closing one that ends its pair; of a closing one, itself negated
	partner int        // of an isolate's start, where the isolate ends, and of its end, where it starts; none without
	place   int        // in kept
}

// none is the partner of a character that has none.
const none = -1

// resolver finds the levels of the characters of a paragraph.
type resolver struct {
	all    []character
	chars  []character // those of the paragraph at hand
	result []uint8     // their levels
	base   uint8       // the paragraph's level
	kept   []int       // the characters that rule X9 does not remove

	stack    []embedding
	isolates []int
	sequence sequence
}

// reset fills the work area with the runes of s.
func (p *resolver) reset(s string) {
	p.all = p.all[:0]
	for _, r := range s {
		properties, _ := bidi.LookupRune(r)
		class := properties.Class()
		c := character{class: class, kind: class, partner: none}
		if class == bidi.ON && properties.IsBracket() {
			c.bracket = pairOf(r, properties.IsOpeningBracket())
		}
		p.all = append(p.all, c)
	}
}

// paragraph fills in the result for the characters, which hold no separator.
func (p *resolver) paragraph(base uint8) {
	p.base = base
	p.matchIsolates()
	p.explicit()
	p.kept = p.kept[:0]
	for i := range p.chars {
		if !removed(p.chars[i].class) {
			p.chars[i].place = len(p.kept)
			p.kept = append(p.kept, i)
		}
	}
	p.sequences()
	before := base
	for i := range p.chars { // removed characters stay beside the one before them
		if removed(p.chars[i].class) {
			p.result[i] = before
		}
		before = p.result[i]
	}
	p.resetBlanks()
}

// removed reports whether rule X9 removes characters of the class: the other
// rules work as if they were not there.
func removed(class bidi.Class) bool {
	switch class {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// startsIsolate reports whether characters of the class start an isolate.
func startsIsolate(class bidi.Class) bool {
	return class == bidi.LRI || class == bidi.RLI || class == bidi.FSI
}

// matchIsolates finds where each isolate ends (definition BD9).
func (p *resolver) matchIsolates() {
	p.isolates = p.isolates[:0]
	for i := range p.chars {
		switch c := &p.chars[i]; {
		case startsIsolate(c.class):
			p.isolates = append(p.isolates, i)
		case c.class == bidi.PDI && len(p.isolates) > 0:
			last := len(p.isolates) - 1
			c.partner = p.isolates[last]
			p.chars[c.partner].partner = i
			p.isolates = p.isolates[:last]
		}
	}
}

// embedding is an entry of the stack of rules X1 to X8.
type embedding struct {
	level    uint8
	override bidi.Class // L or R; ON if the text keeps its classes
	isolate  bool
}

// maxDepth is the highest level that an embedding may have.
const maxDepth = 125

// explicit sets the level and the kind of each character by the embeddings,
// overrides and isolates around it (rules X1 to X8).
func (p *resolver) explicit() {
	p.stack = append(p.stack[:0], embedding{level: p.base, override: bidi.ON})
	isolates, tooDeepIsolates, tooDeep := 0, 0, 0
	for i := range p.chars {
		c, top := &p.chars[i], p.stack[len(p.stack)-1]
		switch c.class {
		case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO:
			if next := p.within(i, top.level); next.level <= maxDepth && tooDeep+tooDeepIsolates == 0 {
				p.stack = append(p.stack, next)
			} else if tooDeepIsolates == 0 {
				tooDeep++
			}
		case bidi.LRI, bidi.RLI, bidi.FSI:
			c.embed(top)
			if next := p.within(i, top.level); next.level <= maxDepth && tooDeep+tooDeepIsolates == 0 {
				isolates++
				p.stack = append(p.stack, next)
			} else {
				tooDeepIsolates++
			}
		case bidi.PDI:
			if tooDeepIsolates > 0 {
				tooDeepIsolates--
			} else if isolates > 0 {
				isolates--
				tooDeep = 0
				p.leaveIsolate()
			}
			c.embed(p.stack[len(p.stack)-1])
		case bidi.PDF:
			if tooDeepIsolates > 0 {
				continue
			} else if tooDeep > 0 {
				tooDeep--
			} else if !top.isolate && len(p.stack) > 1 {
				p.stack = p.stack[:len(p.stack)-1]
			}
		case bidi.BN:
		default:
			c.embed(top)
		}
	}
}

// embed puts the character into the embedding.
func (c *character) embed(in embedding) {
	c.level = in.level
	if in.override != bidi.ON {
		c.kind = in.override
	}
}

// within returns the embedding that the i-th character opens in text of the
// level: the next odd level for text that runs to the left, the next even one
// otherwise.
func (p *resolver) within(i int, level uint8) embedding {
	e := embedding{level: (level + 2) &^ 1, override: bidi.ON}
	leftward := false
	switch p.chars[i].class {
	case bidi.RLE:
		leftward = true
	case bidi.LRO:
		e.override = bidi.L
	case bidi.RLO:
		leftward, e.override = true, bidi.R
	case bidi.LRI:
		e.isolate = true
	case bidi.RLI:
		leftward, e.isolate = true, true
	case bidi.FSI:
		leftward, e.isolate = p.isolateLeftward(i), true
	}
	if leftward {
		e.level = (level + 1) | 1
	}
	return e
}

// isolateLeftward reports whether the first strong character of the isolate
// that starts with the i-th character runs to the left (rules P2 and P3).
// Isolates within it do not count.
func (p *resolver) isolateLeftward(i int) bool {
	end := p.chars[i].partner
	if end == none {
		end = len(p.chars)
	}
	for i++; i < end; i++ {
		switch c := p.chars[i]; {
		case c.class == bidi.L:
			return false
		case c.class == bidi.R, c.class == bidi.AL:
			return true
		case startsIsolate(c.class):
			if c.partner == none {
				return false
			}
			i = c.partner
		}
	}
	return false
}

// leaveIsolate takes the innermost isolate from the stack, with the embeddings in it.
func (p *resolver) leaveIsolate() {
	last := len(p.stack) - 1
	for !p.stack[last].isolate {
		last--
	}
	p.stack = p.stack[:last]
}
