// A person's own guides: finding one by its name, and listing those of some folders.

package prompts

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// OwnGuide is a file that is, or is meant to be, a person's own guide.
type OwnGuide struct {
	Name      string // by which it is found
	Path      string
	Languages []string // in which there are files of this name
	Guide     *Guide   // nil if it cannot be read
	Err       error    // a *GuideError that says why not; nil if it can be read
	Shadowed  string   // the id, or the path, of the guide that its name finds in its place; "" if it finds this one
}

// Info returns what a list of guides says about a guide that can be read.
func (o OwnGuide) Info() GuideInfo {
	info := infoOf(o.Guide)
	info.Path, info.Languages = o.Path, o.Languages
	return info
}

// OwnGuides lists the guides in the folders by their names, those of the first folder
// first; of a guide in several languages the file in the language. The first folder is
// one for canvases: files in it that do not look like guides are left out. In the
// others every YAML file is taken for a guide.
func OwnGuides(language string, home string, others ...string) []OwnGuide {
	var all []OwnGuide
	found := map[string]string{}
	for _, id := range GuideIDs {
		found[id] = id
	}
	for i, folder := range append([]string{home}, others...) {
		if folder == "" {
			continue
		}
		for _, o := range ownIn(folder, language, i == 0) {
			o.Shadowed = found[o.Name]
			all = append(all, o)
		}
		for _, o := range all {
			if o.Shadowed == "" && o.Err == nil {
				found[o.Name] = o.Path
			}
		}
	}
	return all
}

// ownIn lists the guides in one folder. If it is one for canvases, only files that look
// like guides are listed.
func ownIn(folder, language string, canvases bool) []OwnGuide {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil // no folder, no guides
	}
	var list []OwnGuide
	seen := map[string]int{}
	for _, e := range entries {
		name, _ := ownName(e.Name())
		path := filepath.Join(folder, e.Name())
		inside := within(path, folder)
		if name == "" || !isFile(path) || canvases && !(inside && looksLikeGuide(path)) {
			continue
		}
		o := OwnGuide{Name: name, Path: path}
		if !inside {
			o.Err = &GuideError{Problem: GuideOutside, File: path}
		} else {
			o.Guide, o.Err = loadOwn(path, language)
		}
		if o.Err != nil {
			list = append(list, o)
			continue
		}
		o.Guide.Name, o.Languages = name, []string{o.Guide.Language}
		at, again := seen[name]
		switch {
		case !again:
			seen[name] = len(list)
			list = append(list, o)
		default:
			o.Languages = append(list[at].Languages, o.Languages...)
			if best, ok := findIn(folder, name, language); !ok || best != path {
				o.Path, o.Guide = list[at].Path, list[at].Guide
			}
			list[at] = o
		}
	}
	return list
}

// ownName returns the name of the guide in a file of this name, and its language if the
// file's name says it: my-guide.et.yaml is my-guide in Estonian. The name is "" if the
// file cannot be a guide.
func ownName(file string) (name, language string) {
	name, yaml := strings.CutSuffix(file, ".yaml")
	if !yaml {
		name, yaml = strings.CutSuffix(file, ".yml")
	}
	if !yaml || strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".bmcanvas") {
		return "", ""
	}
	for _, l := range Languages {
		if rest, ok := strings.CutSuffix(name, "."+l.Code); ok && rest != "" {
			return rest, l.Code
		}
	}
	return name, ""
}

// isName reports whether what names a guide is a name, or the name of a file, and no
// path.
func isName(ref string) bool {
	return ref != "" && !strings.HasPrefix(ref, ".") && !strings.ContainsAny(ref, `/\`) && filepath.IsLocal(ref)
}

// findOwn returns the path of the guide of this name in the first of the folders that
// has one.
func findOwn(name, language string, folders ...string) (string, bool) {
	if !isName(name) {
		return "", false
	}
	for _, folder := range folders {
		if path, ok := findIn(folder, name, language); ok {
			return path, true
		}
	}
	return "", false
}

// findIn returns the path of the guide of this name in the folder: a file so called,
// else one in the language, else one whose name says no language, else one in any.
func findIn(folder, name, language string) (string, bool) {
	if folder == "" {
		return "", false
	}
	files := []string{name}
	if own, _ := ownName(name); own == "" {
		files = []string{name + "." + language + ".yaml", name + "." + language + ".yml", name + ".yaml", name + ".yml"}
		for _, l := range Languages {
			files = append(files, name+"."+l.Code+".yaml", name+"."+l.Code+".yml")
		}
	}
	for _, file := range files {
		if path := filepath.Join(folder, file); isFile(path) {
			return path, true
		}
	}
	return "", false
}

// ownNames lists the names of the guides in the folders, without reading the files.
func ownNames(folders ...string) []string {
	var names []string
	for _, folder := range folders {
		entries, _ := os.ReadDir(folder)
		for _, e := range entries {
			if name, _ := ownName(e.Name()); name != "" && !slices.Contains(names, name) && !IsBuiltIn(name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// isFile reports whether there is a regular file at the path, or a symbolic link to one.
func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// looksLikeGuide reports whether a file has the keys by which a guide is known from a
// canvas.
func looksLikeGuide(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	guide, parts := false, false
	lines := bufio.NewScanner(io.LimitReader(file, 1<<20))
	for lines.Scan() && !(guide && parts) {
		line := strings.TrimPrefix(lines.Text(), "\ufeff")
		if strings.HasPrefix(line, "blocks:") {
			return false
		}
		guide = guide || strings.HasPrefix(line, "guide:")
		parts = parts || strings.HasPrefix(line, "parts:")
	}
	return guide && parts
}
