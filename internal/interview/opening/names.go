// Names of files: a free one beside a file, and one as a person would write it.

package opening

import (
	"fmt"
	"path/filepath"
	"strings"

	"bmcanvas/canvas"
)

// Beside returns a free path beside the file, with the word in its name:
// idea.mine.yaml.
func Beside(path, word string) string { return free(path, "."+word) }

// Dated returns a free path beside the file, with the day in its name:
// idea-2026-11-21.yaml.
func Dated(path string, day canvas.Date) string { return free(path, "-"+string(day)) }

// free returns the path with a word before its ending and, if there is such a file,
// a number.
func free(path, word string) string {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ext) + word
	for i := 1; ; i++ {
		name := stem + ext
		if i > 1 {
			name = fmt.Sprintf("%s-%d%s", stem, i, ext)
		}
		if _, err := canvas.NewFile(name); err == nil || i == 100 {
			return name
		}
	}
}

// Shown returns a path as a person in the folder would write it: from there, if it
// leads down from there.
func Shown(folder, path string) string {
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		if short, err := filepath.Rel(real, path); err == nil && filepath.IsLocal(short) {
			return short
		}
	}
	return path
}
