// How a program keeps its record, and finds that of an earlier run.

package recovery_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"bmcanvas/internal/interview/recovery"
)

// One program types and is killed; the next one finds what was typed.
func Example() {
	base, err := os.MkdirTemp("", "")
	if err != nil {
		return
	}
	defer os.RemoveAll(base)
	folder := recovery.State(func(name string) string { // os.Getenv, in a program
		return map[string]string{"XDG_STATE_HOME": base}[name]
	})
	file := filepath.Join(base, "hõbe.yaml")

	lock, err := folder.For(file).Acquire()
	if held := (*recovery.Held)(nil); errors.As(err, &held) {
		fmt.Println("only looking:", held.PID)
		return
	}
	defer lock.Release()

	journal, _, _ := folder.For(file).Open()
	journal.MarkHandled()
	place := recovery.Place{Question: "for-whom"}
	journal.Keep(recovery.Record{Place: place, Drafts: []recovery.Draft{{Place: place, Text: "Independent caf"}}})
	journal.Close() // what a second of waiting would have done

	journal, found, _ := folder.For(file).Open()
	if found != nil && found.Words() {
		fmt.Printf("%s: %q\n", found.Place.Question, found.Drafts[0].Text)
	}
	journal.MarkHandled()           // the words stand in their field again
	journal.Keep(recovery.Record{}) // and are a note in the file by now
	fmt.Println(journal.Close())
	// Output:
	// for-whom: "Independent caf"
	// <nil>
}
