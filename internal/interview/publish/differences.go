// The words of differences: what keys of the file and their values are called.

package publish

import (
	"cmp"
	"path/filepath"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// FieldNames returns the names of the keys of a canvas file in the words w.
func FieldNames(w *prompts.Words) map[string]string {
	l := w.Convert.Labels
	names := map[string]string{
		"status": l.Status, "tags": l.Tags, "evidence": l.Evidence, "test": l.Test, "due": l.Due, "by": l.By,
		"question": l.Question, "block": l.Block, "who": l.Who, "asked": l.Asked, "date": l.Date,
		"follow_ups": l.FollowUps, "reviews": l.Reviews,
	}
	for key, name := range w.Differences.Fields {
		names[key] = name
	}
	return names
}

// DiffLines returns the changes in words, a line each. of is the canvas after the
// changes, or before them.
func DiffLines(w *prompts.Words, changes []canvas.Change, of *canvas.Canvas, guide *prompts.Guide) []export.DiffLine {
	return export.DiffLines(changes, GuidedWords(w, of, guide), diffWords(w, guide))
}

// SideRows returns what two canvases that are compared say, in words, side by side. guides
// are those of both; they may be nil.
func SideRows(w *prompts.Words, compared canvas.Comparison, old, new *canvas.Canvas, guides [2]*prompts.Guide) []export.SideRow {
	return export.SideRows(compared, [2]*export.Words{GuidedWords(w, old, guides[0]), GuidedWords(w, new, guides[1])},
		diffWords(w, guides[1], guides[0]))
}

// SideNames returns what two canvases that are compared are called: their names, with
// their files if they have the same one.
func SideNames(oldPath, newPath string, old, new *canvas.Canvas) [2]string {
	name := func(path string, c *canvas.Canvas) string {
		if c.Kind == "" { // there was no file, and the null device stands for it
			return text.OneLine(path)
		}
		return text.OneLine(cmp.Or(c.Name, canvas.NameFromFile(path)))
	}
	names := [2]string{name(oldPath, old), name(newPath, new)}
	if names[0] == names[1] {
		names[0] += " (" + text.OneLine(filepath.Base(oldPath)) + ")"
		names[1] += " (" + text.OneLine(filepath.Base(newPath)) + ")"
	}
	return names
}

// SideSums says of a comparison how many notes are in both, differ, and are only in
// one. Each count has a line; a count of none is left out.
func SideSums(w *prompts.Words, compared canvas.Comparison, names [2]string) []string {
	var both, differ int
	var only [2]int
	for _, b := range compared.Blocks {
		for _, p := range b.Pairs {
			switch {
			case p.Old == nil:
				only[1]++
			case p.New == nil:
				only[0]++
			case p.Change != nil:
				differ++
			default:
				both++
			}
		}
	}
	d := w.Differences
	var lines []string
	add := func(mark string, n int, sentence string, pairs ...any) {
		if n > 0 {
			lines = append(lines, mark+" "+w.Fill(sentence, append(pairs, "n", n)...))
		}
	}
	add(export.SideBoth.Mark(), both, d.InBoth)
	add(export.SideDiffer.Mark(), differ, d.Differing)
	add(export.SideOld.Mark(), only[0], d.OnlyIn, "name", names[0])
	add(export.SideNew.Mark(), only[1], d.OnlyIn, "name", names[1])
	return lines
}

func diffWords(w *prompts.Words, guides ...*prompts.Guide) *export.DiffWords {
	d := w.Differences
	return &export.DiffWords{
		File: d.File, Fields: FieldNames(w), Moved: d.Moved, From: d.From, Linked: d.Linked, Unlinked: d.Unlinked,
		Set: d.Set, Unset: d.Unset, Changed: d.Changed, Renumbered: d.Renumbered, Reordered: d.Reordered, Fill: w.Fill,
		Value: Values(w, guides...),
	}
}

// Values returns what says the value of a key in words: of those keys whose values are
// ids. question is that of the note. What an id means is looked up in the guides, of
// which any may be nil, then in those that come with the program.
func Values(w *prompts.Words, guides ...*prompts.Guide) func(key, value, question string) string {
	for _, info := range prompts.Guides(w.Language) {
		if g, err := prompts.LoadGuide(info.ID, w.Language, ""); err == nil {
			guides = append(guides, g)
		}
	}
	find := func(id string) *prompts.Question {
		for _, g := range guides {
			if q := g.Question(id); q != nil {
				return q
			}
		}
		return nil
	}
	return func(key, value, question string) string {
		switch key {
		case "canvas":
			return cmp.Or(w.Kinds[canvas.Kind(value)], value)
		case "guide":
			if !prompts.IsBuiltIn(value) {
				break // a file, which may be anywhere and anything
			}
			if g, err := prompts.LoadGuide(value, w.Language, ""); err == nil {
				return g.Title
			}
		case "language":
			for _, l := range prompts.Languages {
				if l.Code == value {
					return l.Name
				}
			}
		case "stage":
			return cmp.Or(w.Stages[value], value)
		case "detail":
			return w.Differences.Yes
		case "option":
			if q := find(question); q != nil && q.Option(value) != nil {
				return q.Option(value).Label
			}
			return w.Differences.OtherOption
		case "tags":
			return cmp.Or(tagged(value, guides), value)
		case "question", "answered", "not_applicable":
			if q := find(value); q != nil {
				return q.Ask
			}
			return w.Differences.OtherQuestion
		}
		return value
	}
}

// tagged returns what a tag says of a note: the label of an option, or the question whose
// answer it is; "" for a tag that no guide has.
func tagged(tag string, guides []*prompts.Guide) string {
	for _, g := range guides {
		if g == nil {
			continue
		}
		for q := range g.Questions() {
			switch {
			case q.Tag == tag:
				return q.Ask
			case q.Kind().KeptAs() == prompts.KeptAsTags && q.Option(tag) != nil:
				return q.Option(tag).Label
			}
		}
	}
	return ""
}
