// The list of canvases: how each stands, filter, order, what can be done from there.

package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	shelfPlan = "canvas: business-model\nname: Hõbe Coffee\nguide: nine-step\nlanguage: en\nupdated: 2026-11-14\nblocks:\n  channels:\n    - {id: ch1, note: Shop, status: assumption, due: 2026-11-20, by: Mari}\n    - {id: ch2, note: Web, status: unclear, due: 2026-12-24}\n"
	shelfCopy = "canvas: business-model\nname: Hõbe Coffee\nguide: nine-step\nlanguage: en\nupdated: 2026-11-15\nblocks:\n  channels:\n    - {id: ch1, note: Shop, status: confirmed, due: 2026-11-20, by: Mari}\n    - {id: ch2, note: Web, status: unclear, due: 2026-12-24}\n    - {id: ch3, note: Post}\n"
	copyName  = "plan (Jaan's conflicted copy 2026-11-15).yaml"
)

// shelfOf starts the program in a folder of canvases.
func shelfOf(t *testing.T, files map[string]string) *driver {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, dir, name, content)
	}
	return startIn(t, dir, "", Options{})
}

func TestFolderSaysHowCanvasesStand(t *testing.T) {
	d := shelfOf(t, map[string]string{
		"plan.yaml": shelfPlan, "school.yaml": "canvas: business-model\nname: School\nupdated: 2026-01-01\n",
		"half.yaml": "canvas: business-model\nblocks: {channels: [\n", "below/deep.yaml": "canvas: business-model\nname: Deep\n",
	})
	d.size(120, 40)
	d.sees("Hõbe Coffee", "of 19 questions", "1 overdue", "7 days ago", "plan.yaml", "2 unconfirmed", "1 due later", "answers of Mari", "half.yaml", "cannot be read", "School").seesNot("Deep")
	d.keys("<f10>").sees("Sort by: name").keys("with the folders<enter>").sees("Deep")
	d.keys("<f10>by: name<enter>")
	if s := d.screen(); strings.Index(s, "Deep") > strings.Index(s, "Hõbe") || strings.Index(s, "Hõbe") > strings.Index(s, "School") {
		t.Errorf("not by name:\n%s", s)
	}
	d.keys("scho").sees("School").seesNot("Hõbe Coffee").keys("<esc>").sees("Hõbe Coffee")
	d.keys("hobe").sees("Hõbe Coffee", "A new canvas: “hobe”")
	d.keys("<enter>").sees("Shop")
}

// What is typed and is no canvas is the name of a new one.
func TestFolderTypedNameBegins(t *testing.T) {
	d := shelfOf(t, map[string]string{"plan.yaml": shelfPlan})
	d.keys("Ferry<space>2<enter>").sees("Ferry 2").keys("<enter>Islanders<enter>")
	d.leave()
	if got := d.file("ferry-2.bmcanvas.yaml"); !strings.Contains(got, "name: Ferry 2") || !strings.Contains(got, "Islanders") {
		t.Errorf("the file says\n%s", got)
	}
}

// A conflicted copy is marked, merged into its file without overwriting anything, and
// what came of it is told; the copy is removed only when that is asked for.
func TestFolderMergesACopy(t *testing.T) {
	d := shelfOf(t, map[string]string{"plan.yaml": shelfPlan, copyName: shelfCopy})
	d.sees("a conflicted copy: merge it into plan.yaml")
	d.keys("conflicted<enter>").sees("Merge into plan.yaml", "Open").keys("<enter>")
	d.sees("Merged: 1 note added", "1 thing to decide", "“Shop”, Status: the other version says “confirmed", "Keep it", "Remove the copy")
	if got := d.file("plan.yaml"); !strings.Contains(got, "note: Post") || !strings.Contains(got, "follow_ups:") || !strings.Contains(got, "status: assumption") {
		t.Errorf("plan.yaml says\n%s", got)
	}
	if got := d.file(copyName); got != shelfCopy {
		t.Errorf("the copy says\n%s", got)
	}
	d.keys("<down*2><enter>").sees("is removed").seesNot("conflicted copy:")
	if names := strings.Join(d.names(), " "); names != "plan.yaml" {
		t.Errorf("there are %s", names)
	}
}

