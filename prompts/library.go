// The guides that are built in, the list of them, and finding one by id or by path.

package prompts

import (
	"cmp"
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

// guideFiles holds one file for each guide and language, ID.LANG.yaml, for
// GuideSource to return. LoadGuide reads none of them.
//
//go:embed guides/*.yaml
var guideFiles embed.FS

// GuideIDs are the ids of the built-in guides, in the order in which they are
// listed.
var GuideIDs = [...]string{"classic", "workshop", "ten-step", "nine-step", "customer-experience"}

// GuideInfo is what a list of guides says about one.
type GuideInfo struct {
	ID          string
	Language    string   // of the title and the description
	Languages   []string // in which there is the guide
	Canvas      canvas.Kind
	Title       string
	Description string
	Minutes     int // as Guide.Minutes
	Steps       bool
	Questions   int    // how many there are
	Start       bool   // it is recommended to a newcomer
	Path        string // the file of a person's own guide; "" for a built-in one

	guide *Guide
}

// Guide returns the guide itself.
func (g GuideInfo) Guide() *Guide { return g.guide }

// infoOf returns what a list says about the guide.
func infoOf(g *Guide) GuideInfo {
	return GuideInfo{
		ID: g.ID, Language: g.Language, Canvas: g.Canvas, Title: g.Title, Description: g.Description, Minutes: g.Minutes,
		Steps: g.Steps, Questions: NewWalk(g).Questions(), Start: g.Start, Path: g.Path, guide: g,
	}
}

// At returns how many questions the guide asks at the stage of a business, if all can
// be asked, and how many minutes it takes then.
func (g GuideInfo) At(stage canvas.Stage) (questions, minutes int) {
	for q := range g.guide.Questions() {
		if q.AskedAt(stage) {
			questions++
		}
	}
	return questions, g.guide.MinutesAt(stage)
}

// Guides returns the built-in guides in the order of GuideIDs, in
// the language or, if the program does not speak it, in English.
func Guides(language string) []GuideInfo {
	var list []GuideInfo
	for i := range dataOrDefault(language).guides {
		info := infoOf(&dataOrDefault(language).guides[i])
		info.Languages = guideLanguages()
		list = append(list, info)
	}
	return list
}

// GuidesToStart returns what Guides does, the guide that is recommended to a newcomer
// first.
func GuidesToStart(language string) []GuideInfo {
	list := Guides(language)
	slices.SortStableFunc(list, func(a, b GuideInfo) int { return cmp.Compare(last(a), last(b)) })
	return list
}

// last returns 1 for a guide that is listed after those recommended to a newcomer.
func last(g GuideInfo) int {
	if g.Start {
		return 0
	}
	return 1
}

// LoadGuide returns a built-in guide by its id, in the language or, if the program
// does not speak it, in English; or reads a user's own. That is found by its name in
// fromDir or in one of the other folders (my-guide, or my-guide.yaml), or by its path,
// which if relative starts at fromDir. A guide that says no language is in the language
// that was asked for. An error is a *GuideError. A built-in guide is shared and must not
// be changed.
func LoadGuide(ref, language, fromDir string, others ...string) (*Guide, error) {
	if at := slices.Index(GuideIDs[:], ref); at >= 0 {
		return &dataOrDefault(language).guides[at], nil
	}
	if path, ok := findOwn(ref, language, append([]string{fromDir}, others...)...); ok {
		return loadFound(ref, path, language)
	}
	return loadOwn(guidePath(ref, fromDir), language, others...)
}

// LoadNamedGuide is LoadGuide for a guide that a canvas file in the folder home
// names. The file may come from anyone, so what it names is opened only if it leads
// to a regular file in home or in one of the other folders, or below. An error is
// a *GuideError.
func LoadNamedGuide(ref, language, home string, others ...string) (*Guide, error) {
	if IsBuiltIn(ref) {
		return LoadGuide(ref, language, home)
	}
	path, found := findOwn(ref, language, append([]string{home}, others...)...)
	if !found {
		path = guidePath(ref, home)
	}
	if !slices.ContainsFunc(append(others, home), func(folder string) bool { return within(path, folder) }) {
		return nil, &GuideError{Problem: GuideOutside, File: path}
	}
	if info, err := os.Stat(path); err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		return nil, &GuideError{Problem: GuideNotAFile, File: path}
	}
	if found {
		return loadFound(ref, path, language)
	}
	return loadOwn(path, language, others...)
}

