// Package export writes a canvas in formats for people and for other programs,
// and imports canvases from such formats. An export takes the canvas, the words
// of one language and a writer; the same canvas and words give the same bytes.
// The package knows no language: the words of an export besides those of the
// canvas are handed in as [Words].
//
// Where to find what:
//
//	words.go           Words: the words that are handed in
//	notes.go, text.go  notes and texts, as all formats need them
//	poster*.go         the poster: which notes it shows, their places on the sheet, and its drawing
//	html_page*.go      HTML: the poster as a page to print on A3, with a second sheet
//	html_report*.go    Report: the interview as a document to print on A4
//	svg.go             SVG: the poster as a drawing; PDF and PNG are drawn elsewhere by the same calls
//	markdown*.go       Markdown: its form and the export
//	json_*.go          JSON: the whole file and the flat form, export and import
//	bmml*.go           BMML: the format, the export, the import
//	import.go          Import: finds the format of a source
//	import_documents.go  documents and trees of other programs, read by canvas/source and canvas/recognize
//	diff_*.go          the differences between two canvases, as text and as JSON
//	schema.go          Schema: the JSON Schema of the canvas file
package export

import "bmcanvas/canvas"

// Options are choices that a person has about an export.
type Options struct {
	// NoNames leaves out the names of people: who said a note, and who can answer
	// a question. Without it a page or poster names them at each note if several
	// people wrote notes; a report also names a single one; a format that can be
	// imported again has all names.
	NoNames bool

	// Today is the day of the export: days before it are overdue. "" marks none as overdue.
	Today canvas.Date
	// Headings are words in another language. Markdown has their titles of blocks in
	// brackets after its own, for tools that recognize a canvas by them; nil for none.
	Headings *Words
}

// late returns the word beside a day that has passed, if the task due on that day is open;
// otherwise "".
func (w *Words) late(due canvas.Date, o Options, open bool) string {
	if !open || due == "" || o.Today == "" || due >= o.Today {
		return ""
	}
	return w.Report.Overdue
}
