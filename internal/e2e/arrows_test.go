// The arrows between the parts: which package may import which.

package e2e

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// arrows says, for each part, which of our packages and of Charm's it may import.
// "part/..." stands for a package and all below it. A package without a row of
// its own has that of the nearest package above it.
var arrows = map[string][]string{
	"bmcanvas": {"bmcanvas/internal/cli"},

	// The model and its file, and what is computed from it.
	"bmcanvas/canvas":            {"bmcanvas/canvas/disk", "bmcanvas/canvas/splice", "bmcanvas/canvas/pattern", "bmcanvas/canvas/words"},
	"bmcanvas/canvas/solar":      {},
	"bmcanvas/canvas/disk":       {},
	"bmcanvas/canvas/splice":     {"bmcanvas/canvas/pattern"},
	"bmcanvas/canvas/words":      {},
	"bmcanvas/canvas/pattern":    {},
	"bmcanvas/canvas/figures":    {"bmcanvas/canvas"},
	"bmcanvas/canvas/check":      {"bmcanvas/canvas", "bmcanvas/canvas/words", "bmcanvas/canvas/figures", "bmcanvas/canvas/solar"},
	"bmcanvas/canvas/export":     {"bmcanvas/canvas", "bmcanvas/canvas/check", "bmcanvas/canvas/figures", "bmcanvas/canvas/splice", "bmcanvas/canvas/pattern", "bmcanvas/canvas/recognize", "bmcanvas/canvas/shapes", "bmcanvas/canvas/source"},
	"bmcanvas/canvas/shapes":     {},
	"bmcanvas/canvas/source":     {"bmcanvas/canvas/pattern"},
	"bmcanvas/canvas/recognize":  {"bmcanvas/canvas", "bmcanvas/canvas/source", "bmcanvas/canvas/splice", "bmcanvas/canvas/pattern"},
	"bmcanvas/canvas/merge":      {"bmcanvas/canvas", "bmcanvas/canvas/words", "bmcanvas/canvas/splice"},
	"bmcanvas/canvas/canvastest": {"bmcanvas/canvas"},

	// The words.
	"bmcanvas/prompts":                   {"bmcanvas/canvas", "bmcanvas/canvas/solar", "bmcanvas/canvas/check", "bmcanvas/canvas/figures"},
	"bmcanvas/prompts/promptstest":       {"bmcanvas/prompts"},
	"bmcanvas/prompts/sheet":             {"bmcanvas/prompts", "bmcanvas/canvas/source", "bmcanvas/canvas/pattern"},
	"bmcanvas/prompts/internal/wordfile": {},
	"bmcanvas/prompts/internal/generate": {"bmcanvas/prompts", "bmcanvas/prompts/internal/wordfile"},

	// The interview and what keeps its words safe: headless.
	"bmcanvas/internal/interview":          {"bmcanvas/canvas/...", "bmcanvas/prompts", "bmcanvas/internal/interview/dates", "bmcanvas/internal/interview/recovery", "bmcanvas/internal/interview/saver"},
	"bmcanvas/internal/interview/dates":    {"bmcanvas/canvas", "bmcanvas/canvas/solar", "bmcanvas/prompts", "bmcanvas/internal/interview/search"},
	"bmcanvas/internal/interview/editor":   {"bmcanvas/internal/interview/private"},
	"bmcanvas/internal/interview/faults":   {"bmcanvas/internal/interview/private"},
	"bmcanvas/internal/interview/intake":   {"bmcanvas/canvas", "bmcanvas/canvas/source", "bmcanvas/prompts", "bmcanvas/prompts/sheet", "bmcanvas/internal/interview/dates", "bmcanvas/internal/interview/opening"},
	"bmcanvas/internal/interview/merging":  {"bmcanvas/canvas", "bmcanvas/canvas/merge", "bmcanvas/canvas/pattern", "bmcanvas/prompts", "bmcanvas/internal/interview/publish", "bmcanvas/internal/interview/recovery", "bmcanvas/internal/interview/saver"},
	"bmcanvas/internal/interview/opening":  {"bmcanvas/canvas", "bmcanvas/canvas/merge", "bmcanvas/prompts", "bmcanvas/internal/interview/recovery", "bmcanvas/internal/interview/saver", "bmcanvas/internal/interview/settings"},
	"bmcanvas/internal/interview/private":  {"bmcanvas/canvas/disk", "bmcanvas/internal/interview/private"},
	"bmcanvas/internal/interview/publish":  {"bmcanvas/canvas/...", "bmcanvas/prompts", "bmcanvas/internal/interview/dates", "bmcanvas/internal/interview/opening", "bmcanvas/internal/text", "bmcanvas/internal/text/hyphen", "bmcanvas/internal/text/paper"},
	"bmcanvas/internal/interview/recovery": {"bmcanvas/canvas", "bmcanvas/internal/interview/private"},
	"bmcanvas/internal/interview/saver":    {"bmcanvas/canvas", "bmcanvas/canvas/merge", "bmcanvas/prompts"},
	"bmcanvas/internal/interview/search":   {"bmcanvas/canvas"},
	"bmcanvas/internal/interview/shelf":    {"bmcanvas/canvas", "bmcanvas/canvas/check", "bmcanvas/canvas/pattern", "bmcanvas/canvas/words", "bmcanvas/canvas/figures", "bmcanvas/internal/interview/recovery", "bmcanvas/internal/interview/saver", "bmcanvas/prompts", "bmcanvas/internal/interview", "bmcanvas/internal/interview/merging", "bmcanvas/internal/interview/opening"},
	"bmcanvas/internal/interview/settings": {"bmcanvas/internal/interview/private"},

	// Setting text: headless.
	"bmcanvas/internal/text":                     {"bmcanvas/internal/text/hyphen", "github.com/charmbracelet/x/ansi/..."},
	"bmcanvas/internal/text/hyphen":              {},
	"bmcanvas/internal/text/edit":                {"bmcanvas/internal/text", "github.com/charmbracelet/x/ansi/..."},
	"bmcanvas/internal/text/bidi":                {"bmcanvas/internal/text", "github.com/charmbracelet/x/ansi/..."},
	"bmcanvas/internal/text/paper":               {"bmcanvas/canvas/shapes", "bmcanvas/internal/text/bidi", "github.com/go-text/typesetting/..."},
	"bmcanvas/internal/text/paper/internal/pack": {"eliasnaur.com/font/...", "github.com/go-fonts/dejavu/..."},
	"bmcanvas/internal/text/typeset":             {"bmcanvas/internal/text", "bmcanvas/internal/text/bidi", "github.com/charmbracelet/x/ansi/..."},

	// Screens and lines.
	"bmcanvas/tui":         {"bmcanvas/tui/noquery", "bmcanvas/canvas/...", "bmcanvas/prompts/...", "bmcanvas/internal/interview/...", "bmcanvas/internal/text/...", "bmcanvas/tui/...", "github.com/charmbracelet/...", "github.com/muesli/..."},
	"bmcanvas/tui/lines":   {"bmcanvas/canvas/...", "bmcanvas/prompts", "bmcanvas/internal/interview/...", "bmcanvas/internal/text/...", "bmcanvas/tui/poster", "bmcanvas/tui/style", "github.com/charmbracelet/x/..."},
	"bmcanvas/tui/style":   {"github.com/charmbracelet/lipgloss", "github.com/muesli/termenv"},
	"bmcanvas/tui/noquery": {"github.com/charmbracelet/lipgloss"},
	"bmcanvas/tui/tty":     {"bmcanvas/internal/text", "bmcanvas/internal/text/bidi", "github.com/charmbracelet/x/ansi/...", "github.com/charmbracelet/x/term"},
	"bmcanvas/tui/poster":  {"bmcanvas/canvas/...", "bmcanvas/internal/text/...", "bmcanvas/tui/style"},
	"bmcanvas/tui/beside":  {"bmcanvas/canvas/export", "bmcanvas/internal/text/...", "bmcanvas/tui/style"},
	"bmcanvas/tui/keys":    {"bmcanvas/prompts", "bmcanvas/tui/tty", "github.com/charmbracelet/bubbletea", "github.com/charmbracelet/bubbles/key"},

	// The command line.
	"bmcanvas/internal/cli": {"bmcanvas/...", "github.com/spf13/...", "github.com/charmbracelet/x/..."},
	"bmcanvas/internal/e2e": {},

	// What makes a release; no part of the program.
	"bmcanvas/internal/release": {"bmcanvas/internal/cli", "bmcanvas/prompts"},

	// What makes the pictures of README; no part of the program.
	"bmcanvas/internal/pictures": {"github.com/charmbracelet/...", "github.com/creack/pty", "github.com/go-fonts/dejavu/..."},
}

