//go:build unix

// The external editor: what comes back from it, whatever it is and however it ends.

package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// inEditor is a program whose field says "words", with an editor that is a shell
// script; "$1" is the file.
func inEditor(t *testing.T, command, script string) *driver {
	t.Helper()
	d := start(t, "a.yaml").keys("<enter>words")
	write(t, d.dir, "ed", "#!/bin/sh\n"+script+"\n")
	if err := os.Chmod(filepath.Join(d.dir, "ed"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", d.dir)
	d.env["EDITOR"] = strings.ReplaceAll(command, "DIR", d.dir)
	return d
}

// edited lists the files in which texts were given to the editor and are still there.
func (d *driver) edited() []string {
	left, _ := filepath.Glob(filepath.Join(d.dir, ".state", "bmcanvas", "editing-*", "*"))
	return left
}

func TestEditor(t *testing.T) {
	const append = `printf ' %s' "and more" >> "$1"`
	for name, c := range map[string]struct {
		command, script string
		sees            string
		field           string
		stays           bool
	}{
		"it writes":                        {"DIR/ed", append, "words and more", "words and more", false},
		"it writes, and fails":             {"DIR/ed", append + "; exit 3", "words and more", "words and more", false},
		"it writes, and is killed":         {"DIR/ed", append + "; kill -9 $$", "words and more", "words and more", false},
		"it fails":                         {"DIR/ed", "exit 3", "ended with an error", "words", false},
		"it is not there":                  {"DIR/none", "", "ended with an error", "words", false},
		"it takes the file away":           {"DIR/ed", `rm "$1"`, "ended with an error", "words", false},
		"it comes back at once":            {"DIR/ed", "", "returned at once", "words", true},
		"quotes, a variable and an option": {`WORD="a b" 'DIR/ed' -x`, `printf ' %s %s' "$WORD" "$1" >> "$2"`, "words a b -x", "words a b -x", false},
		"the home folder":                  {"~/ed", append, "words and more", "words and more", false},
		"too large a text":                 {"DIR/ed", `head -c 3000000 /dev/zero | tr '\0' x > "$1"`, "longer than 256 KB", "words", true},
		"what is not UTF-8":                {"DIR/ed", `printf 'caf\351' > "$1"`, "not UTF-8", "words", true},
		"who can read the file": {"DIR/ed", `{ ls -ld "$1"; ls -ld "$(dirname "$1")"; } | cut -c1-10 > "$1.new" && mv "$1.new" "$1"`,
			"-rw-------", "-rw-------\ndrwx------", false},
	} {
		t.Run(name, func(t *testing.T) {
			d := inEditor(t, c.command, c.script)
			d.keys("<ctrl+g>").sees(c.sees)
			if got := d.app.question.input.field.Text(); got != c.field {
				t.Errorf("the field says %q, want %q", got, c.field)
			}
			left := d.edited()
			if (len(left) > 0) != c.stays {
				t.Errorf("left behind: %v", left)
			}
			if c.stays && !strings.Contains(strings.Join(strings.Fields(d.screen()), ""), "editing-") {
				t.Errorf("the file is not named:\n%s", d.screen())
			}
		})
	}
}

// A program's path with blanks in it needs no quotes.
func TestEditorWithBlanksInItsPath(t *testing.T) {
	d := inEditor(t, "DIR/my editor", "")
	write(t, d.dir, "my editor", "#!/bin/sh\nprintf new > \"$1\"\n")
	if err := os.Chmod(filepath.Join(d.dir, "my editor"), 0o700); err != nil {
		t.Fatal(err)
	}
	d.keys("<ctrl+g>").sees("new")
}

// What is typed between ctrl+g and the editor stays, behind what comes back.
func TestTypedBeforeTheEditorRuns(t *testing.T) {
	d := inEditor(t, "DIR/ed", `printf 'from the editor' > "$1"`)
	d.app.lend = func(run func(in, out *os.File) error) error {
		d.app.Update(typed('!'))
		return run(nil, nil)
	}
	d.keys("<ctrl+g>").sees("from the editor!")
}

// What the editor has written is kept while it still runs: killed then, the program
// offers it; asked to end, it makes it a note, and asks the editor to end, too.
func TestEndWhileTheEditorRuns(t *testing.T) {
	for _, killed := range []bool{true, false} {
		d := inEditor(t, "DIR/ed", `printf 'from the editor' > "$1"`)
		during := func() {}
		d.app.lend = func(run func(in, out *os.File) error) error {
			err := run(nil, nil)
			during()
			return err
		}
		during = func() {
			if killed {
				d.app.Update(writtenMsg{d.app.editing})
				d.crash()
			} else {
				d.app.Update(hangupMsg{})
			}
		}
		d.keys("<ctrl+g>")
		if killed {
			d.again().sees("+ from the editor")
			continue
		}
		d.leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "note: from the editor") || len(d.edited()) > 0 {
			t.Errorf("left %v; the file says\n%s", d.edited(), got)
		}
	}
}
