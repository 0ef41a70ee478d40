// The one real path of a file, however its path is written.

package recovery

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxLinks is how many symbolic links are followed to a file that is not there. The
// system has its own limit for files that are.
const maxLinks = 40

// RealPath returns the one path of the file at path, however path is written:
// absolute, with symbolic links followed and, if the disk takes "Café.yaml" and
// "CAFÉ.yaml" for the same (macOS, Windows, USB sticks), spelled as on the disk. The
// file need not be there yet. Parts of the path that cannot be looked up stay as they
// are.
func RealPath(path string) string {
	if !filepath.IsAbs(path) {
		if wd, err := os.Getwd(); err == nil {
			path = wd + string(filepath.Separator) + path // not Join: "link/.." is not nothing
		}
	}
	return spell(follow(path, maxLinks))
}

// follow returns path without symbolic links.
func follow(path string, links int) string {
	real, err := filepath.EvalSymlinks(path)
	if err == nil {
		return real
	}
	path = filepath.Clean(path)
	above := filepath.Dir(path)
	if !errors.Is(err, fs.ErrNotExist) || above == path || links == 0 {
		return path
	}
	above = follow(above, links)
	path = filepath.Join(above, filepath.Base(path))
	target, err := os.Readlink(path)
	if err != nil {
		return path
	}
	if !filepath.IsAbs(target) {
		target = filepath.Join(above, target)
	}
	return follow(target, links-1)
}

// spell returns path spelled as in its folders. (On Windows EvalSymlinks has done
// that.)
func spell(path string) string {
	above := filepath.Dir(path)
	if above == path || runtime.GOOS == "windows" {
		return path
	}
	above = spell(above)
	return filepath.Join(above, spelling(above, filepath.Base(path)))
}

// spelling returns how the folder spells the name of a file in it. It reads the
// folder only if it also finds the file under another spelling.
func spelling(folder, name string) string {
	info, err := os.Lstat(filepath.Join(folder, name))
	if err != nil {
		return name
	}
	same := func(other string) bool {
		there, err := os.Lstat(filepath.Join(folder, other))
		return err == nil && os.SameFile(info, there)
	}
	for _, other := range otherSpellings(name) {
		if same(other) {
			return spelledIn(folder, name, same)
		}
	}
	return name
}

// spelledIn returns the name in the folder that is the same file and differs only in
// case or Unicode form. The name itself comes first if it is there: two names can be
// two links to one file.
func spelledIn(folder, name string, same func(string) bool) string {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return name
	}
	found := name
	for _, e := range entries {
		if e.Name() == name {
			return name
		}
		if strings.EqualFold(norm.NFC.String(e.Name()), norm.NFC.String(name)) && same(e.Name()) {
			found = e.Name()
		}
	}
	return found
}

// otherSpellings returns names that some disks take for this one.
func otherSpellings(name string) []string {
	swapped := strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return unicode.ToLower(r)
		}
		return unicode.ToUpper(r)
	}, name)
	var others []string
	for _, other := range []string{swapped, norm.NFC.String(name), norm.NFD.String(name)} {
		if other != name {
			others = append(others, other)
		}
	}
	return others
}
