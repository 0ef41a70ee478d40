//go:build unix

// kill -9 of the real program while notes are typed and changed, also just after enter
// and in the middle of what is offered afterwards: no saved word is lost, none is there
// twice.

package e2e

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// typists is how many programs are typed into at the same time: typing is mostly
// waiting.
const typists = 5

// roundsPerFile is how often the program is killed before a new canvas is begun.
const roundsPerFile = 12

func TestKillLosesNoSavedWordAndDoublesNone(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	total := kills(t)
	var mu sync.Mutex
	var sum tally
	var all sync.WaitGroup
	for i := range typists {
		all.Go(func() {
			t.Run(strconv.Itoa(i), func(t *testing.T) {
				for done, of := 0, (total+typists-1-i)/typists; done < of; {
					w := &writer{t: t, dir: t.TempDir(), number: i}
					for ; done < of && w.rounds < roundsPerFile; done++ {
						w.round()
					}
					mu.Lock()
					sum.add(w.tally)
					mu.Unlock()
				}
			})
		})
	}
	all.Wait()
	slices.Sort(sum.typing)
	t.Logf("%d kills while typing, %d of them within 0.5 s after enter, %d with a note being changed, and %d more around what was offered; %d offers kept, %d refused; %d saved words lost, %d words twice; typing lost: %v",
		sum.kills, sum.afterEnter, sum.edits, sum.more, sum.kept, sum.refused, sum.lost, sum.twice, spread(sum.typing))
}

// spread says what durations there are.
func spread(all []time.Duration) string {
	if len(all) == 0 {
		return "none"
	}
	return fmt.Sprintf("in %d rounds, median %v, most %v", len(all), all[len(all)/2], all[len(all)-1])
}

// tally counts what was done and what came of it.
type tally struct {
	kills, afterEnter, edits, more, kept, refused, lost, twice int

	typing []time.Duration // how long before a kill the first key was typed that is lost
}

func (c *tally) add(o tally) {
	c.kills, c.afterEnter, c.edits, c.more = c.kills+o.kills, c.afterEnter+o.afterEnter, c.edits+o.edits, c.more+o.more
	c.kept, c.refused, c.lost, c.twice = c.kept+o.kept, c.refused+o.refused, c.lost+o.lost, c.twice+o.twice
	c.typing = append(c.typing, o.typing...)
}

// writer types words into one canvas, each of them once, and has it killed again and
// again.
type writer struct {
	t      *testing.T
	dir    string
	number int
	rounds int
	words  int // that were begun
	typed  []word
	tally
}

// word is a word that was typed, and when the terminal had taken each of its letters.
type word struct {
	text string
	at   []time.Time
}

// round types until the program is killed, starts it again, and takes or refuses what
// is offered.
func (w *writer) round() {
	w.t.Helper()
	w.rounds++
	w.kills++
	before := w.words
	x := inTerminal(w.t, w.dir, "a.yaml")
	if x.seesOneOf("A new canvas", "last looked at") == "A new canvas" {
		x.types("\r")
	} else {
		x.types("\x1b[H") // from the first question on
	}
	x.sees("1 · Customer segments")
	w.typed = nil
	lateness := watchLateness()
	killed := w.typeUntilKilled(x, before > 0)
	slack := lateness()
	saved := w.wordsInFile()
	refused := w.answer()
	w.compare(saved, refused, killed, slack)
}

// typeUntilKilled types notes and changes to notes, and kills the program at a random
// moment or within half a second after enter.
func (w *writer) typeUntilKilled(x *terminal, any bool) time.Time {
	afterEnter := rand.IntN(2) == 0
	pace := time.Duration(5+rand.IntN(50)) * time.Millisecond
	end := time.Now().Add(time.Duration(50+rand.IntN(2500)) * time.Millisecond)
	for n := 0; ; n++ {
		edits := any && rand.IntN(2) == 0
		if edits {
			x.types("\x1b[A\r") // a note above, into the field
			time.Sleep(pace)
			x.types(" ")
		}
		for i := range 1 + rand.IntN(6) {
			if i > 0 {
				x.types(" ")
			}
			if !w.typeWord(x, pace, end, afterEnter) {
				if edits {
					w.edits++
				}
				return w.kill(x)
			}
		}
		x.types("\r")
		any = true
		if afterEnter && time.Now().After(end) {
			w.afterEnter++
			if edits {
				w.edits++
			}
			time.Sleep(rand.N(500 * time.Millisecond))
			return w.kill(x)
		}
	}
}

