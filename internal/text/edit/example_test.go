package edit_test

import (
	"fmt"

	"bmcanvas/internal/text/edit"
)

func Example() {
	f := edit.New("Cafés in Tallin")
	f.SetWidth(12)
	f.Insert("n")
	f.WordLeft()
	for _, l := range f.View(3).Lines {
		fmt.Printf("%q\n", l.Draw(func(cell string) string { return "[" + cell + "]" }))
	}
	f.Undo()
	fmt.Println(f.Text())
	// Output:
	// "Cafés in "
	// "[T]allinn"
	// Cafés in Tallin
}
