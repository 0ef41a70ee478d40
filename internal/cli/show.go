// bmcanvas show: the canvas as a poster on a terminal, as an outline elsewhere,
// or what the flags ask for instead.

package cli

import (
	"cmp"
	"io"
	"os"
	"path/filepath"
	"strings"

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
	today     func() canvas.Date
	getenv    func(string) string
}

const (
	widestText   = 80 // cells of a line of text on a wide terminal
	outlineWidth = 76 // cells of a line that does not go to a terminal
)

func (p *program) showCommand() *cobra.Command {
	w := p.words.Command
	asText := false
	o := showOptions{fallback: p.words.Language, today: p.today, getenv: os.Getenv}
	c := &cobra.Command{
		Use: "show " + w.File, Short: w.Show, Long: w.ShowLong,
		Args: p.takes(1, 1), ValidArgsFunction: completeCanvas,
		RunE: func(_ *cobra.Command, args []string) error {
			if asText {
				return p.showText(args[0])
			}
			o.language, _ = prompts.MatchLanguage(p.language)
			return p.showFile(args[0], o)
		},
	}
	c.Flags().BoolVar(&o.story, "story", false, w.FlagStory)
	c.Flags().BoolVar(&o.journey, "journey", false, w.FlagJourney)
	c.Flags().BoolVar(&o.followUps, "follow-ups", false, w.FlagFollowUps)
	c.Flags().BoolVar(&asText, "text", false, w.FlagText)
	return c
}

// showFile prints the canvas at path. The error is a *canvas.Error, a
// *prompts.GuideError, or that of the output.
func (p *program) showFile(path string, o showOptions) error {
	doc, err := p.openDocument(path)
	if err != nil {
		return err
	}
	p.tellGuideMissing(path, doc.Canvas())
	width, _, err := term.GetSize(p.out.Fd())
	screen := err == nil && o.getenv("TERM") != "dumb"
	sheet, mode := style.New(tty.Colour(o.getenv), screen && tty.ASCII(o.getenv)), bidi.Off
	if screen {
		mode, _ = textOrder("", o.getenv)
		mode = mode.Printed(o.getenv)
	} else {
		width = outlineWidth
	}
	printer, err := newCanvasPrinter(path, doc, o, sheet, mode)
	if err != nil {
		return err
	}
	printed := printer.print(o, width, screen)
	if on, off := mode.Switches(o.getenv); !bidi.Plain(printed) {
		printed = on + printed + off
	}
	_, err = io.WriteString(p.out, printed)
	return err
}

// canvasPrinter prints one canvas. It has the interview for what that knows of
// the canvas, and changes nothing.
type canvasPrinter struct {
	iv    *interview.Interview
	words *prompts.Words
	sheet *style.Sheet
	set   typeset.Compositor
	today func() canvas.Date
}

// newCanvasPrinter returns what prints the canvas in the document, which was read
// from path. mode says who orders right-to-left text. The error is a
// *prompts.GuideError.
func newCanvasPrinter(path string, doc *canvas.Document, o showOptions, sheet *style.Sheet, mode bidi.Mode) (*canvasPrinter, error) {
	r := opening.Request{Language: o.language, Fallback: o.fallback}
	language := r.LanguageOf(doc)
	chosen, err := r.GuideOf(doc.Canvas(), filepath.Dir(path), language)
	if err != nil {
		return nil, err
	}
	p := &canvasPrinter{words: wordsIn(language), set: typeset.Compositor{Mode: mode, Base: bidi.LTR, Language: language}, today: o.today}
	if p.words.RightToLeft() {
		p.set.Base = bidi.RTL
	}
	p.sheet = sheet.Facing(p.set.Mirrored())
	p.iv = interview.New(prompts.NewWalk(chosen.Guide), doc.Canvas(), o.today)
	return p, nil
}

// title returns the guide's name for the block.
func (p *canvasPrinter) title(block string) string { return text.OneLine(p.iv.Title(block, p.words)) }

// print returns what the options ask for, in lines of at most so many cells; the
// poster is drawn only if it goes to a screen.
func (p *canvasPrinter) print(o showOptions, width int, screen bool) string {
	var parts []string
	for _, part := range []struct {
		wanted bool
		write  func(*paragraphs)
	}{{o.story, p.printStory}, {o.journey, p.printJourney}, {o.followUps, p.printAgenda}} {
		if part.wanted {
			out := &paragraphs{set: p.set, width: min(width, widestText), screen: width}
			part.write(out)
			parts = append(parts, out.String())
		}
	}
	if len(parts) == 0 {
		parts = append(parts, p.poster(width, screen))
	}
	printed := strings.Join(parts, "\n")
	if p.sheet.ASCII {
		printed = text.ASCII(printed)
	}
	return printed
}

// poster returns the poster, or an outline where it does not fit. An outline
// that does not go to a screen has one line for each note, however long.
func (p *canvasPrinter) poster(width int, screen bool) string {
	c := p.iv.Canvas()
	heading := cmp.Or(c.Name, p.words.Kinds[c.Kind])
	named := len(interview.People(c)) > 1
	drawn := poster.New(p.sheet, p.set, poster.Words{
		Title: p.title,
		Short: func(block string) string { return cmp.Or(p.words.ShortBlocks[block], p.title(block)) },
		Below: func(block string) []string { return p.words.FigureParts(c, block) },
		Apart: p.words.Between(),
		Note: func(n *canvas.Note) string {
			if n.By == "" || !named {
				return p.iv.Text(n)
			}
			return p.words.Fill(p.words.Poster.Said, "note", p.iv.Text(n), "name", n.By)
		},
		More:   func(n int) string { return p.words.Poster.More.For(n) },
		Number: p.words.Digits,
		Letter: p.words.Letter,
		Part:   func(block string) string { return p.words.Poster.Parts[c.Kind][block] },
	})
	if screen && poster.Fits(c.Kind, width) {
		d := drawn.Draw(c, poster.View{Width: width, Fit: poster.Whole})
		top := p.set.Fit(p.sheet.Strong.Render(p.set.Truncate(heading, width, p.sheet.Marks.Ellipsis)), width)
		return strings.Join(append([]string{top}, d.Lines(0, d.Height)...), "\n") + "\n"
	}
	if !screen {
		width = 0
	}
	return drawn.Outline(c, heading, poster.OutlineWords{
		Status: p.words.Status, Series: p.words.Series, Links: p.words.Poster.For, Empty: p.words.Poster.Empty, Width: width,
	})
}
