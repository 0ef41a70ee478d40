// Formulas: how package managers find a release. They need its address, and the sums of
// its archives.

package main

import (
	"embed"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"text/template"
)

// formulas are templates, in folders as the package managers want them. In a name, VERSION
// stands for the version.
//
//go:embed formulas
var formulas embed.FS

// formulaData is what a template can name.
type formulaData struct {
	Version, Home, Day string
	sums               map[string]string
}

// URL returns the address of an archive for the system, as in {{.URL "linux" "amd64"}}.
func (d formulaData) URL(system, arch string) string {
	return d.Home + "/releases/download/v" + d.Version + "/" + d.archive(system, arch)
}

// Sum returns the SHA-256 sum of that archive. The error is for one that was not made.
func (d formulaData) Sum(system, arch string) (string, error) {
	sum := d.sums[d.archive(system, arch)]
	if sum == "" {
		return "", fmt.Errorf("no archive for %s/%s was made", system, arch)
	}
	return sum, nil
}

func (d formulaData) archive(system, arch string) string {
	ending := ".tar.gz"
	if system == "windows" {
		ending = ".zip"
	}
	return "bmcanvas-" + d.Version + "-" + system + "-" + arch + ending
}

// writeFormulas writes the formulas, if the release has an address and all archives.
func (r *release) writeFormulas() error {
	if r.home == "" {
		fmt.Fprintln(os.Stderr, "release: no formulas were made, for there is no -home")
		return nil
	}
	sums, err := r.checksums()
	if err != nil {
		return err
	}
	data := formulaData{r.version, r.home, r.made.Format("2006-01-02"), map[string]string{}}
	for _, s := range sums {
		data.sums[s.name] = s.sum
	}
	return fs.WalkDir(formulas, "formulas", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		t, err := template.ParseFS(formulas, path)
		if err != nil {
			return err
		}
		name := strings.ReplaceAll(strings.TrimSuffix(path, ".tmpl"), "VERSION", r.version)
		return create(filepath.Join(r.to, filepath.FromSlash(name)), func(w io.Writer) error {
			return t.ExecuteTemplate(w, filepath.Base(path), data)
		})
	})
}
