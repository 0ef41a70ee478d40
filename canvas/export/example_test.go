// Runnable examples: a canvas is exported and imported.

package export_test

import (
	"bytes"
	"fmt"
	"log"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
)

// A canvas is exported to Markdown and imported again. The words are handed in:
// the package has none of its own.
func Example() {
	words := &export.Words{
		Language:  "en",
		Semicolon: "; ",
		Kind:      "Business model canvas",
		Blocks:    map[string]string{canvas.CustomerSegments: "Customer segments", canvas.ValuePropositions: "Value propositions"},
		Labels:    export.Labels{For: "For", Status: "Status"},
	}

	c := canvas.New(canvas.BusinessModel, "Hõbe Coffee", "classic", "en", "2026-11-21")
	c, cafes := c.Add(canvas.CustomerSegments, canvas.Note{Text: "Independent cafés"}, -1)
	c, beans := c.Add(canvas.ValuePropositions, canvas.Note{Text: "Beans roasted the same morning", Status: canvas.Assumption}, -1)
	c = c.Link(beans.Key, cafes.Key)

	var markdown bytes.Buffer
	if err := export.Markdown(&markdown, c, words, export.Options{}); err != nil {
		log.Fatal(err)
	}
	for line := range bytes.Lines(markdown.Bytes()) {
		if bytes.HasPrefix(bytes.TrimSpace(line), []byte("-")) && !bytes.HasPrefix(line, []byte("---")) {
			fmt.Printf("%s", line)
		}
	}

	made, err := export.Import("hobe.md", markdown.Bytes(), export.FromMarkdown, export.ImportOptions{Day: "2026-12-01", Words: []*export.Words{words}})
	if err != nil {
		log.Fatal(err)
	}
	again := made.Document.Canvas()
	for _, n := range again.Notes(canvas.ValuePropositions) {
		fmt.Println(n.Text, n.Status, n.Links)
	}
	fmt.Println("left out:", len(made.LeftOut))
	// Output:
	// - Independent cafés <!-- cs1 -->
	// - Beans roasted the same morning *For: Independent cafés* <!-- vp1 links=cs1 -->
	//   - **Status:** assumption
	// Beans roasted the same morning assumption [cs1]
	// left out: 0
}

// A source in the flat form of other tools: the keys name the blocks in one of
// the languages that the package knows.
func ExampleImport() {
	source := []byte(`{"companyName": "Hõbe Coffee", "customerSegments": ["Independent cafés"], "colour": "red"}`)
	made, err := export.Import("hobe.json", source, "", export.ImportOptions{Language: "en", Day: "2026-12-01"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s", made.Document.Bytes())
	for _, left := range made.LeftOut {
		fmt.Printf("line %d: %s has no place\n", left.Line, left.Text)
	}
	// Output:
	// canvas: business-model
	// format: 1
	// name: Hõbe Coffee
	// language: en
	// created: 2026-12-01
	// updated: 2026-12-01
	// blocks:
	//   customer_segments:
	//     - Independent cafés
	// line 1: colour: red has no place
}
