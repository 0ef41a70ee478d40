// bmcanvas check: what the checks find, in lines that editors can jump from.

package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// finding is what check prints of one finding.
type finding struct {
	File     string         `json:"file"`
	Line     int            `json:"line"`
	Severity check.Severity `json:"severity"`
	Rule     check.Rule     `json:"rule"`
	Message  string         `json:"message"`
	Do       string         `json:"do"`
	Block    string         `json:"block,omitempty"`
	Question string         `json:"question,omitempty"`
	Notes    []string       `json:"notes,omitempty"` // ids, or words where there is none

	severity string // in the language of the message
}

func (p *program) checkCommand() *cobra.Command {
	w := p.words.Command
	asJSON, level := false, string(check.Hint)
	c := &cobra.Command{
		Use: "check " + w.File + "...", Short: w.Check, Long: w.CheckLong,
		Args: p.takes(1, math.MaxInt), ValidArgsFunction: completeCanvas,
		RunE: func(_ *cobra.Command, args []string) error {
			least := slices.Index(check.Severities(), check.Severity(level))
			if least < 0 {
				return badValue(p, "--level "+level, check.Severities())
			}
			return p.checkFiles(args, check.Severities()[:least+1], asJSON)
		},
	}
	c.Flags().StringVar(&level, "level", level, w.FlagLevel)
	c.Flags().BoolVar(&asJSON, "json", false, w.FlagJson)
	return c
}

// checkFiles checks each file and prints the findings of these severities. The error of a
// file that cannot be read is printed, and the other files are checked all the same. The
// error is the last of these, or errFound.
func (p *program) checkFiles(paths []string, severities []check.Severity, asJSON bool) error {
	all := []finding{}
	var failed error
	for _, path := range paths {
		found, err := p.checkFile(path)
		if err != nil {
			if failed != nil {
				p.printError(failed)
			}
			failed = err
			continue
		}
		for _, f := range found {
			if slices.Contains(severities, f.Severity) {
				all = append(all, f)
			}
		}
	}
	if asJSON {
		if err := p.printFindingsAsJSON(all); err != nil {
			return err
		}
	} else {
		p.printFindings(all)
	}
	switch {
	case failed != nil:
		return failed
	case len(all) > 0:
		return errFound
	}
	return nil
}

func (p *program) printFindings(all []finding) {
	for _, f := range all {
		fmt.Fprintf(p.text, "%s:%d: %s: %s [%s]\n    %s\n", text.OneLine(f.File), f.Line, f.severity, text.OneLine(f.Message), f.Rule, text.OneLine(f.Do))
	}
}

func (p *program) printFindingsAsJSON(all []finding) error {
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

// checkFile returns what the checks find in one file, in words.
func (p *program) checkFile(path string) ([]finding, error) {
	doc, err := p.openDocument(path)
	if err != nil {
		return nil, err
	}
	c := doc.Canvas()
	language := p.wordsFor(c).Language
	p.tellGuideMissing(path, c)
	guide, _ := opening.GuideFor(c.Kind, c.Guide, language, filepath.Dir(path)) // the checks do without one that cannot be used
	words := prompts.LoadChecks(language)
	var list []finding
	for _, f := range check.Run(c, prompts.CheckContext(c, guide, p.today())) {
		explained := words.Explain(c, guide, f)
		list = append(list, finding{
			File: path, Line: lineOf(doc, f), Severity: f.Severity, Rule: f.Rule,
			Message: explained.What, Do: explained.Do, Block: f.Block, Question: f.Question, Notes: noteNames(f.Notes),
			severity: words.Severities[f.Severity],
		})
	}
	return list, nil
}

// lineOf returns the line of the first note concerned, else of the block, else
// of `blocks:`, else 1.
func lineOf(doc *canvas.Document, f check.Finding) int {
	line := 0
	if len(f.Notes) > 0 {
		line = doc.NoteLine(f.Notes[0].Key)
	}
	if line == 0 && f.Block != "" {
		line = doc.BlockLine(f.Block)
	}
	if line == 0 {
		line = doc.KeyLine("blocks")
	}
	return max(line, 1)
}

// noteNames returns the ids of the notes, and the words of a note that has none.
func noteNames(notes []*canvas.Note) []string {
	names := make([]string, len(notes))
	for i, n := range notes {
		names[i] = n.ID
		if n.ID == "" {
			names[i] = strings.Join(strings.Fields(n.Text), " ")
		}
	}
	return names
}
