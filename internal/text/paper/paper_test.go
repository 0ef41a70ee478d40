// Lines, fonts and rasters: nothing typed is lost, and what is drawn is where it should be.

package paper

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas/shapes"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"pgregory.net/rapid"
)

// drawText draws texts of several scripts, with what is hard about them.
func drawText() *rapid.Generator[string] {
	pieces := []string{
		"Cafés", "ettevõtlusmudel", "o\u0303", "ŽŠ", " ", "  ", "می‌خواهم", "لا", "هٔ", "مغازه‌های", "۲۵۰", "12,5", "%", "(", ")", "،", "→", "✓",
		"😀", "👩🏽‍🚀", "\u200c", "\u2067", "\u00a0", "\u00ad", "fi", "—", "漢", "\u202e",
	}
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 8).Draw(t, "pieces"), "")
	})
}

// TestGlyphsStandForEveryCharacterOnce: each character of a line belongs to one
// glyph, so that a reader of the PDF can select and find it.
func TestGlyphsStandForEveryCharacterOnce(t *testing.T) {
	set := newSetter()
	rapid.Check(t, func(t *rapid.T) {
		text := drawText().Draw(t, "text")
		var said []rune
		for _, g := range set.line(text, rapid.Bool().Draw(t, "bold"), rapid.Bool().Draw(t, "leftward")) {
			said = append(said, []rune(g.text)...)
		}
		want := []rune(text)
		slices.Sort(said)
		slices.Sort(want)
		if !slices.Equal(said, want) {
			t.Fatalf("%q became %q", string(want), string(said))
		}
	})
}

func TestWidthIsThatOfTheLine(t *testing.T) {
	set := newSetter()
	for _, text := range []string{"Beans roasted the same morning", "کالای اصل با هفت روز ضمانت بازگشت", ""} {
		sum := 0.0
		for _, g := range set.line(text, false, false) {
			sum += g.advance
		}
		if got := set.Width(text, false); math.Abs(got-sum) > 1e-9 {
			t.Errorf("%q is %.3f wide, its glyphs %.3f", text, got, sum)
		}
	}
	if long := set.Width(strings.Repeat("õn", 1000), false); math.Abs(long-1000*set.Width("õn", false)) > 1 {
		t.Errorf("a long word is %.1f wide", long)
	}
	if set.Width("Cafés", true) <= set.Width("Cafés", false) {
		t.Error("bold text is not wider")
	}
}

// TestArabicLettersJoin: a word is narrower than its letters alone, and its glyphs
// come from its end.
func TestArabicLettersJoin(t *testing.T) {
	set := newSetter()
	alone := 0.0
	for _, r := range "فروش" {
		alone += set.Width(string(r), false)
	}
	if joined := set.Width("فروش", false); joined > alone-0.1 {
		t.Errorf("the letters are %.2f wide, joined %.2f", alone, joined)
	}
	glyphs := set.line("سلام", false, true)
	if first, last := glyphs[0].text, glyphs[len(glyphs)-1].text; first != "م" || last != "س" {
		t.Errorf("from left to right the word goes from %q to %q", first, last)
	}
	if g := set.line("لا", false, true); len(g) != 1 || g[0].text != "لا" {
		t.Errorf("lam and alef are %v, want one glyph", g)
	}
}

func TestMissingSignsAreTold(t *testing.T) {
	d := NewPDF(100, 100, About{})
	d.Line(shapes.Line{Text: "→ ✓ 🚀 and 🚀", Size: 10, Colour: "#000000"})
	if got := strings.Join(d.Missing(), " "); got != "🚀" {
		t.Errorf("missing are %q, want the rocket once", got)
	}
}

// TestSubsetDrawsTheSame: each glyph of a subset has the outline and the width that
// it has in the whole font, those that are composed of others too.
func TestSubsetDrawsTheSame(t *testing.T) {
	for _, f := range slices.Concat(loaded()[0], loaded()[1]) {
		var ids []uint16
		for _, r := range "aõÄ?žß→سلامۀپ " {
			if id, found := f.face.NominalGlyph(r); found {
				ids = append(ids, uint16(id))
			}
		}
		data, numbers, err := subset(f.data, ids)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > len(f.data)/5 {
			t.Errorf("%d glyphs of %s take %d of %d bytes", len(ids), f.name, len(data), len(f.data))
		}
		// A font of PDF needs no names and no map of characters. This parser does.
		part := fontFile(withTables(tablesOf(data), tablesOf(f.data), "cmap", "OS/2", "name", "post"))
		face, err := font.ParseTTF(bytes.NewReader(part))
		if err != nil {
			t.Fatalf("%s: %v", f.name, err)
		}
		for _, id := range ids {
			got, want := face.GlyphData(font.GID(numbers[id])), f.face.GlyphData(font.GID(id))
			a, _ := got.(font.GlyphOutline)
			b, _ := want.(font.GlyphOutline)
			if !slices.Equal(a.Segments, b.Segments) {
				t.Errorf("glyph %d of %s has another outline", id, f.name)
			}
			if face.HorizontalAdvance(font.GID(numbers[id])) != f.face.HorizontalAdvance(font.GID(id)) {
				t.Errorf("glyph %d of %s has another width", id, f.name)
			}
		}
	}
	if _, _, err := subset([]byte("no font"), nil); err == nil {
		t.Error("what is no font has a subset")
	}
}

// withTables are the tables, and these of another font.
func withTables(tables, other map[string][]byte, names ...string) map[string][]byte {
	for _, name := range names {
		tables[name] = other[name]
	}
	return tables
}

