// What is built in: it is what the YAML files say, and stays so.

package prompts

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"bmcanvas/prompts/internal/wordfile"
)

// source returns a file of this folder, by its path with slashes.
func source(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.FromSlash(path))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// guideFile returns the path of a guide's file.
func guideFile(id, language string) string { return "guides/" + id + "." + language + ".yaml" }

// readWords reads a file of words.
func readWords(data []byte) (*Words, error) {
	w := &Words{}
	return w, wordfile.Read(data, w)
}

// readChecks reads a file of the checks' words.
func readChecks(data []byte) (*CheckWords, error) {
	w := &CheckWords{}
	return w, wordfile.Read(data, w)
}

// builtInDiffers says where the words and guides that are built in differ from
// the files; "" if nowhere.
func builtInDiffers() string {
	differs := ""
	for _, l := range Languages {
		for path, have := range map[string]any{"words/": LoadWords(l.Code), "checks/": LoadChecks(l.Code)} {
			path += l.Code + ".yaml"
			data, err := os.ReadFile(filepath.FromSlash(path))
			want := reflect.New(reflect.TypeOf(have).Elem()).Interface()
			if err == nil {
				err = wordfile.Read(data, want)
			}
			if err != nil || !reflect.DeepEqual(have, want) {
				differs += fmt.Sprintf("%s: %v\n", path, err)
			}
		}
		for _, id := range GuideIDs {
			path := guideFile(id, l.Code)
			have, _ := LoadGuide(id, l.Code, "")
			data, err := os.ReadFile(filepath.FromSlash(path))
			var want *Guide
			if err == nil {
				want, err = ParseGuide(path, data)
			}
			if err != nil || !reflect.DeepEqual(have, want) {
				differs += fmt.Sprintf("%s: %v\n", path, err)
			}
		}
	}
	return differs
}

func TestWhatIsBuiltInIsWhatTheFilesSay(t *testing.T) {
	if differs := builtInDiffers(); differs != "" {
		t.Errorf("not as the files are now, after go generate ./prompts:\n%s", differs)
	}
}

// What is built in is shared by all who load it. The tests of this package use
// all of it: had one of them, or what it tested, changed something, it would
// show at the end.
func TestMain(m *testing.M) {
	before := builtInDiffers()
	code := m.Run()
	if after := builtInDiffers(); after != before {
		fmt.Fprintf(os.Stderr, "what is built in was changed while the tests ran:\n%s", after)
		code = 1
	}
	os.Exit(code)
}
