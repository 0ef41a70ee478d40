// Going on with another guide, or in another language.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

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
			add(guideRow(w.env.words, g, w.iv.Canvas().Stage), g.ID, current.Path == "" && g.ID == current.ID)
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

// guideRow is a guide in a list: its title, and its size at the stage of the business.
func guideRow(words *prompts.Words, g prompts.GuideInfo, stage canvas.Stage) row {
	questions, minutes := g.At(stage)
	size := words.List(words.Counts.Questions.For(questions), words.Counts.Minutes.For(minutes))
	return row{label: g.Title, note: size}
}

// stageRows lists the stages of a business.
func stageRows(words *prompts.Words) []row {
	var rows []row
	for _, s := range canvas.Stages() {
		rows = append(rows, row{label: words.Stages[string(s)], note: words.StageNotes[string(s)]})
	}
	return rows
}

// newStageChoice lists the stages of the business, by which questions are asked, and
// last none, by which all are.
func newStageChoice(w *work) screen {
	rows := append(stageRows(w.env.words), row{label: w.env.words.Stages["all"]})
	at := slices.Index(canvas.Stages(), w.iv.Canvas().Stage)
	if at < 0 {
		at = len(rows) - 1
	}
	return newPicker(w.env, w.env.words.Menu.Stage, w.env.words.Menu.StageLead, rows, at, func(at int) outcome {
		w.iv.SetStage(append(canvas.Stages(), canvas.NoStage)[at])
		return shut
	})
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
