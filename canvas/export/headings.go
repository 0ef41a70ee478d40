// The titles of blocks in the documents of people and other tools, and the kind of canvas that they belong to.

package export

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"bmcanvas/canvas"
)

//go:embed headings.yaml
var headingsFile []byte

// importKinds are the kinds of canvas that a document can be, the likeliest first.
var importKinds = []canvas.Kind{canvas.BusinessModel, canvas.CustomerExperience}

// blockNames finds the blocks of each kind by their titles, as foldTitle returns them.
type blockNames map[canvas.Kind]map[string]string

// usualNames are the names in headings.yaml and the blocks' own ids.
var usualNames = sync.OnceValue(func() blockNames {
	var file map[canvas.Kind]map[string][]string
	if err := yaml.Unmarshal(headingsFile, &file); err != nil {
		return blockNames{} // never: a test reads it
	}
	names := blockNames{}
	for kind, blocks := range file {
		for block, titles := range blocks {
			for _, title := range append(titles, block) {
				names.add(kind, block, title)
			}
		}
	}
	return names
})

// add adds a title, unless it is that of another block.
func (b blockNames) add(kind canvas.Kind, block, title string) {
	if b[kind] == nil {
		b[kind] = map[string]string{}
	}
	folded := foldTitle(title)
	if _, taken := b[kind][folded]; !taken && folded != "" {
		b[kind][folded] = block
	}
}

// with are the names and the titles in these words.
func (b blockNames) with(words []*Words) blockNames {
	all := blockNames{}
	for kind, titles := range b {
		all[kind] = make(map[string]string, len(titles))
		for title, block := range titles {
			all[kind][title] = block
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

// kindOf is the kind of canvas that has most of the titles; "" if none has any.
func (b blockNames) kindOf(titles []string) canvas.Kind {
	best, most := canvas.Kind(""), 0
	for _, kind := range importKinds {
		found := map[string]bool{}
		for _, title := range titles {
			if block := b[kind][foldTitle(title)]; block != "" {
				found[block] = true
			}
		}
		if len(found) > most {
			best, most = kind, len(found)
		}
	}
	return best
}

// foldTitle is the letters of a title, without case, accents, joiners and the
// Arabic forms of Persian letters: "1. Key Partners:", "keyPartners" and
// "key_partners" are the same.
func foldTitle(title string) string {
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
