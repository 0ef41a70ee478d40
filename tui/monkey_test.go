// Keys pressed at random, on all screens, while other things happen: the window
// changes, another program writes into the file, the program ends and starts again.

package tui

import (
	"cmp"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

var (
	monkeys     = flag.Int("monkeys", 5, "how many runs of random keys there are")
	firstMonkey = flag.Int("monkey", 0, "the first of these runs")
	monkeySteps = flag.Int("steps", 350, "how many things each of them does")
)

// keepingKeys are keys that remove nothing.
var keepingKeys = []string{
	"<enter>", "<enter>", "<enter>", "<tab>", "<tab>", "<shift+tab>", "<up>", "<down>", "<down>", "<down>", "<left>", "<right>", "<home>", "<end>", "<pgdn>", "<pgdn>", "<pgup>",
	"<esc>", "<esc>", "<space>", "1", "2", "3", "5", "0", "۲", "٣", "<f1>", "<f2>", "<f2>", "<f3>", "<f4>", "<f5>", "<f6>", "<f7>", "<f8>", "<f10>", "<f10>",
	"<ctrl+j>", "<alt+1>", "<alt+2>", "<alt+0>", "<alt+up>", "<alt+down>", "?", "<ctrl+s>", "<ctrl+left>", "<ctrl+a>", "<alt+b>",
}

// removingKeys are the others.
var removingKeys = []string{"<del>", "<del>", "<backspace>", "<backspace>", "<f9>", "<f9>", "<ctrl+y>", "<ctrl+w>", "<ctrl+u>", "<alt+d>"}

// monkey presses keys at random.
type monkey struct {
	*driver
	r       *rand.Rand
	wild    bool     // it also removes words: only that nothing breaks can be said then
	words   []string // that are to be somewhere
	pressed []string // what it did, for people
	typed   int
	path    string // of the file that it had last

	challenges string // see challengesNow
}

// Whatever is pressed, there is no fault, the file can be read, and every word is in
// the file, in the record of what is typed, or on the screen.
func TestMonkey(t *testing.T) { letLoose(t, false) }

// Whatever is pressed, removed and changed by others, there is no fault and the file
// can be read.
func TestWildMonkey(t *testing.T) { letLoose(t, true) }

func letLoose(t *testing.T, wild bool) {
	for seed := *firstMonkey; seed < *firstMonkey+*monkeys; seed++ {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			m := &monkey{driver: newMonkeyDriver(t, seed), r: rand.New(rand.NewPCG(7, uint64(seed))), wild: wild}
			defer func() {
				if t.Failed() {
					t.Logf("after %q", m.pressed[max(len(m.pressed)-25, 0):])
				}
			}()
			for range *monkeySteps {
				if m.act(); m.app.quit {
					m.restart()
				}
				if m.app.fault != nil {
					t.Fatalf("%v\n%s", m.app.fault.cause, m.app.fault.stack)
				}
				if m.holds(); t.Failed() {
					return
				}
			}
			m.end()
		})
	}
}

// act does something.
func (m *monkey) act() {
	m.t.Helper()
	if unanswered(m.app.top()) && m.r.IntN(4) == 0 {
		m.answer()
		return
	}
	switch n := m.r.IntN(200); {
	case n < 40:
		m.typeWord()
	case n < 45:
		m.pasteWords()
	case n < 48:
		m.do("size", func() { m.size(20+m.r.IntN(140), 8+m.r.IntN(40)) })
	case n < 51:
		m.do("2 s", func() { m.passes(2 * time.Second) })
	case n < 55:
		m.byOthers()
	case n < 57 && m.app.iv != nil:
		m.clash()
	case n < 58 && m.app.iv != nil:
		m.do("crash", m.crash)
	case n < 59 && m.app.iv != nil:
		m.do("hang-up", func() { m.send(hangupMsg{}); m.finishes() })
	case n < 66 && m.app.iv != nil:
		m.walk()
	case n < 78:
		m.choose()
	case n < 87:
		m.point()
	case n < 95 && m.wild:
		m.press(removingKeys[m.r.IntN(len(removingKeys))])
	default:
		m.press(keepingKeys[m.r.IntN(len(keepingKeys))])
	}
}

