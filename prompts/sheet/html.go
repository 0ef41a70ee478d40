// HTML: one page that needs nothing else and prints on A4 paper.

package sheet

import (
	_ "embed"
	"html/template"
	"io"

	"bmcanvas/prompts"
)

//go:embed sheet.html
var pageHTML string

// HTML writes the guide's blank sheet as one HTML file without scripts that
// prints on A4 paper, beginning at the right if the guide's language does. The
// words are best in that language. The error is the writer's.
func HTML(w io.Writer, g *prompts.Guide, words *prompts.Words) error {
	// Parsed here, for a program that prints no sheet need not wait for it.
	page, err := template.New("sheet").Parse(pageHTML)
	if err != nil {
		return err
	}
	return page.Execute(w, layOut(g, words))
}
