// The file around the PDF's objects: their numbers, their offsets, and how strings and streams are written.

package paper

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"hash/fnv"
	"io"
)

// pdfFile collects the objects of a PDF.
type pdfFile struct {
	objects []string // that of number 1 first
}

// reserve returns the number of a new object.
func (f *pdfFile) reserve() int {
	f.objects = append(f.objects, "")
	return len(f.objects)
}

// object sets the object of a number.
func (f *pdfFile) object(number int, s string) { f.objects[number-1] = s }

// stream sets a stream, which it compresses. keys are further keys of its dictionary.
func (f *pdfFile) stream(number int, keys string, data []byte) {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write(data) // a buffer takes everything
	z.Close()
	f.object(number, fmt.Sprintf("<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", keys, b.Len(), b.String()))
}

// writeTo writes the file, with the catalog and the information about it.
func (f *pdfFile) writeTo(w io.Writer, catalog, info int) (int64, error) {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	offsets := make([]int, len(f.objects))
	for i, o := range f.objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	sum := fnv.New128a()
	sum.Write(b.Bytes()) // a hash takes everything
	id := sum.Sum(nil)
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(f.objects)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%x><%x>]>>\nstartxref\n%d\n%%%%EOF\n", len(f.objects)+1, catalog, info, id, id, start)
	return b.WriteTo(w)
}

// pdfText is a string of PDF in UTF-16.
func pdfText(s string) string { return "<feff" + utf16Hex(s) + ">" }
