// Names: the file name for a canvas's name, and the other way round.

package canvas

import (
	"path/filepath"
	"strings"
	"unicode"
)

// Ending is how the name of a new canvas file ends. Editors, git and `bmcanvas list`
// know canvases by it.
const Ending = ".bmcanvas.yaml"

// SplitEnding splits the path of a canvas file before its ending: Ending, or whatever
// comes after the last point of its name.
func SplitEnding(path string) (stem, ending string) {
	ending = filepath.Ext(path)
	stem = strings.TrimSuffix(path, ending)
	if inner := filepath.Ext(stem); inner == ".bmcanvas" && filepath.Base(stem) != inner {
		return strings.TrimSuffix(stem, inner), inner + ending
	}
	return stem, ending
}

// WithEnding returns the path with Ending, unless it has the ending of a YAML file.
func WithEnding(path string) string {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".yaml", ".yml":
		return path
	}
	return path + Ending
}

// longestName is how many characters of a canvas's name its file's name has at most.
const longestName = 60

// FileName returns the name of a new file for a canvas of this name: in lower case,
// with hyphens for blanks, the letters and digits of any script with their marks
// and joiners, and nothing else, and Ending; "canvas" for the name if nothing is left.
func FileName(name string) string {
	var b strings.Builder
	gap, count := false, 0
	for _, r := range strings.ToLower(name) {
		joiner := r == '\u200c' || r == '\u200d'
		switch {
		case unicode.IsLetter(r), unicode.IsNumber(r), unicode.IsMark(r), joiner && b.Len() > 0:
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
			count++
		case unicode.IsSpace(r), r == '-', r == '_', r == '/', r == '\\':
			gap = true
		}
		if count == longestName {
			break
		}
	}
	if b.Len() == 0 {
		return "canvas" + Ending
	}
	return strings.TrimRight(b.String(), "\u200c\u200d") + Ending
}

// NameFromFile returns a name for the canvas in the file: the file's name without its
// ending, with blanks for hyphens and underscores and a capital first letter; ""
// for "".
func NameFromFile(path string) string {
	if path == "" {
		return ""
	}
	base := filepath.Base(path)
	name := base
	if stem, ending := SplitEnding(base); strings.HasSuffix(ending, ".yaml") || strings.HasSuffix(ending, ".yml") {
		name = strings.TrimSuffix(stem, ".canvas")
	}
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool {
		return unicode.IsSpace(r) || r == '-' || r == '_'
	}), " ")
	for i, r := range name {
		if i == 0 {
			return string(unicode.ToUpper(r)) + name[len(string(r)):]
		}
	}
	return name
}
