// The changes that others have made to a canvas file since it was last left.

package opening

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
)

// changedSince lists the changes in the file at path, which says doc, since the
// program last left it; nil if it is not known how the file was then.
func changedSince(files recovery.Files, path string, doc *canvas.Document) []canvas.Change {
	data := files.Seen()
	if data == nil || string(data) == string(doc.Bytes()) {
		return nil
	}
	seen, err := canvas.Parse(path, data)
	if err != nil {
		return nil
	}
	return canvas.Diff(seen.Canvas(), doc.Canvas())
}
