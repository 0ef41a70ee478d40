// Import of canvases in the formats that this package writes and in those of other tools.

package export

import (
	"bytes"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"bmcanvas/canvas"
)

// Format is a format in which a canvas can be imported.
type Format string

// The formats that can be imported.
const (
	FromMarkdown Format = "markdown"
	FromJSON     Format = "json"
	FromBMML     Format = "bmml"
)

// FormatOf returns the format that a file's name suggests; "" for none.
func FormatOf(path string) Format {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".md", ".markdown", ".mdown", ".mkd":
		return FromMarkdown
	case ".json":
		return FromJSON
	case ".bmml":
		return FromBMML
	}
	return ""
}

// ImportOptions are used for what a source does not have itself.
type ImportOptions struct {
	Name     string      // of the canvas
	Language string      // of its words
	Day      canvas.Date // today
	Words    []*Words    // in all languages, to find the titles and labels of Markdown
}

// Imported is the result of an import.
type Imported struct {
	Document *canvas.Document // to be saved as a new file
	LeftOut  []LeftOut        // in the order of the source
}

// LeftOut is a piece of a source that has no place in a canvas.
type LeftOut struct {
	Line int // from 1
	Text string
}

// maxSource is the largest size of a source, in bytes. JSON is larger than the
// canvas file that it becomes, because of its indents.
const maxSource = 4 * canvas.MaxSize

// Import reads a source, data, in a format and returns the canvas in it as a new
// document. name is the source's name, for errors. from is the format; if it is
// "", the name and the content decide. The error is a *canvas.Error: TooLarge,
// NotUTF8, NothingToImport, or a problem of reading the format.
func Import(name string, data []byte, from Format, o ImportOptions) (*Imported, error) {
	if len(data) > maxSource {
		return nil, &canvas.Error{Problem: canvas.TooLarge, File: name}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if at := bytes.IndexFunc(data, func(r rune) bool { return r == utf8.RuneError }); at >= 0 && !utf8.Valid(data) {
		for r, n := utf8.DecodeRune(data[at:]); r != utf8.RuneError || n != 1; r, n = utf8.DecodeRune(data[at:]) {
			at += n
		}
		return nil, &canvas.Error{Problem: canvas.NotUTF8, File: name, Line: lineAt(data, int64(at+1))}
	}
	if from == "" {
		from = guess(name, data)
	}
	switch from {
	case FromJSON:
		return importJSON(name, data, o)
	case FromBMML:
		return importBMML(name, data, o)
	}
	return importMarkdown(name, data, o)
}

// guess is the format that the name of a source suggests, else its content.
func guess(name string, data []byte) Format {
	if from := FormatOf(name); from != "" {
		return from
	}
	start := bytes.TrimSpace(data)
	switch {
	case bytes.HasPrefix(start, []byte("{")):
		return FromJSON
	case bytes.HasPrefix(start, []byte("version:")), bytes.HasPrefix(start, []byte("meta:")):
		return FromBMML
	}
	return FromMarkdown
}

// documentOf is the document of a new canvas, with the options for what its source
// does not have.
func documentOf(c *canvas.Canvas, o ImportOptions) (*canvas.Document, error) {
	next := c.With(func(c *canvas.Canvas) {
		c.Format = canvas.Format
		c.Name = firstOf(c.Name, o.Name)
		c.Language = firstOf(c.Language, o.Language)
		if c.Created == "" {
			c.Created = o.Day
		}
		if c.Updated == "" {
			c.Updated = max(c.Created, o.Day)
		}
	})
	return canvas.Blank().With(next)
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// excerpt is the beginning of a text, to be shown in a message.
func excerpt(s string) string {
	const most = 60
	text, _ := canvas.CleanText(s)
	for i := range text {
		if i >= most {
			return text[:i]
		}
	}
	return text
}
