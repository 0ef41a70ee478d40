// What shells offer where a canvas or a guide is asked for.

package cli

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/shelf"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// completeCanvas tells the shells that an argument is a canvas: it offers the canvases of
// the folder that is begun, and the folders in it.
func completeCanvas(_ *cobra.Command, given []string, begun string) ([]string, cobra.ShellCompDirective) {
	typed, _ := filepath.Split(begun)
	folder := typed
	if rest, home := strings.CutPrefix(typed, "~/"); home {
		folder = filepath.Join(os.Getenv("HOME"), rest)
	}
	if folder == "" {
		folder = "."
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var offered []string
	directive := cobra.ShellCompDirectiveNoFileComp
	for _, e := range entries {
		name, path := typed+e.Name(), filepath.Join(folder, e.Name())
		if !strings.HasPrefix(name, begun) || strings.HasPrefix(e.Name(), ".") || strings.ContainsFunc(name, unfit) || isGiven(given, name) {
			continue
		}
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			offered = append(offered, name+"/")
			directive |= cobra.ShellCompDirectiveNoSpace // one goes on with what is in it
		} else if err == nil && shelf.IsCanvas(path) {
			offered = append(offered, name)
		}
	}
	return offered, directive
}

// unfit reports whether cobra's scripts cannot offer a name with the character: they
// take one line for one name, and a tab for what comes before its description.
func unfit(r rune) bool { return r < ' ' || r == 0x7f }

// isGiven reports whether the file was named already.
func isGiven(given []string, name string) bool {
	for _, g := range given {
		if filepath.Clean(g) == filepath.Clean(name) {
			return true
		}
	}
	return false
}

// completeGuide tells the shells which guides there are: the built-in ones and the
// person's own, each with its title. If none begins so, the shell offers files, for a
// guide can be named by its path.
func (p *program) completeGuide(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var offered []string
	add := func(name, title string) {
		offered = append(offered, cobra.CompletionWithDesc(name, text.OneLine(title)))
	}
	for _, g := range prompts.Guides(p.words.Language) {
		add(g.ID, g.Title)
	}
	for _, o := range opening.OwnGuides(p.words.Language, ".") {
		if o.Err == nil && o.Shadowed == "" && !strings.ContainsFunc(o.Name, unfit) {
			add(o.Name, o.Guide.Title)
		}
	}
	return offered, cobra.ShellCompDirectiveDefault
}
