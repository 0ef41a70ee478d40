// Every question of every guide in every language fits its windows.

package tui

import (
	"fmt"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// tight are the windows in which nothing of a question may be cut.
var tight = [][2]int{{60, 20}, {80, 24}}

// peopled is a canvas with two notes in each block, some of them assumptions, so
// that every question applies.
func peopled(kind canvas.Kind, guide, language string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "canvas: %s\nname: Hõbe Coffee\nguide: %s\nlanguage: %s\nblocks:\n", kind, guide, language)
	for i, block := range kind.Blocks() {
		fmt.Fprintf(&b, "  %s:\n", block)
		for j, status := range []string{"", ", status: assumption"} {
			fmt.Fprintf(&b, "    - {id: n%d, note: A note about the matter at hand%s}\n", 2*i+j, status)
		}
	}
	return b.String()
}

// eachQuestion calls f at every question of every guide in every language, in
// each of the windows.
func eachQuestion(t *testing.T, windows [][2]int, f func(d *driver, q *prompts.Question)) {
	t.Helper()
	for _, info := range prompts.Guides("en") {
		for _, l := range prompts.Languages {
			t.Run(info.ID+"."+l.Code, func(t *testing.T) {
				dir := t.TempDir()
				write(t, dir, "a.yaml", peopled(info.Canvas, info.ID, l.Code))
				d := startIn(t, dir, "a.yaml", Options{}).keys("<enter>")
				iv := d.app.iv
				for _, size := range windows {
					d.size(size[0], size[1])
					for i := range iv.Walk().Stops {
						if iv.Go(i); iv.Question() != nil {
							d.app.question.catchUp()
							f(d, iv.Question())
							d.check()
						}
					}
				}
			})
		}
	}
}

func TestQuestionsFit(t *testing.T) {
	eachQuestion(t, tight, func(d *driver, q *prompts.Question) {
		w := d.app.words
		stop := d.app.iv.Stop()
		d.sees(q.Ask, stop.Block.Title)
		if n, _, _ := d.app.iv.Subject(); n != nil {
			d.sees(strings.Fields(n.Text)...)
		}
		hints := d.app.top().keyHints()
		shown := strings.Split(d.screen(), "\n")
		keyLine := shown[len(shown)-1]
		must := append(hints[:2:2], keyHint{"esc", w.Line.Poster}, keyHint{"ctrl+c", w.Line.Leave})
		if d.app.width >= 80 {
			must = append(must, keyHint{"f1", w.Line.Help})
		}
		for _, h := range must {
			if !strings.Contains(keyLine, d.app.keyNames(h.keys)+" "+h.does) {
				d.t.Errorf("%s at %d: the key line lacks %q: %s", q.ID, d.app.width, d.app.keyNames(h.keys)+" "+h.does, keyLine)
			}
		}
		if d.app.question.area == prompts.AreaField {
			d.sees(d.placeholderBegins())
		}
		if len(d.app.iv.Candidates()) > 0 && q.Kind() != prompts.EachLink {
			d.sees("A note about the matter at hand")
		}
		for i, o := range q.Options {
			if q.Kind() == prompts.EachPick {
				d.app.question.col = i
			} else {
				d.app.question.area, d.app.question.option = prompts.AreaOptions, i
			}
			d.sees(o.Label, o.Hint)
		}
	})
}

// The smallest window still has the question and the place for the answer.
func TestQuestionsCanBeUsedInASmallWindow(t *testing.T) {
	eachQuestion(t, [][2]int{{minWidth, minHeight}}, func(d *driver, q *prompts.Question) {
		d.sees(q.Ask)
		switch d.app.question.area {
		case prompts.AreaField:
			d.sees(d.placeholderBegins())
		case prompts.AreaNotes, prompts.AreaLinks:
			d.sees("A note about the matter at hand")
		case prompts.AreaOptions:
			for i, o := range q.Options {
				d.app.question.option = i
				d.sees(o.Label)
			}
		}
	})
}

