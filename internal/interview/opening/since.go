// What others have changed in a canvas file while nobody had it open here.

package opening

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
)

// changedSince returns what has changed in the file at path, which says doc, since the
// program last ended on it; nothing if it does not know how it was then.
func changedSince(folder recovery.Folder, path string, doc *canvas.Document) []canvas.Change {
	data := folder.Seen(path)
	if data == nil || string(data) == string(doc.Bytes()) {
		return nil
	}
	seen, err := canvas.Parse(path, data)
	if err != nil {
		return nil
	}
	return canvas.Diff(seen.Canvas(), doc.Canvas())
}
