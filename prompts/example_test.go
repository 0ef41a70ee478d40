// Examples for those who use this package.

package prompts_test

import (
	"fmt"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Load a guide, walk it, and see which question is next.
func Example() {
	guide, err := prompts.LoadGuide("classic", "en", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	walk := prompts.NewWalk(guide)

	c := canvas.New(guide.Canvas, "Hõbe Coffee", guide.ID, guide.Language, "2026-11-21")
	first := walk.Stops[0]
	c, _ = c.Add(first.Block.ID, canvas.Note{Text: "Independent cafés", Question: first.Question.ID}, -1)

	survey := walk.Survey(c)
	next := walk.Stops[survey.FirstOpen()]
	fmt.Println(first.Question.ID, "is answered:", survey.States[0] == prompts.Answered)
	fmt.Println("Next is", next.Question.ID, "in", next.Block.Title)
	// Output:
	// for-whom is answered: true
	// Next is market-type in Customer segments
}

// All stops of a walk: questions, pauses and the end.
func ExampleNewWalk() {
	guide, err := prompts.ParseGuide("coffee.yaml", []byte(`
guide: coffee
language: en
canvas: business-model
title: Two questions
parts:
  - blocks:
      - block: customer_segments
        title: Customers
        questions:
          - {id: for-whom, ask: "For whom is it?"}
          - {id: most-important, ask: "Who comes first?", rank: customer_segments}
    pause: {id: look, title: Look at it}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, stop := range prompts.NewWalk(guide).Stops {
		switch stop.Kind {
		case prompts.AtQuestion:
			fmt.Printf("%s %d/%d: %s\n", stop.Block.Title, stop.Number, stop.Of, stop.Question.Ask)
		case prompts.AtPause:
			fmt.Println("Pause:", stop.Pause.Title)
		case prompts.AtEnd:
			fmt.Println("The end")
		}
	}
	// Output:
	// Customers 1/2: For whom is it?
	// Customers 2/2: Who comes first?
	// Pause: Look at it
	// The end
}

// A survey tells how far the interview has come. A question that has nothing to
// ask of yet is passed over: one note cannot be put in order.
func ExampleWalk_Survey() {
	guide, _ := prompts.LoadGuide("classic", "en", "")
	walk := prompts.NewWalk(guide)
	c := canvas.New(canvas.BusinessModel, "Hõbe", "classic", "en", "2026-11-21")
	order := walk.FindQuestion("most-important")

	for _, name := range []string{"Cafés", "Offices"} {
		c, _ = c.Add(canvas.CustomerSegments, canvas.Note{Text: name, Question: "for-whom"}, -1)
		survey := walk.Survey(c)
		fmt.Println(name, survey.States[order] == prompts.PassedOver, walk.Stops[survey.Next(0)].Question.ID)
	}
	// Output:
	// Cafés true market-type
	// Offices false most-important
}

// An error of a guide names the file, the line and what was expected. Words.Explain
// puts it in a sentence in any language.
func ExampleParseGuide_wrong() {
	_, err := prompts.ParseGuide("coffee.yaml", []byte(`
guide: coffee
language: en
canvas: lean
title: Two questions
`))
	what, where, do := prompts.LoadWords("en").Explain(err)
	fmt.Printf("%s: %s\n%s\n", where, what, do)
	// Output:
	// coffee.yaml:4: there is no canvas called “lean”
	// The canvases are: business-model, customer-experience.
}

// Texts with placeholders are filled, and numbers written, as the language does.
func ExampleWords_Fill() {
	for _, code := range []string{"en", "fa"} {
		w := prompts.LoadWords(code)
		fmt.Println(w.Fill("{n} / {of}", "n", 4, "of", 38), w.Counts.Notes.For(2))
	}
	// Output:
	// 4 / 38 2 notes
	// ۴ / ۳۸ ۲ یادداشت
}

// The kind of a question says what its answer is kept as and whether it is asked of
// each of several notes.
func ExampleQuestionKind() {
	guide, _ := prompts.LoadGuide("ten-step", "en", "")
	walk := prompts.NewWalk(guide)
	for _, id := range []string{"personas", "persona-role", "critical-assumptions"} {
		kind := walk.Stops[walk.FindQuestion(id)].Question.Kind()
		fmt.Println(id, kind.AskedPerNote(), kind.KeptAs() == prompts.KeptAsTags, kind.HasOptions())
	}
	// Output:
	// personas false false false
	// persona-role true true true
	// critical-assumptions true false false
}
