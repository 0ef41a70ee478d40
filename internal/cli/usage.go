// What --help prints, in the person's language.

package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// help prints what a command does and what can be written with it.
func (p *program) help(c *cobra.Command) {
	w := p.words.Command
	about := c.Long
	if about == "" {
		about = c.Short
	}
	c.DisableFlagsInUseLine = true // cobra's word for them is English; they are listed below
	fmt.Fprintf(p.says, "%s\n\n%s:\n  %s\n", about, w.Usage, c.UseLine())
	if subs := available(c); len(subs) > 0 {
		fmt.Fprintf(p.says, "\n%s:\n", w.Commands)
		table(p.says, subs)
	}
	p.flags(w.Flags, c.LocalNonPersistentFlags())
	persistent := c.Root().PersistentFlags()
	p.flags(w.GlobalFlags, persistent)
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(p.says, "\n%s\n", w.More)
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

// flags lists flags with what they mean.
func (p *program) flags(title string, flags *pflag.FlagSet) {
	var rows [][2]string
	mark := ""
	if p.words.RightToLeft() {
		mark = "\u200e" // else the hyphens would stand behind the name
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
		fmt.Fprintf(p.says, "\n%s:\n", title)
		table(p.says, rows)
	}
}

// table prints rows of two columns.
func table(out io.Writer, rows [][2]string) {
	wide := 0
	for _, r := range rows {
		wide = max(wide, len([]rune(r[0])))
	}
	for _, r := range rows {
		fmt.Fprintf(out, "  %s%s  %s\n", r[0], strings.Repeat(" ", wide-len([]rune(r[0]))), r[1])
	}
}
