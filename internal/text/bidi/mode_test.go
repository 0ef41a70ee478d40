package bidi

import "testing"

func TestDetectKnowsTheTerminals(t *testing.T) {
	for _, c := range []struct {
		name string
		env  map[string]string
		want Mode
		sure bool
	}{
		{"nothing known", nil, App, false},
		{"anything over ssh", map[string]string{"TERM": "xterm-256color"}, App, false},
		{"xterm", map[string]string{"TERM": "xterm-256color", "XTERM_VERSION": "XTerm(379)"}, App, true},
		{"the console of Linux", map[string]string{"TERM": "linux"}, App, false},
		{"tmux", map[string]string{"TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, App, false},
		{"tmux in xterm", map[string]string{"TERM": "tmux-256color", "TMUX": "x", "XTERM_VERSION": "XTerm(379)"}, App, true},
		{"Windows Terminal", map[string]string{"WT_SESSION": "1"}, App, true},
		{"VS Code", map[string]string{"TERM_PROGRAM": "vscode"}, App, true},
		{"mintty", map[string]string{"TERM_PROGRAM": "mintty"}, App, true},
		{"alacritty", map[string]string{"TERM": "alacritty"}, App, true},
		{"foot", map[string]string{"TERM": "foot-extra"}, App, true},
		{"ghostty", map[string]string{"TERM": "xterm-ghostty"}, App, true},
		{"WezTerm, which can be set either way", map[string]string{"TERM_PROGRAM": "WezTerm"}, App, false},
		{"kitty", map[string]string{"TERM": "xterm-kitty"}, App, false},
		{"kitty in tmux", map[string]string{"KITTY_WINDOW_ID": "1", "TMUX": "x"}, App, false},
		{"GNOME Terminal", map[string]string{"VTE_VERSION": "7006"}, App, true},
		{"tmux in GNOME Terminal", map[string]string{"VTE_VERSION": "7006", "TMUX": "x"}, Terminal, false},
		{"screen in GNOME Terminal", map[string]string{"VTE_VERSION": "7006", "STY": "x"}, Terminal, false},
		{"Konsole", map[string]string{"KONSOLE_VERSION": "221203"}, Terminal, true},
		{"tmux in Konsole", map[string]string{"KONSOLE_VERSION": "221203", "TMUX": "x"}, Terminal, false},
		{"Apple Terminal", map[string]string{"TERM_PROGRAM": "Apple_Terminal"}, Terminal, true},
		{"iTerm2", map[string]string{"TERM_PROGRAM": "iTerm.app"}, Terminal, true},
		{"iTerm2 over ssh", map[string]string{"LC_TERMINAL": "iTerm2"}, Terminal, true},
		{"mlterm", map[string]string{"MLTERM": "3.9.3", "TERM": "xterm"}, App, true},
		{"mlterm over ssh", map[string]string{"TERM": "mlterm-256color"}, App, true},
		{"tmux in mlterm", map[string]string{"MLTERM": "3.9.3", "TMUX": "x"}, Terminal, false},
	} {
		if got, sure := Detect(func(name string) string { return c.env[name] }); got != c.want || sure != c.sure {
			t.Errorf("%s: mode %v, sure: %v; want %v, %v", c.name, got, sure, c.want, c.sure)
		}
	}
	if !isKitty(func(string) string { return "xterm-kitty" }) || isKitty(func(string) string { return "" }) {
		t.Error("kitty is not known by its name")
	}
}

func TestModesAreParsedByTheirNames(t *testing.T) {
	for _, m := range []Mode{Off, App, Terminal} {
		if got, ok := ParseMode(m.String()); got != m || !ok {
			t.Errorf("ParseMode(%q) = %v, %v", m.String(), got, ok)
		}
	}
	if _, ok := ParseMode(AutoName); ok {
		t.Error("auto is a mode")
	}
	for _, name := range Names() {
		if _, ok := ParseMode(name); !ok && name != AutoName {
			t.Errorf("%q is in Names and is not a mode", name)
		}
	}
}

func TestSwitchesAreThoseOfTheTerminal(t *testing.T) {
	for _, c := range []struct {
		mode    Mode
		term    string
		on, off string
	}{
		{Off, "xterm", "", ""},
		{App, "xterm", "\x1b[8l", "\x1b[8h"},
		{App, "mlterm-256color", "\x1b]5379;use_ctl=false\a", "\x1b]5379;use_ctl=true\a"},
		{Terminal, "mlterm", "", ""},
	} {
		if on, off := c.mode.Switches(func(name string) string {
			return map[string]string{"TERM": c.term}[name]
		}); on != c.on || off != c.off {
			t.Errorf("%v in %s: %q, %q", c.mode, c.term, on, off)
		}
	}
}

// mlterm orders all that is on its screen as soon as the program has ended.
func TestPrintedTextIsOrderedOnce(t *testing.T) {
	mlterm := func(name string) string { return map[string]string{"MLTERM": "3.9.3"}[name] }
	xterm := func(string) string { return "" }
	for _, m := range []Mode{Off, App, Terminal} {
		if got := m.Printed(xterm); got != m {
			t.Errorf("%v is printed as %v", m, got)
		}
	}
	if App.Printed(mlterm) != Terminal || Off.Printed(mlterm) != Off {
		t.Error("mlterm gets ordered text, and would order it again")
	}
}
