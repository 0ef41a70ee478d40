// Calibration: which way of showing right-to-left text reads right here. No
// terminal can be asked; a person can.

package tui

import (
	"bmcanvas/internal/interview/settings"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/keys"
)

// calibration shows the same Persian line in each mode and takes the one that
// the person picks. Everything else is shown in the mode of the line that the
// cursor is on, so that where that reads right, so does the whole screen.
type calibration struct {
	*session
	list    list      // the modes, and none of them
	before  bidi.Mode // the mode until something is chosen
	offered bool      // by the program, which is to do so once
}

// calibrated are the modes that can be chosen, the likeliest first.
var calibrated = []bidi.Mode{bidi.App, bidi.Terminal, bidi.Off}

func newCalibration(s *session, offered bool) *calibration {
	v := &calibration{session: s, before: s.bidi, offered: offered}
	v.list.rows = make([]row, len(calibrated)+1)
	for i, m := range calibrated {
		if m == s.bidi {
			v.list.at = i
		}
	}
	return v
}

func (v *calibration) update(p keys.Press) outcome {
	done, used := v.list.update(p)
	at := v.list.at
	switch none := at == len(calibrated); {
	case done && !none:
		v.settle(calibrated[at])
		return shut
	case done, p.Intent == keys.Back:
		v.giveUp()
		return shut
	case used && none:
		v.order(v.before)
	case used:
		v.order(calibrated[at])
	case p.Intent == keys.Help || p.AsksHelp():
		return unknown
	}
	return stay
}

// settle makes the mode that of the session and of those to come.
func (v *calibration) settle(m bidi.Mode) {
	v.order(m)
	if v.ordered != nil {
		v.ordered(m)
	}
	v.rememberOrder(m.String())
	v.say(v.words.Calibrate.Kept)
}

// giveUp leaves everything as it was. What was offered is not offered again.
func (v *calibration) giveUp() {
	v.order(v.before)
	if v.offered {
		v.rememberOrder(bidi.AutoName)
	}
	v.say(v.words.Calibrate.Unkept)
}

func (v *calibration) keep() { v.order(v.before) }

// order makes the screens be drawn in the mode.
func (s *session) order(m bidi.Mode) {
	s.bidi = m
	s.speak(s.words.Language)
}

// rememberOrder keeps who orders text. That this fails is no reason to bother anybody.
func (s *session) rememberOrder(name string) {
	_ = settings.Config(s.getenv).Update(func(kept *settings.Settings) { kept.Bidi = name })
}

func (v *calibration) view(w, h int) []string {
	column := min(w-2*margin, measure)
	head := titled(v.session, v.words.Calibrate.Title, v.words.Calibrate.Lead, column)
	p := &page{}
	for i := range v.list.rows {
		drawn := v.choice(i, column)
		if i == v.list.at {
			p.show(drawn...)
		} else {
			p.add(drawn...)
		}
		if h >= roomy {
			p.gap()
		}
	}
	return append(head, window(v.session, v.indented(p.lines), h-len(head), p.first, p.last)...)
}

// choice is the line in the i-th mode, or that none of them reads right.
func (v *calibration) choice(i, w int) []string {
	if i == len(calibrated) {
		none := row{label: v.words.Calibrate.None, note: v.words.Calibrate.NoneNote}
		return none.lines(v.session, w, i == v.list.at, i+1)
	}
	sample := typeset.Compositor{Mode: calibrated[i], Base: v.set.Base}.Line(v.words.Calibrate.Sample)
	lines := row{}.lines(v.session, w, i == v.list.at, i+1)
	lines[0] = v.set.Join(lines[0], sample)
	return lines
}

func (v *calibration) hints() []hint {
	return []hint{{"enter", v.words.Line.Choose}, {"↑↓", v.words.Line.Move}, {"esc", v.words.Line.Close}}
}

// offerCalibration opens it, once, if the person reads from right to left and
// nobody knows who orders that here.
func (a *app) offerCalibration() {
	if a.bidiGuessed && a.words.RightToLeft() {
		a.bidiGuessed = false
		a.screens = append(a.screens, newCalibration(a.session, true))
	}
}
