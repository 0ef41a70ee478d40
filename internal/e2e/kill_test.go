//go:build unix

// kill -9, at random moments, of the real program while somebody types.

package e2e

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"bmcanvas/canvas"
)

// kills returns how often the program is killed: BMCANVAS_KILLS, by default 20.
func kills(t *testing.T) int {
	set := os.Getenv("BMCANVAS_KILLS")
	if set == "" {
		return 20
	}
	n, err := strconv.Atoi(set)
	if err != nil {
		t.Fatalf("BMCANVAS_KILLS: %v", err)
	}
	return n
}

// promisedLoss is how much typing kill -9 may cost.
const promisedLoss = time.Second

// What was typed more than a second before the program was killed, and what is in
// the file, is there after the next start. The file is whole, and no lock is left.
func TestKillLosesAtMostASecondOfTyping(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	total := kills(t)
	var mu sync.Mutex
	var lost []time.Duration
	var all sync.WaitGroup
	for i := range typists {
		all.Go(func() { // not t.Parallel, which would wait for free processors: typing is mostly waiting
			t.Run(strconv.Itoa(i), func(t *testing.T) {
				d := &typist{t: t, dir: t.TempDir(), number: i}
				for range (total + typists - 1 - i) / typists {
					span := d.round()
					mu.Lock()
					lost = append(lost, span)
					mu.Unlock()
				}
			})
		})
	}
	all.Wait()
	slices.Sort(lost)
	t.Logf("%d kills; typing lost: median %v, most %v", len(lost), lost[len(lost)/2], lost[len(lost)-1])
}

// typist types into one canvas, again and again.
type typist struct {
	t      *testing.T
	dir    string
	number int
	rounds int
	notes  []string // what the file said last
}

// keystroke is a key, and when the terminal had taken it.
type keystroke struct {
	text string
	at   time.Time
}

// round types until the program is killed, starts it again, and keeps what is
// offered. It returns how long before the kill the first key was typed that is
// lost; 0 if none is.
func (d *typist) round() time.Duration {
	d.t.Helper()
	d.rounds++
	x := inTerminal(d.t, d.dir, "a.yaml")
	switch x.seesOneOf("A new canvas", "last looked at") {
	case "A new canvas":
		x.types("\r")
	default:
		x.types("\x1b[H") // from the first question on
	}
	x.sees("1 · Customer segments")
	lateness := watchLateness()
	keystrokes, killed := d.typeUntilKilled(x)
	slack := lateness()
	left := d.read() // ends the test if the file is damaged
	for _, note := range d.notes {
		if !slices.Contains(left, note) {
			d.t.Errorf("%q was in the file before", note)
		}
	}
	d.startAgain()
	if names, _ := filepath.Glob(filepath.Join(d.dir, ".bmcanvas-*")); len(names) > 0 {
		d.t.Logf("left beside the file, until a save a minute later: %v", names)
	}
	d.notes = d.read()
	for _, note := range left {
		if !slices.Contains(d.notes, note) {
			d.t.Errorf("%q was saved, and is not there any more", note)
		}
	}
	first := d.firstMissing(keystrokes)
	if first < 0 {
		return 0
	}
	span := killed.Sub(keystrokes[first].at)
	if span > promisedLoss+slack {
		d.t.Errorf("%v of typing is lost (the machine stood still for %v): from %q on; the file says %q", span, slack, textOf(keystrokes[first:]), d.notes)
	}
	return span
}

// typeUntilKilled types notes, fast or slowly, and kills the program at a random
// moment.
func (d *typist) typeUntilKilled(x *terminal) (keystrokes []keystroke, killed time.Time) {
	pace := time.Duration(2+rand.IntN(60)) * time.Millisecond
	end := time.Now().Add(time.Duration(50+rand.IntN(2500)) * time.Millisecond)
	for i := 0; time.Now().Before(end); i++ {
		text := fmt.Sprintf("%02d-%03d-%03d کافه‌های Tallinn õ 👨‍👩‍👧 %s", d.number, d.rounds, i, strings.Repeat("words ", rand.IntN(12)))
		for _, key := range append(strings.Split(text, ""), "\r") {
			if rand.IntN(80) == 0 && key == " " {
				key = "\n" // ctrl+j
			}
			x.types(key)
			keystrokes = append(keystrokes, keystroke{key, time.Now()})
			if time.Sleep(rand.N(2 * pace)); time.Now().After(end) {
				break
			}
		}
	}
	killed = time.Now()
	x.kill()
	return keystrokes, killed
}

