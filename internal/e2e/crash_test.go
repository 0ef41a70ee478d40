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

// kills is how often the program is killed: BMCANVAS_KILLS, by default 20.
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

// promised is how much of one's typing kill -9 may cost.
const promised = time.Second

// Whatever was typed a second before the program was killed, or is in the
// file, is there again after the next start; the file is whole, and no lock
// keeps anybody out.
func TestKilledWhileTyping(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	const desks = 5
	total := kills(t)
	var mu sync.Mutex
	var lost []time.Duration
	var all sync.WaitGroup
	for i := range desks {
		all.Go(func() { // not t.Parallel, which would wait for free processors: typing is mostly waiting
			t.Run(strconv.Itoa(i), func(t *testing.T) {
				d := &desk{t: t, dir: t.TempDir(), number: i}
				for range (total + desks - 1 - i) / desks {
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

// desk is where somebody types into one canvas, over and over.
type desk struct {
	t      *testing.T
	dir    string
	number int
	rounds int
	notes  []string // what the file said last
}

// stroke is a key and when the terminal had taken it.
type stroke struct {
	text string
	at   time.Time
}

// round types until the program is killed, starts it again, keeps what is
// offered, and returns how long before its end the first key was typed that is
// not there any more.
func (d *desk) round() time.Duration {
	d.t.Helper()
	d.rounds++
	x := inTerminal(d.t, d.dir, "a.yaml")
	switch x.seesOne("A new canvas", "last looked at") {
	case "A new canvas":
		x.types("\r")
	default:
		x.types("\x1b[H") // from the first question on
	}
	x.sees("Question 1 of 3")
	late := watchLateness()
	strokes, killed := d.typeUntilKilled(x)
	slack := late()
	left := d.read() // whole, or the test ends here
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
	first := d.firstMissing(strokes)
	if first < 0 {
		return 0
	}
	span := killed.Sub(strokes[first].at)
	if span > promised+slack {
		d.t.Errorf("%v of typing is lost (the machine stood still for %v): from %q on; the file says %q", span, slack, joined(strokes[first:]), d.notes)
	}
	return span
}

// typeUntilKilled types notes, at a pace between fast and thoughtful, and kills
// the program at a moment of its own.
func (d *desk) typeUntilKilled(x *terminal) (strokes []stroke, killed time.Time) {
	pace := time.Duration(2+rand.IntN(60)) * time.Millisecond
	end := time.Now().Add(time.Duration(50+rand.IntN(2500)) * time.Millisecond)
	for i := 0; time.Now().Before(end); i++ {
		text := fmt.Sprintf("%02d-%03d-%03d کافه‌های Tallinn õ 👨‍👩‍👧 %s", d.number, d.rounds, i, strings.Repeat("words ", rand.IntN(12)))
		for _, key := range append(strings.Split(text, ""), "\r") {
			if rand.IntN(80) == 0 && key == " " {
				key = "\n" // ctrl+j
			}
			x.types(key)
			strokes = append(strokes, stroke{key, time.Now()})
			if time.Sleep(rand.N(2 * pace)); time.Now().After(end) {
				break
			}
		}
	}
	killed = time.Now()
	_ = x.cmd.Process.Signal(syscall.SIGKILL)
	<-x.ended
	return strokes, killed
}

// startAgain starts the program, keeps what is offered, and leaves. Now and
// then it is killed once more on the way.
func (d *desk) startAgain() {
	d.t.Helper()
	again := rand.IntN(3) == 0
	x := inTerminal(d.t, d.dir, "a.yaml")
	switch x.seesOne("words that were not saved", "last looked at", "A new canvas", "only look") {
	case "only look":
		d.t.Fatal("the lock of the dead keeps everybody out")
	case "words that were not saved":
		x.types("\r")
		x.sees("Question")
	}
	if again {
		time.Sleep(rand.N(600 * time.Millisecond))
		_ = x.cmd.Process.Signal(syscall.SIGKILL)
		<-x.ended
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

// read is what the notes of the file say; none if it is not there yet.
func (d *desk) read() []string {
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

// firstMissing is the first of the strokes that the file does not have; -1 if
// it has them all. It also holds that the file has nothing that nobody typed.
func (d *desk) firstMissing(strokes []stroke) int {
	d.t.Helper()
	first := -1
	var typed []string
	for start := 0; start < len(strokes); {
		end := start
		for end < len(strokes) && strokes[end].text != "\r" {
			end++
		}
		note := joined(strokes[start:end])
		typed = append(typed, note)
		if had := d.longest(note); had < len(strings.TrimSpace(note)) && first < 0 {
			for at := 0; at <= had; start++ {
				at += len(strokes[start].text)
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

// longest is how much of the note, from its beginning, the file has.
func (d *desk) longest(note string) int {
	most := 0
	for _, n := range d.notes {
		if strings.HasPrefix(note, n) {
			most = max(most, len(n))
		}
	}
	return most
}

func joined(strokes []stroke) string {
	var b strings.Builder
	for _, s := range strokes {
		b.WriteString(s.text)
	}
	return b.String()
}

// watchLateness tells, when asked, by how much the machine was late to wake a
// sleeper lately: as late it may have been with the program's own work.
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
