// Opening a file: with which program, and what is said if there is none or it fails.

//go:build unix

package publish

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestOpenerOfEachSystem(t *testing.T) {
	screen := func(name string) func(string) string {
		return func(asked string) string {
			if asked == name {
				return ":0"
			}
			return ""
		}
	}
	for _, test := range []struct {
		system, screen, want string
	}{
		{"darwin", "", "open"}, {"windows", "", "rundll32"}, {"linux", "DISPLAY", "xdg-open"}, {"linux", "WAYLAND_DISPLAY", "xdg-open"},
		{"freebsd", "DISPLAY", "xdg-open"}, {"linux", "", ""},
	} {
		if got, _ := opener(test.system, screen(test.screen)); got != test.want {
			t.Errorf("on %s with %q: %q, want %q", test.system, test.screen, got, test.want)
		}
	}
}

// TestOpenHandsTheFileOver: a path that looks like an option is none.
func TestOpenHandsTheFileOver(t *testing.T) {
	name, _ := opener(runtime.GOOS, func(string) string { return ":0" })
	dir := t.TempDir()
	t.Chdir(dir)
	t.Setenv("PATH", dir)
	t.Setenv("DISPLAY", ":0")
	if err := Open("a.html"); !errors.Is(err, ErrNoViewer) {
		t.Fatalf("without an opener: %v, want %v", err, ErrNoViewer)
	}
	install := func(script string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	install(`echo "$1" > opened`)
	if err := Open("-a.html"); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile("opened"); strings.TrimSpace(string(got)) != "./-a.html" {
		t.Errorf("the opener got %q", got)
	}
	install("exit 3")
	if err := Open("a.html"); err == nil {
		t.Error("the opener failed, and Open did not")
	}
}
