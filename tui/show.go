// Printing a canvas: the poster on a terminal, an outline elsewhere.

package tui

import (
	"cmp"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/interview"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"
	"bmcanvas/tui/text"
)

// posterFrom is the narrowest terminal on which a poster is printed; on a
// narrower one the outline reads better.
const posterFrom = 76

// ShowOptions say what of a canvas is to be printed, and in what language.
type ShowOptions struct {
	Language  string // "": the file's own
	Fallback  string // if the file names none
	Story     bool   // the canvas told, in place of the poster
	Journey   bool   // segments against stages
	FollowUps bool   // what is to be asked again
	Getenv    func(string) string
}

// Show prints the canvas at path: as a poster if out is a terminal wide enough,
// else as an outline; or what the options ask for instead. Errors are
// *canvas.Error.
func Show(out *os.File, path string, o ShowOptions) error {
	width, _, err := term.GetSize(out.Fd())
	screen := err == nil && o.Getenv("TERM") != "dumb"
	s, err := reading(path, o.Language, o.Fallback, style.New(Colour(o.Getenv), screen && ASCII(o.Getenv)), o.Getenv)
	if err != nil {
		return err
	}
	if !screen {
		width = measure
	}
	var parts []string
	for _, part := range []struct {
		wanted bool
		text   func(width int) string
	}{{o.Story, s.storyText}, {o.Journey, s.journeyText}, {o.FollowUps, s.followUpsText}} {
		if part.wanted {
			parts = append(parts, part.text(min(width, measure+2*margin)))
		}
	}
	if len(parts) == 0 {
		parts = append(parts, s.posterText(width, screen && width >= posterFrom))
	}
	printed := strings.Join(parts, "\n")
	if s.sheet.ASCII {
		printed = text.ASCII(printed)
	}
	_, err = io.WriteString(out, printed)
	return err
}

// posterText is the poster, or the outline where it does not fit.
func (s *session) posterText(width int, drawn bool) string {
	c := s.iv.Canvas()
	heading := cmp.Or(c.Name, s.words.Kinds[c.Kind])
	if !drawn {
		return s.poster.Outline(c, heading, poster.OutlineWords{
			Status: s.words.Status, Series: s.words.Series, Links: s.words.Poster.For, Empty: s.words.Poster.Empty,
		})
	}
	d := s.poster.Draw(c, poster.View{Width: width, Fit: poster.Whole})
	lines := append([]string{s.sheet.Strong.Render(text.OneLine(heading))}, d.Lines(0, d.Height)...)
	return strings.Join(lines, "\n") + "\n"
}

// storyText is the canvas told, a paragraph for each segment.
func (s *session) storyText(width int) string {
	c := s.iv.Canvas()
	var b strings.Builder
	for i, p := range s.tale(canvas.Check(c, prompts.CheckContext(c, s.iv.Walk().Guide, s.today()))) {
		if i > 0 {
			b.WriteString("\n")
		}
		writeLines(&b, "", text.Wrap(p.String(), width))
	}
	return b.String()
}

// journeyText is, for each segment, what meets it at each stage of its journey.
func (s *session) journeyText(width int) string {
	var b strings.Builder
	stages := prompts.LoadChecks(s.words.Language).Stages
	for _, scheme := range canvas.Schemes() {
		j := canvas.NewJourney(s.iv.Canvas(), scheme)
		if j == nil || !scheme.InUse(s.iv.Canvas()) {
			continue
		}
		for _, row := range j.Rows {
			writeLines(&b, "", text.Wrap(s.noteText(row.Segment), width))
			for i, stage := range j.Stages {
				names := make([]string, len(row.Cells[i]))
				for k, n := range row.Cells[i] {
					names[k] = text.OneLine(s.noteText(n))
				}
				writeLines(&b, "  ", text.Wrap(stages[stage]+": "+cmp.Or(s.words.Series(names...), s.sheet.Marks.Open), width-2))
			}
		}
	}
	return b.String()
}

// followUpsText is what was set aside or challenged, by block.
func (s *session) followUpsText(width int) string {
	var b strings.Builder
	c, walk := s.iv.Canvas(), s.iv.Walk()
	for _, block := range append(c.Kind.Blocks(), "") {
		headed := false
		for _, f := range c.FollowUps {
			if f.Block != block && (block != "" || c.Kind.Has(f.Block)) {
				continue
			}
			if !headed {
				writeLines(&b, "", []string{s.title(f.Block)})
				headed = true
			}
			ask := f.Question
			if stop := walk.Find(f.Question); stop >= 0 {
				ask = walk.Stops[stop].Question.Ask
			}
			writeLines(&b, "- ", text.Wrap(cmp.Or(ask, f.Note), width-2))
			if ask == "" {
				f.Note = ""
			}
			writeLines(&b, "  ", text.Wrap(joinFilled(" · ", f.Note, f.Who, string(f.Asked)), width-2))
		}
	}
	return b.String()
}

// writeLines writes the lines, the first behind lead and the others under it.
func writeLines(b *strings.Builder, lead string, lines []string) {
	for _, l := range lines {
		b.WriteString(lead + l + "\n")
		lead = text.Spaces(text.Width(lead))
	}
}

// reading is a session over a canvas that is only looked at, in a look.
func reading(path, language, fallback string, look *style.Sheet, getenv func(string) string) (*session, error) {
	file, doc, err := canvas.Open(path)
	if err != nil {
		return nil, err
	}
	if len(doc.Bytes()) == 0 {
		return nil, &canvas.Error{Problem: canvas.NotFound, File: path}
	}
	c := doc.Canvas()
	s := &session{sheet: look, now: time.Now, getenv: getenv, fallback: fallback}
	s.speak(cmp.Or(language, s.languageOf(c)))
	guide, _, err := s.guideFor(c, filepath.Dir(file.Path()), "")
	if err != nil {
		return nil, err
	}
	s.iv = interview.New(prompts.NewWalk(guide), c, s.today)
	return s, nil
}
