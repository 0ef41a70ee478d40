package canvas

import "testing"

func TestNames(t *testing.T) {
	for name, file := range map[string]string{
		"Hõbe Coffee": "hõbe-coffee.bmcanvas.yaml", "?": "canvas.bmcanvas.yaml", "کافه نقره": "کافه-نقره.bmcanvas.yaml",
	} {
		if got := FileName(name); got != file {
			t.Errorf("%q: %s", name, got)
		}
	}
	for path, want := range map[string][2]string{
		"a/plan.bmcanvas.yaml": {"a/plan", ".bmcanvas.yaml"}, "plan.yaml": {"plan", ".yaml"}, "plan": {"plan", ""},
		".bmcanvas.yaml": {".bmcanvas", ".yaml"}, "v1.2.yml": {"v1.2", ".yml"},
	} {
		if stem, ending := SplitEnding(path); stem != want[0] || ending != want[1] {
			t.Errorf("%s: %q %q", path, stem, ending)
		}
	}
	for path, want := range map[string]string{"b": "b.bmcanvas.yaml", "b.YAML": "b.YAML", "v1.2": "v1.2.bmcanvas.yaml", "b.yml": "b.yml"} {
		if got := WithEnding(path); got != want {
			t.Errorf("%s: %s", path, got)
		}
	}
	for path, want := range map[string]string{"my-idea.bmcanvas.yaml": "My idea", "my_idea.yml": "My idea", "old.canvas.yaml": "Old", "a.b.yaml": "A.b"} {
		if got := NameFromFile(path); got != want {
			t.Errorf("%s: %s", path, got)
		}
	}
}
