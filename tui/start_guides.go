// What the start screen offers: the built-in guides, the person's own, the stages and the
// languages.

package tui

import (
	"path/filepath"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// translate fills the lists in the present language.
func (v *startScreen) translate() {
	v.guides = prompts.GuidesToStart(v.words.Language)
	v.guide.rows = nil
	wide := 0
	for _, g := range v.guides {
		wide = max(wide, v.set.Width(g.Title))
	}
	for i, g := range v.guides {
		r := guideRow(v.words, g, canvas.Stages()[v.stage.at])
		r.pad = wide
		v.guide.rows = append(v.guide.rows, r)
		if g.ID == v.request.Guide {
			v.guide.at = i
		}
	}
	v.owns = nil
	for _, o := range usableGuides(v.words.Language, v.home()) {
		given := v.own != nil && sameFile(o.Path, v.own.Path)
		if given && v.own.Name == "" {
			o.Guide = v.own // which the file is to name by its path, as the person did
		}
		v.offer(o.Guide, given)
	}
	if v.own != nil && !slices.ContainsFunc(v.owns, func(g *prompts.Guide) bool { return sameFile(g.Path, v.own.Path) }) {
		v.offer(v.own, true)
	}
	v.stage.rows = stageRows(v.words)
	v.language.rows, v.codes, v.language.at = languageRows(v.words.Language)
}

// offer puts a guide of the person's own into the list, and chooses it.
func (v *startScreen) offer(g *prompts.Guide, chosen bool) {
	if chosen {
		v.guide.at = len(v.guide.rows)
	}
	v.owns = append(v.owns, g)
	v.guide.rows = append(v.guide.rows, ownGuideRow(v.env, g))
}

// home is the folder of the new file.
func (v *startScreen) home() string {
	if v.path == "" {
		return v.folder
	}
	return filepath.Dir(v.path)
}

// chosen is the guide that is chosen in the list. The error is a *prompts.GuideError.
func (v *startScreen) chosen() (*prompts.Guide, error) {
	if at := v.guide.at - len(v.guides); at >= 0 {
		return v.owns[at], nil
	}
	return prompts.LoadGuide(v.guides[v.guide.at].ID, v.words.Language, v.folder)
}

// kind is the canvas of the guide that is chosen in the list.
func (v *startScreen) kind() canvas.Kind {
	if at := v.guide.at - len(v.guides); at >= 0 {
		return v.owns[at].Canvas
	}
	return v.guides[v.guide.at].Canvas
}

// suggestStage chooses the stage that goes with the canvas of the guide, until the
// person chooses one, and says how long each guide takes at the stage.
func (v *startScreen) suggestStage() {
	if !v.staged {
		v.stage.at = max(slices.Index(canvas.Stages(), v.request.FirstStage(v.kind())), 0)
	}
	v.resize()
}

// resize says in the list of guides how long each takes at the stage.
func (v *startScreen) resize() {
	for i, g := range v.guides {
		v.guide.rows[i].note = guideRow(v.words, g, canvas.Stages()[v.stage.at]).note
	}
}