// OwnPath returns the path at which LoadGuide finds a person's own guide by this name;
// "" if it finds none, or a built-in one.
func OwnPath(name, language string, folders ...string) string {
	path, ok := findOwn(name, language, folders...)
	if IsBuiltIn(name) || !ok {
		return ""
	}
	return path
}

// loadFound reads the guide at the path, which was found by its name.
func loadFound(name, path, language string) (*Guide, error) {
	g, err := loadOwn(path, language)
	if own, _ := ownName(name); err == nil && own == "" {
		g.Name = name
	}
	return g, err
}

// guidePath returns where a path that starts at the folder leads.
func guidePath(path, folder string) string {
	path = filepath.FromSlash(path)
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(folder, path)
}

// within reports whether the path is in the folder or below, by its name and, if
// it is there, with symbolic links followed. A path that is not, by its name, is
// not looked at: that alone can take for ever.
func within(path, folder string) bool {
	if folder == "" {
		folder = "."
	}
	path, err1 := filepath.Abs(path)
	folder, err2 := filepath.Abs(folder)
	realFolder, err3 := filepath.EvalSymlinks(folder)
	if errors.Join(err1, err2, err3) != nil || !below(path, folder) && !below(path, realFolder) {
		return false
	}
	real, err := filepath.EvalSymlinks(path)
	return errors.Is(err, fs.ErrNotExist) || err == nil && below(real, realFolder)
}

// below reports whether the absolute path is that of the folder, or of something
// in it.
func below(path, folder string) bool {
	rel, err := filepath.Rel(folder, path)
	return err == nil && filepath.IsLocal(rel)
}

// loadOwn reads the guide in the file at path. If it does not say its language, it gets
// the one in the file's name or, without one there, the language asked for. The error is a
// *GuideError; if there is no file, it lists all guides, also those in the folders.
func loadOwn(path, language string, folders ...string) (*Guide, error) {
	data, err := readGuide(path, folders)
	if err != nil {
		return nil, err
	}
	g, err := ParseGuide(path, data)
	if err != nil {
		return nil, err
	}
	_, named := ownName(filepath.Base(path))
	g.Path, g.Language = path, cmp.Or(g.Language, named, language)
	return g, nil
}

// GuideSource returns the file of a built-in guide as it is, for a person to
// make their own from, in the language or, if the program does not speak it, in
// English. It reports false if there is no guide with this id.
func GuideSource(id, language string) ([]byte, bool) {
	if !IsBuiltIn(id) {
		return nil, false
	}
	if !HasWords(language) {
		language = DefaultLanguage
	}
	data, err := guideFiles.ReadFile("guides/" + id + "." + language + ".yaml")
	return data, err == nil
}

// IsBuiltIn reports whether a guide with this id is built in.
func IsBuiltIn(id string) bool { return slices.Contains(GuideIDs[:], id) }

// guideLanguages returns the codes of the languages of the built-in guides.
func guideLanguages() []string {
	var codes []string
	for _, l := range Languages {
		codes = append(codes, l.Code)
	}
	return codes
}

// readGuide returns the content of a user's guide file. If it is too large, it
// returns no more than shows so.
func readGuide(path string, folders []string) ([]byte, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &GuideError{Problem: GuideNotFound, File: path, Expected: strings.Join(slices.Concat(GuideIDs[:], ownNames(folders...)), ", "), Err: err}
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