// textHelpers are libraries that any part may use.
var textHelpers = []string{"gopkg.in/yaml.v3", "github.com/rivo/uniseg", "golang.org/x/..."}

func TestPackagesImportOnlyWhatTheyMay(t *testing.T) {
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
			if standard || among(textHelpers, i) || among(allowed, i) {
				continue
			}
			t.Errorf("%s imports %s, which the arrows do not allow", pkg, i)
		}
	}
	if seen < 5 {
		t.Errorf("only %d packages seen", seen)
	}
}

// allowedFor returns the row for the package, or for the nearest package above it.
func allowedFor(pkg string) []string {
	best := ""
	for path := range arrows {
		if (pkg == path || strings.HasPrefix(pkg, path+"/")) && len(path) > len(best) {
			best = path
		}
	}
	return arrows[best]
}

// among reports whether the rules name the package.
func among(rules []string, pkg string) bool {
	return slices.ContainsFunc(rules, func(rule string) bool {
		above, all := strings.CutSuffix(rule, "/...")
		return pkg == above || all && strings.HasPrefix(pkg, above+"/")
	})
}

// Headless parts do not import the terminal through others either.
func TestHeadlessPartsKnowNoTerminal(t *testing.T) {
	for _, pkg := range []string{"bmcanvas/canvas/...", "bmcanvas/prompts/...", "bmcanvas/internal/interview/...", "bmcanvas/internal/text/..."} {
		out, err := exec.Command("go", "list", "-deps", pkg).Output()
		if err != nil {
			t.Fatal(err)
		}
		for dep := range strings.Lines(string(out)) {
			if strings.Contains(dep, "charmbracelet/bubbletea") || strings.Contains(dep, "charmbracelet/lipgloss") || strings.Contains(dep, "bmcanvas/tui") {
				t.Errorf("%s depends on %s", pkg, strings.TrimSpace(dep))
			}
		}
	}
}
