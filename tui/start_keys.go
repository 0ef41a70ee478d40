// Keys of the screen that begins a new canvas.

package tui

import "bmcanvas/tui/keys"

func (v *startScreen) update(p keys.Press, _, _ int) outcome {
	switch p.Intent {
	case keys.Enter, keys.Break:
		return v.begin()
	case keys.Back:
		if v.below {
			return shut
		}
		return unknown
	case keys.NextField:
		v.area = (v.area + 1) % startAreas
		return stay
	case keys.PreviousField:
		v.area = (v.area + startAreas - 1) % startAreas
		return stay
	}
	if v.area == atName {
		return v.updateName(p)
	}
	stage := v.stage.at
	out := v.updateList(p)
	v.staged = v.staged || v.stage.at != stage
	v.showChosen()
	return out
}

// updateList handles a key while the cursor is in a list. Letters go into the name.
func (v *startScreen) updateList(p keys.Press) outcome {
	at := &v.guide
	switch v.area {
	case atStage:
		at = &v.stage
	case atLanguage:
		at = &v.language
	}
	words, inRun := at.pressRun(&v.run, p)
	if !inRun && (p.Intent == keys.Pasted || p.Intent == keys.Typed && !p.AsksHelp()) {
		words = p.Text
	}
	last := len(at.rows) - 1
	switch {
	case words != "":
		v.name.field.Insert(partEnd(v.name, words))
		v.name.update(keys.Press{Intent: keys.Pasted, Text: words}, v.set)
		v.showChosen()
		v.area = atName
	case inRun:
	case p.Intent == keys.Up && (at.at == 0 || v.area != atGuide):
		v.area--
	case p.Intent == keys.Down && (at.at == last || v.area != atGuide):
		v.area = min(v.area+1, startAreas-1)
	case v.area != atGuide && p.Intent == v.forward():
		at.move(1)
	case v.area != atGuide && (p.Intent == keys.Left || p.Intent == keys.Right):
		at.move(-1)
	default:
		if _, used := at.update(p); !used {
			return unknown
		}
	}
	return stay
}

// showChosen shows the screen as the guide, the stage and the language that are chosen
// want it.
func (v *startScreen) showChosen() {
	v.suggestStage()
	if v.area == atLanguage && v.codes[v.language.at] != v.words.Language {
		v.setLanguage(v.codes[v.language.at])
		v.request.Guide = ""
		v.translate()
	}
}

// forward is the arrow to the next of the choices that stand side by side.
func (v *startScreen) forward() keys.Intent {
	if v.set.Mirrored() {
		return keys.Left
	}
	return keys.Right
}

func (v *startScreen) updateName(p keys.Press) outcome {
	if v.name.field.Empty() && editsSuggestion(p.Intent) {
		v.name.field.Insert(v.suggested)
	}
	switch {
	case p.AsksHelp() && v.name.field.Empty():
		return unknown
	case v.name.update(p, v.set):
	case p.Intent == keys.Down:
		v.area = atGuide
	default:
		return unknown
	}
	return stay
}

// editsSuggestion reports whether the key, in an empty field, makes its suggestion text to
// be edited. Text that is typed takes the place of the suggestion.
func editsSuggestion(i keys.Intent) bool {
	switch i {
	case keys.Left, keys.Right, keys.Home, keys.End, keys.WordLeft, keys.WordRight, keys.WordBack, keys.WordForward,
		keys.Backspace, keys.Delete, keys.DeleteWordBack, keys.DeleteWordForward:
		return true
	}
	return false
}
