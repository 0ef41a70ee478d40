// Examples: reading a canvas, changing it, writing it back.

package canvas_test

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"bmcanvas/canvas"
)

const coffee = `# Our canvas. Ask Mari before you change the segments.
canvas: business-model
name: Hõbe Coffee
blocks:
  customer_segments:
    - id: cs1
      note: Independent cafés in Tallinn   # about sixty
      status: assumption
    - Landlords
  value_propositions:
    - {id: vp1, note: Beans roasted the same morning, links: [cs1]}
`

// Read a canvas, change a note, and write it back: what was not changed stays
// byte for byte, comments too.
func Example() {
	doc, err := canvas.Parse("coffee.yaml", []byte(coffee))
	if err != nil {
		log.Fatal(err)
	}
	c := doc.Canvas()
	cafes, _ := c.FindID("cs1")
	c = c.Replace(cafes.Key, func(n *canvas.Note) {
		n.Status, n.Since = canvas.Confirmed, "2026-11-29"
		n.Evidence = "Twelve of fifteen ordered again"
	})
	c, hotels := c.Add(canvas.CustomerSegments, canvas.Note{Text: "Small hotels"}, 1)
	c = c.Link(c.Notes(canvas.ValuePropositions)[0].Key, hotels.Key)

	doc, err = doc.With(c)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s", doc.Bytes())
	// Output:
	// # Our canvas. Ask Mari before you change the segments.
	// canvas: business-model
	// name: Hõbe Coffee
	// blocks:
	//   customer_segments:
	//     - id: cs1
	//       note: Independent cafés in Tallinn   # about sixty
	//       status: confirmed
	//       since: 2026-11-29
	//       evidence: Twelve of fifteen ordered again
	//     - id: cs2
	//       note: Small hotels
	//     - Landlords
	//   value_propositions:
	//     - {id: vp1, note: Beans roasted the same morning, links: [cs1, cs2]}
}

// Open a file and save it: it is replaced whole, and not if another program
// has changed it meanwhile.
func ExampleOpen() {
	folder, err := os.MkdirTemp("", "canvas")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "coffee.bmcanvas.yaml")

	file, doc, err := canvas.Open(path) // not there yet: the first save makes it
	if err != nil {
		log.Fatal(err)
	}
	c := canvas.New(canvas.BusinessModel, "Hõbe Coffee", "classic", "en", "2026-11-29")
	c, _ = c.Add(canvas.CustomerSegments, canvas.Note{Text: "Independent cafés"}, -1)
	if doc, err = doc.With(c); err != nil {
		log.Fatal(err)
	}
	if err := file.Save(doc); err != nil {
		log.Fatal(err)
	}
	saved, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s", saved)
	// Output:
	// canvas: business-model
	// format: 1
	// name: Hõbe Coffee
	// guide: classic
	// language: en
	// created: 2026-11-29
	// updated: 2026-11-29
	// blocks:
	//   customer_segments:
	//     - id: cs1
	//       note: Independent cafés
}

// A file that is no canvas is refused, with the line and what was expected.
func ExampleParse() {
	_, err := canvas.Parse("coffee.yaml", []byte("canvas: business-model\nanswered: for-whom\n"))
	fmt.Println(err)
	// Output: coffee.yaml:2: wrong-type (answered)
}

// Tell what changed from one canvas to another.
func ExampleDiff() {
	doc, err := canvas.Parse("coffee.yaml", []byte(coffee))
	if err != nil {
		log.Fatal(err)
	}
	old := doc.Canvas()
	cafes, _ := old.FindID("cs1")
	new := old.Replace(cafes.Key, func(n *canvas.Note) { n.Status = canvas.Rejected })
	new, _ = new.Add(canvas.Channels, canvas.Note{Text: "Delivery by bicycle"}, -1)
	for _, change := range canvas.Diff(old, new) {
		if change.Added() {
			fmt.Printf("%s: added %q\n", change.Block, change.New.Text)
		}
		for _, f := range change.Fields {
			if !change.Added() {
				fmt.Printf("%s: %s of %q was %s, is %s\n", change.Block, f.Key, change.New.Text, f.Old, f.New)
			}
		}
	}
	// Output:
	// customer_segments: status of "Independent cafés in Tallinn" was [assumption], is [rejected]
	// channels: added "Delivery by bicycle"
}
