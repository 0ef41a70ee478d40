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
	*env
	list    list      // the modes, and none of them
	before  bidi.Mode // the mode until something is chosen
	offered bool      // by the program, which is to do so once
}

// calibrated are the modes that can be chosen, the likeliest first.
var calibrated = []bidi.Mode{bidi.App, bidi.Terminal, bidi.Off}

func newCalibration(e *env, offered bool) *calibration {
	v := &calibration{env: e, before: e.textOrder, offered: offered}
	v.list.rows = make([]row, len(calibrated)+1)
	for i, m := range calibrated {
		if m == e.textOrder {
			v.list.at = i
		}
	}
	return v
}

func (v *calibration) update(p keys.Press, _, _ int) outcome {
	done, used := v.list.update(p)
	at := v.list.at
	switch none := at == len(calibrated); {
	case done && !none:
		return v.choose(calibrated[at])
	case done, p.Intent == keys.Back:
		return v.giveUp()
	case used && none:
		v.setTextOrder(v.before)
	case used:
		v.setTextOrder(calibrated[at])
	case p.Intent == keys.Help || p.AsksHelp():
		return unknown
	}
	return stay
}

// choose makes the mode that of this run and of those to come.
func (v *calibration) choose(m bidi.Mode) outcome {
	v.setTextOrder(m)
	if v.switchTerminal != nil {
		v.switchTerminal(m)
	}
	v.rememberOrder(m.String())
	return shut.saying(v.words.Calibrate.Kept)
}

// giveUp leaves everything as it was. What was offered is not offered again.
func (v *calibration) giveUp() outcome {
	v.setTextOrder(v.before)
	if v.offered {
		v.rememberOrder(bidi.AutoName)
	}
	return shut.saying(v.words.Calibrate.Unkept)
}

// rememberOrder keeps the mode of that name for the next run.
func (v *calibration) rememberOrder(name string) {
	v.remember(func(kept *settings.Settings) { kept.Bidi = name })
}

func (v *calibration) keep() { v.setTextOrder(v.before) }

func (v *calibration) view(w, h int) []string {
	column := min(w-2*margin, measure)
	head := v.titled(v.words.Calibrate.Title, v.words.Calibrate.Lead, column)
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
	return append(head, v.window(v.indented(p.lines), h-len(head), p.first, p.last)...)
}

// choice is the line in the i-th mode, or that none of them reads right.
func (v *calibration) choice(i, w int) []string {
	if i == len(calibrated) {
		none := row{label: v.words.Calibrate.None, note: v.words.Calibrate.NoneNote}
		return none.lines(v.env, w, i == v.list.at, i+1)
	}
	sample := typeset.Compositor{Mode: calibrated[i], Base: v.set.Base}.Line(v.words.Calibrate.Sample)
	lines := row{}.lines(v.env, w, i == v.list.at, i+1)
	lines[0] = v.set.Join(lines[0], sample)
	return lines
}

func (v *calibration) hints() []hint {
	return []hint{{"enter", v.words.Line.Choose}, {"↑↓", v.words.Line.Move}, {"esc", v.words.Line.Close}}
}

// offerCalibration opens it, once, if the person reads from right to left and
// nobody knows who orders that here.
func (a *app) offerCalibration() {
	if a.askTextOrder && a.words.RightToLeft() {
		a.askTextOrder = false
		a.screens = append(a.screens, newCalibration(a.env, true))
	}
}
