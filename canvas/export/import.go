// Import of canvases in the formats that this package writes and in those of other tools.

package export

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"bmcanvas/canvas"
	"bmcanvas/canvas/pattern"
	"bmcanvas/canvas/recognize"
	"bmcanvas/canvas/source"
	"bmcanvas/canvas/splice"
)

// Format is a format in which a canvas can be imported.
type Format string

// The formats that can be imported.
const (
	FromMarkdown Format = "markdown"
	FromHTML     Format = "html"
	FromJSON     Format = "json"
	FromYAML     Format = "yaml"
	FromBMML     Format = "bmml"
)

// Formats lists the formats that can be imported.
func Formats() []Format { return []Format{FromMarkdown, FromHTML, FromJSON, FromYAML, FromBMML} }

// formatOf returns the format that a file's name suggests; "" for none.
func formatOf(path string) Format {
	path = strings.ToLower(path)
	if strings.HasSuffix(path, ".bmml.yaml") || strings.HasSuffix(path, ".bmml.yml") {
		return FromBMML
	}
	switch filepath.Ext(path) {
	case ".html", ".htm", ".xhtml", ".mhtml", ".mht":
		return FromHTML
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
	From     Format           // the format that the source was read as
	LeftOut  []LeftOut        // in the order of the source

	// Elsewhere are the boxes that a canvas does not have, whose words are kept as
	// details of another block.
	Elsewhere []LeftOut
}

// LeftOut is a piece of a source that has no place in a canvas.
type LeftOut = recognize.LeftOut

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
	if page, found := source.Unarchived(data); found {
		data, from = page, FromHTML
	}
	if at := bytes.IndexFunc(data, func(r rune) bool { return r == utf8.RuneError }); at >= 0 && !utf8.Valid(data) {
		for r, n := utf8.DecodeRune(data[at:]); r != utf8.RuneError || n != 1; r, n = utf8.DecodeRune(data[at:]) {
			at += n
		}
		return nil, &canvas.Error{Problem: canvas.NotUTF8, File: name, Line: lineAt(data, int64(at+1))}
	}
	if from == "" {
		from = guess(name, data)
	}
	read := importers[from]
	if read == nil {
		from, read = FromMarkdown, importMarkdown
	}
	made, err := read(name, data, o)
	if made != nil {
		made.From = from
	}
	return made, err
}

// importers read the formats.
var importers = map[Format]func(name string, data []byte, o ImportOptions) (*Imported, error){
	FromMarkdown: importMarkdown, FromHTML: importHTML, FromJSON: importJSON, FromYAML: importYAML, FromBMML: importBMML,
}

var (
	bmmlStart = pattern.Of(`(?m)\A(?:\s*(?:#.*)?\n)*(?:version|meta):`)
	yamlStart = pattern.Of(`\A(?:\s*(?:#.*)?\n)*(?:%YAML.*\n)?(?:---[ \t]*\n)?[\w-]+:(?:\s|\z)`)
	htmlStart = pattern.Of(`(?i)\A\s*<(?:!doctype|html|head|body|table|section|main|article)\b`)
)

// guess is the format that the name of a source suggests, else its content. YAML of
// any name may be BMML.
func guess(name string, data []byte) Format {
	from := formatOf(name)
	ending := strings.ToLower(filepath.Ext(name))
	yaml := ending == ".yaml" || ending == ".yml"
	if from != "" {
		return from
	}
	start := bytes.TrimSpace(data)
	switch {
	case bytes.HasPrefix(start, []byte("{")), bytes.HasPrefix(start, []byte("[")) && json.Valid(start):
		return FromJSON
	case bmmlStart.Regexp().Match(data):
		return FromBMML
	case yaml, yamlStart.Regexp().Match(data) && !bytes.Contains(data, []byte("\n#")) && isYAML(data):
		return FromYAML
	case htmlStart.Regexp().Match(data):
		return FromHTML
	}
	return FromMarkdown
}

// isYAML reports whether the data are a YAML mapping.
func isYAML(data []byte) bool {
	t, err := splice.Parse(string(data))
	return err == nil && t.Kind(t.Root()) == splice.Mapping
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
