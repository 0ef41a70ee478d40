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
		return append(q.againKeyHints(), keyHint{"f2", l.Poster})
	}
	hints = append(hints, q.areaKeyHints()...)
	if q.back != nil && q.editing == 0 {
		hints = slices.Insert(hints, min(1, len(hints)), keyHint{"esc", l.Review})
	}
	if (len(q.numbered()) > 0 || q.asksAmounts() && len(q.saleStreams()) > 0) && q.area != prompts.AreaLinks {
		say("alt+1-9", l.Link)
	}
	if q.iv.Survey().Previous(q.iv.At()) != q.iv.At() {
		say("pgup", l.Back)
	}
	say("f8", l.Hint)
	say("f6", l.SetAside)
	say("f2", l.Poster)
	return hints
}

// areaKeyHints are the keys of the area that has the cursor.
func (q *questionScreen) areaKeyHints() []keyHint {
	l := q.words.Line
	switch q.area {
	case prompts.AreaField:
		switch {
		case q.input.changed() && q.editing != 0:
			return []keyHint{{"enter", l.Change}}
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
		if q.kind().ordered {
			return []keyHint{{"alt+↑↓", l.Order}, {"enter", l.Accept}}
		}
		return []keyHint{{"enter", l.Edit}, {"del", l.Remove}, {"alt+↑↓", l.Order}, {q.onward(), l.Details}}
	}
	return nil
}
