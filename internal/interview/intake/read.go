// Reading a filled-in sheet: which guide it is of, and what it says.

package intake

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/source"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/prompts"
	"bmcanvas/prompts/sheet"
)

// ErrNoSheet says that a document is no sheet of a guide that is at hand.
var ErrNoSheet = errors.New("no question sheet of a known guide")

// GuideMissing says that the guide of a sheet is not at hand.
type GuideMissing struct{ Guide string }

func (e *GuideMissing) Error() string { return "no guide " + e.Guide }

// Read reads a filled-in sheet: data, under the name of its file, in Markdown or HTML.
// guide is the id, the name or the path of its guide; a path is relative to the first
// folder. If it is "", the sheet names the guide: a built-in one, or a person's own from
// one of the folders or from the folder of guides. Read also returns the guide. The error
// is ErrNoSheet, a *GuideMissing, a *canvas.Error NotUTF8 or TooLarge, or a
// *prompts.GuideError.
func Read(name string, data []byte, guide string, folders ...string) (*prompts.Guide, *sheet.Filled, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if len(data) > canvas.MaxSize {
		return nil, nil, &canvas.Error{Problem: canvas.TooLarge, File: name}
	}
	if !bytes.Equal(data, bytes.ToValidUTF8(data, nil)) {
		return nil, nil, &canvas.Error{Problem: canvas.NotUTF8, File: name}
	}
	data, _ = source.Unarchived(data)
	text := string(data)
	var d *source.Document
	var page []source.Token
	if isPage(name, text) {
		d, page = source.HTML(text), source.Tokens(text)
	} else {
		d = source.Markdown(text)
	}
	id, language, ok := sheet.Of(d, page, func() []*prompts.Guide { return guidesAtHand(folders) })
	var g *prompts.Guide
	var err error
	switch {
	case guide != "":
		g, err = opening.AskedGuide(guide, language, folders[0])
	case !ok:
		err = ErrNoSheet
	case prompts.IsBuiltIn(id):
		g, err = prompts.LoadGuide(id, language, "")
	default:
		if g = ownGuide(id, language, folders); g == nil {
			err = &GuideMissing{id}
		}
	}
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
	case ".html", ".htm", ".xhtml", ".mhtml", ".mht":
		return true
	case ".md", ".markdown", ".txt":
		return false
	}
	start := strings.ToLower(strings.TrimSpace(text[:min(len(text), 1000)]))
	return strings.HasPrefix(start, "<!doctype") || strings.HasPrefix(start, "<html")
}

// ownGuide returns the person's own guide with the id, if possible in the language. It
// returns nil if neither the folders nor the folder of guides has it.
func ownGuide(id, language string, folders []string) *prompts.Guide {
	var found *prompts.Guide
	for _, folder := range folders {
		for _, o := range opening.OwnGuides(language, folder) {
			if o.Guide != nil && o.Guide.ID == id && (found == nil || found.Language != language && o.Guide.Language == language) {
				found = o.Guide
			}
		}
	}
	return found
}

// guidesAtHand are the built-in guides in all languages, and the person's own.
func guidesAtHand(folders []string) []*prompts.Guide {
	var all []*prompts.Guide
	for _, folder := range folders {
		for _, o := range opening.OwnGuides(prompts.DefaultLanguage, folder) {
			if o.Guide != nil {
				all = append(all, o.Guide)
			}
		}
	}
	for _, id := range prompts.GuideIDs {
		for _, l := range prompts.Languages {
			if g, err := prompts.LoadGuide(id, l.Code, ""); err == nil {
				all = append(all, g)
			}
		}
	}
	return all
}
