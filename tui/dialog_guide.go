// Going on with another guide, or in another language.

package tui

import (
	"os"
	"path/filepath"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/prompts"
)

// newGuideChoice lists the guides of this kind of canvas and, last, the person's own:
// those that are found by their names, and the one that was used in this run.
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
	listed := w.own == ""
	for _, o := range usableGuides(w.env.words.Language, filepath.Dir(w.saver.Path())) {
		if o.Guide.Canvas == w.iv.Canvas().Kind {
			here := sameFile(o.Path, w.own)
			listed = listed || here
			add(ownGuideRow(w.env, o.Guide), o.Name, here && current.Path != "")
		}
	}
	if !listed {
		if own, err := prompts.LoadGuide(w.own, w.env.words.Language, ""); err == nil { // else it is gone meanwhile
			add(ownGuideRow(w.env, own), w.own, current.Path != "")
		}
	}
	return newPicker(w.env, w.env.words.Menu.Guide, w.env.words.Menu.GuideLead, rows, at, func(at int) outcome {
		if err := w.useGuide(refs[at], w.env.words.Language); err != nil {
			return w.env.refuse(err)
		}
		return shut
	}).overQuestion(false)
}

// guideRow is a guide in a list: its title, and its size at the stage of the business.
func guideRow(words *prompts.Words, g prompts.GuideInfo, stage canvas.Stage) row {
	questions, minutes := g.At(stage)
	size := words.List(words.Counts.Questions.For(questions), words.Counts.Minutes.For(minutes))
	return row{label: g.Title, note: size}
}

// usableGuides lists the person's own guides that can be read and are found by their
// names from the folder home.
func usableGuides(language, home string) []prompts.OwnGuide {
	return slices.DeleteFunc(opening.OwnGuides(language, home), func(o prompts.OwnGuide) bool {
		return o.Err != nil || o.Shadowed != ""
	})
}

// ownGuideRow is a person's own guide in a list: its title, and its file.
func ownGuideRow(e *env, g *prompts.Guide) row { return row{label: g.Title, note: e.shown(g.Path)} }

// sameFile reports whether two paths lead to one file.
func sameFile(a, b string) bool {
	infoA, err1 := os.Stat(a)
	infoB, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(infoA, infoB)
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
	}).overQuestion(false)
}

func newLanguageChoice(w *work) screen {
	rows, codes, at := languageRows(w.env.words.Language)
	return newPicker(w.env, w.env.words.Menu.Language, w.env.words.Menu.LanguageLead, rows, at, func(at int) outcome {
		if err := w.useLanguage(codes[at]); err != nil {
			return w.env.refuse(err)
		}
		return shut
	}).overQuestion(false)
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
