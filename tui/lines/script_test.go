// Interviews as scripts that a person can read: testdata/*.txt hold what is
// said, what is written ("» " before it), and the file that comes of it.

package lines

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"bmcanvas/internal/interview/opening"
)

var update = flag.Bool("update", false, "write what is said and the file into testdata/*.txt")

// day is the day on which all tests take place.
var day = time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)

// typist writes lines and keeps the whole talk, both sides.
type typist struct {
	lines []string
	talk  strings.Builder
}

func (s *typist) Write(said []byte) (int, error) { return s.talk.Write(said) }

func (s *typist) line() (string, bool) {
	if len(s.lines) == 0 {
		return "", false
	}
	line := s.lines[0]
	s.lines = s.lines[1:]
	s.talk.WriteString(mark + line + "\n")
	return line, true
}

// mark stands before what is written.
const mark = "» "

// room is a folder of its own to hold interviews in.
type room struct {
	t   *testing.T
	dir string
}

func newRoom(t *testing.T) *room { return &room{t, t.TempDir()} }

func (r *room) options() Options {
	env := map[string]string{"XDG_STATE_HOME": filepath.Join(r.dir, ".state"), "XDG_CONFIG_HOME": filepath.Join(r.dir, ".config")}
	return Options{
		Request: opening.Request{Path: filepath.Join(r.dir, "a.yaml"), Folder: r.dir, Fallback: "en"},
		Now:     func() time.Time { return day }, Getenv: func(name string) string { return env[name] },
	}
}

// holds holds an interview in which the lines are written, and returns the talk.
func (r *room) holds(o Options, lines ...string) string {
	r.t.Helper()
	talk, err := r.tries(o, lines...)
	if err != nil {
		r.t.Fatal(err)
	}
	return talk
}

func (r *room) tries(o Options, lines ...string) (string, error) {
	r.t.Helper()
	s := &typist{lines: lines}
	o.Out = s
	err := hold(o, s)
	onlyText(r.t, s.talk.String())
	return strings.ReplaceAll(s.talk.String(), r.dir+string(filepath.Separator), ""), err
}

func (r *room) write(name, content string) {
	r.t.Helper()
	if err := os.WriteFile(filepath.Join(r.dir, name), []byte(content), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

// file is what a file says; "" if it is not there.
func (r *room) file(name string) string {
	data, err := os.ReadFile(filepath.Join(r.dir, name))
	if err != nil && !os.IsNotExist(err) {
		r.t.Fatal(err)
	}
	return string(data)
}

// onlyText holds that nothing but text and line ends is said, whatever is written.
func onlyText(t *testing.T, talk string) {
	t.Helper()
	for line := range strings.Lines(talk) {
		if strings.HasPrefix(line, mark) {
			continue
		}
		if !utf8.ValidString(line) {
			t.Errorf("no UTF-8: %q", line)
		}
		if strings.ContainsFunc(line, control) {
			t.Errorf("a control character is said: %q", line)
		}
	}
}

func TestScripts(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { play(t, file) })
	}
}

// play holds the interview of a script and compares.
func play(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	parts, order := readParts(string(data))
	r := newRoom(t)
	o := r.options()
	kinds, err := os.ReadFile(filepath.Join("testdata", "kinds.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	guides := map[string]string{"kinds.yaml": string(kinds)}
	for name, text := range parts {
		if guide, ok := strings.CutPrefix(name, "guide "); ok {
			guides[guide] = text
		}
	}
	for name, text := range guides {
		r.write(name, text)
	}
	for line := range strings.Lines(parts["options"]) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		*map[string]*string{"guide": &o.Guide, "lang": &o.Language, "by": &o.By}[key] = value
	}
	if before := parts["before"]; before != "" {
		r.write("a.yaml", before)
	}
	var written []string
	for line := range strings.Lines(parts["talk"]) {
		if text, ok := strings.CutPrefix(line, mark); ok {
			written = append(written, strings.TrimSuffix(text, "\n"))
		}
	}
	talk, after := r.holds(o, written...), r.file("a.yaml")
	if *update {
		parts["talk"], parts["after"] = talk, after
		if !slices.Contains(order, "after") {
			order = append(order, "after")
		}
		writeParts(t, file, parts, order)
		return
	}
	if talk != parts["talk"] {
		t.Errorf("the talk is\n%s", talk)
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

// Every command is told by ?, and begins its line there, in every language.
func TestHelpTellsEveryCommand(t *testing.T) {
	for _, language := range []string{"en", "et", "nl", "fa"} {
		r := newRoom(t)
		o := r.options()
		o.Language = language
		talk := strings.ReplaceAll(r.holds(o, "?"), "\u200e", "") // a mark keeps < from being mirrored
		for _, c := range commands {
			if !strings.Contains(talk, "\n:"+c.name+":") && !strings.Contains(talk, "\n:"+c.name+" ") {
				t.Errorf("%s: ? does not tell :%s", language, c.name)
			}
		}
		for _, line := range []string{"\n< (", "\n> (", "\n::", `\`} {
			if !strings.Contains(talk, line) {
				t.Errorf("%s: ? does not tell %q", language, line)
			}
		}
	}
	names := map[string]bool{}
	for _, c := range commands {
		names[c.name] = true
	}
	want := []string{"done", "drop", "edit", "later", "none", "q", "review", "show", "status", "undo"}
	if got := slices.Sorted(maps.Keys(names)); !slices.Equal(got, want) {
		t.Errorf("the commands are %v, want %v", got, want)
	}
}
