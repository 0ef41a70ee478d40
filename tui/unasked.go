// Questions that come without being asked for, while the person may be typing: they
// take no key for a second, digits only move the cursor in them, and what is typed
// goes on into the field below.

package tui

import (
	"time"

	"bmcanvas/tui/keys"
)

// unaskedGrace is how long a question that nobody asked for takes no key: one that
// was on its way would answer it.
const unaskedGrace = time.Second

// unasked is what such a question does with keys before it takes one.
type unasked struct {
	since time.Time // when it appeared
	run   run       // what was typed since the last other key
	typed *input    // the field into which the person types meanwhile; nil: none yet
}

// screen looks at a key for a question with this list. used reports that the question is not
// to take the key.
func (u *unasked) screen(e *env, p keys.Press, l *list) (out outcome, used bool) {
	early := e.now().Sub(u.since) < e.grace
	switch {
	case u.run.turns(p):
		text, _ := u.run.turn(p)
		return outcome{kind: passedDown, then: &keys.Press{Intent: keys.Typed, Text: text}}, true
	case !early && p.InRun() && (p.Intent != keys.Space || u.run.stands()):
		u.run.add(p, func() func() func() {
			at := l.at
			return func() func() {
				l.at = at
				return func() {}
			}
		})
		if d := p.ListDigit(); d > 0 && d <= len(l.rows) {
			l.at = d - 1
		}
		return stay, true
	case p.Intent == keys.Typed || p.Intent == keys.Space || p.Intent == keys.Pasted:
		if !early && p.AsksHelp() {
			return unknown, true
		}
		return outcome{kind: passedDown, then: &p}, true
	}
	u.run.end()
	return stay, early
}

// unanswered reports whether the screen is a question that came unasked. It stays until it is
// answered.
func unanswered(s screen) bool {
	_, is := s.(interface{ types(*input) })
	return is
}

// types says into which field the person types meanwhile.
func (u *unasked) types(in *input) { u.typed = in }

// drawTyped draws the field into which the person types meanwhile.
func (u *unasked) drawTyped(e *env, w int) []string {
	if u.typed == nil || u.typed.field.Empty() {
		return nil
	}
	return append([]string{""}, u.typed.lines(e, w, 3, true, "")...)
}

// unaskedPicker is a picker that came without being asked for. Esc does not close
// it: a row has to be chosen, by enter.
type unaskedPicker struct {
	*picker
	unasked
}

func newUnasked(k *picker) *unaskedPicker {
	return &unaskedPicker{picker: k, unasked: unasked{since: k.now()}}
}

func (k *unaskedPicker) update(p keys.Press, w, h int) outcome {
	if out, used := k.screen(k.env, p, &k.list); used {
		return out
	}
	switch p.Intent {
	case keys.Help:
		return unknown
	case keys.Enter, keys.Up, keys.Down, keys.NextField, keys.PreviousField, keys.Next, keys.Previous, keys.Home, keys.End:
		return k.picker.update(p, w, h)
	}
	return stay
}

func (k *unaskedPicker) view(w, h int) []string {
	typed := k.indented(k.drawTyped(k.env, min(w-2*margin, measure)))
	return append(k.picker.view(w, max(h-len(typed), 0)), typed...)
}

func (k *unaskedPicker) keyHints() []keyHint {
	return []keyHint{{"enter", k.words.Line.Choose}, {"↑↓", k.words.Line.Move}}
}

// typeBelow gives what is typed to the field below the topmost screen: that of the
// form there, else that of the question. It returns the field.
func (a *app) typeBelow(p keys.Press) *input {
	_, recovers := a.top().(*recoveryScreen)
	for i := len(a.screens) - 2; i >= 0; i-- {
		if _, starts := a.screens[i].(*startScreen); starts && recovers {
			continue // the canvas to go on with may have its name
		}
		if f, ok := a.screens[i].(interface{ current() *input }); ok && f.current() != nil {
			a.update(a.screens[i], p)
			return f.current()
		}
	}
	if a.iv == nil {
		if a.ahead == nil {
			a.ahead = newInput("")
		}
		a.ahead.field.Insert(p.Text)
		return a.ahead
	}
	a.toLastQuestion()
	a.question.catchUp()
	if !a.question.inField() {
		a.question.begin(p.Text)
		return a.question.input
	}
	in := a.question.fieldHere()
	in.field.Insert(p.Text)
	return in
}
