// The list of the canvases in a folder.

package opening

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/prompts"
)

// CanvasFile is a canvas file in a folder.
type CanvasFile struct {
	Path    string
	Name    string
	Done    int // questions answered, by the guide it was last asked with
	Of      int // questions that apply
	Updated canvas.Date
	Unsaved bool // there is no file, only a record of an earlier run
}

// Canvases lists the canvas files of a folder that can be read, the one
// changed last first. Guides are read in the language, for the counts of questions.
func Canvases(folder, language string) []CanvasFile {
	entries, _ := os.ReadDir(folder) // a folder that cannot be read has none to offer
	var found []CanvasFile
	walks := map[string]*prompts.Walk{}
	for _, e := range entries {
		ext := strings.ToLower(filepath.Ext(e.Name()))
		if e.IsDir() || ext != ".yaml" && ext != ".yml" {
			continue
		}
		path := filepath.Join(folder, e.Name())
		_, doc, err := canvas.Open(path)
		if err != nil || len(doc.Bytes()) == 0 {
			continue
		}
		if _, err := prompts.ParseGuide(path, doc.Bytes()); err == nil {
			continue // a guide says which canvas it is for, in the same words
		}
		found = append(found, survey(path, doc.Canvas(), language, walks))
	}
	slices.SortStableFunc(found, func(a, b CanvasFile) int { return strings.Compare(string(b.Updated), string(a.Updated)) })
	return found
}

// UnsavedCanvases lists the canvases of a folder that have no file: an earlier run
// left them in a record of the state folder.
func UnsavedCanvases(state recovery.Folder, folder string) []CanvasFile {
	var unsaved []CanvasFile
	folder = recovery.RealPath(folder)
	for _, left := range state.Records() {
		if _, err := os.Lstat(left.File); err == nil || filepath.Dir(left.File) != folder {
			continue
		}
		f := CanvasFile{Path: left.File, Name: canvas.NameFromFile(left.File), Updated: canvas.DateOf(left.When), Unsaved: true}
		if left.Unsaved != nil {
			if doc, err := canvas.Parse(left.File, left.Unsaved.Data); err == nil && doc.Canvas().Name != "" {
				f.Name = doc.Canvas().Name
			}
		}
		unsaved = append(unsaved, f)
	}
	return unsaved
}

// survey returns the entry of a canvas: its name and how far it is. It keeps the
// guides that it reads in walks.
func survey(path string, c *canvas.Canvas, language string, walks map[string]*prompts.Walk) CanvasFile {
	f := CanvasFile{Path: path, Name: c.Name, Updated: c.LastLooked()}
	if f.Name == "" {
		f.Name = canvas.NameFromFile(path)
	}
	if walks[c.Guide] == nil {
		g, err := NamedGuide(c.Guide, language, filepath.Dir(path))
		if err != nil {
			return f
		}
		walks[c.Guide] = prompts.NewWalk(g)
	}
	s := walks[c.Guide].Survey(c)
	f.Done, f.Of = s.Done, s.Applicable
	return f
}
