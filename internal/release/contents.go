// What a binary is made of: the licences of its parts, and a list of them in the form of
// CycloneDX, by which others look for known faults.

package main

import (
	"debug/buildinfo"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// part is a module in a binary.
type part struct{ path, version, sum string }

// writeContents writes the notices and the list of parts of the target's binary into the
// folder.
func (r *release) writeContents(t target, binary, folder string) error {
	info, err := buildinfo.ReadFile(binary)
	if err != nil {
		return fmt.Errorf("reading what the binary is made of: %w", err)
	}
	parts := make([]part, 0, len(info.Deps))
	for _, d := range info.Deps {
		if d.Replace != nil {
			d = d.Replace
		}
		parts = append(parts, part{d.Path, d.Version, d.Sum})
	}
	slices.SortFunc(parts, func(a, b part) int { return strings.Compare(a.path, b.path) })
	folders, err := moduleFolders(t, ".")
	if err != nil {
		return err
	}
	notices, err := r.notices(parts, folders, info.GoVersion)
	if err != nil {
		return err
	}
	if err := writeFile(filepath.Join(folder, "THIRD-PARTY.txt"), notices); err != nil {
		return err
	}
	list, err := r.componentList(parts, info.GoVersion)
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(folder, "bmcanvas.cdx.json"), list)
}

// licenceFile matches the names of files with a licence or what it asks to pass on.
var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|ofl|unlicense)([-_.].*)?$`)

// notices returns the licences of the parts, which lie in these folders, of Go's own
// library, and of the fonts and patterns, which are no modules. The error names a part that has none.
func (r *release) notices(parts []part, folders map[string]string, goVersion string) (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "bmcanvas %s contains the following, each under its licence.\n", r.version)
	goRoot, err := output("go", "env", "GOROOT")
	if err != nil {
		return "", err
	}
	if err := writeLicences(&b, "The Go standard library, "+goVersion, goRoot); err != nil {
		return "", err
	}
	for _, own := range [][2]string{
		{"Fonts: Roboto, Noto Sans Arabic, DejaVu Sans Mono", "internal/text/paper/fonts"},
		{"Hyphenation patterns of hyph-utf8", "internal/text/hyphen/patterns"},
	} {
		if err := writeLicences(&b, own[0], filepath.Join(folders[r.module], own[1])); err != nil {
			return "", err
		}
	}
	for _, p := range parts {
		if err := writeLicences(&b, p.path+" "+p.version, folders[p.path]); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

// moduleFolders returns the folder of each module that the package uses on the target.
func moduleFolders(t target, pkg string) (map[string]string, error) {
	command := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}\t{{.Dir}}{{end}}", pkg)
	command.Env = append(os.Environ(), "GOOS="+t.system, "GOARCH="+t.arch, "CGO_ENABLED=0")
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("listing the modules: %w", err)
	}
	folders := map[string]string{}
	for line := range strings.Lines(string(out)) {
		if path, folder, found := strings.Cut(strings.TrimSpace(line), "\t"); found {
			folders[path] = folder
		}
	}
	return folders, nil
}

// writeLicences writes what the files of the folder say about its licence.
func writeLicences(b *strings.Builder, name, folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return fmt.Errorf("the licence of %s: %w", name, err)
	}
	found := false
	for _, e := range entries {
		if e.IsDir() || !licenceFile.MatchString(e.Name()) {
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return err
		}
		found = true
		fmt.Fprintf(b, "\n%s\n%s: %s\n\n%s\n", strings.Repeat("-", 72), name, e.Name(), strings.TrimSpace(string(data)))
	}
	if !found {
		return writeReadmeLicence(b, name, folder)
	}
	return nil
}

// readmeLicence finds the text of a README from the heading of the licence to the end, because
// the author, who belongs to the licence, may be named after it.
var readmeLicence = regexp.MustCompile(`(?ims)^#+ *licen[cs]e *\n(.+)`)

// writeReadmeLicence is writeLicences for a part that names its licence only in its
// README.
func writeReadmeLicence(b *strings.Builder, name, folder string) error {
	data, err := os.ReadFile(filepath.Join(folder, "README.md"))
	said := readmeLicence.FindSubmatch(data)
	if err != nil || said == nil {
		return fmt.Errorf("%s has no licence in %s", name, folder)
	}
	fmt.Fprintf(b, "\n%s\n%s: README.md\n\nLicense\n\n%s\n", strings.Repeat("-", 72), name, strings.TrimSpace(string(said[1])))
	return nil
}

// component is one part in the list.
type component struct {
	Type    string `json:"type"`
	Name    string `json:"name"`
	Version string `json:"version"`
	PURL    string `json:"purl,omitempty"`
}

// componentList returns the parts as CycloneDX 1.5.
func (r *release) componentList(parts []part, goVersion string) (string, error) {
	components := []component{{"framework", "go", strings.TrimPrefix(goVersion, "go"), "pkg:golang/stdlib@" + strings.TrimPrefix(goVersion, "go")}}
	for _, p := range parts {
		components = append(components, component{"library", p.path, p.version, "pkg:golang/" + p.path + "@" + p.version})
	}
	list := map[string]any{
		"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
		"metadata": map[string]any{
			"timestamp": r.made.Format(time.RFC3339),
			"component": component{"application", "bmcanvas", r.version, ""},
		},
		"components": components,
	}
	data, err := json.MarshalIndent(list, "", "  ")
	return string(data) + "\n", err
}
