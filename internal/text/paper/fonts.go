// The fonts: Roboto for Latin, Greek and Cyrillic, Noto Sans Arabic, and DejaVu Sans Mono for signs that these do not have.

package paper

import (
	"bytes"
	"compress/flate"
	"embed"
	"io"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"golang.org/x/text/unicode/norm"
)

// The font files, compressed; their licences are beside them.
//
//go:generate go run ./internal/pack fonts
//go:embed fonts/*.deflate
var packed embed.FS

// typeface is one font file.
type typeface struct {
	name   string // as PDF names it
	data   []byte
	face   *font.Face
	shaper *harfbuzz.Font
	upem   float64
	bold   bool
	signs  bool // it is only used for characters that no other has
}

// typefaces are the fonts for one weight, the first choice first.
type typefaces []*typeface

// loaded are the fonts for regular and bold text. They are read when they are
// first needed. Signs are in one weight only.
var loaded = sync.OnceValue(func() (weights [2]typefaces) {
	signs := loadFont("DejaVuSansMono", false)
	signs.signs = true
	weights[0] = typefaces{loadFont("Roboto-Regular", false), loadFont("NotoSansArabic-Regular", false), signs}
	weights[1] = typefaces{loadFont("Roboto-Bold", true), loadFont("NotoSansArabic-Bold", true), signs}
	return weights
})

// loadFont reads a font of this module. It panics if the font is damaged, which a
// test would show.
func loadFont(name string, bold bool) *typeface {
	data, err := unpack(name)
	if err != nil {
		panic("font " + name + ": " + err.Error())
	}
	face, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		panic("font " + name + ": " + err.Error())
	}
	return &typeface{name: name, data: data, face: face, shaper: harfbuzz.NewFont(face), upem: float64(face.Upem()), bold: bold}
}

// unpack returns the file of a font.
func unpack(name string) ([]byte, error) {
	file, err := packed.Open("fonts/" + name + ".deflate")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(flate.NewReader(file))
}

// weight returns the fonts for regular or bold text.
func weight(bold bool) typefaces {
	if bold {
		return loaded()[1]
	}
	return loaded()[0]
}

// choose returns the font for a grapheme cluster that follows one in the font
// before, which may be nil. Blanks and signs keep that font if it has them. ok is
// false if no font has all characters of the cluster.
func (fonts typefaces) choose(cluster string, before *typeface) (chosen *typeface, ok bool) {
	composed := norm.NFC.String(cluster)
	first, _ := firstRune(composed)
	if before != nil && !before.signs && !unicode.IsLetter(first) && before.has(composed) {
		return before, true
	}
	for _, f := range fonts {
		if f.has(composed) {
			return f, true
		}
	}
	return fonts[0], false
}

// has reports whether the font has all characters of the cluster that show.
func (f *typeface) has(cluster string) bool {
	for _, r := range cluster {
		if ignorable(r) {
			continue
		}
		if _, found := f.face.NominalGlyph(r); !found {
			return false
		}
	}
	return true
}

func firstRune(s string) (rune, bool) {
	for _, r := range s {
		return r, true
	}
	return 0, false
}

// ignorable reports whether a font need not have the character, because it is only
// seen in what it does to others: joiners, marks of direction, variation selectors.
func ignorable(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || unicode.IsControl(r)
}
