// The stops of the walk that are no questions: the pause, and the end.

package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/prompts"
	"bmcanvas/tui/interview"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/text"
)

// pauseScreen shows the half-finished poster, with a timer that can be started.
type pauseScreen struct {
	*session
	timer timer
	top   int
}

// timer counts down what a pause is meant to take.
type timer struct {
	pause *prompts.Pause // the one it belongs to
	left  time.Duration  // when it was last stopped
	since time.Time      // when it was started; zero while it stands
}

func (t *timer) running() bool { return !t.since.IsZero() }

func (t *timer) remaining(now time.Time) time.Duration {
	if !t.running() {
		return t.left
	}
	return max(t.left-now.Sub(t.since), 0)
}

// toggle starts the timer or stops it.
func (t *timer) toggle(now time.Time) {
	t.left = t.remaining(now)
	if t.running() {
		t.since = time.Time{}
		return
	}
	t.since = now
}

// tickMsg says that a second of a running timer has passed.
type tickMsg struct{}

// tick waits for the next second of the timer, while somebody watches it.
func (v *pauseScreen) tick() tea.Cmd {
	if v.iv.Stop().Kind != prompts.AtPause || !v.timer.running() || v.timer.remaining(v.now()) == 0 {
		return nil
	}
	return v.later(time.Second, func() tea.Msg { return tickMsg{} })
}

func newPauseScreen(s *session) *pauseScreen { return &pauseScreen{session: s} }

func (v *pauseScreen) update(p keys.Press) outcome {
	out := v.press(p)
	if v.iv.Stop().Kind == prompts.AtPause {
		room := v.height - footer - len(v.head(v.width, v.height-footer))
		v.top = v.drawing(v.width, room, poster.Cursor{}, poster.Auto).Scroll(v.top, room)
	}
	return out
}

func (v *pauseScreen) press(p keys.Press) outcome {
	pause := v.iv.Stop().Pause
	if v.timer.pause != pause {
		v.timer = timer{pause: pause, left: time.Duration(pause.Minutes) * time.Minute}
	}
	switch p.Intent {
	case keys.Enter, keys.Break, keys.Next, keys.NextField:
		v.iv.NextStop()
	case keys.Previous, keys.PreviousField:
		v.iv.PreviousStop()
	case keys.Space:
		v.timer.toggle(v.now())
		return outcome{cmd: v.tick()}
	case keys.Up:
		v.top--
	case keys.Down:
		v.top++
	case keys.Throw:
		return open(newChallenge(v.session))
	case keys.Back:
		return open(newPosterScreen(v.session))
	default:
		if p.Intent == keys.Typed && !p.AsksHelp() {
			return openWith(newChallenge(v.session), p)
		}
		return unknown
	}
	return stay
}

func (v *pauseScreen) keep() {}

// pauseRoom is the lines that the text of a pause leaves to what stands around
// it: the header, the title, blank lines, and the beginning of the poster.
const pauseRoom = 11

// head is what stands above the poster.
func (v *pauseScreen) head(w, h int) []string {
	pause := v.iv.Stop().Pause
	column := min(w-2*margin, measure)
	lines := append(v.header(w), "")
	title := v.sheet.Strong.Render(v.cut(pause.Title, column-12))
	lines = append(lines, v.set.Indent(margin, v.set.Join(title, "  ", v.clock(pause))))
	said := v.set.WrapTo(pause.Text, column, max(h-pauseRoom, 3), v.sheet.Marks.Ellipsis)
	return append(append(lines, v.indented(said)...), "")
}

func (v *pauseScreen) view(w, h int) []string {
	lines := v.head(w, h)
	room := h - len(lines)
	d := v.drawing(w, room, poster.Cursor{}, poster.Auto)
	return append(lines, d.Lines(d.Scroll(v.top, room), room)...)
}

