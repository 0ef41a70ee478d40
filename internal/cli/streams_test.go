//go:build unix

// What is no regular file: standard input and output by the name -, devices and
// pipes.

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"bmcanvas/canvas"
)

// TestCanvasFromStandardInput: where a canvas is only read, - is standard input.
func TestCanvasFromStandardInput(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.yaml")
	write(t, path, smallCanvas)
	for _, args := range [][]string{
		{"show"}, {"show", "--text"}, {"show", "--story"}, {"check"}, {"check", "--json"}, {"figures"},
		{"export", "--to", "json"}, {"export", "--to", "html"}, {"export", "--to", "markdown", "--out", "-"},
	} {
		want, _, status := runWithInput(t, "", append(args, path)...)
		got, errs, code := runWithInput(t, smallCanvas, append(args, "-")...)
		if want = strings.ReplaceAll(want, path, "-"); got != want || code != status || got == "" {
			t.Errorf("%v: %d\n%s%s\nwant %d\n%s", args, code, got, errs, status, want)
		}
	}
	if _, _, code := runWithInput(t, "", "show", "-"); code != exitError {
		t.Errorf("an empty input: %d", code)
	}
}

// TestCanvasFromPipe reads a named pipe, as a shell's <(…) is one.
func TestCanvasFromPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	must(t, syscall.Mkfifo(pipe, 0o600))
	for _, args := range [][]string{{"show"}, {"check"}, {"export", "--to", "json"}} {
		done := make(chan error, 1)
		go func() {
			in, err := os.OpenFile(pipe, os.O_WRONLY, 0)
			if err == nil {
				_, err = in.WriteString(smallCanvas)
				in.Close()
			}
			done <- err
		}()
		if out, errs, code := runWithInput(t, "", append(args, pipe)...); code == exitError || !strings.Contains(out, "caf") {
			t.Errorf("%v: %d, %s%s", args, code, out, errs)
		}
		must(t, <-done)
	}
}

// TestImportToStandardOutput writes the canvas that an import makes.
func TestImportToStandardOutput(t *testing.T) {
	data, _, _ := runWithInput(t, smallCanvas, "export", "--to", "json", "-")
	out, errs, code := runWithInput(t, data, "import", "-", "--from", "json", "--out", "-")
	if code != exitDone || !strings.Contains(out, "Independent cafés") {
		t.Errorf("%d: %s%s", code, out, errs)
	}
	if _, err := os.Lstat("-"); err == nil {
		t.Error("a file of the name - was made")
	}
}

// TestGuideThatIsNoFile: a canvas that names a device or a pipe as its guide does not
// keep a command waiting.
func TestGuideThatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	must(t, syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600))
	t.Chdir(dir)
	other := filepath.Join(dir, "other.yaml")
	write(t, other, smallCanvas)
	for _, guide := range []string{"pipe", "/dev/zero", "/dev/tty", "/proc/self/environ", "../../../../etc/passwd"} {
		path := filepath.Join(dir, "a.yaml")
		write(t, path, strings.Replace(smallCanvas, "guide: classic", "guide: "+guide, 1))
		for _, args := range [][]string{{"show", path}, {"check", path}, {"export", "--to", "markdown", path}, {"list", dir},
			{"figures", path}, {"diff", os.DevNull, path}, {"diff", other, path}, {"diff", "--side", path, other}, {"merge", path, other, "--out", "-"}} {
			out, errs, code := runWithInput(t, "", args...)
			if says := out + errs; code == exitError || !strings.Contains(says, "Hõbe") && !strings.Contains(says, "caf") && !strings.Contains(says, guide) {
				t.Errorf("%s, %v: %d\n%s%s", guide, args, code, out, errs)
			}
		}
	}
}

// TestMergeOfStreams: any version but the one that is written to may be a pipe or standard
// input, and the result may go to standard output, without anything else.
func TestMergeOfStreams(t *testing.T) {
	dir := t.TempDir()
	ours := filepath.Join(dir, "ours.yaml")
	other := strings.Replace(smallCanvas, "Independent cafés", "Hotels", 1)
	for _, args := range [][]string{{ours, "-"}, {"-", ours}, {ours, ours, "-"}} {
		write(t, ours, smallCanvas)
		out, errs, code := runWithInput(t, other, append(append([]string{"merge"}, args...), "--out", "-")...)
		if _, err := canvas.Parse("-", []byte(out)); err != nil || code == exitError || !strings.Contains(out, "Hotels") || errs == "" {
			t.Errorf("%v: %d, %v\n%s%s", args, code, err, out, errs)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 1 {
		t.Errorf("in the folder: %v", left)
	}
	pipe := filepath.Join(dir, "pipe")
	must(t, syscall.Mkfifo(pipe, 0o600))
	go func() { _ = os.WriteFile(pipe, []byte(other), 0) }()
	if out, errs, code := runWithInput(t, "", "merge", ours, pipe); code == exitError {
		t.Errorf("%d\n%s%s", code, out, errs)
	}
	if data, _ := os.ReadFile(ours); !strings.Contains(string(data), "Hotels") {
		t.Errorf("merged into the file:\n%s", data)
	}
}

// TestFullOutput: what could not be printed is an error, whatever was to be printed.
func TestFullOutput(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("this system has no /dev/full")
	}
	defer full.Close()
	path := filepath.Join(t.TempDir(), "a.yaml")
	write(t, path, smallCanvas)
	in, err := os.Open(os.DevNull)
	must(t, err)
	defer in.Close()
	for _, args := range [][]string{
		{"show", path}, {"show", "--text", path}, {"check", path}, {"check", "--json", path}, {"figures", path}, {"diff", os.DevNull, path},
		{"export", "--to", "html", path}, {"guides"}, {"list", filepath.Dir(path)}, {"sheet", "classic"}, {"schema"},
		{"completion", "bash"}, {"help"}, {"show", "--help"}, {"--version"},
	} {
		var errs strings.Builder
		if code := Run(args, in, full, &errs); code != exitError || !strings.HasPrefix(errs.String(), "bmcanvas: ") {
			t.Errorf("%v: %d, %q", args, code, errs.String())
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
