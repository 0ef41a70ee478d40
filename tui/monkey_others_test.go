// How the program begins under the monkey, and what other programs do meanwhile.

package tui

import (
	"os"
	"slices"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/text/bidi"
)

// newMonkeyDriver starts the program in one of the ways in which it begins.
func newMonkeyDriver(t *testing.T, seed int) *driver {
	t.Helper()
	o := monkeyOptions([]string{"en", "fa", "et", "nl"}[seed%4])
	dir := t.TempDir()
	switch seed / 2 % 4 {
	case 0:
		return start(t, "")
	case 1:
		write(t, dir, "b.yaml", cafe)
		return startMonkey(t, dir, "", o)
	case 2:
		write(t, dir, "a.yaml", cafe)
		return startMonkey(t, dir, "a.yaml", o)
	}
	o.Guide = []string{"classic", "nine-step", "ten-step", "customer-experience", "workshop"}[seed%5]
	o.Stage = canvas.Running
	return startMonkey(t, dir, "a.yaml", o).keys("<enter>")
}

// monkeyOptions are those of a program that guesses who orders text, and offers a
// calibration.
func monkeyOptions(language string) Options {
	return Options{Language: language, Bidi: bidi.App, BidiGuessed: true}
}

// startMonkey starts the program so that questions that come unasked take no key at first.
func startMonkey(t *testing.T, dir, path string, o Options) *driver {
	t.Helper()
	d := startIn(t, dir, path, o)
	d.app.env.grace = unaskedGrace
	return d
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

// clash changes a note in two ways at the same moment, here and in the file.
func (m *monkey) clash() {
	m.t.Helper()
	if m.app.saver == nil || m.app.heldBy != nil {
		return
	}
	path := m.app.saver.Path()
	_, doc, err := canvas.Open(path)
	if err != nil {
		return
	}
	here, there := m.inBoth(doc.Canvas())
	if here == nil {
		return
	}
	m.pressed = append(m.pressed, "clash")
	text := here.Text
	theirs := doc.Canvas().Replace(there.Key, func(n *canvas.Note) { n.Text = text + " " + letterWord(m.typed+1) })
	if doc, err = doc.With(theirs); err != nil {
		m.t.Fatal(err)
	}
	if err := os.WriteFile(path, doc.Bytes(), 0o600); err != nil {
		m.t.Fatal(err)
	}
	_ = m.app.iv.Reword(here.Key, text+" "+letterWord(m.typed+2)) // too long: then the file alone has changed
	m.typed += 2
	m.send(watchedMsg{})
}

// inBoth is a note that the canvas and the file have alike; nil if there is none.
func (m *monkey) inBoth(file *canvas.Canvas) (here, there *canvas.Note) {
	blocks := slices.Clone(m.app.iv.Canvas().Blocks)
	m.r.Shuffle(len(blocks), func(i, j int) { blocks[i], blocks[j] = blocks[j], blocks[i] })
	for _, b := range blocks {
		for _, n := range b.Notes {
			for _, o := range file.Notes(b.ID) {
				if n.ID != "" && o.ID == n.ID && o.Text == n.Text && !n.Choice() {
					return n, o
				}
			}
		}
	}
	return nil, nil
}
