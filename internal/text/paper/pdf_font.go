// Fonts in the PDF: the glyphs that are used, and the characters that each stands for.

package paper

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// pdfFont is a font of the document. Its character codes are numbers from 1, one
// for each glyph with what it stands for, because one glyph can stand for several
// texts: a blank and a joiner look the same.
type pdfFont struct {
	*typeface
	resource string
	cids     map[pdfGlyph]int
	glyphs   []pdfGlyph // that of code 1 first
}

type pdfGlyph struct {
	id    uint16
	text  string
	width float64 // in thousandths of an em
}

// cid is the code of the glyph.
func (f *pdfFont) cid(g glyph) int {
	key := pdfGlyph{uint16(g.id), g.text, f.advance(g.id) * 1000}
	if g.advance == 0 {
		key.width = 0
	}
	if rightToLeft(g.text) {
		key.text = reversed(g.text) // readers turn it back
	}
	if code, known := f.cids[key]; known {
		return code
	}
	f.glyphs = append(f.glyphs, key)
	f.cids[key] = len(f.glyphs)
	return len(f.glyphs)
}

// writeTo writes the font's objects and returns the number of the font.
func (f *pdfFont) writeTo(file *pdfFile) (int, error) {
	var ids []uint16
	for _, g := range f.glyphs {
		ids = append(ids, g.id)
	}
	data, numbers, err := subset(f.data, ids)
	if err != nil {
		return 0, fmt.Errorf("embedding %s: %w", f.name, err)
	}
	glyphOf := []byte{0, 0} // the glyph of each code
	var widths strings.Builder
	for _, g := range f.glyphs {
		n := numbers[g.id]
		glyphOf = append(glyphOf, byte(n>>8), byte(n))
		fmt.Fprintf(&widths, "%s ", num(math.Round(g.width)))
	}
	font, descendant, descriptor, embedded, letters, glyphs := file.reserve(), file.reserve(), file.reserve(), file.reserve(), file.reserve(), file.reserve()
	name := subsetTag(f.glyphs) + "+" + f.name
	file.stream(embedded, fmt.Sprintf("/Length1 %d", len(data)), data)
	file.stream(letters, "", f.toUnicode())
	file.stream(glyphs, "", glyphOf)
	extents, _ := f.face.FontHExtents()
	scale := 1000 / f.upem
	weight := 80
	if f.bold {
		weight = 140
	}
	file.object(descriptor, fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[-1000 -500 2500 1500]/ItalicAngle 0/Ascent %s/Descent %s/CapHeight 700/StemV %d/FontFile2 %d 0 R>>",
		name, num(math.Round(float64(extents.Ascender)*scale)), num(math.Round(float64(extents.Descender)*scale)), weight, embedded))
	file.object(descendant, fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/DW 1000/W[1[%s]]/CIDToGIDMap %d 0 R>>",
		name, descriptor, widths.String(), glyphs))
	file.object(font, fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>", name, descendant, letters))
	return font, nil
}

// subsetTag is the six letters before the name of a font that is not whole.
func subsetTag(glyphs []pdfGlyph) string {
	sum := uint32(2166136261)
	for _, g := range glyphs {
		sum = (sum ^ uint32(g.id)) * 16777619
	}
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = byte('A' + sum%26)
		sum /= 26
	}
	return string(tag)
}

// toUnicode is the map from codes to the characters that they stand for.
func (f *pdfFont) toUnicode() []byte {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n")
	code := 0
	for chunk := range slices.Chunk(f.glyphs, 100) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(chunk))
		for _, g := range chunk {
			code++
			fmt.Fprintf(&b, "<%04x> <%s>\n", code, utf16Hex(g.text))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(b.String())
}

// utf16Hex is the text in UTF-16, in hexadecimal digits.
func utf16Hex(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04x", u)
	}
	return b.String()
}

// rightToLeft reports whether the characters of a glyph run from right to left.
func rightToLeft(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size < len(s) && r >= 0x590 && r < 0x900
}

// reversed is the text from its last character to its first.
func reversed(s string) string {
	runes := []rune(s)
	slices.Reverse(runes)
	return string(runes)
}
