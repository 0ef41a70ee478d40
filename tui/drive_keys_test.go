// The keys of a driver: their names, and pressing them.

package tui

import (
	"regexp"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// keyNames are the keys that <…> can name besides those that are one rune with
// a modifier.
var keyNames = map[string]tea.Key{
	"enter": {Type: tea.KeyEnter}, "tab": {Type: tea.KeyTab}, "shift+tab": {Type: tea.KeyShiftTab},
	"esc": {Type: tea.KeyEsc}, "up": {Type: tea.KeyUp}, "down": {Type: tea.KeyDown},
	"left": {Type: tea.KeyLeft}, "right": {Type: tea.KeyRight}, "ctrl+left": {Type: tea.KeyCtrlLeft}, "ctrl+right": {Type: tea.KeyCtrlRight}, "home": {Type: tea.KeyHome}, "end": {Type: tea.KeyEnd},
	"pgdn": {Type: tea.KeyPgDown}, "pgup": {Type: tea.KeyPgUp}, "del": {Type: tea.KeyDelete},
	"backspace": {Type: tea.KeyBackspace}, "space": {Type: tea.KeySpace, Runes: []rune{' '}},
	"f1": {Type: tea.KeyF1}, "f2": {Type: tea.KeyF2}, "f3": {Type: tea.KeyF3}, "f4": {Type: tea.KeyF4},
	"f5": {Type: tea.KeyF5}, "f6": {Type: tea.KeyF6}, "f7": {Type: tea.KeyF7}, "f8": {Type: tea.KeyF8}, "f9": {Type: tea.KeyF9}, "f10": {Type: tea.KeyF10},
	"alt+up": {Type: tea.KeyUp, Alt: true}, "alt+down": {Type: tea.KeyDown, Alt: true},
	"alt+enter": {Type: tea.KeyEnter, Alt: true}, "alt+backspace": {Type: tea.KeyBackspace, Alt: true},
	"ctrl+a": {Type: tea.KeyCtrlA}, "ctrl+b": {Type: tea.KeyCtrlB}, "ctrl+c": {Type: tea.KeyCtrlC},
	"ctrl+d": {Type: tea.KeyCtrlD}, "ctrl+e": {Type: tea.KeyCtrlE}, "ctrl+f": {Type: tea.KeyCtrlF},
	"ctrl+g": {Type: tea.KeyCtrlG}, "ctrl+h": {Type: tea.KeyCtrlH}, "ctrl+j": {Type: tea.KeyCtrlJ},
	"ctrl+k": {Type: tea.KeyCtrlK}, "ctrl+l": {Type: tea.KeyCtrlL}, "ctrl+n": {Type: tea.KeyCtrlN},
	"ctrl+o": {Type: tea.KeyCtrlO}, "ctrl+p": {Type: tea.KeyCtrlP}, "ctrl+q": {Type: tea.KeyCtrlQ},
	"ctrl+r": {Type: tea.KeyCtrlR}, "ctrl+s": {Type: tea.KeyCtrlS}, "ctrl+t": {Type: tea.KeyCtrlT}, "ctrl+u": {Type: tea.KeyCtrlU},
	"ctrl+w": {Type: tea.KeyCtrlW}, "ctrl+y": {Type: tea.KeyCtrlY}, "ctrl+z": {Type: tea.KeyCtrlZ},
}

var keyPattern = regexp.MustCompile(`<([a-z0-9+]+)(?:\*(\d+))?>|[^<]+`)

// parseKeys reads keys as a person would write them down: text as it is,
// others in angle brackets, "Cafés<enter><down*3>".
func parseKeys(t *testing.T, keys string) []tea.KeyMsg {
	t.Helper()
	var msgs []tea.KeyMsg
	for _, m := range keyPattern.FindAllStringSubmatch(keys, -1) {
		if m[1] == "" {
			for _, r := range m[0] {
				msgs = append(msgs, typed(r))
			}
			continue
		}
		k, ok := keyNames[m[1]]
		if rest, alt := strings.CutPrefix(m[1], "alt+"); !ok && alt && len(rest) == 1 {
			k, ok = tea.Key{Type: tea.KeyRunes, Runes: []rune(rest), Alt: true}, true
		}
		if !ok {
			t.Fatalf("no key <%s>", m[1])
		}
		times := 1
		if m[2] != "" {
			times = 0
			for _, c := range m[2] {
				times = times*10 + int(c-'0')
			}
		}
		for range times {
			msgs = append(msgs, tea.KeyMsg(k))
		}
	}
	return msgs
}

func typed(r rune) tea.KeyMsg {
	if r == ' ' {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{r}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}
}

// keys types the keys one at a time.
func (d *driver) keys(keys string) *driver {
	d.t.Helper()
	for _, k := range parseKeys(d.t, keys) {
		if d.app.quit {
			d.t.Fatalf("%q typed after the program had ended", k)
		}
		d.send(k)
	}
	return d
}

// fast types the keys as they arrive when the program is slower than the
// person: runs of letters in one message.
