// Reading a filled-in sheet: which guide it is of, and what it says.

package intake

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/source"
	"bmcanvas/prompts"
	"bmcanvas/prompts/sheet"
)

// ErrNoSheet says that a document is no sheet of a guide that is at hand.
var ErrNoSheet = errors.New("no question sheet of a known guide")

// Read reads a filled-in sheet: data, under the name of its file, in Markdown or
// HTML. guide is the id or the path of its guide if the sheet does not say it, or "";
// a path counts from the folder. It returns the guide too. The error is ErrNoSheet, a
// *canvas.Error NotUTF8 or TooLarge, or a *prompts.GuideError.
func Read(name string, data []byte, guide, folder string) (*prompts.Guide, *sheet.Filled, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if len(data) > canvas.MaxSize {
		return nil, nil, &canvas.Error{Problem: canvas.TooLarge, File: name}
	}
	if !bytes.Equal(data, bytes.ToValidUTF8(data, nil)) {
		return nil, nil, &canvas.Error{Problem: canvas.NotUTF8, File: name}
	}
	text := string(data)
	var d *source.Document
	var page []source.Token
	if isPage(name, text) {
		d, page = source.HTML(text), source.Tokens(text)
	} else {
		d = source.Markdown(text)
	}
	id, language, ok := sheet.Of(d, page, builtIn())
	if guide != "" {
		id, ok = guide, true
	}
	if !ok {
		return nil, nil, ErrNoSheet
	}
	g, err := prompts.LoadGuide(id, language, folder)
	if err != nil {
		return nil, nil, err
	}
	words := prompts.LoadWords("en")
	if prompts.HasWords(g.Language) {
		words = prompts.LoadWords(g.Language)
	}
	return g, sheet.Read(d, page, g, words), nil
}

// isPage reports whether the text is HTML.
func isPage(name, text string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	case ".md", ".markdown", ".txt":
		return false
	}
	start := strings.ToLower(strings.TrimSpace(text[:min(len(text), 1000)]))
	return strings.HasPrefix(start, "<!doctype") || strings.HasPrefix(start, "<html")
}

// builtIn are the built-in guides in all languages.
func builtIn() []*prompts.Guide {
	var all []*prompts.Guide
	for _, id := range prompts.GuideIDs {
		for _, l := range prompts.Languages {
			if g, err := prompts.LoadGuide(id, l.Code, ""); err == nil {
				all = append(all, g)
			}
		}
	}
	return all
}
