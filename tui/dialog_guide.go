// Going on with another guide, or in another language.

package tui

import "bmcanvas/prompts"

// newGuideChoice lists the guides of this kind of canvas and, last, the
// person's own, if one was used in this run.
func newGuideChoice(w *work) screen {
	var rows []row
	var refs []string
	at, current := 0, w.iv.Walk().Guide
	add := func(r row, ref string, here bool) {
		if here {
			at = len(rows)
		}
		rows, refs = append(rows, r), append(refs, ref)
	}
	for _, g := range prompts.Guides(w.env.words.Language) {
		if g.Canvas == w.iv.Canvas().Kind {
			add(guideRow(w.env.words, g), g.ID, current.Path == "" && g.ID == current.ID)
		}
	}
	if w.own != "" {
		if own, err := prompts.LoadGuide(w.own, w.env.words.Language, ""); err == nil { // else it is gone meanwhile
			add(row{label: own.Title, note: w.env.shown(own.Path)}, w.own, current.Path != "")
		}
	}
	return newPicker(w.env, w.env.words.Menu.Guide, w.env.words.Menu.GuideLead, rows, at, func(at int) outcome {
		if err := w.useGuide(refs[at], w.env.words.Language); err != nil {
			return w.env.refuse(err)
		}
		return shut
	})
}

// guideRow is a guide in a list: its title and its size.
func guideRow(words *prompts.Words, g prompts.GuideInfo) row {
	size := words.List(words.Counts.Questions.For(g.Questions), words.Counts.Minutes.For(g.Minutes))
	return row{label: g.Title, note: size}
}

func newLanguageChoice(w *work) screen {
	rows, codes, at := languageRows(w.env.words.Language)
	return newPicker(w.env, w.env.words.Menu.Language, w.env.words.Menu.LanguageLead, rows, at, func(at int) outcome {
		if err := w.useLanguage(codes[at]); err != nil {
			return w.env.refuse(err)
		}
		return shut
	})
}

// languageRows lists the languages of the interface; at is the place of the
// current one.
func languageRows(current string) (rows []row, codes []string, at int) {
	for _, l := range prompts.Languages {
		if !prompts.HasWords(l.Code) {
			continue
		}
		if l.Code == current {
			at = len(rows)
		}
		rows = append(rows, row{label: l.Name})
		codes = append(codes, l.Code)
	}
	return rows, codes, at
}
