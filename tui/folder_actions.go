// What can be done with a canvas of the folder without opening it, and with the list.

package tui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/merging"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/shelf"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
)

// newFolderMenu lists the orders of the canvases, and the commands that need no canvas.
func newFolderMenu(v *folderScreen) screen {
	w, l := v.words, v.words.CanvasList
	var c choices
	sort := func(label string, o shelf.Order) {
		at := ""
		if o == v.order {
			at = v.sheet.Marks.Done
		}
		c.add(w.Fill("{sort}: {order}", "sort", l.Sort, "order", label), at, func() outcome {
			v.order = o
			v.fill("")
			return shut
		})
	}
	sort(l.LookedFirst, shelf.ByLooked)
	sort(l.ByName, shelf.ByName)
	sort(l.ByProgress, shelf.ByProgress)
	sort(l.ByDue, shelf.ByDue)
	label := l.Deep
	if v.deep {
		label = l.Flat
	}
	c.add(label, "", func() outcome {
		v.deep = !v.deep
		v.read()
		return shut
	})
	c.add(w.Sheet.TakeIn, "", func() outcome { return replace(newFolderSheets(v)) })
	c.add(w.Menu.Calibrate, "", func() outcome { return replace(newCalibration(v.env, false)) })
	c.add(w.Menu.Help, keys.Of(keys.Help).Show(), func() outcome { return replace(newHelp(v.env)) })
	c.add(w.Menu.Leave, keys.Of(keys.Leave).Show(), func() outcome { return leave })
	return c.picker(v.env, w.Menu.Title, "")
}

// newFolderActions lists what can be done with a canvas.
func newFolderActions(v *folderScreen, e *shelf.Entry) screen {
	w, l := v.words, v.words.CanvasList
	path, lead := v.full(e.Path), v.shown(v.full(e.Path))
	var c choices
	var wrong *canvas.Error
	if e.CopyOf != "" && e.Err == nil {
		original := text.OneLine(e.CopyOf)
		c.add(w.Fill(l.MergeInto, "file", original), w.Fill(l.MergeIntoNote, "file", original), func() outcome {
			return mergeInto(v, v.full(e.CopyOf), path)
		})
	}
	if e.Err != nil {
		lead = v.explain(e.Err)
		if errors.As(e.Err, &wrong) && wrong.Problem == canvas.Unmerged {
			c.add(l.PutTogether, "", func() outcome { return mergeInto(v, path, "") })
		}
	} else {
		c.add(l.Open, "", func() outcome { return v.openPath(path) })
		c.add(l.Rename, "", func() outcome { return replace(newFolderRename(v, *e)) })
		c.add(l.Duplicate, "", func() outcome { return replace(newDuplicate(v, path)) })
		c.add(w.Sheet.TakeIn, "", func() outcome { return replace(newCanvasSheets(v, path)) })
		c.add(w.Differences.CompareWith, "", func() outcome { return compareFile(v, path) })
	}
	if len(c.rows) == 0 {
		c.add(w.Line.Close, "", func() outcome { return shut })
	}
	title := text.OneLine(e.Name)
	if title == "" {
		title = text.OneLine(e.Path)
	}
	return c.picker(v.env, title, lead)
}

// compareFile asks what the canvas in the file is compared with.
func compareFile(v *folderScreen, path string) outcome {
	_, doc, err := canvas.Open(path)
	if err != nil {
		return v.refuse(err)
	}
	return replace(newCompareChoice(v.env, side{path, doc.Canvas()}))
}

// newFolderRename asks for another name of the canvas and of its file.
func newFolderRename(v *folderScreen, e shelf.Entry) screen {
	l, path := v.words.CanvasList, v.full(e.Path)
	return v.work.keeps(newForm(v.env, l.Rename, v.shown(path), func(values []string) outcome {
		name, _ := canvas.CleanText(values[0])
		file := strings.TrimSpace(values[1])
		if name == "" || file == "" {
			return stay.warning(v.words.Notices.NoName)
		}
		to := filepath.Join(filepath.Dir(path), canvas.WithEnding(file))
		if err := shelf.Rename(recovery.State(v.getenv), path, name, to, v.today()); err != nil {
			return v.refuseChange(err)
		}
		v.read()
		return shut.saying(v.words.Fill(l.Renamed, "name", text.OneLine(name), "file", v.shown(to)))
	}, line(l.NameLabel, e.Name).named(l.Rename+path), line(l.FileLabel, filepath.Base(path)).named(l.FileLabel+path)))
}

// newDuplicate asks for the name of a duplicate's file.
func newDuplicate(v *folderScreen, path string) screen {
	l := v.words.CanvasList
	offered := filepath.Base(opening.Dated(path, v.today()))
	return v.work.keeps(newForm(v.env, l.Duplicate, l.DuplicateLead, func(values []string) outcome {
		name := strings.TrimSpace(values[0])
		if name == "" {
			return stay.warning(v.words.Notices.NoName)
		}
		to := filepath.Join(filepath.Dir(path), canvas.WithEnding(name))
		if err := shelf.Duplicate(path, to); err != nil {
			return v.refuse(err)
		}
		v.read()
		return shut.saying(v.words.Fill(v.words.Notices.Copied, "file", v.shown(to)))
	}, line(l.FileLabel, offered).named(l.Duplicate+path)))
}

// mergeInto merges the file at theirs into the one at ours or, with "", the two versions
// that stand in ours, and tells what came of it.
func mergeInto(v *folderScreen, ours, theirs string) outcome {
	said, _ := os.ReadFile(theirs)
	merged, err := shelf.Merge(recovery.State(v.getenv), ours, theirs, v.words, v.today())
	if err != nil {
		return v.refuseChange(err)
	}
	v.read()
	return replace(newMerged(v, merged, ours, theirs, said))
}

// newMerged tells what a merge did, and asks what becomes of the copy, which said this.
func newMerged(v *folderScreen, merged *merging.Merged, ours, theirs string, said []byte) screen {
	w, l := v.words, v.words.CanvasList
	title := w.Fill(w.Merge.Nothing, "file", v.shown(ours))
	if came := w.Tally(canvas.NewTally(merged.Changes())); came != "" {
		title = w.Fill(w.Merge.Came, "changes", came)
	} else if merged.Changed() {
		title = w.Fill(w.Merge.Done, "file", v.shown(ours))
	}
	lead := ""
	if n := len(merged.Clashes); n > 0 {
		lead = w.Merge.ToDecide.For(n)
		for _, clash := range merged.Clashes {
			lead += "\n" + v.sheet.Marks.Bullet + " " + text.OneLine(clash.FollowUp.Note)
		}
	}
	var c choices
	c.add(l.Open, v.shown(ours), func() outcome { return v.openPath(ours) })
	if theirs != "" {
		c.add(l.KeepCopy, v.shown(theirs), func() outcome { return shut })
		c.add(w.Fill(l.RemoveCopy, "file", v.shown(theirs)), l.RemoveCopyNote, func() outcome {
			if err := shelf.RemoveCopy(theirs, said); err != nil {
				return v.refuse(err)
			}
			v.read()
			return shut.saying(w.Fill(l.CopyRemoved, "file", v.shown(theirs)))
		})
	}
	return c.picker(v.env, title, lead)
}
