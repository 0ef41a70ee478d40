// Printing a canvas: the poster on a terminal, an outline elsewhere.

package tui

import (
	"bmcanvas/canvas/check"
	"cmp"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"
)

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
	look, mode := style.New(Colour(o.Getenv), screen && ASCII(o.Getenv)), bidi.Off
	if screen {
		mode, _ = Bidi("", o.Getenv)
		mode = mode.Printed(o.Getenv)
	} else {
		width = measure
	}
	s, err := reading(path, o.Language, o.Fallback, look, mode, o.Getenv)
	if err != nil {
		return err
	}
	printed := s.printed(o, width, screen)
	if on, off := mode.Switches(o.Getenv); !bidi.Plain(printed) {
		printed = on + printed + off
	}
	_, err = io.WriteString(out, printed)
	return err
}

// printed is what the options ask for, in lines of the width at most; drawn if
// it goes to a screen.
func (s *session) printed(o ShowOptions, width int, screen bool) string {
	var parts []string
	for _, part := range []struct {
		wanted bool
		write  func(*printout)
	}{{o.Story, s.printStory}, {o.Journey, s.printJourney}, {o.FollowUps, s.printAgenda}} {
		if part.wanted {
			p := &printout{set: s.set, width: min(width, measure+2*margin), screen: width}
			part.write(p)
			parts = append(parts, p.String())
		}
	}
	if len(parts) == 0 {
		parts = append(parts, s.posterText(width, screen))
	}
	printed := strings.Join(parts, "\n")
	if s.sheet.ASCII {
		printed = text.ASCII(printed)
	}
	return printed
}

// posterText is the poster, or the outline where it does not fit. One that does
// not go to a screen has a line for each note, however long.
func (s *session) posterText(width int, screen bool) string {
	c := s.iv.Canvas()
	heading := cmp.Or(c.Name, s.words.Kinds[c.Kind])
	if screen && poster.Fits(c.Kind, width) {
		d := s.poster.Draw(c, poster.View{Width: width, Fit: poster.Whole})
		top := s.set.Fit(s.sheet.Strong.Render(s.set.Truncate(heading, width, s.sheet.Marks.Ellipsis)), width)
		return strings.Join(append([]string{top}, d.Lines(0, d.Height)...), "\n") + "\n"
	}
	if !screen {
		width = 0
	}
	return s.poster.Outline(c, heading, poster.OutlineWords{
		Status: s.words.Status, Series: s.words.Series, Links: s.words.Poster.For, Empty: s.words.Poster.Empty, Width: width,
	})
}

// printStory prints the canvas told, a paragraph for each segment.
func (s *session) printStory(p *printout) {
	tale := s.tale(s.found())
	if len(tale) == 0 {
		p.write(0, "", s.words.Review.NothingYet)
	}
	for i, paragraph := range tale {
		if i > 0 {
			p.blank()
		}
		p.write(0, "", paragraph.String())
	}
}

// printJourney prints, for each segment, what meets it at each stage of its
// journey.
func (s *session) printJourney(p *printout) {
	stages := prompts.LoadChecks(s.words.Language).Stages
	told := false
	for _, scheme := range check.Schemes() {
		j := check.NewJourney(s.iv.Canvas(), scheme)
		if j == nil || !scheme.InUse(s.iv.Canvas()) {
			continue
		}
		for _, row := range j.Rows {
			if told {
				p.blank()
			}
			told = true
			p.write(0, "", s.noteText(row.Segment))
			for i, stage := range j.Stages {
				names := make([]string, len(row.Cells[i]))
				for k, n := range row.Cells[i] {
					names[k] = text.OneLine(s.noteText(n))
				}
				p.write(2, "", stages[stage]+": "+cmp.Or(s.words.Series(names...), s.sheet.Marks.Open))
			}
		}
	}
	if !told {
		p.write(0, "", s.words.Review.NothingYet)
	}
}

// reading is a session over a canvas that is only looked at, in a look, by a
// reader whose terminal orders text as the mode says.
func reading(path, language, fallback string, look *style.Sheet, mode bidi.Mode, getenv func(string) string) (*session, error) {
	file, doc, err := canvas.Open(path)
	if err != nil {
		return nil, err
	}
	if len(doc.Bytes()) == 0 {
		return nil, &canvas.Error{Problem: canvas.NotFound, File: path}
	}
	c := doc.Canvas()
	s := &session{sheet: look, bidi: mode, now: time.Now, getenv: getenv, fallback: fallback}
	s.speak(cmp.Or(language, s.languageOf(c)))
	guide, _, err := s.guideFor(c, filepath.Dir(file.Path()), "")
	if err != nil {
		return nil, err
	}
	s.iv = interview.New(prompts.NewWalk(guide), c, s.today)
	return s, nil
}
