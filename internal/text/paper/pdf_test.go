// The PDF: its text can be found, and others take the file for a PDF.

package paper

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"bmcanvas/canvas/shapes"
)

// written is the document as bytes.
func written(t *testing.T, d *PDF) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := d.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// streams are the document's streams, uncompressed.
func streams(t *testing.T, doc []byte) (all []string) {
	t.Helper()
	for _, m := range regexp.MustCompile(`(?s)/Length (\d+)>>\nstream\n`).FindAllSubmatchIndex(doc, -1) {
		length, _ := strconv.Atoi(string(doc[m[2]:m[3]]))
		z, err := zlib.NewReader(bytes.NewReader(doc[m[1] : m[1]+length]))
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(data))
	}
	return all
}

// readBack is the text of the document as a reader shows it to a search: the codes
// of each line through the map of its font, from left to right.
func readBack(t *testing.T, doc []byte) string {
	t.Helper()
	var content string
	var maps []map[string]string
	for _, s := range streams(t, doc) {
		switch {
		case strings.Contains(s, "beginbfchar"):
			letters := map[string]string{}
			for _, m := range regexp.MustCompile(`<(\w{4})> <(\w+)>`).FindAllStringSubmatch(s, -1) {
				var units []uint16
				for i := 0; i < len(m[2]); i += 4 {
					u, _ := strconv.ParseUint(m[2][i:i+4], 16, 16)
					units = append(units, uint16(u))
				}
				letters[m[1]] = string(utf16.Decode(units))
			}
			maps = append(maps, letters)
		case strings.Contains(s, " cm\n"):
			content = s
		}
	}
	var text strings.Builder
	for _, run := range regexp.MustCompile(`BT /F(\d+) .*? \[(.*?)\] TJ`).FindAllStringSubmatch(content, -1) {
		n, _ := strconv.Atoi(run[1])
		for _, code := range regexp.MustCompile(`<(\w{4})>`).FindAllStringSubmatch(run[2], -1) {
			letter, known := maps[n-1][code[1]]
			if !known {
				t.Fatalf("the code %s of font %d stands for nothing", code[1], n)
			}
			text.WriteString(letter)
		}
	}
	return text.String()
}

func TestTextOfThePDFIsFound(t *testing.T) {
	for _, test := range []struct {
		text        string
		rightToLeft bool
		want        string // from left to right
	}{
		{"Beans roasted → õhtul", false, "Beans roasted → õhtul"},
		{"قهوه در Tallinn", true, "Tallinn" + reversed("قهوه در ")},
		{"می‌خواهم لا هٔ", true, reversed("می‌خواهم لا هٔ")},
		{"12 🚀", false, "12 🚀"},
	} {
		d := NewPDF(400, 100, About{Title: test.text, Language: "en"})
		d.Line(shapes.Line{Text: test.text, X: 10, Y: 20, Size: 12, Colour: "#20242a", RightToLeft: test.rightToLeft})
		if got := readBack(t, written(t, d)); got != test.want {
			t.Errorf("%q is read as %q, want %q", test.text, got, test.want)
		}
	}
}

// page is a document with everything in it that can be drawn.
func page() *PDF {
	d := NewPDF(1587, 1122, About{Title: "Kohvik (õhtul)", Language: "fa", RightToLeft: true})
	d.Rectangle(shapes.Rectangle{X: 10, Y: 10, W: 200, H: 100, Round: 8, Fill: "#dceafd", Stroke: "#1f5fb8", Width: 1, Dashed: true})
	d.Outline(shapes.Outline{Path: "M22 12a10 10 0 1 0-20 0 10 10 0 0 0 20 0zM7.5 12.5l3 3 6-6.5", X: 30, Y: 30, Size: 24, Width: 2, Colour: "#1d7a3c"})
	for i, text := range []string{"Beans roasted the same morning", "می‌خواهم قهوه‌ای تازه بنوشم، ۲۵۰ گرم", "→ ✓ 🚀 o\u0303"} {
		d.Line(shapes.Line{Text: text, X: 200, Y: float64(60 + 20*i), Size: 14, Colour: "#20242a", Weight: 700 * (1 - min(i, 1)), Struck: i == 2, RightToLeft: i == 1, Anchor: shapes.Anchor(i)})
	}
	return d
}

func TestPDFIsTheSameEachTime(t *testing.T) {
	if !bytes.Equal(written(t, page()), written(t, page())) {
		t.Error("the same page gives other bytes")
	}
}

// TestPDFOffsets: each entry of the table points to its object.
func TestPDFOffsets(t *testing.T) {
	doc := written(t, page())
	_, table, found := bytes.Cut(doc, []byte("\nxref\n0 "))
	if !found {
		t.Fatal("there is no table")
	}
	entries := regexp.MustCompile(`(\d{10}) 00000 n \n`).FindAllSubmatch(table, -1)
	if len(entries) < 10 {
		t.Fatalf("only %d objects", len(entries))
	}
	for i, e := range entries {
		at, _ := strconv.Atoi(string(e[1]))
		if want := fmt.Sprintf("%d 0 obj\n", i+1); !bytes.HasPrefix(doc[at:], []byte(want)) {
			t.Errorf("object %d is not at %d", i+1, at)
		}
	}
	start := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(doc)
	if start == nil {
		t.Fatal("the end is missing")
	}
	if at, _ := strconv.Atoi(string(start[1])); !bytes.HasPrefix(doc[at:], []byte("xref\n")) {
		t.Error("the table is not where the end says")
	}
}

// TestOthersReadThePDF asks two programs, if they are installed.
func TestOthersReadThePDF(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, written(t, page()), 0o600); err != nil {
		t.Fatal(err)
	}
	asked := 0
	if _, err := exec.LookPath("qpdf"); err == nil {
		asked++
		if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
			t.Errorf("qpdf: %v\n%s", err, out)
		}
	}
	if _, err := exec.LookPath("pdftotext"); err == nil {
		asked++
		out, err := exec.Command("pdftotext", path, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Fields(strings.Map(func(r rune) rune {
			if r >= 0x202a && r <= 0x202e {
				return -1
			}
			return r
		}, string(out)))
		for _, want := range []string{"roasted", "قهوه‌ای", "تازه", "→", "✓"} {
			if !slices.Contains(words, want) {
				t.Errorf("pdftotext finds no %q in %q", want, words)
			}
		}
	}
	if asked == 0 {
		t.Skip("neither qpdf nor pdftotext is installed")
	}
}
