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

// newMonkeyDriver starts the program in one of the ways in which it begins.
func newMonkeyDriver(t *testing.T, seed int) *driver {
	t.Helper()
	language := []string{"en", "et", "nl", "fa"}[seed/5%4]
	guide := []string{"classic", "nine-step", "ten-step", "customer-experience", "workshop"}[seed%5]
	dir := t.TempDir()
	switch seed % 4 {
	case 0:
		return start(t, "")
	case 1:
		write(t, dir, "b.yaml", cafe)
		return startIn(t, dir, "", Options{Language: language})
	case 2:
		write(t, dir, "a.yaml", cafe)
		return startIn(t, dir, "a.yaml", Options{Language: language})
	}
	return startIn(t, dir, "a.yaml", Options{Guide: guide, Language: language, Stage: canvas.Running}).keys("<enter>")
}

// act does something.
func (m *monkey) act() {
	m.t.Helper()
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
	case n < 56 && m.app.iv != nil:
		m.do("crash", m.crash)
	case n < 57 && m.app.iv != nil:
		m.do("hang-up", func() { m.send(hangupMsg{}); m.finishes() })
	case n < 62 && m.app.iv != nil:
		m.walk()
	case n < 75:
		m.choose()
	case n < 85:
		m.point()
	case n < 95 && m.wild:
		m.press(removingKeys[m.r.IntN(len(removingKeys))])
	default:
		m.press(keepingKeys[m.r.IntN(len(keepingKeys))])
	}
}

// walk goes to any stop of the guide, as the keys do that jump.
func (m *monkey) walk() {
	at := m.r.IntN(len(m.app.iv.Walk().Stops))
	m.do(fmt.Sprint("stop ", at), func() {
		if len(m.app.screens) == 1 {
			m.app.iv.Go(at)
			m.app.catchUp()
		}
	})
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

// byOthers lets another program add a note to the file or, if the monkey is wild,
// make something of it that is no canvas, or remove it.
func (m *monkey) byOthers() {
	m.t.Helper()
	if m.app.saver == nil || m.app.heldBy != nil {
		return
	}
	path := m.app.saver.Path()
	data, err := os.ReadFile(path)
	if err != nil {
		return
	}
	m.pressed = append(m.pressed, "another program")
	switch n := m.r.IntN(4); {
	case n == 0 && m.wild:
		data = []byte("canvas: nothing\n")
	case n == 1 && m.wild:
		os.Remove(path)
		m.send(watchedMsg{})
		return
	default:
		doc, err := canvas.Parse(path, data)
		if err != nil {
			return
		}
		m.typed++
		c, _ := doc.Canvas().Add(doc.Canvas().Kind.Blocks()[m.r.IntN(9)], canvas.Note{Text: letterWord(m.typed)}, 0)
		if doc, err = doc.With(c); err != nil {
			m.t.Fatal(err)
		}
		data = doc.Bytes()
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		m.t.Fatal(err)
	}
	m.send(watchedMsg{})
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
	m.driver = startIn(m.t, m.dir, path, Options{})
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