// answer answers a question that came unasked, once it takes keys.
func (m *monkey) answer() {
	m.t.Helper()
	m.do("2 s", func() { m.passes(2 * time.Second) })
	if unanswered(m.app.top()) {
		m.press(fmt.Sprint(m.r.IntN(5)))
		m.press("<enter>")
	}
}

// walk goes to any stop of the guide, as the keys do that jump; every third time to a
// pause, where something is challenged.
func (m *monkey) walk() {
	stops := m.app.iv.Walk().Stops
	at, challenges := m.r.IntN(len(stops)), m.r.IntN(3) == 0
	if challenges {
		at = max(slices.IndexFunc(stops, func(s prompts.Stop) bool { return s.Kind == prompts.AtPause }), 0)
	}
	m.do(fmt.Sprint("stop ", at), func() {
		if len(m.app.screens) == 1 {
			m.app.iv.Go(at)
			m.app.catchUp()
		}
	})
	if challenges {
		m.press("<f4>")
	}
}

// choose chooses any row of a list, in the menu if there is none.
func (m *monkey) choose() {
	k, ok := m.app.top().(*picker)
	if !ok {
		if m.press("<f10>"); m.app.quit {
			return
		}
		if k, ok = m.app.top().(*picker); !ok {
			return
		}
	}
	if len(k.list.rows) == 0 {
		m.press("<esc>")
		return
	}
	at := m.r.IntN(len(k.list.rows))
	if !m.wild && m.removes(k, at) {
		return
	}
	m.pressed = append(m.pressed, "choose "+k.list.rows[at].label)
	k.list.at = at
	if m.keys("<enter>"); m.app.quit {
		m.finishes()
	}
}

// point clicks anywhere, or turns the wheel, unless that would drop words on purpose.
func (m *monkey) point() {
	m.t.Helper()
	x, y := m.r.IntN(m.app.width), m.r.IntN(m.app.height)
	if m.r.IntN(3) == 0 {
		y = m.app.height - 1 // the key line
	}
	if m.r.IntN(8) == 0 {
		m.do("wheel", func() { m.wheel(m.r.IntN(7) - 3) })
		return
	}
	does, key := m.app.clickedAt(x, y)
	if k, lists := m.app.top().(*picker); !m.wild && (lists && (!key || m.removes(k, k.list.at)) || slices.ContainsFunc(m.app.screens, unanswered)) {
		return // see choose, and press
	}
	if key && !m.wild {
		switch out := does(); out.then.Intent {
		case keys.Delete, keys.Backspace, keys.Undo, keys.Redo:
			return
		case keys.Status:
			if m.stepGoes() {
				return
			}
		}
	}
	m.pressed = append(m.pressed, fmt.Sprintf("click %d %d", x, y))
	if m.clickAt(x, y); m.app.quit {
		m.finishes()
	}
}

// removes reports whether the row of a menu removes words on purpose.
func (m *monkey) removes(k *picker, at int) bool {
	w := m.app.words
	return at < len(k.list.rows) && slices.Contains([]string{w.Menu.Undo, w.Menu.Redo, w.Merge.TakeOut}, k.list.rows[at].label)
}

// stepGoes reports whether the cursor is on a step that goes when it is done: a
// follow-up with nothing typed in its cell.
func (m *monkey) stepGoes() bool {
	var t *stepTable
	switch s := m.app.top().(type) {
	case *stepsScreen:
		t = s.table
	case *interviewScreen:
		if end, is := s.stop().(*endScreen); is && end.inSteps {
			t = end.steps
		}
	}
	return t != nil && !t.at.New() && t.at.Note == 0 && !t.input.changed()
}

