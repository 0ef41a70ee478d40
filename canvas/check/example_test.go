// Examples: checking a canvas, and following its links.

package check_test

import (
	"fmt"
	"log"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

const coffee = `canvas: business-model
name: Hõbe Coffee
updated: 2026-11-21
blocks:
  customer_segments:
    - {id: cs1, note: Independent cafés}
    - {id: cs2, note: Small hotels, status: assumption, due: 2026-11-25}
  value_propositions:
    - {id: vp1, note: Beans roasted the same morning, links: [cs1]}
    - {id: vp2, note: A barista course, links: [cs1, cs7]}
  channels:
    - {id: ch1, note: Delivery by bicycle, links: [cs1, cs2]}
`

// Check a canvas and print what was found: the rules' ids, and the notes that
// each concerns. Sentences for people are in prompts, by rule and language.
func Example() {
	doc, err := canvas.Parse("coffee.yaml", []byte(coffee))
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range check.Run(doc.Canvas(), check.Context{Today: "2026-11-29"}) {
		fmt.Printf("%-7s %s", f.Severity, f.Rule)
		for _, n := range f.Notes {
			fmt.Printf(" %s", n.ID)
		}
		fmt.Println()
	}
	// Output:
	// error   dangling-link vp2
	// warning segment-without-proposition cs2
	// hint    untested-assumption cs2
	// hint    overdue cs2
	// hint    empty-block
}

// Tell which customers each note is there for, near or far.
func ExampleThreads() {
	doc, err := canvas.Parse("coffee.yaml", []byte(coffee))
	if err != nil {
		log.Fatal(err)
	}
	c := doc.Canvas()
	threads := check.Threads(c)
	for _, block := range c.Blocks {
		for _, n := range block.Notes {
			for _, place := range threads[n.Key] {
				fmt.Print(check.ThreadLetter(place), " ")
			}
			fmt.Println(n.Text)
		}
	}
	// Output:
	// A Independent cafés
	// B Small hotels
	// A Beans roasted the same morning
	// A A barista course
	// A B Delivery by bicycle
}

// Rank what is assumed: what most hangs on and least is known of comes first.
func ExampleAssumptions() {
	doc, err := canvas.Parse("coffee.yaml", []byte(coffee))
	if err != nil {
		log.Fatal(err)
	}
	for _, a := range check.Assumptions(doc.Canvas()) {
		fmt.Printf("%s: %d\n", a.Note.Text, a.Reach) // how many notes hang on it
	}
	// Output:
	// Small hotels: 1
}
