// The guides that are built in, the list of them, and finding one by id or by path.

package prompts

import (
	"bytes"
	"embed"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bmcanvas/canvas"
)

// guideFiles holds one file for each guide and language, ID.LANG.yaml.
//
//go:embed guides/*.yaml
var guideFiles embed.FS

// GuideIDs are the built-in guides in the order they are offered.
var GuideIDs = [...]string{"classic", "workshop", "ten-step", "nine-step", "customer-experience"}

// Info is what a list of guides says of one.
type Info struct {
	ID          string
	Language    string // of the title and the description
	Languages   []string
	Canvas      canvas.Kind
	Title       string
	Description string
	Minutes     int
	Steps       bool
	Questions   int
}

// Guides lists the built-in guides in the order they are offered, in the
// language or, where a guide does not have it, in English. It reads only the
// head of each file and counts its questions, for a list is often shown and
// rarely does more than one guide follow.
func Guides(language string) []Info {
	var list []Info
	for _, id := range GuideIDs {
		if file, data, ok := builtIn(id, language); ok {
			if info, err := readInfo(file, data); err == nil {
				info.Languages = guideLanguages(id)
				list = append(list, info)
			}
		}
	}
	return list
}

// Load reads a built-in guide by its id, in the language or, if it does not
// have it, in English; or a user's own by its path, which if relative starts
// at fromDir. An error is a *GuideError.
func Load(idOrPath, language, fromDir string) (*Guide, error) {
	if file, data, ok := builtIn(idOrPath, language); ok {
		return ParseGuide(file, data)
	}
	path := filepath.FromSlash(idOrPath)
	if !filepath.IsAbs(path) {
		path = filepath.Join(fromDir, path)
	}
	data, err := readGuide(path)
	if err != nil {
		return nil, err
	}
	g, err := ParseGuide(path, data)
	if err != nil {
		return nil, err
	}
	g.Path = path
	return g, nil
}

// GuideSource is the file of a built-in guide as it is, for a person to make
// their own from. It reports false if there is no guide with this id.
func GuideSource(id, language string) ([]byte, bool) {
	_, data, ok := builtIn(id, language)
	return data, ok
}

// IsBuiltIn reports whether a guide with this id is built in, in any language.
func IsBuiltIn(id string) bool { return len(guideLanguages(id)) > 0 }

// builtIn is the file of a built-in guide in the language or in English.
func builtIn(id, language string) (file string, data []byte, ok bool) {
	if !slices.Contains(GuideIDs[:], id) {
		return "", nil, false
	}
	for _, l := range []string{language, DefaultLanguage} {
		file = guideFile(id, l)
		if data, err := guideFiles.ReadFile(file); err == nil {
			return file, data, true
		}
	}
	return "", nil, false
}

func guideFile(id, language string) string { return "guides/" + id + "." + language + ".yaml" }

// guideLanguages lists the languages a built-in guide has.
func guideLanguages(id string) []string {
	var languages []string
	for _, l := range Languages {
		if _, err := fs.Stat(guideFiles, guideFile(id, l.Code)); err == nil {
			languages = append(languages, l.Code)
		}
	}
	return languages
}

// readGuide reads a user's guide file, up to the size a guide may have.
func readGuide(path string) ([]byte, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &GuideError{Problem: GuideNotFound, File: path, Expected: strings.Join(GuideIDs[:], ", "), Err: err}
	}
	if err != nil {
		return nil, &GuideError{Problem: GuideUnreadable, File: path, Err: err}
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return nil, &GuideError{Problem: GuideIsFolder, File: path}
	}
	data, err := io.ReadAll(io.LimitReader(file, maxGuideSize+1))
	if err != nil {
		return nil, &GuideError{Problem: GuideUnreadable, File: path, Err: err}
	}
	return data, nil
}

// readInfo reads the head of a built-in guide, which stands before `parts`,
// and counts its questions.
func readInfo(file string, data []byte) (Info, error) {
	head, parts := data, []byte(nil)
	if end := bytes.Index(data, []byte("\nparts:")); end >= 0 {
		head, parts = data[:end+1], data[end+1:]
	}
	l := &loader{file: file}
	root, err := l.root(head)
	if err != nil {
		return Info{}, err
	}
	g := &Guide{}
	if err := l.mapping("", root, l.head(g)); err != nil {
		return Info{}, err
	}
	return Info{
		ID: g.ID, Language: g.Language, Canvas: g.Canvas, Title: g.Title, Description: g.Description,
		Minutes: g.Minutes, Steps: g.Steps, Questions: countQuestions(parts),
	}, nil
}

// countQuestions counts the lines on which a question has its `ask`, be it a
// line of its own or part of a question written on one line.
func countQuestions(parts []byte) int {
	n := 0
	for line := range bytes.Lines(parts) {
		line = bytes.TrimLeft(line, " -")
		flow := bytes.HasPrefix(line, []byte("{")) && bytes.Contains(line, []byte(", ask: "))
		if flow || bytes.HasPrefix(line, []byte("ask:")) {
			n++
		}
	}
	return n
}
