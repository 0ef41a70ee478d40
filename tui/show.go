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
)

// posterFrom is the narrowest terminal on which a poster is printed; on a
// narrower one the outline reads better.
const posterFrom = 76

// Show prints the canvas at path: as a poster if out is a terminal wide enough,
// else as an outline. language is what was asked for, "" for the file's own;
// fallback is used if the file names none. Errors are *canvas.Error.
func Show(out *os.File, path, language, fallback string, getenv func(string) string) error {
	s, err := reading(path, language, fallback, getenv)
	if err != nil {
		return err
	}
	c := s.iv.Canvas()
	heading := c.Name
	if heading == "" {
		heading = s.words.Kinds[c.Kind]
	}
	width, _, err := term.GetSize(out.Fd())
	if err != nil || width < posterFrom || getenv("TERM") == "dumb" {
		_, err := io.WriteString(out, s.poster.Outline(c, heading, poster.OutlineWords{
			Status: s.words.Status, Links: s.words.Poster.For, Empty: s.words.Poster.Empty,
		}))
		return err
	}
	d := s.poster.Draw(c, poster.View{Width: width, Fit: poster.Whole})
	lines := append([]string{s.sheet.Strong.Render(heading)}, d.Lines(0, d.Height)...)
	_, err = io.WriteString(out, strings.Join(lines, "\n")+"\n")
	return err
}

// reading is a session over a canvas that is only looked at.
func reading(path, language, fallback string, getenv func(string) string) (*session, error) {
	file, doc, err := canvas.Open(path)
	if err != nil {
		return nil, err
	}
	if len(doc.Bytes()) == 0 {
		return nil, &canvas.Error{Problem: canvas.NotFound, File: path}
	}
	c := doc.Canvas()
	s := &session{sheet: style.New(getenv("NO_COLOR") == "", false), now: time.Now, getenv: getenv, fallback: fallback}
	s.speak(cmp.Or(language, s.languageOf(c)))
	guide, _, err := s.guideFor(c, filepath.Dir(file.Path()), "")
	if err != nil {
		return nil, err
	}
	s.iv = interview.New(prompts.NewWalk(guide), c, s.today)
	return s, nil
}
