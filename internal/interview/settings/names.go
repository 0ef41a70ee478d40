// What is remembered of one canvas: whether its notes are shown with names.

package settings

import (
	"fmt"
	"hash/fnv"
	"path/filepath"

	"bmcanvas/internal/interview/private"
)

// Names are the choices, for each canvas, whether notes are shown with the names of
// their authors. They are kept in the state folder, a small file for each.
type Names struct{ dir private.Dir }

// NamesIn returns the choices of the state folder that the environment names.
func NamesIn(getenv func(string) string) Names { return Names{private.State(getenv)} }

// What the file of a choice says.
const (
	namesShown  = "shown\n"
	namesHidden = "hidden\n"
)

// file is the name of the file for the canvas at path.
func (n Names) file(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	sum := fnv.New64a()
	sum.Write([]byte(path)) // a hash takes everything
	return fmt.Sprintf("names-%016x", sum.Sum64())
}

// Of returns the choice for the canvas at path; chosen is false if none was made or
// it cannot be read.
func (n Names) Of(path string) (shown, chosen bool) {
	data, _, err := n.dir.Read(n.file(path), int64(len(namesHidden)))
	said := string(data)
	return said == namesShown, err == nil && (said == namesShown || said == namesHidden)
}

// Keep keeps the choice for the canvas at path.
func (n Names) Keep(path string, shown bool) error {
	said := namesHidden
	if shown {
		said = namesShown
	}
	return n.dir.Write(n.file(path), []byte(said))
}
