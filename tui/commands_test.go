// Commands of the full screen, and what it opens.

package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestThrowing(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>They come by bicycle<f4>3<enter>").sees("It is now under Channels", "Customer segments")
	d.keys("<f4>Rent<enter>9<enter>").sees("under Cost structure", "1 · Customer segments")
	d.keys("<up><f4>2<enter>").sees("It is now under Value propositions").seesNot("• Cafés")
	d.leave()
	got := d.file("a.yaml")
	for _, want := range []string{
		"  channels:\n    - id: ch1\n      note: They come by bicycle\n",
		"  cost_structure:\n    - id: co1\n      note: Rent\n",
		"  value_propositions:\n    - id: cs1\n      note: Cafés\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func TestFinding(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés in Tallinn<enter><pgdn*3>Fresh beans<enter>")
	d.keys("<ctrl+f>CAFES").sees("Cafés in Tallinn", "Customer segments")
	d.keys("<enter>").sees("1 · Customer segments", "Cafés in Tallinn")
	d.keys("<f3>nowhere").sees("No note has these words").keys("<esc>").sees("1 · Customer segments")
}

func TestMenu(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	d.keys("<f10>").sees("Menu", "This question", "The canvas", "The interview", "Rename the canvas")
	d.keys("<esc>").menu("Rename the canvas").keys("<ctrl+u>Hõbe Coffee<enter>").sees("Hõbe Coffee")
	d.menu("Whose answers are these?").keys("Mari Tamm<enter>Hotels<enter>")
	d.menu("Another guide").sees("nine steps").keys("4<enter>").sees("Step 1 of 9")
	d.menu("Save a copy").keys("<enter>").sees("A copy is in")
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "name: Hõbe Coffee") || !strings.Contains(got, "by: Mari Tamm") ||
		!strings.Contains(got, "guide: nine-step") || strings.Contains(got, "derived_from") {
		t.Errorf("the file says\n%s", got)
	}
	if got := d.file("a-2026-11-21.yaml"); !strings.Contains(got, "derived_from: a.yaml") || !strings.Contains(got, "Hotels") {
		t.Errorf("the copy says\n%s", got)
	}
}

func TestHelpListsEveryKey(t *testing.T) {
	d := start(t, "a.yaml")
	d.size(120, 60)
	d.keys("<enter><f1>").sees("ctrl+g", "f6", "alt+1-9", "Leave at once")
	d.keys("<esc>?").sees("Keys").keys("?").sees("1 · Customer segments")
	d.keys("what?").sees("what?")
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "one.yaml", "canvas: business-model\nname: First idea\nguide: classic\nupdated: 2026-10-01\nblocks:\n  channels:\n    - Shop\n")
	write(t, dir, "two.yaml", "canvas: business-model\nname: Second idea\nguide: nine-step\nupdated: 2026-11-01\n")
	write(t, dir, "broken.yaml", "canvas: [")
	write(t, dir, "other.yaml", "services: {}\n")
	d := startIn(t, dir, "", Options{})
	d.sees("Which canvas?", "First idea", "Second idea", "A new canvas", "broken.yaml", "cannot be read").seesNot("other.yaml")
	d.keys("<down><enter>").sees("First idea", "Shop")
	d.leave()
	d = startIn(t, dir, "", Options{})
	d.keys("<end><enter>Third idea<enter>Cafés<enter>")
	d.leave()
	if got := d.file("third-idea.bmcanvas.yaml"); !strings.Contains(got, "name: Third idea") {
		t.Errorf("the file says\n%s", got)
	}
}

func TestBadFiles(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"broken.yaml": "canvas: business-model\nblocks:\n  channels: [\"a\n",
		"newer.yaml":  "canvas: business-model\nformat: 99\n",
		"none.yaml":   "hello: world\n",
		"empty.yaml":  "",
	} {
		write(t, dir, name, content)
		_, err := newApp(Options{Path: filepath.Join(dir, name), Folder: dir, Fallback: "en", Getenv: func(string) string { return "" }})
		if err == nil {
			t.Errorf("%s was opened", name)
		}
		if got, _ := os.ReadFile(filepath.Join(dir, name)); string(got) != content {
			t.Errorf("%s was touched", name)
		}
	}
}

func TestTinyWindow(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés")
	d.size(20, 5)
	d.sees("too small")
	d.size(80, 24)
	d.sees("Cafés")
	d.size(0, 0)
	d.sees("Cafés")
}
