// Names of files: a free one beside a file, and one as a person would write it.

package opening

import (
	"fmt"
	"path/filepath"
	"strings"

	"bmcanvas/canvas"
)

// Beside returns a free path beside the file, with the word in its name:
// idea.mine.yaml. A file that has the word already gets a number: idea.mine-2.yaml.
func Beside(path, word string) string {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ext)
	if plain, number, found := cutLast(stem, "."+word); found && strings.Trim(number, "-0123456789") == "" {
		path = plain + ext
	}
	return free(path, "."+word)
}

// cutLast cuts a text at the last place of the separator.
func cutLast(s, separator string) (before, after string, found bool) {
	if i := strings.LastIndex(s, separator); i >= 0 {
		return s[:i], s[i+len(separator):], true
	}
	return s, "", false
}

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
