// Help: all keys, from the table of keys. What is typed finds lines. The drawing is in
// read_help_view.go.

package tui

import (
	"strings"
	"time"

	"bmcanvas/internal/interview/search"
	"bmcanvas/tui/keys"
)

// helpScreen lists what every key does.
type helpScreen struct {
	readScreen
	query *input    // the words that lines are found by
	blank string    // typed just before them
	run   run       // the question mark that asked for help, and what follows it at once
	since time.Time // when the last key of the run came
}

func newHelp(e *env) *helpScreen {
	v := &helpScreen{readScreen: readScreen{env: e}, query: line("", "")}
	v.text = v.table
	return v
}

// newHelpFor is newHelp for the key that asks for it. A question mark may also be the
// beginning of a note.
func newHelpFor(e *env, p keys.Press) screen {
	v := newHelp(e)
	if p.AsksHelp() {
		v.addToRun(p)
	}
	return v
}

// addToRun adds the key to the run. Help has nothing to take back.
func (v *helpScreen) addToRun(p keys.Press) {
	v.run.add(p, func() func() func() { return func() func() { return func() {} } })
	v.since = v.now()
}

// pressRun handles keys that come so soon after a question mark that the person cannot
// have read help: they write a note and do not look at the screen. It reports false for
// other keys, which are for help.
func (v *helpScreen) pressRun(p keys.Press) (out outcome, used bool) {
	early := v.run.stands() && v.now().Sub(v.since) < v.grace/2
	switch {
	case early && v.run.turns(p) && !p.AsksHelp():
		text, _ := v.run.turn(p)
		return handOn(p.Intent, text), true
	case early && p.InRun():
		v.addToRun(p)
		return stay, true
	}
	v.run.end()
	return stay, false
}

func (v *helpScreen) update(p keys.Press, w, h int) outcome {
	if out, used := v.pressRun(p); used {
		return out
	}
	begun := !v.query.field.Empty()
	switch {
	case begun || p.Intent == keys.Typed:
	case p.Intent == keys.Space:
		v.blank = p.Text
	default:
		v.blank = ""
	}
	switch {
	case p.Intent == keys.Help, p.AsksHelp() && !begun:
		return shut
	case p.Intent == keys.Enter && v.unfound() != "": // words for a note, typed without looking
		return handOn(keys.Typed, v.unfound()).byEnter()
	case p.Intent == keys.Back && begun:
		v.query = line("", "")
		return stay
	case v.query.finds(p), p.Intent == keys.Typed:
		v.query.update(p, v.set)
		v.top = 0
		return stay
	}
	return v.readScreen.update(p, w, h)
}

// unfound returns the typed words if they find no line.
func (v *helpScreen) unfound() string {
	if v.query.field.Empty() || len(v.entries()) > 0 {
		return ""
	}
	return v.blank + v.query.field.Text()
}

// entry is a line of help: the keys that do the same, and what they do.
type entry struct {
	group      keys.Group
	keys, does string
}

// entries are the bindings that have the typed words, else those of the groups that have
// them; neighbours with the same explanation are one entry.
func (v *helpScreen) entries() []entry {
	words := strings.Fields(search.Fold(v.query.field.Text()))
	list := v.entriesWith(words, func(e entry) string { return e.keys + "\n" + e.does })
	if len(list) == 0 {
		list = v.entriesWith(words, func(e entry) string { return e.group.Says(&v.words.Help) })
	}
	return list
}

// entriesWith are the bindings whose text has the words.
func (v *helpScreen) entriesWith(words []string, text func(entry) string) []entry {
	var list []entry
	for _, b := range keys.Table {
		e := entry{b.Group, b.Show(), b.Says(&v.words.Help)}
		if !search.Has(search.Fold(text(e)), words) {
			continue
		}
		if last := len(list) - 1; last >= 0 && list[last].does == e.does {
			list[last].keys += " " + e.keys
			continue
		}
		list = append(list, e)
	}
	return list
}

func (v *helpScreen) keyHints() []keyHint {
	l := v.words.Line
	hints := []keyHint{{"↑↓ pgdn", l.Move}, {"esc", l.Close}, {"abc", l.Find}}
	if !v.query.field.Empty() {
		hints[1].does = l.Clear
	}
	return hints
}
