// Joining: which Arabic letters join, and the presentation form that shows
// each beside its neighbours.

package bidi

import "unicode"

// joining says whether a rune joins with its neighbours (Joining_Type).
type joining uint8

const (
	joinsNone   joining = iota
	transparent         // skipped: marks and most controls
	joinsBefore         // joins with the rune before it
	joinsBoth           // joins with the runes before and after it
)

const (
	lam         = 0x644
	tatweel     = 0x640
	alefMaksura = 0x649
	nonJoiner   = 0x200c
	joiner      = 0x200d

	firstLetter, lastLetter = 0x622, 0x6d3
)

// forms are a letter's presentation forms, which follow each other: isolated,
// final, initial, medial. Letters that do not join with the next one have only two.
type forms struct {
	isolated rune
	count    uint8
}

// letters are the letters that have presentation forms (UnicodeData.txt), from
// firstLetter on. A letter of another alphabet, say Kurdish, has none: it is drawn
// unjoined, and so are its neighbours on its side.
var letters = func() (table [lastLetter - firstLetter + 1]forms) {
	for _, l := range [...]struct {
		letter, isolated rune
		count            uint8
	}{
		// Arabic: carriers of hamza, then alef to yeh. Hamza itself joins with nothing.
		{0x622, 0xfe81, 2}, {0x623, 0xfe83, 2}, {0x624, 0xfe85, 2},
		{0x625, 0xfe87, 2}, {0x626, 0xfe89, 4}, {0x627, 0xfe8d, 2}, {0x628, 0xfe8f, 4},
		{0x629, 0xfe93, 2}, {0x62a, 0xfe95, 4}, {0x62b, 0xfe99, 4}, {0x62c, 0xfe9d, 4},
		{0x62d, 0xfea1, 4}, {0x62e, 0xfea5, 4}, {0x62f, 0xfea9, 2}, {0x630, 0xfeab, 2},
		{0x631, 0xfead, 2}, {0x632, 0xfeaf, 2}, {0x633, 0xfeb1, 4}, {0x634, 0xfeb5, 4},
		{0x635, 0xfeb9, 4}, {0x636, 0xfebd, 4}, {0x637, 0xfec1, 4}, {0x638, 0xfec5, 4},
		{0x639, 0xfec9, 4}, {0x63a, 0xfecd, 4}, {0x641, 0xfed1, 4}, {0x642, 0xfed5, 4},
		{0x643, 0xfed9, 4}, {lam, 0xfedd, 4}, {0x645, 0xfee1, 4}, {0x646, 0xfee5, 4},
		{0x647, 0xfee9, 4}, {0x648, 0xfeed, 2}, {alefMaksura, 0xfeef, 4}, {0x64a, 0xfef1, 4},
		// Persian: peh, tcheh, jeh, keheh, gaf, yeh.
		{0x67e, 0xfb56, 4}, {0x686, 0xfb7a, 4}, {0x698, 0xfb8a, 2}, {0x6a9, 0xfb8e, 4}, {0x6af, 0xfb92, 4}, {0x6cc, 0xfbfc, 4},
		// Urdu, Sindhi, Pashto, Uyghur.
		{0x671, 0xfb50, 2}, {0x679, 0xfb66, 4}, {0x67a, 0xfb5e, 4}, {0x67b, 0xfb52, 4}, {0x67f, 0xfb62, 4},
		{0x680, 0xfb5a, 4}, {0x683, 0xfb76, 4}, {0x684, 0xfb72, 4}, {0x687, 0xfb7e, 4}, {0x688, 0xfb88, 2},
		{0x68c, 0xfb84, 2}, {0x68d, 0xfb82, 2}, {0x68e, 0xfb86, 2}, {0x691, 0xfb8c, 2}, {0x6a4, 0xfb6a, 4},
		{0x6a6, 0xfb6e, 4}, {0x6ad, 0xfbd3, 4}, {0x6b1, 0xfb9a, 4}, {0x6b3, 0xfb96, 4}, {0x6ba, 0xfb9e, 2},
		{0x6bb, 0xfba0, 4}, {0x6be, 0xfbaa, 4}, {0x6c0, 0xfba4, 2}, {0x6c1, 0xfba6, 4}, {0x6c5, 0xfbe0, 2},
		{0x6c6, 0xfbd9, 2}, {0x6c7, 0xfbd7, 2}, {0x6c8, 0xfbdb, 2}, {0x6c9, 0xfbe2, 2}, {0x6cb, 0xfbde, 2},
		{0x6d0, 0xfbe4, 4}, {0x6d2, 0xfbae, 2}, {0x6d3, 0xfbb0, 2},
	} {
		table[l.letter-firstLetter] = forms{l.isolated, l.count}
	}
	return table
}()

// joiningOf returns how r joins.
func joiningOf(r rune) joining {
	switch {
	case r < 0x300 && r != 0xad, r == nonJoiner:
		return joinsNone
	case r == tatweel, r == joiner:
		return joinsBoth
	case r >= firstLetter && r <= lastLetter && letters[r-firstLetter].count > 0:
		if letters[r-firstLetter].count == 2 {
			return joinsBefore
		}
		return joinsBoth
	case r >= 0x600 && r <= 0x605, r == 0x6dd, r == 0x890, r == 0x891, r == 0x8e2:
		return joinsNone // signs around numbers and verses
	case r == 0x200e, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return joinsNone // the text on their two sides may be drawn far apart
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return transparent
	}
	return joinsNone
}

// letter is a rune of a text, its offset, and whether it is joined to the one
// before it and to the one after it.
type letter struct {
	at            int
	rune          rune
	before, after bool
}

// join returns the runes of the text, and which of them are joined.
func join(s string) []letter {
	all := make([]letter, 0, len(s)*2/3)
	last, lastJoins := -1, joinsNone // the last rune that was not skipped
	for at, r := range s {
		all = append(all, letter{at: at, rune: r})
		joins := joiningOf(r)
		if joins == transparent {
			continue
		}
		if lastJoins == joinsBoth && joins >= joinsBefore {
			all[last].after, all[len(all)-1].before = true, true
		}
		last, lastJoins = len(all)-1, joins
	}
	return all
}

// form returns the rune to draw for the letter as it is joined.
func (l letter) form() rune {
	if l.rune < firstLetter || l.rune > lastLetter {
		return l.rune
	}
	f := letters[l.rune-firstLetter]
	switch {
	case f.count == 0:
		return l.rune
	case l.after && l.rune == alefMaksura: // Unicode has these two forms elsewhere
		if l.before {
			return 0xfbe9
		}
		return 0xfbe8
	case l.after && l.before:
		return f.isolated + 3
	case l.after:
		return f.isolated + 2
	case l.before:
		return f.isolated + 1
	}
	return f.isolated
}

// ligature returns the rune to draw for lam and the alef that follows it, and
// whether there is one.
func ligature(l, alef letter) (rune, bool) {
	if l.rune != lam || !l.after || !alef.before {
		return 0, false
	}
	var r rune
	switch alef.rune {
	case 0x622:
		r = 0xfef5
	case 0x623:
		r = 0xfef7
	case 0x625:
		r = 0xfef9
	case 0x627:
		r = 0xfefb
	default:
		return 0, false
	}
	if l.before {
		r++
	}
	return r, true
}