// names lists the files of the folder that are not hidden.
func (d *driver) names() []string {
	d.t.Helper()
	entries, err := os.ReadDir(d.dir)
	if err != nil {
		d.t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	return names
}

func TestFolderPutsAnUnfinishedMergeTogether(t *testing.T) {
	marked := "canvas: business-model\nlanguage: en\nblocks:\n  channels:\n    - id: ch1\n<<<<<<< HEAD\n      note: The shop\n=======\n      note: A shop\n>>>>>>> other\n"
	d := shelfOf(t, map[string]string{"plan.yaml": marked})
	d.sees("plan.yaml", "unfinished merge").keys("<enter>").sees("Put the two versions together").keys("<enter>").sees("1 thing to decide", "A shop")
	d.keys("<enter>").sees("The shop")
}

// Renaming changes the name in the file and the file's own, and neither replaces a file
// nor writes anything when one goes back.
func TestFolderRenames(t *testing.T) {
	d := shelfOf(t, map[string]string{"plan.yaml": "# mine\n" + shelfPlan, "school.yaml": "canvas: business-model\nname: School\nupdated: 2026-01-01\n"})
	d.keys("<right>").sees("Rename").keys("rename<enter><ctrl+u>Half<esc>")
	if got := d.file("plan.yaml"); got != "# mine\n"+shelfPlan {
		t.Errorf("going back has written\n%s", got)
	}
	d.keys("<right>rename<enter>").sees("Half").keys("<ctrl+u>Kuld<enter><ctrl+u>school.yaml<enter>").sees("a file with this name already exists")
	d.keys("<ctrl+u>gold.yaml<enter>").sees("It is now “Kuld”, in gold.yaml.", "Kuld")
	if got, want := d.file("gold.yaml"), "# mine\n"+strings.NewReplacer("Hõbe Coffee", "Kuld", "2026-11-14", "2026-11-21").Replace(shelfPlan); got != want {
		t.Errorf("gold.yaml says\n%s", got)
	}
	if names := strings.Join(d.names(), " "); names != "gold.yaml school.yaml" {
		t.Errorf("there are %s", names)
	}
	d.keys("<ctrl+c>")
	if got := d.file("school.yaml"); !strings.Contains(got, "School") {
		t.Errorf("school.yaml says\n%s", got)
	}
}

func TestFolderDuplicates(t *testing.T) {
	d := shelfOf(t, map[string]string{"plan.yaml": shelfPlan})
	d.keys("<left>duplicate<enter>").sees("plan-2026-11-21.yaml").keys("<ctrl+u>plan.yaml<enter>").sees("a file with this name already exists").keys("<ctrl+u>b.yaml<enter>").sees("A copy is in b.yaml")
	if got := d.file("b.yaml"); !strings.Contains(got, "derived_from: plan.yaml") || d.file("plan.yaml") != shelfPlan {
		t.Errorf("b.yaml says\n%s", got)
	}
	// And compared with: the origin comes first.
	d.keys("b.yaml<right>compare<enter>").sees("where this one came from").keys("<enter>").sees("Channels", "in both", "Hõbe Coffee (b.yaml)")
}

// A canvas that another program has open keeps its names.
func TestFolderLeavesAnOpenCanvasAlone(t *testing.T) {
	d := shelfOf(t, map[string]string{"plan.yaml": shelfPlan})
	other := startIn(t, d.dir, "plan.yaml", Options{})
	d.keys("<right>rename<enter><ctrl+u>Kuld<enter><enter>").sees("Open in another program")
	if got := d.file("plan.yaml"); got != shelfPlan {
		t.Errorf("plan.yaml says\n%s", got)
	}
	other.leave()
}

func TestCompareFromTheMenu(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", shelfPlan)
	write(t, dir, "b.yaml", strings.Replace(strings.Replace(shelfPlan, "name: Hõbe Coffee", "name: Laev", 1), "Shop", "Harbour", 1))
	d := startIn(t, dir, "a.yaml", Options{})
	d.menu("Compare with …").sees("Compare with …", "Laev", "b.yaml").keys("<enter>")
	d.sees("< Laev", "> Hõbe Coffee", "~ Harbour", "~ Shop", "1 in both").keys("<esc>").seesNot("Harbour")
	d.size(60, 20)
	d.menu("Compare with …").keys("<enter>").sees("~ Harbour", "> Shop")
}