// kill kills the program.
func (w *writer) kill(x *terminal) time.Time {
	at := time.Now()
	x.kill()
	return at
}

// typeWord types the next word, and reports false if it is time to kill the program.
func (w *writer) typeWord(x *terminal, pace time.Duration, end time.Time, afterEnter bool) bool {
	w.words++
	w.typed = append(w.typed, word{text: fmt.Sprintf("w%dx%dx%dkohvik", w.number, w.rounds, w.words)})
	now := &w.typed[len(w.typed)-1]
	for _, letter := range now.text {
		x.types(string(letter))
		now.at = append(now.at, time.Now())
		if time.Sleep(rand.N(2 * pace)); !afterEnter && time.Now().After(end) {
			return false
		}
	}
	return true
}

// answer starts the program, takes or refuses what is offered, and leaves, sometimes
// after the program was killed there, too. It reports whether something was refused.
func (w *writer) answer() (refused bool) {
	w.t.Helper()
	x := inTerminal(w.t, w.dir, "a.yaml")
	const offer = "words were not saved"
	switch x.seesOneOf(offer, "last looked at", "A new canvas", "only look") {
	case "only look":
		w.t.Fatal("the lock of a killed program is left")
	case offer:
		switch rand.IntN(6) {
		case 0: // killed before it is answered
			w.more++
			time.Sleep(rand.N(300 * time.Millisecond))
			x.kill()
			return w.answer()
		case 1, 2:
			w.refused++
			x.answers("› Keep", "\x1b[B")
			x.answers(offer, "\r")
			x.types("\x03")
			x.endsWell()
			return true
		}
		w.kept++
		x.answers(offer, "\r")
		x.sees(" of 38")
		if rand.IntN(3) == 0 { // killed after it is answered, before or after enter
			w.more++
			if rand.IntN(2) == 0 {
				x.types("\r")
			}
			time.Sleep(rand.N(600 * time.Millisecond))
			x.kill()
			return w.answer()
		}
	}
	x.types("\x03")
	if code := x.ends(); code != 0 {
		w.t.Errorf("exit status %d: %s", code, x.output())
	}
	if names := x.stateFiles(); len(names) > 0 {
		w.t.Errorf("left in the state folder: %v", names)
	}
	return false
}

// wordsInFile counts the words of the notes in the file.
func (w *writer) wordsInFile() map[string]int {
	w.t.Helper()
	notes := (&typist{t: w.t, dir: w.dir}).read()
	count := map[string]int{}
	for _, note := range notes {
		for _, word := range strings.Fields(note) {
			count[word]++
		}
	}
	return count
}

// compare holds that every word that was saved when the program was killed is there, once,
// and what was typed more than a second before that, unless it was refused.
func (w *writer) compare(saved map[string]int, refused bool, killed time.Time, slack time.Duration) {
	w.t.Helper()
	now := w.wordsInFile()
	for word := range saved {
		if now[word] == 0 && !beginsWord(word, now) { // half a word may be whole by now
			w.lost++
			w.t.Errorf("%q was in the file, and is not there any more", word)
		}
	}
	for word, n := range now {
		if n > 1 && strings.Contains(word, "k") { // its number is whole
			w.twice++
			w.t.Errorf("%q is there %d times:\n%s", word, n, strings.Join((&typist{t: w.t, dir: w.dir}).read(), "\n"))
		}
	}
	if left, _ := filepath.Glob(filepath.Join(w.dir, "*.yaml")); len(left) > 1 {
		w.t.Errorf("in the folder: %v", left)
	}
	if refused {
		return
	}
	for _, typed := range w.typed {
		at := len(typed.at)
		for at > 0 && now[typed.text[:at]] == 0 {
			at--
		}
		if at == len(typed.at) {
			continue
		}
		span := killed.Sub(typed.at[at])
		w.typing = append(w.typing, span)
		if span > promisedLoss+slack {
			w.t.Errorf("%v of typing is lost (the machine stood still for %v), from %q on", span, slack, typed.text[at:])
		}
		return
	}
}

// beginsWord reports whether a word in the file begins so.
func beginsWord(begin string, now map[string]int) bool {
	for word := range now {
		if strings.HasPrefix(word, begin) {
			return true
		}
	}
	return false
}