// do does something that is no key.
func (m *monkey) do(name string, what func()) {
	m.pressed = append(m.pressed, name)
	what()
}

// press presses the key, unless it would drop words on purpose.
func (m *monkey) press(key string) {
	m.t.Helper()
	if k, ok := m.app.top().(*recoveryScreen); ok && !m.wild && key == "<enter>" {
		k.list.at = 0 // to keep them
	}
	if f, ok := m.app.top().(*form); ok && f.title == m.app.words.Menu.SaveAs && slices.ContainsFunc(m.app.screens, unanswered) {
		key = "<esc>" // the words that wait for an answer would stay with the old file
	}
	if k, ok := m.app.top().(*picker); ok && !m.wild && m.removes(k, k.list.at) && slices.Contains([]string{"<enter>", "<ctrl+j>", "<space>"}, key) {
		key = "<esc>"
	}
	if key == "<f5>" && !m.wild && m.stepGoes() {
		key = "<esc>"
	}
	m.pressed = append(m.pressed, key)
	if m.keys(key); m.app.quit {
		m.finishes()
	}
}

// typeWord types a word that no other is equal to. Where words are kept, it is
// watched.
func (m *monkey) typeWord() {
	m.t.Helper()
	word := m.word()
	keys := "<ctrl+e>" + word + " "
	m.pressed = append(m.pressed, keys)
	if m.typed%2 == 0 {
		m.keys(keys)
	} else {
		m.fast(keys)
	}
}

// pasteWords pastes one line or several.
func (m *monkey) pasteWords() {
	text := m.word()
	switch n := m.r.IntN(6); {
	case n < 3:
		for range n {
			text += "\r" + m.word()
		}
	case n == 3:
		text += strings.Repeat("\r• "+text, 3) + strings.Repeat(" long", 600)
	}
	m.pressed = append(m.pressed, fmt.Sprintf("paste %q", text))
	m.keys("<ctrl+e>").paste(text + " ")
}

// word makes a word, to be looked for if the screen keeps words.
func (m *monkey) word() string {
	m.typed++
	word := letterWord(m.typed)
	if !m.wild && m.takesWords() {
		m.words = append(m.words, word)
	}
	return word
}

// finishes ends the program as the loop does, after it has been left.
func (m *monkey) finishes() {
	m.t.Helper()
	if err := m.app.finish(&strings.Builder{}); err != nil && (!m.wild || m.app.fault != nil) {
		if m.app.fault != nil {
			m.t.Fatalf("%v\n%s", m.app.fault.cause, m.app.fault.stack)
		}
		m.t.Fatal(err)
	}
}

// restart starts the program again, on the file that it had.
func (m *monkey) restart() {
	m.t.Helper()
	path := cmp.Or(m.path, "a.yaml")
	if m.app.saver != nil {
		path = m.app.saver.Path()
		if _, _, err := canvas.Open(path); err != nil && !os.IsNotExist(err) && !m.wild {
			m.t.Fatalf("the file is damaged: %v", err)
		}
		path, _ = filepath.Rel(m.dir, path)
		m.path = path
	}
	if m.wild {
		if _, _, err := canvas.Open(filepath.Join(m.dir, path)); err != nil {
			path = fmt.Sprintf("again%d.yaml", m.typed)
		}
	}
	m.driver = startMonkey(m.t, m.dir, path, monkeyOptions(""))
	m.pressed = append(m.pressed, "start")
}

// end ends the program.
func (m *monkey) end() {
	m.t.Helper()
	if m.keys("<ctrl+c>"); m.app.saver == nil {
		return
	}
	m.finishes()
	if _, _, err := canvas.Open(m.app.saver.Path()); err != nil && !os.IsNotExist(err) && !m.wild {
		m.t.Fatalf("the file is damaged: %v", err)
	}
}
