// What the command line says of a fault in the program itself.

package cli

import (
	"bytes"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui"
)

// After a fault in the program main says so in two lines, in each language:
// what happened, that all is saved or where the words are, and where the
// details are.
func TestFaultInWords(t *testing.T) {
	disk := &tui.NotSaved{Err: &canvas.Error{Problem: canvas.DiskFull, File: "a.yaml"}, Kept: "/state/x.record"}
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		for name, tc := range map[string]struct {
			err  error
			want []string
		}{
			"saved":     {&tui.Fault{Cause: "index\n\x1b[2Jout", Report: "/state/fault.txt"}, []string{"index [2Jout", w.Safety.FaultDo, "/state/fault.txt"}},
			"no report": {&tui.Fault{Cause: "index"}, []string{"index", w.Safety.FaultDo}},
			"not saved": {&tui.Fault{Cause: "index", Report: "/state/fault.txt", Err: disk}, []string{"index", "/state/x.record", "/state/fault.txt"}},
			"copied":    {&tui.NotSaved{Err: disk.Err, Copy: "/tmp/b.yaml"}, []string{"/tmp/b.yaml"}},
			"printed":   {&tui.NotSaved{Err: disk.Err}, []string{w.Safety.Printed}},
		} {
			var out bytes.Buffer
			p := &program{err: newOrderedOutput(&out, w.RightToLeft(), func(string) string { return "" }), words: w}
			p.complain(tc.err)
			said := out.String()
			if strings.Count(said, "\n") != 2 || !strings.HasPrefix(said, "bmcanvas: ") || strings.ContainsAny(said, "\x1b{}") {
				t.Errorf("%s, %s: said %q", l.Code, name, said)
			}
			for _, want := range tc.want {
				if !strings.Contains(said, want) {
					t.Errorf("%s, %s: %q is not said: %q", l.Code, name, want, said)
				}
			}
			if name == "not saved" && strings.Contains(said, w.Safety.FaultDo) {
				t.Errorf("%s: said to be saved: %q", l.Code, said)
			}
		}
	}
}
