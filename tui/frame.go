// The frame around every screen: its size, the notice and the key line. All
// fixed sizes of the layout are named here.

package tui

import (
	"slices"
	"strings"
	"time"

	"bmcanvas/internal/text"
)

const (
	minWidth, minHeight = 40, 12 // below, the window is too small to work in
	margin              = 2      // blank columns at the left and right
	measure             = 76     // the widest column of text that reads well
	widest              = 120    // of a screen that is not broad
	headerLines         = 2      // the canvas and block; the progress
	footer              = 2      // the notice and the key line
	cramped             = 14     // below this height there are few blank lines
	roomy               = 22     // from this height on there are many
)

// frame is the size of the window and its notice.
type frame struct {
	width, height int
	notice        notice
}

// resize sets the window's size: 80 by 24 if the terminal does not know it.
func (f *frame) resize(w, h int) {
	if w <= 0 || h <= 0 {
		w, h = 80, 24
	}
	f.width, f.height = w, h
}

// room is the size that the frame leaves to a screen.
func (f *frame) room(s screen) (w, h int) {
	w, h = f.width, f.height-footer
	if v, ok := s.(broad); (!ok || !v.broad()) && w > widest {
		w = widest
	}
	return w, h
}

// say shows what just happened.
func (a *app) say(text string) { a.show(notice{text: text}) }

// warn shows what did not work.
func (a *app) warn(text string) { a.show(notice{text: text, bad: true}) }

// show shows the notice, if there is one, so long at least that it can be read.
func (a *app) show(n notice) {
	if n.text == "" {
		return
	}
	if n.until.IsZero() {
		n.until = a.now().Add(a.noticeTime)
	}
	a.notice = n
}

// leastNotice is how long a notice stays, whatever is typed.
const leastNotice = 4 * time.Second

// View returns the window as Bubble Tea draws it.
func (a *app) View() string { return strings.Join(a.frameLines(), "\n") }

// frameLines are the lines of the window; none once the program ends.
func (a *app) frameLines() (drawn []string) {
	defer a.recoverDrawing(&drawn)
	if a.quit {
		return nil
	}
	return a.drawWindow()
}

// drawWindow is the whole window: the topmost screen, the notice and the key
// line. It is never taller than the window: the terminal would scroll.
func (a *app) drawWindow() []string {
	if a.width < minWidth || a.height < minHeight {
		return a.tooSmall(a.width, a.height)
	}
	h := a.height
	lines, w := a.drawScreens()
	room := h - footer
	lines = append(lines[:min(len(lines), room)], make([]string, max(0, room-len(lines)))...)
	lines = append(lines, "", a.keyLine(w))
	notice := a.noticeLines(w) // covers the lines above the key line
	copy(lines[h-1-len(notice):], notice)
	for i, line := range lines {
		lines[i] = a.set.Fit(a.drawable(line), a.width)
	}
	return lines
}

// tooSmall says that the window is too small.
func (a *app) tooSmall(w, h int) []string {
	lines := a.set.Wrap(a.words.Fill(a.words.Frame.TooSmall, "width", minWidth, "height", minHeight), max(w, 2))
	lines = lines[:min(len(lines), max(h, 1))]
	for i, line := range lines {
		lines[i] = a.set.Fit(a.drawable(line), max(w, 1))
	}
	return lines
}

// noticeLines are the lines of the notice, at most a third of the window, with a bar
// that says by its colour whether something went wrong, as the words do.
func (a *app) noticeLines(w int) []string {
	if a.notice.text == "" {
		return nil
	}
	look := a.sheet.Good
	if a.notice.bad {
		look = a.sheet.Bad
	}
	said := a.notice.text
	if a.offersFile() {
		said += a.words.Between() + a.words.Export.EnterOpens
	}
	lines := a.hang(a.set.Join(look.Render(a.sheet.Marks.Bar), " "), said, w-2*margin, a.sheet.Strong)
	return a.indented(lines[:min(len(lines), a.height/3)])
}

// keyLine shows the keys that work now, as many as there is room for: what enter does and
// a way out, then the first of the screen, the other ways out, help, and the others. A key
// is shown whole or not at all.
func (a *app) keyLine(w int) string {
	hints := a.keyHints()
	drawn, widths := make([]string, len(hints)), make([]int, len(hints))
	room, all := w-margin, -hintGap
	for i, h := range hints {
		drawn[i] = a.keyHintLine(h)
		widths[i] = text.Width(drawn[i])
		all += widths[i] + hintGap
	}
	gap := hintGap
	if all > room {
		gap = leastHintGap
	}
	room += gap
	shown := make([]bool, len(hints))
	out := slices.IndexFunc(hints, func(h keyHint) bool { return h.keys == "esc" })
	if out < 0 {
		out = slices.IndexFunc(hints, func(h keyHint) bool { return h.keys == leaveKeys })
	}
	for _, first := range []func(i int) bool{
		func(i int) bool { return hints[i].keys == "enter" },
		func(i int) bool { return i == out },
		func(i int) bool { return i == 0 },
		func(i int) bool { return hints[i].keys == "esc" || hints[i].keys == leaveKeys },
		func(i int) bool { return i == len(hints)-1 },
		func(int) bool { return true },
	} {
		for i := range hints {
			if !shown[i] && first(i) && widths[i]+gap <= room {
				shown[i], room = true, room-widths[i]-gap
			}
		}
	}
	var line []string
	for i := range hints {
		if shown[i] {
			line = append(line, drawn[i], text.Spaces(gap))
		}
	}
	return a.set.Indent(margin, a.set.Join(line[:max(len(line)-1, 0)]...))
}

// keyHints are those of the screen, and what works everywhere.
func (a *app) keyHints() []keyHint {
	l := a.words.Line
	hints := slices.Clone(a.top().keyHints())
	if at := slices.IndexFunc(hints, func(h keyHint) bool { return h.keys == "enter" }); at >= 0 && a.offersFile() {
		hints[at].does = l.Open
	}
	if s, ok := a.top().(searching); ok && s.unfound() != "" {
		hints = a.unfoundHints(hints)
	}
	if !slices.ContainsFunc(hints, func(h keyHint) bool { return h.keys == leaveKeys }) {
		hints = append(hints, keyHint{leaveKeys, l.Leave})
	}
	if _, help := a.top().(*helpScreen); help {
		return hints
	}
	return append(hints, keyHint{"f1", l.Help})
}

// unfoundHints are the hints of a screen on which the typed words find nothing: there is
// no row to choose or to move over, and enter takes the words to the field of the question.
func (a *app) unfoundHints(hints []keyHint) []keyHint {
	left := slices.DeleteFunc(hints, func(h keyHint) bool { return h.keys != "esc" && h.keys != "abc" })
	if !a.editable() {
		return left
	}
	return slices.Insert(left, 0, keyHint{"enter", a.words.Line.IntoField})
}

const (
	hintGap      = 3
	leastHintGap = 2
	leaveKeys    = "ctrl+c"
)
