package tty

import (
	"testing"
)

func TestASCIIFollowsTheLocaleAndTheTerminal(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want bool
	}{
		{nil, false}, // a container, or over ssh
		{map[string]string{"LANG": "et_EE.UTF-8"}, false},
		{map[string]string{"LANG": "C.utf8"}, false},
		{map[string]string{"LANG": "nl"}, false},
		{map[string]string{"LANG": "en_US.ISO-8859-1"}, true},
		{map[string]string{"LANG": "et_EE.ISO8859-15@euro"}, true},
		{map[string]string{"LANG": "nl_NL.UTF-8@euro"}, false},
		{map[string]string{"LANG": "C"}, true},
		{map[string]string{"LANG": "POSIX"}, true},
		{map[string]string{"LC_CTYPE": "UTF-8"}, false}, // macOS
		{map[string]string{"LANG": "C", "LC_CTYPE": "fa_IR.UTF-8"}, false},
		{map[string]string{"LANG": "et_EE.UTF-8", "LC_ALL": "C"}, true},
		{map[string]string{"LANG": "et_EE.UTF-8", "LC_ALL": ""}, false},
		{map[string]string{"LANG": "et_EE.UTF-8", "TERM": "linux"}, true},
		{map[string]string{"LANG": "et_EE.UTF-8", "TERM": "vt100"}, true},
		{map[string]string{"LANG": "et_EE.UTF-8", "TERM": "vt220"}, true},
		{map[string]string{"LANG": "et_EE.UTF-8", "TERM": "xterm"}, false},
		{map[string]string{"LANG": "et_EE.UTF-8", "TERM": "screen"}, false},
		{map[string]string{"TERM": "tmux-256color"}, false},
	} {
		if got := ASCII(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: in ASCII: %v", c.env, got)
		}
	}
}

func TestColourFollowsTheEnvironment(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want bool
	}{
		{nil, true},
		{map[string]string{"TERM": "xterm"}, true},
		{map[string]string{"TERM": "linux"}, true},
		{map[string]string{"TERM": "screen.xterm-256color"}, true},
		{map[string]string{"TERM": "xterm-256color", "NO_COLOR": "1"}, false},
		{map[string]string{"TERM": "xterm-256color", "NO_COLOR": ""}, true},
		{map[string]string{"CLICOLOR": "0"}, false},
		{map[string]string{"CLICOLOR": "1"}, true},
		{map[string]string{"CLICOLOR": "1", "NO_COLOR": "1"}, false},
		{map[string]string{"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, false},
		{map[string]string{"TERM": "vt100", "COLORTERM": "truecolor"}, false},
		{map[string]string{"TERM": "xterm-mono"}, false},
		{map[string]string{"TERM": "dumb"}, false},
	} {
		if got := Colour(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: colours: %v", c.env, got)
		}
	}
}
