// The filled-in sheets of a folder.

package intake

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bmcanvas/canvas/source"
)

// most is how large a file may be to be looked into for a sheet.
const most = 4 << 20

// Sheets lists the names of the files in a folder that are question sheets, the last
// changed first.
func Sheets(folder string) []string {
	files, err := os.ReadDir(folder)
	if err != nil {
		return nil // the person can still name a file
	}
	type found struct {
		name    string
		changed int64
	}
	var sheets []found
	for _, f := range files {
		switch strings.ToLower(filepath.Ext(f.Name())) {
		case ".md", ".markdown", ".html", ".htm", ".mhtml", ".mht":
		default:
			continue
		}
		info, err := f.Info()
		if err != nil || !info.Mode().IsRegular() || info.Size() > most {
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, f.Name()))
		if err == nil && IsSheet(data) {
			sheets = append(sheets, found{f.Name(), info.ModTime().UnixNano()})
		}
	}
	slices.SortStableFunc(sheets, func(a, b found) int { return int(min(max(b.changed-a.changed, -1), 1)) })
	names := make([]string, len(sheets))
	for i, s := range sheets {
		names[i] = s.name
	}
	return names
}

// IsSheet reports whether the data have the mark of a question sheet.
func IsSheet(data []byte) bool {
	data, _ = source.Unarchived(data)
	return bytes.Contains(data, []byte("<!-- bmcanvas-sheet=")) || bytes.Contains(data, []byte(` data-sheet="`))
}
