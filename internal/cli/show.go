// bmcanvas show: the canvas as a poster on a terminal, as an outline elsewhere,
// or what the flags ask for instead.

package cli

import (
	"cmp"
	"io"
	"os"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"
	"bmcanvas/tui/tty"
)

// showOptions say which parts of a canvas to print in place of the poster, and
// in which language.
type showOptions struct {
	language  string // "": the file's own
	fallback  string // if the file names none
	story     bool   // a paragraph for each segment
	journey   bool   // segments against stages
	followUps bool   // the questions to ask again
	getenv    func(string) string
}

const (
	widestText   = 80 // cells of a line of text on a wide terminal
	outlineWidth = 76 // cells of a line that does not go to a terminal
)

func (p *program) show() *cobra.Command {
	w := p.words.Command
	o := showOptions{fallback: p.words.Language, getenv: os.Getenv}
	c := &cobra.Command{
		Use: "show " + w.File, Short: w.Show, Long: w.ShowLong,
		Args: p.args(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			o.language, _ = prompts.MatchLanguage(p.language)
			return showFile(p.out, args[0], o)
		},
	}
	c.Flags().BoolVar(&o.story, "story", false, w.FlagStory)
	c.Flags().BoolVar(&o.journey, "journey", false, w.FlagJourney)
	c.Flags().BoolVar(&o.followUps, "follow-ups", false, w.FlagFollowUps)
	return c
}

// showFile prints the canvas at path. The error is a *canvas.Error, a
// *prompts.GuideError, or that of the output.
func showFile(out *os.File, path string, o showOptions) error {
	width, _, err := term.GetSize(out.Fd())
	screen := err == nil && o.getenv("TERM") != "dumb"
	sheet, mode := style.New(tty.Colour(o.getenv), screen && tty.ASCII(o.getenv)), bidi.Off
	if screen {
		mode, _ = textOrder("", o.getenv)
		mode = mode.Printed(o.getenv)
	} else {
		width = outlineWidth
	}
	r, err := openReader(path, o, sheet, mode)
	if err != nil {
		return err
	}
	printed := r.print(o, width, screen)
	if on, off := mode.Switches(o.getenv); !bidi.Plain(printed) {
		printed = on + printed + off
	}
	_, err = io.WriteString(out, printed)
	return err
}

// reader prints one canvas: its interview, read only, and how text is set.
type reader struct {
	iv    *interview.Interview
	words *prompts.Words
	sheet *style.Sheet
	set   typeset.Compositor
}

// openReader reads the canvas at path. Text that runs from right to left is
// ordered as mode says.
func openReader(path string, o showOptions, sheet *style.Sheet, mode bidi.Mode) (*reader, error) {
	opened, err := opening.Read(opening.Request{Path: path, Language: o.language, Fallback: o.fallback})
	if err != nil {
		return nil, err
	}
	r := &reader{words: prompts.LoadWords(opened.Language), set: typeset.Compositor{Mode: mode, Base: bidi.LTR}}
	if r.words.RightToLeft() {
		r.set.Base = bidi.RTL
	}
	r.sheet = sheet.Facing(r.set.Mirrored())
	today := func() canvas.Date { return canvas.DateOf(time.Now()) }
	r.iv = interview.New(prompts.NewWalk(opened.Guide), opened.Canvas, today)
	return r, nil
}

// title is the interview's name for the block.
func (r *reader) title(block string) string { return text.OneLine(r.iv.Title(block, r.words)) }

// print is what the options ask for, in lines of at most so many cells; drawn
// if it goes to a screen.
func (r *reader) print(o showOptions, width int, screen bool) string {
	var parts []string
	for _, part := range []struct {
		wanted bool
		write  func(*printout)
	}{{o.story, r.printStory}, {o.journey, r.printJourney}, {o.followUps, r.printAgenda}} {
		if part.wanted {
			p := &printout{set: r.set, width: min(width, widestText), screen: width}
			part.write(p)
			parts = append(parts, p.String())
		}
	}
	if len(parts) == 0 {
		parts = append(parts, r.poster(width, screen))
	}
	printed := strings.Join(parts, "\n")
	if r.sheet.ASCII {
		printed = text.ASCII(printed)
	}
	return printed
}

// poster is the poster, or the outline where it does not fit. An outline that
// does not go to a screen has a line for each note, however long.
func (r *reader) poster(width int, screen bool) string {
	c := r.iv.Canvas()
	heading := cmp.Or(c.Name, r.words.Kinds[c.Kind])
	named := len(interview.People(c)) > 1
	drawn := poster.New(r.sheet, r.set, poster.Words{
		Title: r.title,
		Note: func(n *canvas.Note) string {
			if n.By == "" || !named {
				return r.iv.Text(n)
			}
			return r.words.Fill(r.words.Poster.Said, "note", r.iv.Text(n), "name", n.By)
		},
		More:   func(n int) string { return r.words.Poster.More.For(n) },
		Number: r.words.Digits,
		Part:   func(block string) string { return r.words.Poster.Parts[c.Kind][block] },
	})
	if screen && poster.Fits(c.Kind, width) {
		d := drawn.Draw(c, poster.View{Width: width, Fit: poster.Whole})
		top := r.set.Fit(r.sheet.Strong.Render(r.set.Truncate(heading, width, r.sheet.Marks.Ellipsis)), width)
		return strings.Join(append([]string{top}, d.Lines(0, d.Height)...), "\n") + "\n"
	}
	if !screen {
		width = 0
	}
	return drawn.Outline(c, heading, poster.OutlineWords{
		Status: r.words.Status, Series: r.words.Series, Links: r.words.Poster.For, Empty: r.words.Poster.Empty, Width: width,
	})
}
