// The question about a clash: one note in two versions, the file's and one's own, side
// by side.

package tui

import (
	"cmp"
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/internal/text"
	"bmcanvas/tui/beside"
	"bmcanvas/tui/keys"
)

// ownClash is a clash that is to be decided, and the canvas as one had it before the
// file's changes came in.
type ownClash struct {
	merge.Clash
	mine *canvas.Canvas
}

// clashScreen asks which of two versions is to be.
type clashScreen struct {
	*unaskedPicker
	heads    [2]string
	versions [2]string
}

// newClash asks about the first of the clashes. total is how many there were together.
func newClash(w *work, clashes []ownClash, total int) *clashScreen {
	words, clash := w.env.words.Merge, clashes[0]
	v := &clashScreen{heads: [2]string{words.FileHead, words.MineHead}}
	v.versions[0], v.versions[1] = clashValues(w, clash.Clash)
	drops := func(value string) string { return w.env.words.Fill(words.Drops, "value", shortly(w, value)) }
	var c choices
	decide := func(own bool) func() outcome {
		return func() outcome {
			if !w.iv.Decide(clash.Clash, own) {
				return shut.warning(clash.FollowUp.Note)
			}
			return shut.saying(w.env.words.Notices.Noted)
		}
	}
	c.add(words.KeepFile, drops(v.versions[1]), decide(false))
	c.add(words.TakeMine, drops(v.versions[0]), decide(true))
	c.add(words.Later, words.LaterNote, func() outcome { return shut })
	if len(clashes) > 1 {
		c.add(words.AllFile, w.env.words.Fill(words.AllDrops, "values", ownWishes(w, clashes)), func() outcome {
			w.iv.LetStand(plainClashes(clashes))
			return shut.saying(w.env.words.Notices.Noted)
		})
	}
	mine := opening.Beside(w.saver.Path(), w.env.words.Safety.Mine)
	c.add(w.env.words.Safety.Beside, w.env.words.Fill(words.BesideNote, "file", w.env.shown(mine)), func() outcome {
		if err := w.saver.CopyOf(clash.mine, mine); err != nil {
			return w.env.refuse(err)
		}
		w.iv.LetStand(plainClashes(clashes))
		return shut.saying(w.env.words.Fill(words.KeptBeside, "file", w.env.shown(mine)))
	})
	c.at = 2 // enter that was on its way decides nothing
	pick := c.picker(w.env, w.env.words.Fill(words.ClashCount, "n", total-len(clashes)+1, "of", total), clashPlace(w, clash.Clash))
	v.unaskedPicker = newUnasked(pick)
	return v
}

// shortly is the beginning of a version, which stands above in full.
func shortly(w *work, version string) string {
	return text.Truncate(version, 40, w.env.sheet.Marks.Ellipsis)
}

// plainClashes returns the clashes without what one had.
func plainClashes(clashes []ownClash) []merge.Clash {
	plain := make([]merge.Clash, len(clashes))
	for i, c := range clashes {
		plain[i] = c.Clash
	}
	return plain
}

// ownWishes lists what one's own versions say.
func ownWishes(w *work, clashes []ownClash) string {
	var wishes []string
	for _, c := range clashes {
		_, mine := clashValues(w, c.Clash)
		wishes = append(wishes, shortly(w, mine))
	}
	return w.env.words.Series(wishes...)
}

// clashPlace says what the clash is about: the block and the note, and the field.
func clashPlace(w *work, clash merge.Clash) string {
	field := ""
	if clash.Key != "" && clash.Key != "note" {
		field = cmp.Or(publish.FieldNames(w.env.words)[clash.Key], clash.Key)
	}
	if clash.Note == nil {
		return field
	}
	note := ""
	if clash.Key != "note" && clash.Key != "" {
		note = "“" + text.OneLine(w.iv.Text(clash.Note)) + "”"
	}
	return w.env.parts(w.title(clash.Block), note, field)
}

// clashValues returns both versions in words.
func clashValues(w *work, clash merge.Clash) (ours, theirs string) {
	words := w.env.words
	if clash.Key == "" && clash.Note != nil {
		return w.iv.Text(clash.Note), words.Merge.RemovedHere
	}
	question := ""
	if clash.Note != nil {
		question = clash.Note.Question
	}
	known := publish.Values(words, w.iv.Walk().Guide)
	value := func(s string, since canvas.Date) string {
		switch {
		case s == "":
			return words.Merge.EmptyHere
		case clash.Key == "status" && since != "":
			return words.Fill(words.Details.Since, "status", words.Status(canvas.Status(s)), "date", words.InDigits(string(since)))
		case clash.Key == "status":
			return words.Status(canvas.Status(s))
		case clash.Key == merge.KeyBlock:
			return w.title(s)
		case clash.Key == "amount":
			return words.Amount(s)
		}
		return known(clash.Key, s, question)
	}
	var since canvas.Date
	if clash.Note != nil {
		since = clash.Note.Since
	}
	return value(clash.Ours, since), value(clash.Theirs, clash.Since)
}

func (v *clashScreen) update(p keys.Press, w, h int) outcome {
	if v.past.press(p.Intent, func() (n, rest, first, last int) {
		head, lines, _, first, last := v.drawn(w, h)
		return len(lines), h - len(head) - len(v.drawTyped(v.env, v.column(w))), first, last
	}) {
		return stay
	}
	return v.unaskedPicker.update(p, w, h)
}

func (v *clashScreen) view(w, h int) []string {
	head, lines, typed, first, last := v.drawn(w, h)
	drawn := append(head, v.past.window(v.env, lines, h-len(head)-len(typed), first, last)...)
	return append(drawn, typed...)
}

func (v *clashScreen) column(w int) int { return min(w-2*margin, measure) }

// drawn is what stands above the two versions, those with the answers below them, and what
// is typed. Where not all of that has room, the versions scroll away with the answers: the
// first answer is one item with them.
func (v *clashScreen) drawn(w, h int) (head, lines, typed []string, first, last int) {
	column := v.column(w)
	d := beside.Drawer{Sheet: v.sheet, Set: v.set}
	side := func(i int) []beside.Cell {
		return []beside.Cell{{Paragraphs: v.heads[i : i+1], Pen: v.sheet.Second}, {Paragraphs: strings.Split(v.versions[i], "\n"), Pen: v.sheet.Strong}}
	}
	head, typed = v.titled(v.title, v.lead, column, h), v.indented(v.drawTyped(v.env, column))
	versions := append(d.Beside(side(0), side(1), column), "")
	v.list.click = func(at int) outcome { v.list.at = at; return stay }
	answers, first, last := v.list.lines(v.env, column, true, true)
	if last += len(versions); v.list.at > 0 {
		first += len(versions)
	}
	return head, v.indented(append(versions, answers...)), typed, first, last
}

// decided reports whether the follow-up of a clash is gone: somebody has decided it.
func (a *app) decided(clash ownClash) bool {
	return !slices.Contains(a.iv.Canvas().FollowUps, clash.FollowUp)
}

// clashAsked reports whether a question about a clash is on the screen.
func (a *app) clashAsked() bool {
	return slices.ContainsFunc(a.screens, func(s screen) bool { _, asked := s.(*clashScreen); return asked })
}
