// The frame around every screen: the header, the line that says what just
// happened, and the key line. All fixed sizes of the layout are named here.

package tui

import (
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/tui/style"
	"bmcanvas/tui/tty"
)

const (
	minWidth, minHeight = 40, 12 // below, the window is too small to work in
	margin              = 2      // blank columns at the left and right
	measure             = 76     // the widest column of text that reads well
	sideWidth           = 37     // of the column with the map
	sideFrom            = 100    // from this width on the map is shown
	widest              = 120    // what a screen needs that is not broad
	headerLines         = 2      // which canvas and block; how far
	footer              = 2      // the notice and the key line
	cramped             = 14     // below this height there are no blank lines to waste
	roomy               = 22     // from this height on there are blank lines to rest the eye on
)

// frame is the whole window: what the topmost screen shows, the notice and
// the key line. It is never taller than the window, so the terminal cannot
// push the question off its top.
func (a *app) frame() string {
	w, h := a.width, a.height
	if w < minWidth || h < minHeight {
		return a.tooSmall(w, h)
	}
	aside := 0
	if v, ok := a.top().(broad); (!ok || !v.broad()) && w > widest {
		aside = (w - widest) / 2
		w = widest
	}
	lines := a.top().view(w, h-footer)
	lines = append(lines[:min(len(lines), h-footer)], make([]string, max(0, h-footer-len(lines)))...)
	lines = append(lines, "", a.keyLine(w))
	notice := a.noticeLines(w) // as many lines as it needs, over what stands above the key line
	copy(lines[h-1-len(notice):], notice)
	for i, line := range lines {
		if lines[i] = a.set.Fit(a.drawable(line), w); lines[i] != "" {
			lines[i] = text.Spaces(aside) + lines[i]
		}
	}
	return strings.Join(lines, "\n")
}

// tooSmall says that there is no room to work; the text is kept meanwhile.
func (a *app) tooSmall(w, h int) string {
	lines := a.set.Wrap(a.words.Fill(a.words.Frame.TooSmall, "width", minWidth, "height", minHeight), max(w, 2))
	lines = lines[:min(len(lines), max(h, 1))]
	for i, line := range lines {
		lines[i] = a.set.Fit(a.drawable(line), max(w, 1))
	}
	return strings.Join(lines, "\n")
}

// drawable is the line as this terminal can draw it.
func (s *session) drawable(line string) string {
	line = tty.Sanitize(line)
	if s.sheet.ASCII {
		line = text.ASCII(line)
	}
	return line
}

// noticeLines say what just happened, in as much of the window as may be
// covered until the next key.
func (a *app) noticeLines(w int) []string {
	if a.notice.text == "" {
		return nil
	}
	look := a.sheet.Good
	if a.notice.bad {
		look = a.sheet.Bad
	}
	lines := a.paragraph(a.notice.text, w-2*margin, look)
	return a.indented(lines[:min(len(lines), a.height/3)])
}

// keyLine shows as many of the screen's hints as there is room for; the last,
// the way to all others, always.
func (a *app) keyLine(w int) string {
	hints := append(a.top().hints(), hint{"f1", a.words.Line.Help})
	shown, room := make([]string, 0, 2*len(hints)), w-2*margin
	last := a.hintLine(hints[len(hints)-1])
	room -= text.Width(last)
	for _, h := range hints[:len(hints)-1] {
		line := a.hintLine(h)
		if room -= text.Width(line) + hintGap; room < 0 {
			break
		}
		shown = append(shown, line, text.Spaces(hintGap))
	}
	return a.set.Indent(margin, a.set.Join(append(shown, last)...))
}

const hintGap = 3

// keyNames are keys as they are shown: digits as those of the language. The
// names of function keys stay as they are printed on them.
func (s *session) keyNames(names string) string {
	return strings.ReplaceAll(names, "1-9", s.words.InDigits("1-9"))
}

// onward is the arrow that points the way one reads.
func (s *session) onward() string {
	if s.set.Mirrored() {
		return "←"
	}
	return "→"
}

// hintLine is a key and what it does.
func (s *session) hintLine(h hint) string {
	return s.set.Join(s.sheet.Key.Render(s.keyNames(h.keys)), " ", s.sheet.Faint.Render(s.set.Line(h.does)))
}

// header is the two lines above everything in the interview: which canvas and
// block, how far, and whether it is saved.
func (s *session) header(w int) []string {
	stop := s.iv.Stop()
	place := ""
	if stop.Block != nil {
		form := s.words.Header.Block
		if s.iv.Walk().Guide.Steps {
			form = s.words.Header.Step
		}
		place = s.words.Fill(form, "n", stop.Step, "of", s.iv.Walk().Steps, "title", text.OneLine(stop.Block.Title))
	}
	room := w - 2*margin
	place = s.cut(place, room)
	name := ""
	if left := room - text.Width(place) - 2; left >= 4 {
		name = s.cut(s.parts(s.iv.Canvas().Name, s.iv.By), left)
	}
	gap := text.Spaces(room - text.Width(name) - text.Width(place))
	first := s.set.Join(s.sheet.Faint.Render(name), gap, s.sheet.Title.Render(place))
	return []string{s.set.Indent(margin, first), s.set.Indent(margin, s.progress(room))}
}

// progress is a bar, the count, and the state of the file.
func (s *session) progress(room int) string {
	survey := s.iv.Survey()
	count := s.words.Fill(s.words.Header.Progress, "n", survey.Done, "of", survey.Applicable)
	state, look := s.saveState()
	bar := room - s.set.Width(count) - s.set.Width(state) - 2 - 3
	if s.counted.gaps > 0 {
		gaps := " · " + s.words.Header.Gaps.For(s.counted.gaps)
		if left := bar - s.set.Width(gaps); left >= 0 {
			count, bar = count+gaps, left
		}
	}
	full := 0
	if survey.Applicable > 0 {
		full = bar * survey.Done / survey.Applicable
	}
	m := s.sheet.Marks
	return s.set.Join(
		s.sheet.Accent.Render(strings.Repeat(m.BarFull, max(full, 0))),
		s.sheet.Faint.Render(s.set.Join(strings.Repeat(m.BarEmpty, max(bar-full, 0)), "  ", s.set.Line(count))),
		"   ", look.Render(s.set.Line(state)))
}

// saveState says in a word whether the file has everything.
func (s *session) saveState() (string, style.Pen) {
	switch {
	case s.saver.Err() != nil:
		return s.words.Header.NotSaved, s.sheet.Bad
	case s.saver.Pending():
		return s.words.Header.Saving, s.sheet.Faint
	case s.saver.Written():
		return s.words.Header.Saved, s.sheet.Faint
	}
	return s.words.Header.NoFile, s.sheet.Faint
}
