// The arrows between the parts: who may import whom.

package e2e

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// arrows says, for the packages below a path, what of ours and of Charm's they
// may import. The longest path that fits counts.
var arrows = map[string][]string{
	"bmcanvas":                             {"bmcanvas/", "github.com/spf13/"},
	"bmcanvas/canvas":                      {"bmcanvas/canvas/splice", "bmcanvas/canvas/pattern"},
	"bmcanvas/canvas/splice":               {"bmcanvas/canvas/pattern"},
	"bmcanvas/canvas/export":               {"bmcanvas/canvas"},
	"bmcanvas/prompts":                     {"bmcanvas/canvas"},
	"bmcanvas/prompts/sheet":               {"bmcanvas/prompts"},
	"bmcanvas/tui":                         {"bmcanvas/", "github.com/charmbracelet/", "github.com/muesli/"},
	"bmcanvas/internal/interview":          {"bmcanvas/canvas", "bmcanvas/prompts"},
	"bmcanvas/internal/interview/saver":    {"bmcanvas/canvas"},
	"bmcanvas/internal/interview/recovery": {"bmcanvas/canvas", "bmcanvas/internal/interview/recovery"},
	"bmcanvas/internal/interview/opening":  {"bmcanvas/canvas", "bmcanvas/prompts", "bmcanvas/internal/interview/recovery", "bmcanvas/internal/interview/saver", "bmcanvas/internal/interview/settings"},
	"bmcanvas/internal/interview/publish":  {"bmcanvas/canvas", "bmcanvas/prompts", "bmcanvas/internal/interview/opening", "bmcanvas/internal/text"},
	"bmcanvas/tui/lines":                   {"bmcanvas/", "github.com/charmbracelet/x/"},
	"bmcanvas/internal/interview/search":   {"bmcanvas/canvas"},
	"bmcanvas/internal/text":               {"github.com/charmbracelet/x/ansi"},
	"bmcanvas/internal/text/edit":          {"bmcanvas/internal/text", "github.com/charmbracelet/x/ansi"},
	"bmcanvas/internal/text/bidi":          {"bmcanvas/internal/text", "github.com/go-text/typesetting/", "github.com/charmbracelet/x/ansi"},
	"bmcanvas/internal/text/typeset":       {"bmcanvas/internal/text", "bmcanvas/internal/text/bidi", "github.com/charmbracelet/x/ansi"},
	"bmcanvas/tui/style":                   {"github.com/charmbracelet/lipgloss", "github.com/muesli/termenv"},
	"bmcanvas/tui/noquery":                 {"github.com/charmbracelet/lipgloss"},
	"bmcanvas/tui/tty":                     {"bmcanvas/internal/text", "github.com/charmbracelet/x/ansi", "github.com/charmbracelet/x/term"},
	"bmcanvas/tui/poster":                  {"bmcanvas/canvas", "bmcanvas/internal/text", "bmcanvas/tui/style", "bmcanvas/internal/text/bidi", "bmcanvas/internal/text/typeset", "github.com/charmbracelet/"},
	"bmcanvas/tui/keys":                    {"bmcanvas/prompts", "bmcanvas/tui/tty", "github.com/charmbracelet/bubbletea", "github.com/charmbracelet/bubbles/key"},
}

// textHelpers are libraries that any part may use.
var textHelpers = []string{"gopkg.in/yaml.v3", "github.com/rivo/uniseg", "golang.org/x/"}

func TestArrows(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "bmcanvas/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		pkg, imports := fields[0], fields[1:]
		if !strings.Contains(pkg, "bmcanvas") {
			t.Fatalf("go list said %q", line)
		}
		seen++
		allowed := allowedFor(pkg)
		for _, i := range imports {
			standard := !strings.Contains(strings.Split(i, "/")[0], ".") && !strings.HasPrefix(i, "bmcanvas")
			if standard || hasPrefix(textHelpers, i) || hasPrefix(allowed, i) {
				continue
			}
			t.Errorf("%s imports %s, which the arrows do not allow", pkg, i)
		}
	}
	if seen < 5 {
		t.Errorf("only %d packages seen", seen)
	}
}

// allowedFor is the rule for the package: that of the longest path it is below.
func allowedFor(pkg string) []string {
	best := ""
	for path := range arrows {
		if (pkg == path || strings.HasPrefix(pkg, path+"/")) && len(path) > len(best) {
			best = path
		}
	}
	return arrows[best]
}

func hasPrefix(prefixes []string, s string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool {
		return s == p || strings.HasPrefix(s, strings.TrimSuffix(p, "/")+"/")
	})
}

// The parts that know no terminal must not come to know it by way of others.
func TestPureParts(t *testing.T) {
	for _, pkg := range []string{"./canvas/...", "./prompts/...", "./tui/interview", "./tui/edit", "./tui/saver", "./tui/search"} {
		out, err := exec.Command("go", "list", "-deps", pkg).Output()
		if err != nil {
			t.Fatal(err)
		}
		for dep := range strings.Lines(string(out)) {
			if strings.Contains(dep, "charmbracelet/bubbletea") || strings.Contains(dep, "charmbracelet/lipgloss") {
				t.Errorf("%s depends on %s", pkg, strings.TrimSpace(dep))
			}
		}
	}
}
