package tty

import (
	"encoding/base64"
	"os"
	"strings"
	"testing"
)

// environment returns the variables, "NAME=value", as a function.
func variables(list ...string) func(string) string {
	return func(name string) string {
		for _, v := range list {
			if value, is := strings.CutPrefix(v, name+"="); is {
				return value
			}
		}
		return ""
	}
}

// The title is shown, changed, and given back as it was; in between it costs nothing.
func TestTitle(t *testing.T) {
	s := record(t, Modes{})
	s.Show([]string{"one"}, 20)
	s.Title("Hõbe – bmcanvas")
	if got := s.painted(); !strings.Contains(got, saveTitle+"\x1b]2;Hõbe – bmcanvas\x1b\\") {
		t.Errorf("at first it gets %q", got)
	}
	s.Title("Hõbe – bmcanvas")
	if got := s.painted(); got != "" {
		t.Errorf("for the same title it gets %q", got)
	}
	s.Title("Tartu – bmcanvas")
	if got := s.painted(); got != "\x1b]2;Tartu – bmcanvas\x1b\\" {
		t.Errorf("for another it gets %q", got)
	}
	_ = s.Lend(func() error {
		if got := s.written.String(); got != restoreTitle+giveModes {
			t.Errorf("lent, it got %q", got)
		}
		s.written.Reset()
		return nil
	})
	if got := s.painted(); !strings.Contains(got, saveTitle+"\x1b]2;Tartu – bmcanvas\x1b\\") {
		t.Errorf("taken again, it gets %q", got)
	}
	if err := s.Close(); err != nil || !strings.HasSuffix(s.written.String(), restoreTitle+giveModes) {
		t.Errorf("at the end it gets %q, %v", s.written.String(), err)
	}
}

// A text reaches the clipboard whole, also through tmux and screen.
func TestCopy(t *testing.T) {
	text := strings.Repeat("Kohvik “Hõbe”, می‌خواهم 👨‍👩‍👧\n", 20)
	plain := "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(text)) + "\a"
	if got := Copy(text, variables("TERM=xterm-256color")); got != plain {
		t.Errorf("%q", got)
	}
	got := Copy(text, variables("TERM=tmux-256color", "TMUX=/tmp/tmux-1/default,1,0"))
	inner, is := strings.CutPrefix(got, plain+"\x1bPtmux;")
	if !is || strings.ReplaceAll(strings.TrimSuffix(inner, "\x1b\\"), "\x1b\x1b", "\x1b") != plain {
		t.Errorf("in tmux: %q", got)
	}
	got = Copy(text, variables("TERM=screen", "STY=1.pts"))
	var joined strings.Builder
	for part := range strings.SplitSeq(got, "\x1b\\") {
		if part != "" && (!strings.HasPrefix(part, "\x1bP") || len(part) > 2+screenChunk) {
			t.Fatalf("in screen: %q", part)
		}
		joined.WriteString(strings.TrimPrefix(part, "\x1bP"))
	}
	if joined.String() != plain {
		t.Errorf("in screen: %q", got)
	}
}

// Consoles that would show a string get none.
func TestTakesStrings(t *testing.T) {
	for term, want := range map[string]bool{
		"": false, "linux": false, "vt100": false, "vt220": false, "dumb": false, "eterm-color": false,
		"xterm": true, "xterm-256color": true, "screen": true, "tmux-256color": true, "alacritty": true, "vte-256color": true,
	} {
		if got := TakesStrings(variables("TERM=" + term)); got != want {
			t.Errorf("%q: %t", term, got)
		}
	}
}

// A link leads to the file, whatever its name has in it, and is left out where it is not wanted.
func TestLinked(t *testing.T) {
	host, _ := os.Hostname()
	got := Linked("Saved in a b.yaml.", "a b.yaml", "/tmp/x%y/a b;é.yaml", variables("TERM=xterm"))
	want := "Saved in \x1b]8;;file://" + host + "/tmp/x%25y/a%20b;%C3%A9.yaml\x1b\\a b.yaml\x1b]8;;\x1b\\."
	if got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Linked("x\x1by", "x", "/a\x1b]8;;\x07\n", variables("TERM=xterm")); strings.Contains(got, "\x07") || strings.Contains(got, "\n") {
		t.Errorf("%q", got)
	}
	for _, env := range []string{"NO_HYPERLINKS=1", "NO_TERM_HYPERLINKS=1", "FORCE_HYPERLINK=0", "TERM=linux"} {
		if got := Linked("a", "a", "/a", variables(env, "TERM=xterm")); got != "a" {
			t.Errorf("%s: %q", env, got)
		}
	}
}