// TestRasterCoversTheArea: the sum of the cover of the pixels is the area of the
// surface, wherever its corners are.
func TestRasterCoversTheArea(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		corner := rapid.Custom(func(t *rapid.T) point {
			return point{rapid.Float64Range(0, 20).Draw(t, "x"), rapid.Float64Range(0, 20).Draw(t, "y")}
		})
		a, b, c := corner.Draw(t, "a"), corner.Draw(t, "b"), corner.Draw(t, "c")
		r := newRaster(20, 20)
		r.moveTo(a)
		r.lineTo(b)
		r.lineTo(c)
		sum := 0.0
		r.rows(func(_ int, cover []float32) {
			for _, v := range cover {
				sum += float64(v)
			}
		})
		want := math.Abs((b.x-a.x)*(c.y-a.y)-(c.x-a.x)*(b.y-a.y)) / 2
		if math.Abs(sum-want) > 0.02 {
			t.Fatalf("%v %v %v covers %.3f, want %.3f", a, b, c, sum, want)
		}
	})
}

// An edge that is nearly level covers nearly nothing.
func TestRasterDrawsNearlyLevelEdges(t *testing.T) {
	r := newRaster(20, 20)
	r.moveTo(point{2, 3})
	r.lineTo(point{18, math.Nextafter(3, 4)})
	r.lineTo(point{2, 0})
	r.lineTo(point{4, math.SmallestNonzeroFloat64})
	r.rows(func(int, []float32) {})
}

func TestPaths(t *testing.T) {
	segments, err := parsePath("M2 12a10 10 0 1 0 20 0 10 10 0 0 0-20 0z")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range flatten(segments) {
		for _, p := range line {
			if away := math.Hypot(p.x-12, p.y-12); math.Abs(away-10) > 0.01 {
				t.Errorf("%v of the circle is %.3f from its middle", p, away)
			}
		}
	}
	for path, want := range map[string]point{
		"M1 2h3v4H2V1z": {1, 2}, "M0 0c1 1 2 2 3 3s4 4 5 5": {8, 8}, "M1-2.5.5": {1, -2.5}, "M0 0 3 4": {3, 4}, "m1 1l2.5-1": {3.5, 0},
	} {
		segments, err := parsePath(path)
		if path == "M1-2.5.5" { // one number too many
			if err == nil {
				t.Errorf("%s can be read", path)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		lines := flatten(segments)
		last := lines[len(lines)-1]
		if got := last[len(last)-1]; math.Hypot(got.x-want.x, got.y-want.y) > 0.001 {
			t.Errorf("%s ends at %v, want %v", path, got, want)
		}
	}
	for _, wrong := range []string{"L1 1", "M1", "Q1 1 2 2", "M0 0 x"} {
		d := NewPDF(10, 10, About{})
		d.Outline(shapes.Outline{Path: wrong, Size: 24})
		if _, err := d.WriteTo(&bytes.Buffer{}); err == nil {
			t.Errorf("%s is drawn", wrong)
		}
	}
}

// TestPictureHasWhatIsDrawn: the colour is where something was drawn, and the
// paper is white elsewhere.
func TestPictureHasWhatIsDrawn(t *testing.T) {
	d := NewPNG(100, 50, 200)
	d.Rectangle(shapes.Rectangle{X: 10, Y: 10, W: 20, H: 20, Fill: "#1f5fb8"})
	d.Rectangle(shapes.Rectangle{X: 50, Y: 10, W: 20, H: 20, Stroke: "#ff0000", Width: 2, Dashed: true})
	d.Line(shapes.Line{Text: "لا", X: 95, Y: 40, Anchor: shapes.Right, Size: 20, Colour: "#000000", RightToLeft: true})
	var b bytes.Buffer
	if _, err := d.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if picture.Bounds() != image.Rect(0, 0, 200, 100) {
		t.Fatalf("the picture is %v", picture.Bounds())
	}
	at := func(x, y int) [3]uint32 {
		r, g, b, _ := picture.At(x, y).RGBA()
		return [3]uint32{r >> 8, g >> 8, b >> 8}
	}
	if got := at(40, 40); got != [3]uint32{0x1f, 0x5f, 0xb8} {
		t.Errorf("the rectangle is %v", got)
	}
	if got := at(120, 40); got != [3]uint32{255, 255, 255} {
		t.Errorf("within the frame it is %v", got)
	}
	dark := 0
	for y := 40; y < 90; y++ {
		for x := 150; x < 200; x++ {
			if at(x, y)[0] < 100 {
				dark++
			}
		}
	}
	if dark < 60 {
		t.Errorf("the letters are %d pixels", dark)
	}
}

// Emoji without a font are dots, signs with marks the signs, letters frames; all are told
// and keep their text.
func TestStandIns(t *testing.T) {
	s := newSetter()
	for text, want := range map[string]rune{"🚀": '•', "🇪🇪": '•', "1\ufe0f\u20e3": '1', "豆": 0} {
		glyphs := s.line(text, false, false)
		if len(glyphs) != 1 || !glyphs[0].missing || glyphs[0].text != text {
			t.Errorf("%q is %v", text, glyphs)
			continue
		}
		id, _ := glyphs[0].font.face.NominalGlyph(want)
		if want == 0 {
			id = 0
		}
		if glyphs[0].id != harfbuzz.GID(id) {
			t.Errorf("%q is drawn as glyph %d, not as %q", text, glyphs[0].id, want)
		}
	}
}

// A page of any height is a picture that can be opened.
func TestPicturesOfHighPagesAreSmaller(t *testing.T) {
	if got := NewPNG(100, 40_000, 200).picture.Bounds(); got.Dy() != highest || got.Dx() != 75 {
		t.Errorf("it is %v", got)
	}
}
