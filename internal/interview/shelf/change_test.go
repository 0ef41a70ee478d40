package shelf

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/prompts"
)

// desk is a folder with a canvas, another one, and the state of the program.
func desk(t *testing.T) (dir string, state recovery.Folder) {
	t.Helper()
	dir = t.TempDir()
	write(t, filepath.Join(dir, "plan.yaml"), plan)
	write(t, filepath.Join(dir, "other.yaml"), "canvas: business-model\nname: Other\n")
	return dir, recovery.In(private.At(filepath.Join(dir, "state")))
}

func says(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestRename(t *testing.T) {
	dir, state := desk(t)
	path, other, to := filepath.Join(dir, "plan.yaml"), filepath.Join(dir, "other.yaml"), filepath.Join(dir, "kuld.yaml")
	var wrong *canvas.Error
	if err := Rename(state, path, "Kuld", other, "2026-12-01"); !errors.As(err, &wrong) || wrong.Problem != canvas.AlreadyThere || says(t, path) != plan {
		t.Errorf("to a file that is there: %v", err)
	}
	if err := state.For(path).RecordSeen(plan); err != nil {
		t.Fatal(err)
	}
	if err := Rename(state, path, "Kuld", to, "2026-12-01"); err != nil {
		t.Fatal(err)
	}
	want := strings.NewReplacer("Hõbe Coffee", "Kuld", "updated: 2026-11-21", "updated: 2026-12-01").Replace(plan)
	if got := says(t, to); got != want {
		t.Errorf("it says\n%s", got)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("the old name is there")
	}
	if string(state.For(to).Seen()) != want {
		t.Error("one's own change counts as somebody else's")
	}
}

// A canvas that another program has, or for which words wait, keeps its names.
func TestRenameOfACanvasInUse(t *testing.T) {
	dir, state := desk(t)
	path, to := filepath.Join(dir, "plan.yaml"), filepath.Join(dir, "kuld.yaml")
	guard, err := opening.NewGuard(state, path)
	if err != nil {
		t.Fatal(err)
	}
	var held *recovery.Held
	if err := Rename(state, path, "Kuld", to, "2026-12-01"); !errors.As(err, &held) {
		t.Errorf("held by another: %v", err)
	}
	guard.Keep(recovery.Record{Drafts: []recovery.Draft{{Text: "half a thought"}}})
	if err := guard.Flush(); err != nil {
		t.Fatal(err)
	}
	guard.Close()
	if err := Rename(state, path, "Kuld", to, "2026-12-01"); !errors.Is(err, ErrUnsavedWords) || says(t, path) != plan {
		t.Errorf("with words that wait: %v", err)
	}
	if err := Rename(state, path, "Kuld", path, "2026-12-01"); err != nil || !strings.Contains(says(t, path), "name: Kuld") {
		t.Errorf("its name alone: %v", err)
	}
	if again, err := opening.NewGuard(state, path); err != nil || again.Found == nil {
		t.Errorf("the words are gone: %v", err)
	} else {
		again.Close()
	}
}

func TestDuplicate(t *testing.T) {
	dir, _ := desk(t)
	path, to := filepath.Join(dir, "plan.yaml"), filepath.Join(dir, "b.yaml")
	var wrong *canvas.Error
	if err := Duplicate(path, filepath.Join(dir, "other.yaml")); !errors.As(err, &wrong) || wrong.Problem != canvas.AlreadyThere {
		t.Errorf("over a file: %v", err)
	}
	if err := Duplicate(path, to); err != nil || !strings.Contains(says(t, to), "derived_from: plan.yaml") || says(t, path) != plan {
		t.Errorf("%v\n%s", err, says(t, to))
	}
	if err := Duplicate(filepath.Join(dir, "none.yaml"), filepath.Join(dir, "c.yaml")); !errors.As(err, &wrong) || wrong.Problem != canvas.NotFound {
		t.Errorf("of nothing: %v", err)
	}
}

// A copy that was merged is removed unless it has been changed since.
func TestMergeAndRemoveCopy(t *testing.T) {
	dir, state := desk(t)
	path, dup := filepath.Join(dir, "plan.yaml"), filepath.Join(dir, "plan (1).yaml")
	text := strings.Replace(plan, "status: unclear", "status: rejected", 1) + "follow_ups:\n  - note: Call Jaan\n"
	write(t, dup, text)
	merged, err := Merge(state, path, dup, prompts.LoadWords("en"), "2026-12-01")
	if err != nil || len(merged.Clashes) != 1 || !strings.Contains(says(t, path), "Call Jaan") || says(t, dup) != text {
		t.Fatalf("%v\n%s", err, says(t, path))
	}
	if !strings.Contains(merged.Clashes[0].FollowUp.Note, "teises versioonis") {
		t.Errorf("not in the language of the canvas: %q", merged.Clashes[0].FollowUp.Note)
	}
	var wrong *canvas.Error
	if err := RemoveCopy(dup, []byte("other")); !errors.As(err, &wrong) || wrong.Problem != canvas.ChangedOnDisk || says(t, dup) != text {
		t.Errorf("changed since: %v", err)
	}
	if err := RemoveCopy(dup, []byte(text)); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(dup); err == nil {
		t.Error("the copy is there")
	}
}
