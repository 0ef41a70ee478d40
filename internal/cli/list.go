// bmcanvas list: the canvases in a folder, how far each is and what hangs loose.

package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/canvas/figures"
	"bmcanvas/internal/interview/shelf"
	"bmcanvas/internal/text"
)

func (p *program) listCommand() *cobra.Command {
	w := p.words.Command
	asJSON, deep := false, false
	c := &cobra.Command{
		Use: "list [" + w.Folder + "]", Short: w.ListCanvases, Long: w.ListLong,
		Args: p.takes(0, 1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		},
		RunE: func(_ *cobra.Command, args []string) error {
			folder := "."
			if len(args) == 1 {
				folder = args[0]
			}
			return p.listFolder(folder, deep, asJSON)
		},
	}
	c.Flags().BoolVar(&deep, "deep", false, w.FlagDeep)
	c.Flags().BoolVar(&asJSON, "json", false, w.FlagJson)
	return c
}

// listFolder prints the canvases of a folder. Files that cannot be read are no error.
func (p *program) listFolder(folder string, deep, asJSON bool) error {
	list, err := shelf.List(shelf.Options{Folder: folder, Deep: deep, Language: p.words.Language, Today: p.today()})
	if err != nil {
		return err
	}
	if asJSON {
		return p.printListAsJSON(folder, list)
	}
	w := p.words
	if len(list) == 0 {
		fmt.Fprintln(p.text, w.Fill(w.CanvasList.None, "folder", text.OneLine(folder)))
	}
	for i, e := range list {
		if i > 0 {
			fmt.Fprintln(p.text)
		}
		p.printEntry(folder, e)
	}
	return nil
}

// printEntry prints what is to be said of a canvas.
func (p *program) printEntry(folder string, e shelf.Entry) {
	w, l := p.words, p.words.CanvasList
	path := func(name string) string { return filepath.Join(folder, name) }
	line := func(s string) {
		if s != "" {
			fmt.Fprintln(p.text, "  "+text.OneLine(s))
		}
	}
	if e.Err != nil {
		what, where, do := w.Explain(e.Err)
		fmt.Fprintln(p.text, text.OneLine(where))
		line(w.Fill(l.Unreadable, "what", what))
		line(do)
	} else {
		fmt.Fprintln(p.text, text.OneLine(w.Fill(l.Entry, "name", e.Name, "file", path(e.Path))))
		progress := ""
		if e.HowFar.Total > 0 {
			progress = w.HowFar(e.HowFar)
		}
		line(w.Series(cmp.Or(e.Title, e.Guide), progress))
		if e.GuideErr != nil {
			what, where, do := w.Explain(e.GuideErr)
			line(w.Fill(w.Command.GuideMissing, "guide", e.Guide))
			line(where + ": " + what + ". " + do)
		}
		line(w.List(
			counted(e.Gaps, w.Header.Gaps.For), counted(e.Guesses, l.Guesses.For),
			counted(e.Overdue, l.Overdue.For), counted(e.Due, l.Due.For),
		))
		for _, sentence := range w.FigureOutcome(e.Figures) {
			line(sentence)
		}
		line(w.LookedAt(e.Looked, p.today(), e.Looker))
		if len(e.By) > 0 {
			line(w.Fill(l.By, "names", w.List(e.By...)))
		}
	}
	if e.CopyOf != "" {
		line(w.Fill(l.Copy, "file", path(e.CopyOf)))
		line(w.Fill(l.MergeWith, "command", "bmcanvas merge "+quoted(path(e.CopyOf))+" "+quoted(path(e.Path))))
	}
}

// counted returns n in words; "" for none.
func counted(n int, words func(n int, pairs ...any) string) string {
	if n == 0 {
		return ""
	}
	return words(n)
}

// quoted returns a path as it is written in a command line.
func quoted(path string) string {
	if strings.ContainsAny(path, " '\"()[]$&;*?!|<>`\\") {
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	}
	return path
}

// listed is what list tells of a canvas as JSON.
type listed struct {
	File      string      `json:"file"`
	Name      string      `json:"name,omitempty"`
	Canvas    canvas.Kind `json:"canvas,omitempty"`
	Guide     string      `json:"guide,omitempty"`
	GuideErr  string      `json:"guide_error,omitempty"` // why the guide cannot be used
	Answered  int         `json:"answered"`
	Questions int         `json:"questions"`
	Gaps      int         `json:"gaps"`
	Guesses   int         `json:"guesses"`
	Due       int         `json:"due"`
	Overdue   int         `json:"overdue"`
	Looked    canvas.Date `json:"looked,omitempty"`
	LookedBy  string      `json:"looked_by,omitempty"`
	By        []string    `json:"by,omitempty"`
	Figures   []outcome   `json:"figures,omitempty"`
	CopyOf    string      `json:"copy_of,omitempty"`
	Error     string      `json:"error,omitempty"`
}

// outcome is what the amounts of a canvas come to in one currency, as figures --json
// tells it, without what is told of single notes.
type outcome struct {
	Currency  string                 `json:"currency"`
	Income    figures.RangeData      `json:"income"`
	Cost      figures.RangeData      `json:"cost"`
	SaleCost  figures.RangeData      `json:"sale_cost"`
	Result    figures.RangeData      `json:"result"`
	BreakEven *figures.BreakEvenData `json:"break_even"`
}

func outcomes(r *figures.Reckoning) []outcome {
	var all []outcome
	for _, c := range r.Data().Currencies {
		all = append(all, outcome{c.Currency, c.Income, c.Cost, c.SaleCost, c.Result, c.BreakEven})
	}
	return all
}

func (p *program) printListAsJSON(folder string, list []shelf.Entry) error {
	all := make([]listed, len(list))
	for i, e := range list {
		all[i] = listed{
			File: filepath.Join(folder, e.Path), Name: e.Name, Canvas: e.Kind, Guide: e.Guide, Answered: e.Done, Questions: e.Of,
			Gaps: e.Gaps, Guesses: e.Guesses, Due: e.Due, Overdue: e.Overdue, Looked: e.Looked, LookedBy: e.Looker, By: e.By, Figures: outcomes(e.Figures),
		}
		if e.CopyOf != "" {
			all[i].CopyOf = filepath.Join(folder, e.CopyOf)
		}
		if e.GuideErr != nil {
			what, where, _ := p.words.Explain(e.GuideErr)
			all[i].GuideErr = where + ": " + what
		}
		if e.Err != nil {
			what, where, _ := p.words.Explain(e.Err)
			all[i].Error = where + ": " + what
		}
	}
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(p.out, export.EscapeControls(out.String()))
	return err
}
