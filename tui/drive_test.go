// Driving the whole program by keys, as a person does, without a terminal.

package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"bmcanvas/internal/text/bidi"
)

// driver is a running program and the folder it runs in.
type driver struct {
	t   *testing.T
	app *app
	dir string
	env map[string]string

	viewed    []string // the files that were to be shown
	viewFails error    // what comes of showing one

	passed time.Duration // by the clock of the test
	alarms []alarm
}

// alarm is something that the program does later.
type alarm struct {
	at time.Duration // on the clock of the test
	do func() tea.Msg
}

// day is the day on which all tests take place.
var day = time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)

// start starts the program in a new folder on the file, "" for none.
func start(t *testing.T, path string) *driver {
	t.Helper()
	return startIn(t, t.TempDir(), path, Options{})
}

// startIn starts the program in the folder with more options.
func startIn(t *testing.T, dir, path string, o Options) *driver {
	t.Helper()
	return startWith(t, dir, path, o, func() time.Time { return day })
}

// startWith is startIn with a clock.
func startWith(t *testing.T, dir, path string, o Options, now func() time.Time) *driver {
	t.Helper()
	d := &driver{t: t, dir: dir, env: map[string]string{"XDG_STATE_HOME": filepath.Join(dir, ".state"), "XDG_CONFIG_HOME": filepath.Join(dir, ".config")}}
	if path != "" {
		o.Path = filepath.Join(dir, path)
		if _, err := os.Stat(o.Path); o.Guide == "" && err != nil {
			o.Guide = "classic" // the longest, where a test names none
		}
	}
	o.Folder, o.Fallback = dir, "en"
	o.Now = func() time.Time { return now().Add(d.passed) }
	o.Getenv = func(name string) string { return d.env[name] }
	a, err := newApp(o)
	if err != nil {
		t.Fatalf("start: %v", err)
	}
	a.until = func(time.Duration, func() bool, tea.Msg) tea.Cmd { return nil }
	a.later = func(wait time.Duration, do func() tea.Msg) tea.Cmd { // tests do not wait: see passes
		d.alarms = append(d.alarms, alarm{d.passed + wait, do})
		return nil
	}
	a.viewFile = func(path string) error {
		d.viewed = append(d.viewed, path)
		return d.viewFails
	}
	a.idle, a.env.grace, a.noticeTime = 0, 0, 0
	d.app = a
	t.Cleanup(func() { a.release() })
	d.size(80, 24)
	return d
}

// passes lets time pass, and does what is due by then.
func (d *driver) passes(wait time.Duration) *driver {
	d.t.Helper()
	until := d.passed + wait
	for {
		next := -1
		for i, a := range d.alarms {
			if a.at <= until && (next < 0 || a.at < d.alarms[next].at) {
				next = i
			}
		}
		if next < 0 {
			d.passed = until
			return d
		}
		due := d.alarms[next]
		d.alarms = slices.Delete(d.alarms, next, next+1)
		d.passed = max(d.passed, due.at)
		d.send(due.do())
	}
}

// size changes the size of the window.
func (d *driver) size(w, h int) { d.send(tea.WindowSizeMsg{Width: w, Height: h}) }

// send gives the program a message and runs the commands that come of it, saves
// included.
func (d *driver) send(msg tea.Msg) {
	d.t.Helper()
	_, cmd := d.app.Update(msg)
	d.run(cmd)
	d.check()
}

func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil, tea.QuitMsg:
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	default:
		d.send(msg)
	}
}

// unordered is a letter of Arabic script as it is stored. A screen in visual
// order shows presentation forms.
var unordered = regexp.MustCompile(`[\x{622}-\x{64a}\x{67e}\x{686}\x{698}\x{6a9}\x{6af}\x{6cc}]`)

