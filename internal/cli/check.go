// bmcanvas check: what the checks find, a line for editors to jump to.

package cli

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"bmcanvas/canvas/check"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// errFound says that a command found what it looked for: exit status 1, and
// nothing more to say.
var errFound = errors.New("found")

// finding is what check tells of one finding.
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

	called string // the severity in the language of the message
}

func (p *program) check() *cobra.Command {
	w := p.words.Command
	asJSON := false
	c := &cobra.Command{
		Use: "check " + w.File + "...", Short: w.Check, Long: w.CheckLong,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{w.WrongCount}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return p.checkFiles(args, asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, w.FlagJson)
	return c
}

// checkFiles checks each file. One that cannot be read is told, and the others
// are checked all the same.
func (p *program) checkFiles(paths []string, asJSON bool) error {
	all := []finding{}
	var wrong error
	for _, path := range paths {
		found, err := p.checkFile(path)
		if err != nil {
			if wrong != nil {
				p.complain(wrong)
			}
			wrong = err
			continue
		}
		all = append(all, found...)
	}
	if asJSON {
		var out strings.Builder
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(all); err != nil {
			return err
		}
		if _, err := io.WriteString(p.out, export.EscapeControls(out.String())); err != nil {
			return err
		}
	} else {
		for _, f := range all {
			fmt.Fprintf(p.says, "%s:%d: %s: %s [%s]\n    %s\n", text.OneLine(f.File), f.Line, f.called, text.OneLine(f.Message), f.Rule, text.OneLine(f.Do))
		}
	}
	switch {
	case wrong != nil:
		return wrong
	case len(all) > 0:
		return errFound
	}
	return nil
}

// checkFile is what the checks find in one file.
func (p *program) checkFile(path string) ([]finding, error) {
	_, doc, err := canvas.Open(path)
	if err != nil {
		return nil, err
	}
	if len(doc.Bytes()) == 0 {
		return nil, &canvas.Error{Problem: canvas.NotFound, File: path}
	}
	c := doc.Canvas()
	asked, _ := prompts.MatchLanguage(p.language)
	own, _ := prompts.MatchLanguage(c.Language)
	language := cmp.Or(asked, own, p.words.Language)
	guide, err := prompts.LoadGuide(c.Guide, language, filepath.Dir(path))
	if err != nil {
		guide = nil // of a guide that is gone, the checks go without
	}
	words := prompts.LoadChecks(language)
	var list []finding
	for _, f := range check.Run(c, prompts.CheckContext(c, guide, canvas.DateOf(time.Now()))) {
		said := words.Explain(c, guide, f)
		list = append(list, finding{
			File: path, Line: lineOf(doc, f), Severity: f.Severity, Rule: f.Rule,
			Message: said.What, Do: said.Do, Block: f.Block, Question: f.Question, Notes: named(f.Notes),
			called: words.Severities[f.Severity],
		})
	}
	return list, nil
}

// lineOf is the line of the first note concerned, else of the block, else of
// `blocks:`, else 1.
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

// named is what the notes are called: their ids, or their words.
func named(notes []*canvas.Note) []string {
	names := make([]string, len(notes))
	for i, n := range notes {
		names[i] = n.ID
		if n.ID == "" {
			names[i] = strings.Join(strings.Fields(n.Text), " ")
		}
	}
	return names
}