// clock is the time left, in words once it is over.
func (v *pauseScreen) clock(pause *prompts.Pause) string {
	left := time.Duration(pause.Minutes) * time.Minute
	if v.timer.pause == pause {
		left = v.timer.remaining(v.now())
	}
	if left == 0 {
		return v.sheet.Warn.Render(v.set.Line(v.words.Pause.Over))
	}
	s := int((left + time.Second - 1) / time.Second)
	shown := v.set.Line(v.words.Digits(s/60) + ":" + v.words.TwoDigits(s%60))
	if !v.timer.running() {
		return v.sheet.Faint.Render(shown)
	}
	return v.sheet.Accent.Render(shown)
}

func (v *pauseScreen) hints() []hint {
	l := v.words.Line
	timer := l.StartTimer
	if v.timer.running() {
		timer = l.StopTimer
	}
	return []hint{{"enter", l.Next}, {"space", timer}, {"f4", l.Challenge}, {"pgup", l.Back}}
}

// newChallenge asks what was challenged, and about which block.
func newChallenge(s *session) *form {
	w := s.words.Pause
	f := newForm(s, w.ChallengeTitle, w.ChallengeLead, nil, lines(w.What, ""), line(w.Who, ""))
	f.done = func(v []string) outcome {
		blocks := s.iv.Canvas().Kind.Blocks()
		rows := make([]row, len(blocks))
		for i, b := range blocks {
			rows[i].label = s.title(b)
		}
		pick := newPicker(s, w.AboutWhich, v[0], rows, 0, func(at int) outcome {
			if s.tooLong(s.iv.Raise(blocks[at], v[0], v[1])) {
				return stay
			}
			s.say(s.words.Notices.Noted)
			return shut
		})
		pick.holds = v[0]
		pick.kept = func() bool { return !s.tooLong(s.iv.Raise(blocks[0], v[0], v[1])) }
		return replace(pick)
	}
	return f
}

// endScreen is what comes after the last question.
type endScreen struct{ *session }

func newEndScreen(s *session) *endScreen { return &endScreen{s} }

func (v *endScreen) update(p keys.Press) outcome {
	switch p.Intent {
	case keys.Enter, keys.Break:
		if next := v.iv.Survey().FirstOpen(); next != v.iv.At() {
			v.iv.Go(next)
			return stay
		}
		return open(newReview(v.session))
	case keys.Previous, keys.PreviousField, keys.Up:
		v.iv.PreviousStop()
	case keys.Back:
		return openPoster(v.session)
	default:
		return unknown
	}
	return stay
}

func openPoster(s *session) outcome { return open(newPosterScreen(s)) }

func (v *endScreen) keep() {}

func (v *endScreen) view(w, h int) []string {
	column := min(w-2*margin, measure)
	c, survey, e := v.iv.Canvas(), v.iv.Survey(), v.words.End
	lines := []string{"", v.sheet.Strong.Render(v.set.Line(e.Title)), ""}
	fact := func(n int, what prompts.Plural) {
		if n > 0 {
			number := v.words.Digits(n)
			lead := v.set.Join(text.Spaces(4-text.Width(number)), v.sheet.Accent.Render(v.set.Line(number)), "  ")
			lines = append(lines, v.set.Join(lead, v.set.Line(what.For(n))))
		}
	}
	fact(c.Count(), e.Notes)
	fact(survey.Done, e.Answered)
	fact(survey.Count(prompts.Unanswered), e.Open)
	fact(survey.Count(prompts.Parked), e.Parked)
	fact(len(interview.Doubtful(c)), e.Doubtful)
	lines = append(lines, "")
	if v.saver.Written() {
		lines = append(lines, v.paragraph(v.words.Fill(e.File, "file", v.shown(v.saver.Path())), column, v.sheet.Faint)...)
	}
	return append(v.header(w), v.indented(lines)...)
}

func (v *endScreen) hints() []hint {
	l := v.words.Line
	first := hint{"enter", l.Review}
	if v.iv.Survey().FirstOpen() != v.iv.At() {
		first.does = l.FirstOpen
	}
	return []hint{first, {"pgup", l.Back}, {"f7", l.Review}, {"f2", l.Poster}, {"ctrl+q", l.Leave}}
}
