// bmcanvas help, and what --help prints, in the person's language.

package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// helpCommand is the command that prints help for another.
func (p *program) helpCommand(root *cobra.Command) *cobra.Command {
	w := p.words.Command
	return &cobra.Command{
		Use: "help [" + w.Command + "]", Short: w.Help,
		RunE: func(_ *cobra.Command, args []string) error {
			about, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return p.unknownCommand(strings.Join(args, " "))
			}
			p.printHelp(about)
			return nil
		},
	}
}

// printHelp prints what a command does, and its arguments and flags.
func (p *program) printHelp(c *cobra.Command) {
	w := p.words.Command
	about := c.Long
	if about == "" {
		about = c.Short
	}
	c.DisableFlagsInUseLine = true // cobra would add "[flags]", in English
	fmt.Fprintf(p.text, "%s\n\n%s:\n  %s\n", about, w.Usage, c.UseLine())
	if subs := available(c); len(subs) > 0 {
		fmt.Fprintf(p.text, "\n%s:\n", w.Commands)
		printTable(p.text, subs)
	}
	p.printFlags(w.Flags, c.LocalNonPersistentFlags())
	persistent := c.Root().PersistentFlags()
	p.printFlags(w.GlobalFlags, persistent)
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(p.text, "\n%s\n", w.More)
	}
}

// available lists the commands below c with what they do.
func available(c *cobra.Command) [][2]string {
	var rows [][2]string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			rows = append(rows, [2]string{sub.Use, sub.Short})
		}
	}
	return rows
}

// printFlags lists flags with what they mean.
func (p *program) printFlags(title string, flags *pflag.FlagSet) {
	var rows [][2]string
	mark := ""
	if p.words.RightToLeft() {
		mark = "\u200e" // keeps the hyphens in front of the name
	}
	flags.VisitAll(func(f *pflag.Flag) {
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if f.Value.Type() == "string" {
			name += " " + strings.ToUpper(f.Name)
		}
		if !f.Hidden {
			rows = append(rows, [2]string{mark + name, f.Usage})
		}
	})
	if len(rows) > 0 {
		fmt.Fprintf(p.text, "\n%s:\n", title)
		printTable(p.text, rows)
	}
}

// printTable prints rows of two columns.
func printTable(out io.Writer, rows [][2]string) {
	width := 0
	for _, r := range rows {
		width = max(width, len([]rune(r[0])))
	}
	for _, r := range rows {
		fmt.Fprintf(out, "  %s%s  %s\n", r[0], strings.Repeat(" ", width-len([]rune(r[0]))), r[1])
	}
}
