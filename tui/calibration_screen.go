// Calibration: the person says in which order right-to-left text is readable on
// this terminal, which cannot be asked.

package tui

import (
	"bmcanvas/internal/interview/settings"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/keys"
)

// calibration shows the same Persian line in each mode, and the person picks one.
// The rest of the screen is drawn in the mode under the cursor, so that it is
// readable when that line is.
type calibration struct {
	*env
	list    list // the modes, then "none of them"
	run     run  // the digits and blanks typed since the last other key
	offered bool // opened by the program, which does so once
}

// calibrated are the modes to choose from, the likeliest first.
var calibrated = []bidi.Mode{bidi.App, bidi.Terminal, bidi.Off}

func newCalibration(e *env, offered bool) *calibration {
	v := &calibration{env: e, offered: offered}
	v.list.rows = make([]row, len(calibrated)+1)
	for i, m := range calibrated {
		if m == e.textOrder {
			v.list.at = i
		}
	}
	return v
}

func (v *calibration) update(p keys.Press, _, _ int) outcome {
	words, inRun := v.list.pressRun(&v.run, p)
	if !inRun && (p.Intent == keys.Typed && !p.AsksHelp() || p.Intent == keys.Pasted) {
		words = p.Text
	}
	if words != "" { // the screen below takes them
		v.giveUp()
		return handOn(p.Intent, words)
	}
	done, used := v.list.update(p)
	switch at := v.list.at; {
	case done && at < len(calibrated):
		return v.choose(calibrated[at])
	case done, p.Intent == keys.Back:
		return v.giveUp()
	case used, inRun:
		v.preview()
	case p.Intent == keys.Help || p.AsksHelp():
		return unknown
	}
	return stay
}

// preview draws the screen in the mode under the cursor.
func (v *calibration) preview() {
	if at := v.list.at; at < len(calibrated) {
		v.previewOrder(calibrated[at])
		return
	}
	v.previewOrder(v.textOrder)
}

// previewOnTop draws screens in the mode under the cursor of the calibration, if it is on
// top: a screen over it is to be read.
func (a *app) previewOnTop() {
	if v, is := a.top().(interface{ preview() }); is {
		v.preview()
	} else if a.set.Mode != a.textOrder {
		a.previewOrder(a.textOrder)
	}
}

// choose uses the mode in this run and those to come.
func (v *calibration) choose(m bidi.Mode) outcome {
	v.setTextOrder(m)
	v.showModes()
	v.rememberOrder(m.String())
	return shut.saying(v.words.Calibrate.Kept)
}

// giveUp keeps the mode from before. The program does not offer to calibrate again.
func (v *calibration) giveUp() outcome {
	v.previewOrder(v.textOrder)
	if v.offered {
		v.rememberOrder(bidi.AutoName)
	}
	return shut.saying(v.words.Calibrate.Unkept)
}

// rememberOrder keeps the name of a mode for the next run.
func (v *calibration) rememberOrder(name string) {
	v.remember(func(kept *settings.Settings) { kept.Bidi = name })
}

func (v *calibration) view(w, h int) []string {
	column := min(w-2*margin, measure)
	head := v.titled(v.words.Calibrate.Title, v.words.Calibrate.Lead, column, h)
	p := &page{}
	for i := range v.list.rows {
		drawn := v.clickRows(v.choice(i, column), column, func() outcome {
			v.list.at = i
			v.preview()
			return stay
		})
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

// choice is the sample in the i-th mode, or the row for none of them.
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

func (v *calibration) keyHints() []keyHint {
	return []keyHint{{"enter", v.words.Line.Choose}, {"↑↓", v.words.Line.Move}, {"esc", v.words.Line.Close}}
}

// offeredCalibration is the calibration that came without being asked for.
type offeredCalibration struct {
	*calibration
	unasked
}

func (v *offeredCalibration) update(p keys.Press, w, h int) outcome {
	out, used := v.screen(v.env, p, &v.list)
	if !used {
		return v.calibration.update(p, w, h)
	}
	v.preview()
	return out
}

func (v *offeredCalibration) view(w, h int) []string {
	typed := v.indented(v.drawTyped(v.env, min(w-2*margin, measure)))
	return append(v.calibration.view(w, max(h-len(typed), 0)), typed...)
}

// offerCalibration opens the calibration once, if the language is written from
// right to left and the text order was guessed.
func (a *app) offerCalibration() {
	if a.askTextOrder && a.words.RightToLeft() {
		a.askTextOrder = false
		a.screens = append(a.screens, &offeredCalibration{newCalibration(a.env, true), unasked{since: a.now()}})
	}
}
