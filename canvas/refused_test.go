// YAML that a canvas file cannot have, told by name.

package canvas

import (
	"errors"
	"testing"
)

func TestYAMLThatACanvasCannotHave(t *testing.T) {
	for src, want := range map[string]Error{
		"%YAML 1.2\n---\ncanvas: business-model\n":                                                  {Problem: HasDirective, Line: 1},
		"canvas: business-model\n? blocks\n:\n  channels:\n    - Shop\n":                            {Problem: ExplicitKey, Line: 2},
		"canvas: business-model\nblocks:\n  ? channels\n  : - Shop\n":                               {Problem: ExplicitKey, Line: 3},
		"canvas: business-model\nblocks:\n  channels:\n    - Who?\n    - note: Why\n      by: ?x\n": {},
		"canvas: business-model\nname: Really?\nblocks:\n  channels: [\"Who?\"]\n":                  {},
	} {
		_, err := Parse("a.yaml", []byte(src))
		var wrong *Error
		if errors.As(err, &wrong) != (want.Problem != "") || wrong != nil && (wrong.Problem != want.Problem || wrong.Line != want.Line) {
			t.Errorf("%q: %v, want %s at line %d", src, err, want.Problem, want.Line)
		}
	}
}
