// The man page, made of the words that help prints, so that it says the same.

package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bmcanvas/prompts"
)

// Manual returns the man page bmcanvas(1) in the language, in the form that man reads.
// version and day stand in its margins.
func Manual(language, version, day string) string {
	p := &program{words: prompts.LoadWords(language), today: today}
	root := p.rootCommand()
	w, m := p.words.Command, p.words.Manual
	page := &manPage{}
	page.request("TH", "BMCANVAS", "1", day, "bmcanvas "+version, m.Title)
	page.request("SH", m.Name)
	page.text("bmcanvas - " + root.Short)
	page.request("SH", m.Synopsis)
	page.synopsis(root)
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			page.request("br")
			page.synopsis(c)
		}
	}
	page.request("SH", m.Description)
	page.text(root.Long)
	page.request("SH", w.Flags)
	page.flags(root.LocalNonPersistentFlags())
	page.request("SH", w.Commands)
	for _, c := range root.Commands() {
		if !c.IsAvailableCommand() {
			continue
		}
		c.DisableFlagsInUseLine = true
		page.request("SS", c.UseLine())
		about := c.Long
		if about == "" {
			about = c.Short
		}
		page.text(about)
		page.flags(c.LocalNonPersistentFlags())
	}
	page.request("SH", w.GlobalFlags)
	page.flags(root.PersistentFlags())
	for _, section := range [][2]string{{m.Status, m.StatusText}, {m.Files, m.FilesText}, {m.Environment, m.EnvironmentText}, {m.More, m.MoreText}} {
		page.request("SH", section[0])
		page.text(section[1])
	}
	return page.String()
}

// manPage collects a page in the macros of man(7).
type manPage struct{ strings.Builder }

// request writes a macro with its arguments.
func (p *manPage) request(name string, arguments ...string) {
	p.WriteString("." + name)
	for _, a := range arguments {
		p.WriteString(` "` + strings.ReplaceAll(escaped(a), `"`, `\(dq`) + `"`)
	}
	p.WriteByte('\n')
}

// text writes paragraphs, which empty lines part. An indented line stays a line.
func (p *manPage) text(s string) {
	for i, paragraph := range strings.Split(strings.TrimSpace(s), "\n\n") {
		if i > 0 {
			p.request("PP")
		}
		for line := range strings.Lines(paragraph) {
			words := strings.TrimSpace(line)
			if indented := strings.HasPrefix(line, " "); indented {
				p.request("br")
				words = "\u00a0\u00a0" + words
			}
			p.line(words)
		}
	}
}

// line writes a line that is no request.
func (p *manPage) line(s string) {
	s = escaped(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	p.WriteString(s + "\n")
}

// synopsis writes how the command is called.
func (p *manPage) synopsis(c *cobra.Command) {
	c.DisableFlagsInUseLine = true
	name, arguments, _ := strings.Cut(c.UseLine(), " ")
	if c.HasParent() {
		sub, rest, _ := strings.Cut(arguments, " ")
		name, arguments = name+" "+sub, rest
	}
	p.WriteString(`\fB` + escaped(name) + `\fR`)
	if arguments != "" {
		p.WriteString(" " + escaped(arguments))
	}
	p.WriteByte('\n')
}

// flags writes the flags, each with what it means.
func (p *manPage) flags(flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		p.request("TP")
		p.WriteString(`\fB` + escaped("--"+f.Name) + `\fR`)
		if f.Value.Type() == "string" {
			p.WriteString(fmt.Sprintf(` \fI%s\fR`, escaped(strings.ToUpper(f.Name))))
		}
		p.WriteByte('\n')
		p.line(f.Usage)
	})
}

// escaped returns text as roff prints it, letter by letter.
func escaped(s string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, "\u200e", "", "\n", " ").Replace(s)
}
