// Interviews as scripts that a person can read: testdata/*.txt hold what is
// printed, the lines that are written ("» " before them), and the file that
// comes of it.

package lines

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write transcripts and files into testdata/*.txt anew")

// The interviews in testdata print what they say there, and write the file.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { runScript(t, file) })
	}
}

// runScript runs the interview of a script, and compares what is printed and
// the file with those of the script.
func runScript(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	parts, order := readParts(string(data))
	f := newFolder(t)
	o := f.options()
	kinds, err := os.ReadFile(filepath.Join("testdata", "kinds.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	f.write("kinds.yaml", string(kinds))
	for name, text := range parts {
		if guide, ok := strings.CutPrefix(name, "guide "); ok {
			f.write(guide, text)
		}
	}
	for line := range strings.Lines(parts["options"]) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		*map[string]*string{"guide": &o.Guide, "lang": &o.Language, "by": &o.By}[key] = value
	}
	if before := parts["before"]; before != "" {
		f.write("a.yaml", before)
	}
	var written []string
	for line := range strings.Lines(parts["transcript"]) {
		if text, ok := strings.CutPrefix(line, lineMark); ok {
			written = append(written, strings.TrimSuffix(text, "\n"))
		}
	}
	transcript, after := f.run(o, written...), f.file("a.yaml")
	if *update {
		parts["transcript"], parts["after"] = transcript, after
		if !slices.Contains(order, "after") {
			order = append(order, "after")
		}
		writeParts(t, file, parts, order)
		return
	}
	if transcript != parts["transcript"] {
		t.Errorf("the transcript is\n%s", transcript)
	}
	if after != parts["after"] {
		t.Errorf("the file says\n%s", after)
	}
}

// readParts divides a script at the lines "-- name --"; what stands before
// the first is "".
func readParts(script string) (parts map[string]string, order []string) {
	parts, order = map[string]string{}, []string{""}
	for line := range strings.Lines(script) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok && strings.HasSuffix(name, " --") {
			order = append(order, strings.TrimSuffix(name, " --"))
			continue
		}
		parts[order[len(order)-1]] += line
	}
	return parts, order
}

func writeParts(t *testing.T, file string, parts map[string]string, order []string) {
	script := parts[""]
	for _, name := range order[1:] {
		script += "-- " + name + " --\n" + parts[name]
	}
	if err := os.WriteFile(file, []byte(script), 0o644); err != nil {
		t.Fatal(err)
	}
}
