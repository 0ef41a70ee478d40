// Next steps, in line mode.

package lines

import (
	"strings"
	"testing"
)

func TestStep(t *testing.T) {
	f := newFolder(t)
	f.write("own.yaml", choiceGuide)
	o := f.options()
	o.Guide = "own.yaml"
	transcript := f.run(o, ":step", ":step Ask five | Mari | 20.11.2026", ":step Print the list", ":step Call || soon", ":step 2", ":step 9", ":step |x", ":step")
	for _, want := range []string{
		"1. Ask five, Mari, 2026-11-20 overdue\n", "2. Print the list\n", "“soon” is not a day", "Done: Print the list\n", "There is no number 9 here",
		"Write words after :step.", "3. Print the list, confirmed\n", ":step WHAT | WHO | UNTIL",
	} {
		if !strings.Contains(transcript, want) {
			t.Errorf("%q is not printed:\n%s", want, transcript)
		}
	}
	if got := f.file("a.yaml"); !strings.Contains(got, "note: Ask five\n      due: 2026-11-20\n      who: Mari\n") || !strings.Contains(got, "note: Call\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// Without a step there are no numbers to choose from: how to write one is printed.
func TestStepWithoutSteps(t *testing.T) {
	f := newFolder(t)
	f.write("own.yaml", choiceGuide)
	o := f.options()
	o.Guide = "own.yaml"
	transcript := f.run(o, ":step 2")
	if !strings.Contains(transcript, ":step WHAT | WHO | UNTIL") || strings.Contains(transcript, "There is no number") {
		t.Errorf("printed\n%s", transcript)
	}
}

// A command that needs a block names the blocks when none is given.
func TestCommandsWithoutABlock(t *testing.T) {
	f := newFolder(t)
	f.write("own.yaml", choiceGuide)
	o := f.options()
	o.Guide = "own.yaml"
	for _, command := range []string{":to", ":go"} {
		if transcript := f.run(o, command); !strings.Contains(transcript, "Write the number or the name of a block after the command: 1 ") || strings.Contains(transcript, "“”") {
			t.Errorf("%s: printed\n%s", command, transcript)
		}
	}
}

// A command that takes one of a few words names them when none is given.
func TestCommandsWithoutOneOfTheirWords(t *testing.T) {
	f := newFolder(t)
	f.write("own.yaml", choiceGuide)
	o := f.options()
	o.Guide = "own.yaml"
	transcript := f.run(o, ":stage", ":status")
	for _, want := range []string{"Write one of these after :stage: idea, ", "Write one of these after :status: none "} {
		if !strings.Contains(transcript, want) {
			t.Errorf("%q is not printed:\n%s", want, transcript)
		}
	}
}