// The intro and the hints can be read to the end, with the question and the field
// always on the screen.
func TestHintsFit(t *testing.T) {
	eachQuestion(t, tight, func(d *driver, q *prompts.Question) {
		iv, w := d.app.iv, d.app.words
		stop, g := iv.Stop(), iv.Walk().Guide
		d.app.env.foldHints = false
		read := d.read()
		for page := 1; ; page++ {
			d.keys("<f8>")
			if d.app.question.hint == 0 {
				break
			}
			d.sees(q.Ask)
			if d.app.question.area == prompts.AreaField {
				d.sees(d.placeholderBegins())
			}
			if page > 20 {
				d.t.Fatal("the hints do not end")
			}
			read += d.read()
		}
		wanted := []string{q.Hint, q.Example, stop.Block.Output, stop.Block.Tip}
		if iv.At() == 0 {
			wanted = append(wanted, g.Intro, g.Credit)
		}
		if stop.First {
			wanted = append(wanted, stop.Part.Intro)
		}
		for _, text := range wanted {
			for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(" \n-/–", r) }) {
				if !strings.Contains(read, word) {
					d.t.Errorf("%s at %d: %q of %q is nowhere to be read", q.ID, d.app.width, word, text)
					break
				}
			}
		}
		if g.Steps && stop.Opening {
			d.sees(w.Fill(w.Question.Output, "text", stop.Block.Output))
		}
	})
}

// placeholderBegins is the first word in the empty field, which may have no room for more.
func (d *driver) placeholderBegins() string { return strings.Fields(d.app.question.placeholder())[0] }

// The hint and the example stand with the question, unasked, until there is an answer.
func TestHintIsShownUntilThereIsAnAnswer(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>")
	q := d.app.iv.Question()
	hint, example := strings.Fields(q.Hint), d.app.words.Fill(d.app.words.Question.PlaceholderExample, "text", q.Example)
	shown := func() bool { return strings.Contains(d.read(), strings.Join(hint, " ")) }
	if d.sees(example); !shown() {
		t.Fatalf("%q is not shown:\n%s", q.Hint, d.screen())
	}
	if d.keys("Cafés<enter>"); shown() {
		t.Errorf("%q is shown beside an answer:\n%s", q.Hint, d.screen())
	}
	if d.keys("<ctrl+z>"); !shown() {
		t.Errorf("%q is not shown when the answer is gone:\n%s", q.Hint, d.screen())
	}
}

// Hints that were folded stay so on the next question and in the next run, until f8
// unfolds them.
// The notes of an order are there before it is one: its hint is shown until then.
func TestHintOfAnOrder(t *testing.T) {
	d := startIn(t, t.TempDir(), "a.yaml", Options{Guide: "classic"})
	d.size(80, 24)
	d.keys("<enter>Cafés<enter>Offices<enter><enter>").sees("Put them in order", "The largest customer is not")
	d.keys("<enter><pgup>").sees("Put them in order").seesNot("The largest customer is not")
}

func TestFoldedHintsStayFolded(t *testing.T) {
	dir := t.TempDir()
	d := startIn(t, dir, "a.yaml", Options{}).keys("<enter><f8>")
	for d.app.question.hint > 0 {
		d.keys("<f8>")
	}
	shown := func(d *driver) bool {
		return strings.Contains(d.read(), strings.Join(strings.Fields(d.app.iv.Question().Hint), " "))
	}
	if shown(d) {
		t.Fatalf("not folded:\n%s", d.screen())
	}
	d.sees("Hints stay folded now")
	d.keys("Cafés<enter><enter>") // the next question
	again := startIn(t, dir, "b.yaml", Options{}).keys("<enter>")
	if shown(d) || shown(again) {
		t.Errorf("shown again:\n%s\n%s", d.screen(), again.screen())
	}
	if again.keys("<f8>"); !shown(again) {
		t.Errorf("not unfolded:\n%s", again.screen())
	}
}

// read is the text of the screen in one line.
func (d *driver) read() string { return strings.Join(strings.Fields(d.screen()), " ") + " " }
