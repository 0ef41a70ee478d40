// Questions that come without being asked for, while the person may be typing: they
// take no key for a second, digits only move the cursor in them, and what is typed
// goes on into the field below.

package tui

import (
	"slices"
	"time"

	"bmcanvas/tui/keys"
)

// unaskedGrace is how long a question that nobody asked for takes no key: one that
// was on its way would answer it.
const unaskedGrace = time.Second

// unasked is what such a question does with keys before it takes one.
type unasked struct {
	since time.Time // when it appeared, or words were last typed that went on into the field
	run   run       // what was typed since the last other key
	typed *input    // the field into which the person types meanwhile; nil: none yet
}

// screen looks at a key for a question with this list. used reports that the question is not
// to take the key.
func (u *unasked) screen(e *env, p keys.Press, l *list) (out outcome, used bool) {
	early := u.early(e)
	switch {
	case u.run.turns(p):
		text, _ := u.run.turn(p)
		return u.passDown(e, keys.Press{Intent: keys.Typed, Text: text}), true
	case !early && p.InRun() && (p.Intent != keys.Space || u.run.stands()):
		l.pressRun(&u.run, p)
		return stay, true
	case p.IsText():
		if !early && p.AsksHelp() {
			return unknown, true
		}
		return u.passDown(e, p), true
	case early && slices.Contains(endingKeys, p.Intent):
		u.run.end()
		return outcome{kind: passedDown, then: &p}, true
	case (early || u.typed != nil) && slices.Contains(correctingKeys, p.Intent):
		u.run.end()
		return u.passDown(e, p), true
	}
	u.run.end()
	return stay, early
}

// endingKeys are those that end a note while one types.
var endingKeys = []keys.Intent{keys.Enter, keys.Break, keys.NextField, keys.Next}

// correctingKeys are those that a person presses to correct text while typing.
var correctingKeys = []keys.Intent{
	keys.Left, keys.Right, keys.WordBack, keys.WordForward, keys.WordLeft, keys.WordRight, keys.Home, keys.End, keys.Backspace, keys.DeleteWordBack,
}

// passDown gives what is typed to the field below. A person who types on does not look at
// the screen: the next enter ends the words, it does not answer the question. Words typed
// after a pause go to the end of the field, because its cursor was not to be seen.
func (u *unasked) passDown(e *env, p keys.Press) outcome {
	behind := u.typed == nil && !u.early(e)
	u.since = e.now()
	return outcome{kind: passedDown, then: &p, behind: behind}
}

// early reports whether it takes no key yet.
func (u *unasked) early(e *env) bool { return e.now().Sub(u.since) < e.grace }

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
	k.unasked = true
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

// typeBelow gives what is typed to the field below the topmost screen, and returns the
// field. A key that ends a note parts what is typed next from what is there.
func (a *app) typeBelow(p keys.Press, behind bool) *input {
	in := a.fieldBelow(p.IsText())
	switch {
	case in != nil && slices.Contains(endingKeys, p.Intent):
		in.ended = true
	case in != nil:
		if behind {
			in.field.MoveTo(len(in.field.Text()))
		}
		in.update(p, a.set)
	case !p.IsText():
	case a.iv == nil:
		a.ahead = newInput("")
		in = a.ahead
		in.insert(p.Text)
	default:
		a.question.begin(p.Text)
		return a.question.input
	}
	return in
}

// fieldBelow is the field below the topmost screen: that of the form there, else that of
// the question; nil: there is none yet. For words the interview goes to the last question.
func (a *app) fieldBelow(words bool) *input {
	_, recovers := a.top().(*recoveryScreen)
	for i := len(a.screens) - 2; i >= 0; i-- {
		if _, starts := a.screens[i].(*startScreen); starts && recovers {
			continue // the canvas to go on with may have its name
		}
		if f, ok := a.screens[i].(interface{ current() *input }); ok && f.current() != nil {
			return f.current()
		}
	}
	if a.iv == nil {
		return a.ahead
	}
	if words {
		a.toLastQuestion()
	}
	a.question.catchUp()
	if a.question.question() == nil || !a.question.inField() {
		return nil
	}
	return a.question.fieldHere()
}
