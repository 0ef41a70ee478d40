// Names of files: a free one beside a file, and one as a person would write it.

package opening

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"bmcanvas/canvas"
)

// Beside returns a free path beside the file, with the word in its name:
// idea.mine.yaml. A file that has the word already gets a number: idea.mine-2.yaml.
func Beside(path, word string) string {
	stem, ext := canvas.SplitEnding(path)
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
	stem, ext := canvas.SplitEnding(path)
	stem += word
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

// Named returns the path of the canvas file that a person names: the path, if there is
// a file or it has an ending; else that with the ending of a canvas, or of a YAML file
// that is there.
func Named(path string) string {
	if path == "" || filepath.Ext(path) != "" {
		return path
	}
	for _, ending := range []string{"", canvas.Ending, ".yaml", ".yml"} {
		if _, err := os.Lstat(path + ending); err == nil {
			return path + ending
		}
	}
	return path + canvas.Ending
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
