package shelf

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

const plan = `canvas: business-model
name: Hõbe Coffee
guide: nine-step
language: et
updated: 2026-11-21
blocks:
  customer_segments:
    - {id: cs1, note: Cafés, question: for-whom, by: Mari, status: assumption, due: 2026-11-30}
    - {id: cs2, note: Hotels, by: Jaan, status: unclear, due: 2026-12-24}
    - {id: cs3, note: Bars, by: Mari, links: [zz9], status: confirmed, due: 2026-11-01}
  next_steps:
    - {id: ns1, note: Ask them, due: 2026-12-01}
    - {id: ns2, note: Call, due: 2026-12-01, status: confirmed}
reviews:
  - {date: 2026-11-25, by: Jaan}
`

// folderOfCanvases is the files of a folder: canvases, copies of them, files that
// cannot be read as canvases, and others.
var folderOfCanvases = map[string]string{
	"plan.yaml":                           plan,
	"plan (1).yaml":                       "canvas: business-model\nname: Copy\nupdated: 2026-11-22\n",
	"other (1).yaml":                      "canvas: business-model\n",
	"broken.bmcanvas.yaml":                "- [",
	"half.yml":                            "canvas: business-model\nblocks: {channels: [\n",
	"merge.yaml":                          "canvas: business-model\n<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> x\n",
	"compose.yaml":                        "services: {}\n",
	"tabs.yaml":                           "a:\n\t- b\n",
	"own.yaml":                            "guide: own\nlanguage: en\ncanvas: business-model\ntitle: Own\nparts:\n  - blocks:\n      - {block: channels, title: Channels, questions: [{id: reach, ask: Reached how}]}\n",
	"notes.txt":                           "canvas: business-model\n",
	"clients/one.bmcanvas.yaml":           "canvas: customer-experience\nname: One\nupdated: 2026-11-23\nguide: gone.yaml\n",
	"clients/.git/two.yaml":               "canvas: business-model\n",
	"clients/one.bmcanvas-DESKTOP-X.yaml": "canvas: customer-experience\nupdated: 2026-11-20\n",
}

func TestList(t *testing.T) {
	dir := t.TempDir()
	for name, text := range folderOfCanvases {
		write(t, filepath.Join(dir, name), text)
	}
	list, err := List(Options{Folder: dir, Language: "en", Today: "2026-12-01"})
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, e := range list {
		paths = append(paths, e.Path)
	}
	if got := strings.Join(paths, " | "); got != "plan.yaml | plan (1).yaml | other (1).yaml | broken.bmcanvas.yaml | half.yml | merge.yaml" {
		t.Fatalf("listed: %s", got)
	}
	e := list[0]
	if e.Name != "Hõbe Coffee" || e.Guide != "nine-step" || e.Title == "" || e.Done == 0 || e.Of < 10 || e.Gaps == 0 || e.Guesses != 2 ||
		e.Due != 1 || e.Overdue != 2 || e.Looked != "2026-11-25" || e.Looker != "Jaan" || strings.Join(e.By, " ") != "Mari Jaan" || e.CopyOf != "" {
		t.Errorf("%+v", e)
	}
	if list[1].CopyOf != "plan.yaml" || list[2].CopyOf != "" || list[2].Name != "Other (1)" {
		t.Errorf("copies: %+v, %+v", list[1], list[2])
	}
	for i, problem := range map[int]canvas.Problem{3: canvas.NotYAML, 4: canvas.NotYAML, 5: canvas.Unmerged} {
		var wrong *canvas.Error
		if !errors.As(list[i].Err, &wrong) || wrong.Problem != problem {
			t.Errorf("%s: %v", list[i].Path, list[i].Err)
		}
	}
	deep, err := List(Options{Folder: dir, Deep: true, Language: "en", Today: "2026-12-01"})
	if err != nil || len(deep) != len(list)+2 {
		t.Fatalf("%v, %d", err, len(deep))
	}
	found := 0
	for _, e := range deep {
		switch e.Path {
		case filepath.Join("clients", "one.bmcanvas.yaml"):
			found++
			if e.Title != "" || e.Of != 0 || e.Guide != "gone.yaml" {
				t.Errorf("of a guide that is gone: %+v", e)
			}
		case filepath.Join("clients", "one.bmcanvas-DESKTOP-X.yaml"):
			found++
			if e.CopyOf != filepath.Join("clients", "one.bmcanvas.yaml") {
				t.Errorf("%+v", e)
			}
		}
	}
	if found != 2 {
		t.Errorf("%+v", deep)
	}
}

func TestListOfAFolderThatIsGoneOrEmpty(t *testing.T) {
	dir := t.TempDir()
	var wrong *canvas.Error
	for _, deep := range []bool{false, true} {
		if _, err := List(Options{Folder: filepath.Join(dir, "none"), Deep: deep}); !errors.As(err, &wrong) || wrong.Problem != canvas.NotFound {
			t.Errorf("no folder: %v", err)
		}
	}
	if list, err := List(Options{Folder: t.TempDir()}); err != nil || len(list) > 0 {
		t.Errorf("an empty folder: %v, %v", list, err)
	}
}

// BenchmarkList lists a thousand canvases, each with thirty notes.
func BenchmarkList(b *testing.B) {
	dir := b.TempDir()
	var notes strings.Builder
	for i := 10; i < 40; i++ {
		fmt.Fprintf(&notes, "    - {id: cs%d, note: Customers of the sort %d, question: for-whom, status: assumption, test: Ask them}\n", i, i)
	}
	text := strings.Replace(plan, "  next_steps:\n", notes.String()+"  next_steps:\n", 1)
	for i := range 1000 {
		write(b, filepath.Join(dir, fmt.Sprintf("canvas-%d.yaml", i)), text)
	}
	for b.Loop() {
		if list, err := List(Options{Folder: dir, Language: "en", Today: "2026-12-01"}); err != nil || len(list) != 1000 {
			b.Fatal(err, len(list))
		}
	}
}

func TestSort(t *testing.T) {
	list := []Entry{
		{Path: "a", Name: "Zoo", HowFar: prompts.Progress{Settled: 5, Total: 10}, Looked: "2026-11-01", Due: 3},
		{Path: "b", Name: "école", HowFar: prompts.Progress{Settled: 9, Total: 10}, Looked: "2026-11-03", Overdue: 1},
		{Path: "c", Err: errors.New("x")},
		{Path: "d", Name: "Apple", HowFar: prompts.Progress{Settled: 1, Total: 1}, Looked: "2026-11-02"},
	}
	for o, want := range map[Order]string{ByLooked: "bdac", ByName: "dabc", ByProgress: "dbac", ByDue: "badc"} {
		Sort(list, o)
		got := ""
		for _, e := range list {
			got += e.Path
		}
		if got != want {
			t.Errorf("%d: %s, not %s", o, got, want)
		}
	}
}
