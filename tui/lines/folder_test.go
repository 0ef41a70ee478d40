// What the tests run interviews with: a folder of their own, and lines that are
// written into it.

package lines

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"bmcanvas/internal/interview/opening"
)

// day is the day on which all tests take place.
var day = time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)

// script writes lines, and keeps them with what is printed as a transcript.
type script struct {
	lines      []string
	before     func(left int) // called before each line, and at the end; may be nil
	transcript strings.Builder
}

// lineMark precedes each written line in a transcript.
const lineMark = "» "

func (s *script) Write(printed []byte) (int, error) { return s.transcript.Write(printed) }

func (s *script) nextLine() (string, bool) {
	if s.before != nil {
		s.before(len(s.lines))
	}
	if len(s.lines) == 0 {
		return "", false
	}
	line := s.lines[0]
	s.lines = s.lines[1:]
	s.transcript.WriteString(lineMark + line + "\n")
	return line, true
}

// folder is a folder in which interviews are run.
type folder struct {
	t   *testing.T
	dir string
}

func newFolder(t *testing.T) *folder { return &folder{t, t.TempDir()} }

// options are those of an interview about a.yaml.
func (f *folder) options() Options {
	env := map[string]string{"XDG_STATE_HOME": filepath.Join(f.dir, ".state"), "XDG_CONFIG_HOME": filepath.Join(f.dir, ".config")}
	return Options{
		Request: opening.Request{Path: filepath.Join(f.dir, "a.yaml"), Folder: f.dir, Fallback: "en"},
		Now:     func() time.Time { return day }, Getenv: func(name string) string { return env[name] },
	}
}

// run runs an interview in which the lines are written, and returns its
// transcript. An error ends the test.
func (f *folder) run(o Options, lines ...string) string {
	f.t.Helper()
	transcript, err := f.try(o, lines...)
	if err != nil {
		f.t.Fatal(err)
	}
	return transcript
}

// try is run for an interview that may end with an error.
func (f *folder) try(o Options, lines ...string) (transcript string, err error) {
	f.t.Helper()
	s := &script{lines: lines}
	o.Out = s
	err = runWith(o, s, nil)
	checkOnlyText(f.t, s.transcript.String())
	return strings.ReplaceAll(s.transcript.String(), f.dir+string(filepath.Separator), ""), err
}

func (f *folder) write(name, content string) {
	f.t.Helper()
	if err := os.WriteFile(filepath.Join(f.dir, name), []byte(content), 0o644); err != nil {
		f.t.Fatal(err)
	}
}

// file returns what a file says; "" if it is not there.
func (f *folder) file(name string) string {
	data, err := os.ReadFile(filepath.Join(f.dir, name))
	if err != nil && !os.IsNotExist(err) {
		f.t.Fatal(err)
	}
	return string(data)
}

// checkOnlyText fails if anything but text and line ends is printed, whatever
// is written.
func checkOnlyText(t *testing.T, transcript string) {
	t.Helper()
	for line := range strings.Lines(transcript) {
		if strings.HasPrefix(line, lineMark) {
			continue
		}
		if !utf8.ValidString(line) {
			t.Errorf("printed, and no UTF-8: %q", line)
		}
		if strings.ContainsFunc(line, isControl) {
			t.Errorf("a control character is printed: %q", line)
		}
	}
}

// isControl reports whether r is a control character and no line end.
func isControl(r rune) bool { return unicode.IsControl(r) && r != '\n' }

// printsOnce fails unless each of the texts is in the transcript once.
func printsOnce(t *testing.T, transcript string, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if n := strings.Count(transcript, s); n != 1 {
			t.Errorf("%q is printed %d times:\n%s", s, n, transcript)
		}
	}
}
