// The README against the built-in guides.

package prompts

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/internal/docpage"
)

// What the README says of the guides is so: how long they are, and the question
// that line mode begins with.
func TestReadmeTellsOfTheGuides(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(docpage.Root(t), "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	readme := strings.Join(strings.Fields(string(data)), " ")
	guide := func(id string) (*Guide, *Walk) {
		g, err := LoadGuide(id, "en", "")
		if err != nil {
			t.Fatal(err)
		}
		return g, NewWalk(g)
	}
	classic, classicWalk := guide("classic")
	first, firstWalk := guide("nine-step")
	stop := &firstWalk.Stops[0]
	for _, want := range []string{
		fmt.Sprintf("**%s guides**", [...]string{3: "Three", "Four", "Five", "Six", "Seven"}[len(GuideIDs)]),
		fmt.Sprintf("%d questions in %d minutes", classicWalk.Questions(), classic.Minutes),
		fmt.Sprintf("nine steps in %d minutes", first.Minutes),
		fmt.Sprintf("Question 1 of %d, %s: %s", firstWalk.Questions(), stop.Block.Title, stop.Question.Ask),
	} {
		if !strings.Contains(readme, want) {
			t.Errorf("the README does not say %q", want)
		}
	}
}
