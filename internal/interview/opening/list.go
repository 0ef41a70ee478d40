// The canvases of a folder that have no file yet.

package opening

import (
	"cmp"
	"os"
	"path/filepath"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
)

// CanvasFile is a canvas that has no file yet: an earlier run left it in a record.
type CanvasFile struct {
	Path    string // where its file is to be
	Name    string
	Updated canvas.Date
	Canvas  *canvas.Canvas // as far as the record has it; else nil
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
		f := CanvasFile{Path: left.File, Name: canvas.NameFromFile(left.File), Updated: canvas.DateOf(left.When)}
		if left.Unsaved != nil {
			if doc, err := canvas.Parse(left.File, left.Unsaved.Data); err == nil {
				f.Canvas, f.Name = doc.Canvas(), cmp.Or(doc.Canvas().Name, f.Name)
			}
		}
		unsaved = append(unsaved, f)
	}
	return unsaved
}
