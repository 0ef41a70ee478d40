package bidi

import "testing"

func TestDetect(t *testing.T) {
	for _, c := range []struct {
		name string
		env  map[string]string
		want Mode
	}{
		{"nothing known", nil, App},
		{"xterm", map[string]string{"TERM": "xterm-256color"}, App},
		{"tmux", map[string]string{"TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, App},
		{"Windows Terminal", map[string]string{"WT_SESSION": "1"}, App},
		{"VS Code", map[string]string{"TERM_PROGRAM": "vscode"}, App},
		{"kitty", map[string]string{"TERM": "xterm-kitty"}, App},
		{"kitty in tmux", map[string]string{"KITTY_WINDOW_ID": "1", "TMUX": "x"}, App},
		{"GNOME Terminal", map[string]string{"VTE_VERSION": "7006"}, App},
		{"tmux in GNOME Terminal", map[string]string{"VTE_VERSION": "7006", "TMUX": "x"}, Terminal},
		{"screen in GNOME Terminal", map[string]string{"VTE_VERSION": "7006", "STY": "x"}, Terminal},
		{"Konsole", map[string]string{"KONSOLE_VERSION": "221203"}, Terminal},
		{"Apple Terminal", map[string]string{"TERM_PROGRAM": "Apple_Terminal"}, Terminal},
		{"iTerm2", map[string]string{"TERM_PROGRAM": "iTerm.app"}, Terminal},
		{"iTerm2 over ssh", map[string]string{"LC_TERMINAL": "iTerm2"}, Terminal},
		{"mlterm", map[string]string{"MLTERM": "3.9.3", "TERM": "xterm"}, Terminal},
		{"mlterm over ssh", map[string]string{"TERM": "mlterm-256color"}, Terminal},
	} {
		if got := Detect(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%s: mode %v, want %v", c.name, got, c.want)
		}
	}
	if !Kitty(func(string) string { return "xterm-kitty" }) || Kitty(func(string) string { return "" }) {
		t.Error("kitty is told by its name")
	}
}

func TestModeNames(t *testing.T) {
	for _, m := range []Mode{Off, App, Terminal} {
		if got, ok := ParseMode(m.String()); got != m || !ok {
			t.Errorf("ParseMode(%q) = %v, %v", m.String(), got, ok)
		}
	}
	if _, ok := ParseMode("auto"); ok {
		t.Error("auto is a mode")
	}
}

func TestWhatTheTerminalGets(t *testing.T) {
	for _, c := range []struct {
		mode               Mode
		start, stop, fence string
	}{
		{Off, "", "", "│"},
		{App, "\x1b[8l", "\x1b[8h", "│"},
		{Terminal, "", "", "\u200e│\u200e"},
	} {
		if c.mode.Start() != c.start || c.mode.Stop() != c.stop || c.mode.Fence("│") != c.fence || c.mode.Fence("") != "" {
			t.Errorf("%v: %q, %q, %q", c.mode, c.mode.Start(), c.mode.Stop(), c.mode.Fence("│"))
		}
	}
}