// check checks every screen: it fits the window, its right-to-left text is in visual
// order, and nothing in it is left from an earlier one.
func (d *driver) check() {
	d.t.Helper()
	if d.app.quit {
		return
	}
	lines := d.app.frameLines()
	if !slices.Equal(lines, d.drawnAnew()) {
		d.t.Errorf("the window is not as it is drawn anew:\n%s\n\n%s", strings.Join(lines, "\n"), strings.Join(d.drawnAnew(), "\n"))
	}
	if len(lines) > d.app.height {
		d.t.Errorf("%d lines in a window of %d", len(lines), d.app.height)
	}
	for _, l := range lines {
		if w := ansi.StringWidth(l); w > d.app.width {
			d.t.Errorf("a line of %d cells in a window of %d: %q", w, d.app.width, l)
		}
		if d.app.textOrder == bidi.App && !d.calibrating() && unordered.MatchString(l) {
			d.t.Errorf("a line that is not ordered: %q", l)
		}
	}
}

// drawnAnew is the window drawn without what is remembered of the rows of the question.
func (d *driver) drawnAnew() []string {
	if q := d.app.question; q != nil {
		defer func(rows drawnQuestion, side drawnSide) { q.lastDrawn, q.lastSide = rows, side }(q.lastDrawn, q.lastSide)
		q.lastDrawn, q.lastSide = drawnQuestion{}, drawnSide{}
	}
	return d.app.frameLines()
}

func (d *driver) fast(keys string) *driver {
	d.t.Helper()
	var run []rune
	flush := func() {
		if len(run) > 0 {
			d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: run})
			run = nil
		}
	}
	for _, k := range parseKeys(d.t, keys) {
		if (k.Type == tea.KeyRunes || k.Type == tea.KeySpace) && !k.Alt {
			run = append(run, k.Runes...)
			continue
		}
		flush()
		d.send(k)
	}
	flush()
	return d
}

// paste pastes the text as a terminal does, in brackets.
func (d *driver) paste(s string) *driver {
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Paste: true})
	return d
}

// leave ends the program and saves, as ctrl+c does.
func (d *driver) leave() string {
	d.t.Helper()
	if !d.app.quit {
		d.keys("<ctrl+c>")
	}
	var out strings.Builder
	if err := d.app.finish(&out); err != nil {
		d.t.Fatalf("leaving: %v", err)
	}
	return out.String()
}

// screen is the text of the window, without styles.
func (d *driver) screen() string { return ansi.Strip(d.app.View()) }

// words are what the screen shows, without line breaks and bars.
func (d *driver) words() string {
	bars := strings.NewReplacer("▌", " ", "▐", " ")
	return strings.Join(strings.Fields(bars.Replace(d.screen())), " ")
}

// sees checks that each of the texts is on the screen, ignoring bars and line breaks,
// which may also stand after a hyphen.
func (d *driver) sees(texts ...string) *driver {
	d.t.Helper()
	shown := d.words()
	for _, s := range texts {
		if raw := strings.Join(strings.Fields(d.screen()), " "); strings.Contains(raw, s) {
			continue
		}
		if !strings.Contains(shown, s) && !strings.Contains(strings.ReplaceAll(shown, "- ", "-"), s) {
			d.t.Errorf("%q is not on the screen:\n%s", s, d.screen())
		}
	}
	return d
}

// seesNot checks that none of the texts is on the screen.
func (d *driver) seesNot(texts ...string) *driver {
	d.t.Helper()
	shown := d.words()
	for _, s := range texts {
		if strings.Contains(shown, s) {
			d.t.Errorf("%q is on the screen:\n%s", s, d.screen())
		}
	}
	return d
}

// file is the content of the file.
func (d *driver) file(name string) string {
	d.t.Helper()
	data, err := os.ReadFile(filepath.Join(d.dir, name))
	if err != nil {
		d.t.Fatal(err)
	}
	return string(data)
}

// write puts a file into the folder.
func write(t *testing.T, dir, name, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// goTo moves the interview to the question.
func (d *driver) goTo(question string) *driver {
	d.t.Helper()
	if !d.app.iv.GoTo(question) {
		d.t.Fatalf("the guide does not ask %s", question)
	}
	d.app.screens[0].(*interviewScreen).catchUp()
	return d
}

// menu chooses an entry of the menu by its name.
func (d *driver) menu(name string) *driver {
	d.t.Helper()
	d.keys("<f10>")
	rows := d.app.top().(*picker).list.rows
	for i, r := range rows {
		if r.label == name {
			return d.keys(fmt.Sprintf("<home><down*%d><enter>", i))
		}
	}
	d.t.Fatalf("the menu has no %q", name)
	return d
}
