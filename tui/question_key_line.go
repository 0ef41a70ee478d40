// The keys that the key line shows on the question screen.

package tui

import (
	"slices"

	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// padToBoth pads the text to the width of the other one, which replaces it while
// the person types, so that the keys beside it do not move.
func (q *questionScreen) padToBoth(shown, other string) string {
	return shown + text.Spaces(q.set.Width(other)-q.set.Width(shown))
}

// keyHints are the keys that work where the cursor is.
func (q *questionScreen) keyHints() []keyHint {
	l := q.words.Line
	var hints []keyHint
	say := func(keys, does string) { hints = append(hints, keyHint{keys, does}) }
	if q.run.stands() {
		say("tab", l.OwnWords)
	}
	if q.area == prompts.AreaNotes && q.onGivenAgain() {
		return append(append(q.againKeyHints(), q.escHint()), keyHint{"f2", l.Poster})
	}
	hints = append(hints, q.areaKeyHints()...)
	enter := slices.IndexFunc(hints, func(h keyHint) bool { return h.keys == "enter" })
	hints = slices.Insert(hints, enter+1, q.escHint())
	if areas := q.areas(); q.area == prompts.AreaField && slices.Contains(areas, prompts.AreaLinks) {
		say("tab", l.Choose)
	}
	if (len(q.numbered()) > 0 || q.asksAmounts() && len(q.saleStreams()) > 0) && q.area != prompts.AreaLinks {
		say("alt+1-9", l.Link)
	}
	if ordered := q.area == prompts.AreaNotes && q.kind().ordered; (ordered || q.area == prompts.AreaField) && !q.input.changed() && q.currentNote() != nil {
		say("f5", l.Status)
	}
	unanswered := q.unanswered()
	if unanswered { // in a small window the hint may not be shown
		say("f8", l.Hint)
	}
	if q.iv.Survey().Previous(q.iv.At()) != q.iv.At() {
		say("pgup", l.Back)
	}
	if !unanswered {
		say("f8", l.Hint)
	}
	say("f6", l.SetAside)
	if q.escHint().does != l.Poster {
		say("f2", l.Poster)
	}
	return hints
}

// escHint is what esc does: it goes to the canvas, if nothing is nearer.
func (q *questionScreen) escHint() keyHint {
	l := q.words.Line
	switch {
	case q.rewording():
		return keyHint{"esc", l.StepOut}
	case q.back != nil:
		return keyHint{"esc", l.Review}
	}
	return keyHint{"esc", l.Poster}
}

// areaKeyHints are the keys of the area that has the cursor.
func (q *questionScreen) areaKeyHints() []keyHint {
	l := q.words.Line
	switch q.area {
	case prompts.AreaField:
		switch {
		case q.rewording():
			hints := []keyHint{{"enter", l.Change}}
			if q.input.changed() {
				hints = append(hints, keyHint{"ctrl+z", l.OldWords})
			}
			return hints
		case q.input.changed():
			return q.withProbeHint(keyHint{"enter", q.padToBoth(l.Add, l.Next)})
		}
		return q.withProbeHint(keyHint{"enter", q.padToBoth(l.Next, l.Add)})
	case prompts.AreaProbe:
		if q.probe.changed() {
			return []keyHint{{"enter", q.padToBoth(l.Add, l.Next)}}
		}
		return []keyHint{{"enter", q.padToBoth(l.Next, l.Add)}}
	case prompts.AreaOptions:
		switch {
		case q.option == noOption:
			return []keyHint{{"1-9", l.Choose}, {"enter", l.Next}}
		case q.question().Choose == prompts.ChooseOne:
			return []keyHint{{"enter", l.Choose}, {"space", l.Toggle}}
		}
		return []keyHint{{"space", l.Toggle}, {"enter", l.Next}}
	case prompts.AreaLinks:
		return []keyHint{{"space", l.Link}, {"enter", l.Next}}
	case prompts.AreaTable:
		return q.tableKeyHints()
	case prompts.AreaNotes:
		var order []keyHint
		if len(q.iv.Given()) > 1 {
			order = []keyHint{{"alt+↑↓", l.Order}}
		}
		if q.kind().ordered {
			return append(order, keyHint{"enter", l.Accept})
		}
		return slices.Concat([]keyHint{{"enter", l.Edit}, {"f5", l.Status}, {"del", l.Remove}}, order, []keyHint{{q.onward(), l.Details}})
	}
	return nil
}
