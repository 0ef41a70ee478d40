// Package export writes a canvas for people and for other programs, and reads
// what other programs write. It takes the canvas and the words of one language
// and writes to an io.Writer; the same canvas and words give the same bytes.
// It knows no language itself: what an export says besides the canvas's own
// words is handed in as [Words].
//
// Where to find what:
//
//	words.go          Words: what is handed in, and how values are said in them
//	notes.go, text.go what all formats need of notes and of text
//	poster*.go        what the poster shows of each note, and where it stands on the sheet
//	html_page*.go     HTML: the poster as a page to print on A3, and the sheet behind it
//	html_report*.go   Report: the interview as a document to print on A4
//	svg_*.go          SVG: the poster as a drawing
//	markdown*.go      Markdown: its form, the export, the reader, the import
//	json*.go          JSON: the whole file and the flat form, export and import
//	bmml*.go          BMML: the format, export and import
//	import.go         Import: chooses the format of a source
//	headings.go       what blocks are called in the documents of others
//	diff_*.go         the differences between two canvases, for people and for programs
//	schema.go         the JSON Schema of the canvas file
package export

// Options are what a person can choose about an export.
type Options struct {
	// NoNames leaves out who said what, and who is to be asked. Without it a page
	// or a poster says who said what if several people did; a report names also
	// the only one, and a format that can come back names everybody.
	NoNames bool
}