// startAgain starts the program, keeps what is offered, and leaves. One time in
// three it kills the program before it leaves, and starts it once more.
func (d *typist) startAgain() {
	d.t.Helper()
	again := rand.IntN(3) == 0
	x := inTerminal(d.t, d.dir, "a.yaml")
	switch x.seesOneOf("words were not saved", "last looked at", "A new canvas", "only look") {
	case "only look":
		d.t.Fatal("the lock of a killed program is left")
	case "words were not saved":
		x.answers("words were not saved", "\r")
		x.sees(" of 38")
	}
	if again {
		time.Sleep(rand.N(600 * time.Millisecond))
		x.kill()
		d.startAgain()
		return
	}
	x.types("\x03")
	if code := x.ends(); code != 0 {
		d.t.Errorf("exit status %d: %s", code, x.output())
	}
	if names := x.stateFiles(); len(names) > 0 {
		d.t.Errorf("left in the state folder: %v", names)
	}
}

// read returns the texts of the notes in the file; none if it is not there yet.
func (d *typist) read() []string {
	d.t.Helper()
	_, doc, err := canvas.Open(filepath.Join(d.dir, "a.yaml"))
	if err != nil {
		d.t.Fatalf("the file is damaged: %v", err)
	}
	var notes []string
	for _, b := range doc.Canvas().Blocks {
		for _, n := range b.Notes {
			notes = append(notes, n.Text)
		}
	}
	return notes
}

// firstMissing returns the index of the first keystroke that the file does not
// have; -1 if it has them all. It fails if the file has what was never typed.
func (d *typist) firstMissing(keystrokes []keystroke) int {
	d.t.Helper()
	first := -1
	var typed []string
	for start := 0; start < len(keystrokes); {
		end := start
		for end < len(keystrokes) && keystrokes[end].text != "\r" {
			end++
		}
		note := textOf(keystrokes[start:end])
		typed = append(typed, note)
		if had := d.longest(note); had < len(strings.TrimSpace(note)) && first < 0 {
			for at := 0; at <= had; start++ {
				at += len(keystrokes[start].text)
			}
			first = start - 1
		}
		start = end + 1
	}
	mark := fmt.Sprintf("%02d-%03d-", d.number, d.rounds)
	for _, note := range d.notes {
		if strings.HasPrefix(note, mark) && !slices.ContainsFunc(typed, func(t string) bool { return strings.HasPrefix(t, note) }) {
			d.t.Errorf("nobody typed %q", note)
		}
	}
	return first
}

// longest returns how many bytes of the note, from its beginning, the file has.
func (d *typist) longest(note string) int {
	most := 0
	for _, n := range d.notes {
		if strings.HasPrefix(note, n) {
			most = max(most, len(n))
		}
	}
	return most
}

// kill kills the program as kill -9 does.
func (x *terminal) kill() {
	_ = x.cmd.Process.Signal(syscall.SIGKILL)
	<-x.ended
}

// textOf returns what the keystrokes typed.
func textOf(keystrokes []keystroke) string {
	var b strings.Builder
	for _, s := range keystrokes {
		b.WriteString(s.text)
	}
	return b.String()
}

// watchLateness measures how late the machine is in waking a sleeper, until most
// is called, which returns the worst. The program's own work may be as late.
func watchLateness() (most func() time.Duration) {
	const step = 10 * time.Millisecond
	stop, result := make(chan struct{}), make(chan time.Duration)
	go func() {
		worst := time.Duration(0)
		for {
			before := time.Now()
			select {
			case <-stop:
				result <- worst
				return
			case <-time.After(step):
				worst = max(worst, time.Since(before)-step)
			}
		}
	}()
	return func() time.Duration {
		close(stop)
		return <-result
	}
}
