// Sequences: the levels of characters that are neighbours when isolates are skipped
// (rules X10, W1 to W7, N1, N2, I1 and I2 of UAX #9).

package bidi

import "golang.org/x/text/unicode/bidi"

// sequence is an isolating run sequence: characters of one level, with what
// isolates between them hold left out.
type sequence struct {
	at         []int        // where in the paragraph they are
	kinds      []bidi.Class // what the rules have made of their classes so far
	level      uint8
	start, end bidi.Class // L or R: the directions of the text before and after the sequence

	open  []opening
	pairs []pair
}

// sequences fills in the levels of all characters that were kept.
func (p *resolver) sequences() {
	s := &p.sequence
	for first := 0; first < len(p.kept); {
		end := p.runEnd(first)
		if start := p.chars[p.kept[first]]; start.class != bidi.PDI || start.partner == none {
			p.gather(first)
			s.resolveWeak()
			s.resolveBrackets(p.chars)
			s.resolveNeutral()
			s.assign(p.result)
		}
		first = end
	}
}

// runEnd returns the place in kept where the run of one level ends that begins at first.
func (p *resolver) runEnd(first int) int {
	level := p.chars[p.kept[first]].level
	end := first + 1
	for end < len(p.kept) && p.chars[p.kept[end]].level == level {
		end++
	}
	return end
}

// gather makes the sequence of the run that begins at first in kept, and of
// those that go on where an isolate at its end has ended (rule X10).
func (p *resolver) gather(first int) {
	s := &p.sequence
	s.at, s.kinds = s.at[:0], s.kinds[:0]
	s.level = p.chars[p.kept[first]].level
	s.start = strong(max(s.level, p.levelAt(first-1)))
	for {
		end := p.runEnd(first)
		for _, i := range p.kept[first:end] {
			s.at, s.kinds = append(s.at, i), append(s.kinds, p.chars[i].kind)
		}
		last := p.chars[p.kept[end-1]]
		switch {
		case !startsIsolate(last.class):
			s.end = strong(max(s.level, p.levelAt(end)))
			return
		case last.partner == none:
			s.end = strong(max(s.level, p.base))
			return
		}
		first = p.chars[last.partner].place
	}
}

// levelAt returns the level of the character at the place in kept; before the first
// and after the last, that of the paragraph.
func (p *resolver) levelAt(place int) uint8 {
	if place < 0 || place >= len(p.kept) {
		return p.base
	}
	return p.chars[p.kept[place]].level
}

// strong returns the class of letters that run as text of the level does.
func strong(level uint8) bidi.Class {
	if level%2 == 1 {
		return bidi.R
	}
	return bidi.L
}

// resolveWeak gives digits, their separators and marks the kinds that they have
// among their neighbours (rules W1 to W7).
func (s *sequence) resolveWeak() {
	before, letter := s.start, s.start // the kind before this one; the last letter's class
	for i, k := range s.kinds {
		if k == bidi.NSM { // W1: a mark is of the kind of the character before it
			k = before
		}
		if before = k; isolates(k) {
			before = bidi.ON
		}
		switch k {
		case bidi.L, bidi.R:
			letter = k
		case bidi.AL: // W3
			letter, k = k, bidi.R
		case bidi.EN: // W2
			if letter == bidi.AL {
				k = bidi.AN
			}
		}
		s.kinds[i] = k
	}
	for i := 1; i < len(s.kinds)-1; i++ { // W4: a separator within a number
		k, last, next := s.kinds[i], s.kinds[i-1], s.kinds[i+1]
		if last == next && (k == bidi.CS && (last == bidi.EN || last == bidi.AN) || k == bidi.ES && last == bidi.EN) {
			s.kinds[i] = last
		}
	}
	s.resolveTerminators()
	letter = s.start
	for i, k := range s.kinds { // W7
		switch k {
		case bidi.L, bidi.R:
			letter = k
		case bidi.EN:
			if letter == bidi.L {
				s.kinds[i] = bidi.L
			}
		}
	}
}

// isolates reports whether the class is that of an isolate's start or end.
func isolates(class bidi.Class) bool { return startsIsolate(class) || class == bidi.PDI }

// resolveTerminators makes signs beside a European number part of it (rule W5),
// and neutral what else is left of signs and separators (rule W6).
func (s *sequence) resolveTerminators() {
	for i := 0; i < len(s.kinds); i++ {
		switch s.kinds[i] {
		case bidi.ES, bidi.CS:
			s.kinds[i] = bidi.ON
		case bidi.ET:
			end := i + 1
			for end < len(s.kinds) && s.kinds[end] == bidi.ET {
				end++
			}
			k := bidi.ON
			if i > 0 && s.kinds[i-1] == bidi.EN || end < len(s.kinds) && s.kinds[end] == bidi.EN {
				k = bidi.EN
			}
			fill(s.kinds[i:end], k)
			i = end - 1
		}
	}
}

// fill sets all kinds to with.
func fill(kinds []bidi.Class, with bidi.Class) {
	for i := range kinds {
		kinds[i] = with
	}
}

// resolveNeutral gives blanks, punctuation and the like the direction of the
// text on both their sides, or that of the sequence where those differ (rules N1 and N2).
func (s *sequence) resolveNeutral() {
	before := s.start
	for i := 0; i < len(s.kinds); i++ {
		if side := side(s.kinds[i]); side != bidi.ON {
			before = side
			continue
		}
		end, after := i+1, s.end
		for end < len(s.kinds) && side(s.kinds[end]) == bidi.ON {
			end++
		}
		if end < len(s.kinds) {
			after = side(s.kinds[end])
		}
		k := strong(s.level)
		if before == after {
			k = before
		}
		fill(s.kinds[i:end], k)
		i = end - 1
	}
}

// side returns the direction that a character of the kind lends to neutral ones
// beside it: L or R; ON if it is neutral itself. Numbers count as R.
func side(kind bidi.Class) bidi.Class {
	switch kind {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// assign sets the level of each character (rules I1 and I2).
func (s *sequence) assign(result []uint8) {
	for i, k := range s.kinds {
		level := s.level
		switch {
		case level%2 == 1 && k != bidi.R, level%2 == 0 && k == bidi.R:
			level++
		case level%2 == 0 && k != bidi.L:
			level += 2
		}
		result[s.at[i]] = level
	}
}
