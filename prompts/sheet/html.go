// HTML: one self-contained page that prints on A4 paper.

package sheet

import (
	_ "embed"
	"html/template"
	"io"

	"bmcanvas/prompts"
)

//go:embed sheet.html
var pageHTML string

// HTML writes the blank sheet of a guide to w as one HTML file without scripts that
// prints on A4 paper. Its lines begin at the right if the guide's language does so.
// The words should be in the guide's language. The error is that of w.
func HTML(w io.Writer, g *prompts.Guide, words *prompts.Words) error {
	// Parsed here, for a program that prints no sheet need not wait for it.
	page, err := template.New("sheet").Parse(pageHTML)
	if err != nil {
		return err
	}
	return page.Execute(w, layOut(g, words))
}
