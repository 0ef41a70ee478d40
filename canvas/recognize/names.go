// The titles of blocks in the documents of people and other tools, and which block a title names.

package recognize

import (
	_ "embed"
	"maps"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"bmcanvas/canvas"
	"bmcanvas/canvas/pattern"
)

//go:embed headings.yaml
var headingsFile []byte

// importKinds are the kinds of canvas that a document can be, the likeliest first.
var importKinds = []canvas.Kind{canvas.BusinessModel, canvas.CustomerExperience}

// leanKind stands for the boxes of a lean canvas that a business model canvas does
// not have. Its blocks are those in which they are kept.
const leanKind canvas.Kind = "lean"

// names finds the blocks of each kind by their titles.
type names map[canvas.Kind]*titles

// titles are the titles of a kind's blocks.
type titles struct {
	blocks map[string]string // by the title, as fold returns it
	bySize map[size][]entry  // to compare a misspelt title with those of about its size
}

// size is how many words and letters a title has.
type size struct{ words, letters int }

// entry is a title with its block.
type entry struct {
	letters []rune
	bits    uint64 // letterBits of the letters
	block   string
}

// usual are what headings.yaml has: the names, and the titles of groups within a block.
type usual struct {
	names  names
	groups map[string]bool
}

var usualNames = sync.OnceValue(func() usual {
	var file struct {
		Kinds  map[string]map[string][]string `yaml:",inline"`
		Groups []string                       `yaml:"groups"`
	}
	u := usual{names{}, map[string]bool{}}
	if err := yaml.Unmarshal(headingsFile, &file); err != nil {
		return u // never: a test reads it
	}
	for key, blocks := range file.Kinds {
		kind := canvas.Kind(key)
		for block, titles := range blocks {
			for _, title := range titles {
				u.names.add(kind, block, title)
			}
			if kind != leanKind {
				u.names.add(kind, block, block)
			}
		}
	}
	for _, g := range file.Groups {
		u.groups[fold(g)] = true
	}
	return u
})

// add adds a title, unless it is that of another block.
func (n names) add(kind canvas.Kind, block, title string) {
	t := n[kind]
	if t == nil {
		t = &titles{map[string]string{}, map[size][]entry{}}
		n[kind] = t
	}
	folded := fold(title)
	if _, taken := t.blocks[folded]; taken || folded == "" {
		return
	}
	t.blocks[folded] = block
	letters := []rune(folded)
	s := size{len(strings.Fields(title)), len(letters)}
	t.bySize[s] = append(t.bySize[s], entry{letters, letterBits(letters), block})
}

// letterBits returns a set of the letters with one bit for each. Two letters can have the
// same bit.
func letterBits(letters []rune) (set uint64) {
	for _, r := range letters {
		set |= 1 << (r % 64)
	}
	return set
}

// with are the names and the titles in these words.
func (n names) with(words []*Words) names {
	all := names{}
	for kind, t := range n {
		all[kind] = &titles{maps.Clone(t.blocks), make(map[size][]entry, len(t.bySize))}
		for s, entries := range t.bySize {
			all[kind].bySize[s] = slices.Clip(entries)
		}
	}
	for _, kind := range importKinds {
		for _, w := range words {
			for _, block := range kind.Blocks() {
				all.add(kind, block, w.Blocks[block])
			}
		}
	}
	return all
}

// kindOf is the kind of canvas that has most of the titles; lean reports whether
// the boxes of a lean canvas are among them. kind is "" if no title names a block
// of a canvas.
func (n names) kindOf(titles []string) (kind canvas.Kind, lean bool) {
	count := func(kinds ...canvas.Kind) int {
		found := map[string]bool{}
		for _, k := range kinds {
			for _, title := range titles {
				if t := n.title(k, title); t.block != "" && t.block != canvas.NextSteps {
					found[string(k)+fold(t.name)] = true
				}
			}
		}
		return len(found)
	}
	most := 0
	for _, k := range importKinds {
		if c := count(k); c > most {
			kind, most = k, c
		}
	}
	if foreign := count(leanKind); most > 0 && foreign > 0 && count(canvas.BusinessModel)+foreign > most {
		return canvas.BusinessModel, true
	}
	return kind, false
}

// title is what a title says.
type title struct {
	block string // that it names; "" if it names none, or several
	name  string // the part of the title that names it
	rest  string // what else it says
	many  bool   // it names several
	near  bool   // it is misspelt
}

