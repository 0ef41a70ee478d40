// bmcanvas merge: two versions of a canvas into one.

package cli

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/merging"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

func (p *program) mergeCommand() *cobra.Command {
	w := p.words.Command
	out := ""
	c := &cobra.Command{
		Use: "merge [" + w.Base + "] " + w.Ours + " " + w.Theirs, Short: w.Merge, Long: w.MergeLong,
		Args: p.takes(1, 3), ValidArgsFunction: completeCanvas,
		RunE: func(_ *cobra.Command, args []string) error { return p.mergeFiles(args, out) },
	}
	c.Flags().StringVar(&out, "out", "", w.FlagMerged)
	return c
}

// mergeFiles merges the files and prints what came in and what is to be decided.
// The error is errFound if anything is.
func (p *program) mergeFiles(args []string, out string) error {
	r := merging.Request{
		State: recovery.State(os.Getenv), Today: p.today(),
		Words: p.wordsOf, Stream: p.openDocument,
	}
	switch len(args) {
	case 1:
		r.Ours = args[0]
	case 2:
		r.Ours, r.Theirs = args[0], args[1]
	default:
		r.Base, r.Ours, r.Theirs = args[0], args[1], args[2]
	}
	merged, err := merging.Files(r)
	if err != nil {
		return err
	}
	report := p.text
	if out == "-" { // what is said goes elsewhere then
		report = p.errText
		_, err = p.out.Write(merged.Document.Bytes())
	} else {
		err = merged.Save(out)
	}
	if err != nil {
		return err
	}
	p.tellGuideMissing(r.Ours, merged.Document.Canvas())
	w := p.wordsFor(merged.Document.Canvas())
	came := w.Tally(canvas.NewTally(merged.Changes()))
	switch file := text.OneLine(r.Ours); {
	case came != "":
		fmt.Fprintln(report, w.Fill(w.Merge.Came, "changes", came))
	case merged.Changed():
		fmt.Fprintln(report, w.Fill(w.Merge.Done, "file", file))
	default:
		fmt.Fprintln(report, w.Fill(w.Merge.Nothing, "file", file))
	}
	if len(merged.Clashes) == 0 {
		return nil
	}
	fmt.Fprintln(report, w.Merge.ToDecide.For(len(merged.Clashes)))
	for _, clash := range merged.Clashes {
		fmt.Fprintln(report, "  "+text.OneLine(clash.FollowUp.Note))
	}
	return errFound
}

// wordsOf returns the words in the language of the canvas, in which the follow-ups
// are written into it, whatever language the command speaks.
func (p *program) wordsOf(c *canvas.Canvas) *prompts.Words {
	if own, known := prompts.MatchLanguage(c.Language); known {
		return prompts.LoadWords(own)
	}
	return p.words
}
