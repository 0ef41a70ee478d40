// Taking in a filled-in question sheet from the list of canvases: into which of them, or
// into a new one.

package tui

import (
	"path/filepath"

	"bmcanvas/prompts"
	"bmcanvas/prompts/sheet"
)

// newFolderSheets lists the sheets of the folder; for the one that is chosen it asks for
// the canvas.
func newFolderSheets(v *folderScreen) screen {
	return sheetChoice(v.work, v.folder, func(path string) outcome { return v.chooseCanvas(path) })
}

// newCanvasSheets lists the sheets beside the canvas at the path, to take one into it.
func newCanvasSheets(v *folderScreen, path string) screen {
	return sheetChoice(v.work, filepath.Dir(path), func(sheet string) outcome { return v.openTaking(path, sheet) })
}

// chooseCanvas lists the canvases that the sheet at the path can be taken into, and a new
// one.
func (v *folderScreen) chooseCanvas(path string) outcome {
	guide, filled, err := readSheet(path, v.folder)
	if err != nil {
		return v.refuseSheet(path, err)
	}
	var c choices
	for i := range v.found {
		e := &v.found[i]
		if e.Err != nil || e.CopyOf != "" || e.Kind != guide.Canvas {
			continue
		}
		r := v.entryRow(e)
		c.add(r.label, r.note, func() outcome { return v.openTaking(v.full(e.Path), path) })
	}
	c.add(v.words.Start.New, "", func() outcome { return replace(newStartOf(v.work, path, guide, filled)) })
	return replace(c.picker(v.env, v.words.Fill(v.words.Sheet.TakeInto, "file", v.shown(path)), ""))
}

// openTaking opens the canvas at the path, and shows what the sheet would add to it.
func (v *folderScreen) openTaking(path, sheet string) outcome {
	out, err := openPathWith(v.work, path, func(out outcome) outcome { return withSheet(v.work, out, sheet) })
	if err != nil {
		return v.refuse(err)
	}
	return out
}

// withSheet returns the outcome of opening a canvas, with what the sheet would add on top
// of its screens.
func withSheet(w *work, out outcome, sheet string) outcome {
	take := takeSheet(w, sheet)
	if take.kind == replaced {
		out.stack = append(out.stack, take.next)
	} else {
		out.notice = take.notice
	}
	return out
}

// newStartOf is the start screen of a new canvas with the answers of a sheet of the guide.
func newStartOf(w *work, path string, guide *prompts.Guide, filled *sheet.Filled) *startScreen {
	var own *prompts.Guide
	if guide.Path != "" {
		own = guide
	}
	v := newStart(w, "", own)
	v.name = line("", filled.Canvas)
	for i, g := range v.guides {
		if own == nil && g.ID == guide.ID {
			v.guide.at = i
		}
	}
	v.below, v.answers = true, path
	return v
}