var (
	shortcode   = pattern.Of(`:[a-z0-9_+-]+:`)
	bracketed   = pattern.Of(`^(.*?)[(\[{（]([^()\[\]{}（）]*)[)\]}）](.*)$`)
	numberAfter = pattern.Of(`[0-9۰-۹][0-9۰-۹.,-]*$`)
	parted      = pattern.Of(`\s+[-–—|/&+·•]\s+|\s*[:：–—|/→]\s*|[?؟]\s+|,\s+|\s+(?:and|und|ja|en|و|et|y|e|i|oraz)\s+`)
)

// title finds the block that a title names, whole or in part: besides a remark, in
// another language, with a number, or nearly.
func (n names) title(kind canvas.Kind, text string) title {
	text = strings.Join(strings.Fields(shortcode.Regexp().ReplaceAllString(text, " ")), " ")
	if len(text) > 200 {
		return title{}
	}
	if block := n.exact(kind, text); block != "" {
		return title{block: block, name: text, rest: numberAfter.Regexp().FindString(text)}
	}
	if m := bracketed.Regexp().FindStringSubmatch(text); m != nil {
		outside, inside := n.title(kind, strings.TrimSpace(m[1]+" "+m[3])), n.exact(kind, m[2])
		switch {
		case outside.block != "" && !outside.near && outside.block == inside:
			return outside
		case outside.block != "" && !outside.near:
			outside.rest = joinWords(outside.rest, m[2])
			return outside
		case inside != "":
			return title{block: inside, name: m[2], rest: strings.TrimSpace(m[1] + " " + m[3])}
		}
	}
	if t := n.parts(kind, text); t.block != "" || t.many {
		return t
	}
	if block := n.nearly(kind, text); block != "" {
		return title{block: block, name: text, near: true}
	}
	return title{}
}

// exact is the block with this name; "" for none.
func (n names) exact(kind canvas.Kind, name string) string {
	if n[kind] == nil {
		return ""
	}
	return n[kind].blocks[fold(name)]
}

// parts finds the block that a part of the title names.
func (n names) parts(kind canvas.Kind, text string) title {
	var t title
	start := 0
	part := func(end int) {
		said := strings.TrimSpace(text[start:end])
		block := n.exact(kind, said)
		switch {
		case block == "":
			t.rest = joinWords(t.rest, said)
		case t.block == "" || t.block == block:
			t.block, t.name = block, said
		default:
			t.many = true
		}
	}
	for _, at := range parted.Regexp().FindAllStringIndex(text, -1) {
		part(at[0])
		start = at[1]
	}
	if start == 0 {
		return title{}
	}
	part(len(text))
	if t.many {
		t.block = ""
	}
	if t.block == "" {
		// "Customer segments: who, what and why" has its name in front.
		if at := parted.Regexp().FindStringIndex(text); at != nil {
			if block := n.nearly(kind, text[:at[0]]); block != "" && !t.many {
				return title{block: block, name: text[:at[0]], rest: strings.TrimSpace(text[at[1]:]), near: true}
			}
		}
	}
	return t
}

func joinWords(a, b string) string { return strings.TrimSpace(a + " " + b) }

// nearly returns the block whose name differs from the text by a misspelling; "" if no
// block or more than one has such a name.
func (n names) nearly(kind canvas.Kind, text string) string {
	folded := []rune(fold(text))
	if n[kind] == nil || len(folded) < 8 || len(folded) > 40 {
		return ""
	}
	found, least := "", 4
	words := len(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && r != '\u200c' }))
	set := letterBits(folded)
	for letters := max(len(folded)-3, 8); letters <= len(folded)+3; letters++ {
		for _, e := range n[kind].bySize[size{words, letters}] {
			most := min(len(folded)/5, letters/5, 3, least)
			if bits.OnesCount64(set^e.bits) > 2*most { // a change of a letter changes two bits at most
				continue
			}
			switch d := distance(folded, e.letters, most); {
			case d > most:
			case d < least:
				found, least = e.block, d
			case found != e.block:
				found = "" // as near to another block's name
			}
		}
	}
	return found
}

// distance returns how many letters must be added, removed or replaced to make b of a; a
// number above most if there are more than most.
func distance(a, b []rune, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		corner := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := corner
			if a[i-1] != b[j-1] {
				cost++
			}
			corner = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}

// fold is the letters of a title, without case, accents, joiners and the Arabic
// forms of Persian letters: "1. Key Partners:", "keyPartners" and "key_partners"
// are the same.
func fold(title string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'ي' || r == 'ى':
			return 'ی'
		case r == 'ك':
			return 'ک'
		case r == 'ـ' || !unicode.IsLetter(r):
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(title))
}
