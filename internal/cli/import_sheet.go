// bmcanvas import SHEET --into FILE: the answers of a filled-in question sheet.

package cli

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/intake"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/settings"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/prompts/sheet"
)

// importSheet adds the answers of a sheet to the canvas file into, once the person
// has seen them and said yes.
func (p *program) importSheet(source, into string, yes bool) error {
	file, doc, err := canvas.Open(into)
	if err == nil && len(doc.Bytes()) == 0 {
		err = &canvas.Error{Problem: canvas.NotFound, File: into}
	}
	if err != nil {
		return err
	}
	if source == "-" && !yes {
		return p.needsYes(into)
	}
	c := doc.Canvas()
	data, err := p.readInput(source)
	if err != nil {
		return err
	}
	guide, filled, err := p.readSheet(source, data, filepath.Dir(into))
	if err != nil {
		return err
	}
	if guide.Canvas != c.Kind {
		return remedied{p.words.Fill(p.words.Convert.OtherCanvas, "file", source, "kind", p.words.Kinds[guide.Canvas]), p.words.Fill(p.words.Convert.OtherCanvasDo, "into", into)}
	}
	p.tellGuideMissing(into, c)
	w := p.wordsFor(c)
	taken := intake.Take(c, guide, filled, p.by, p.today(), w)
	if err := p.showTaken(w, source, comparedFile{into, c}, taken); err != nil || taken.Canvas == c {
		return err
	}
	if !yes {
		if err := p.ask(w, into); err != nil {
			return err
		}
	}
	next, err := doc.With(taken.Canvas)
	if err != nil {
		return err
	}
	return file.Save(next)
}

// canvasOfSheet is a new canvas in the folder with the answers of a filled-in sheet.
func (p *program) canvasOfSheet(source string, data []byte, name, folder string) (*export.Imported, error) {
	guide, filled, err := p.readSheet(source, data, folder)
	if err != nil {
		return nil, err
	}
	taken := intake.Take(canvas.New(guide.Canvas, "", opening.Ref(guide, folder), guide.Language, p.today()), guide, filled, p.by, p.today(), p.wordsFor())
	c := taken.Canvas.With(func(c *canvas.Canvas) { c.Name, c.Format = cmp.Or(c.Name, name), canvas.Format })
	doc, err := canvas.Blank().With(c)
	return &export.Imported{Document: doc, LeftOut: leftOf(taken)}, err
}

// leftOf returns the words of a sheet that have no place on the canvas.
func leftOf(taken intake.Taken) []export.LeftOut {
	var left []export.LeftOut
	for _, l := range taken.LeftOut {
		left = append(left, export.LeftOut{Line: l.Line, Text: l.Text})
	}
	return left
}

// readSheet reads a sheet for a canvas in the folder and finds its guide.
func (p *program) readSheet(source string, data []byte, folder string) (*prompts.Guide, *sheet.Filled, error) {
	here, err := os.Getwd()
	if err != nil {
		return nil, nil, err
	}
	guide, filled, err := intake.Read(source, data, p.guide, here, filepath.Dir(source), folder)
	w := p.words.Convert
	var missing *intake.GuideMissing
	switch {
	case errors.Is(err, intake.ErrNoSheet):
		return nil, nil, remedied{p.words.Fill(w.NoSheet, "file", source), w.NoSheetDo}
	case errors.As(err, &missing):
		return nil, nil, remedied{p.words.Fill(w.NoSheetGuide, "guide", text.OneLine(missing.Guide), "file", source), p.words.Fill(w.NoSheetGuideDo, "folder", settings.Guides(os.Getenv))}
	}
	return guide, filled, err
}

// showTaken prints what the answers of a sheet add, and the words that have no place.
func (p *program) showTaken(w *prompts.Words, source string, old comparedFile, taken intake.Taken) error {
	p.sayLeftOut(source, w.Convert.Left, leftOf(taken))
	if taken.Canvas == old.canvas {
		fmt.Fprintln(p.text, w.Convert.NothingNew)
		return nil
	}
	return p.printChanges(w, canvas.Diff(old.canvas, taken.Canvas), old, comparedFile{old.path, taken.Canvas})
}

// ask asks whether to add to the file. The error says that nothing was added, because the
// input is no terminal or the person said no.
func (p *program) ask(w *prompts.Words, into string) error {
	if !term.IsTerminal(p.in.Fd()) {
		return p.needsYes(into)
	}
	if _, err := fmt.Fprintln(p.text, w.Fill(w.Convert.AddThese, "file", text.OneLine(into))); err != nil {
		return err
	}
	line, err := bufio.NewReader(p.in).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	said := strings.ToLower(strings.TrimSpace(line))
	if !slices.Contains(strings.Fields(w.Convert.Yes), said) {
		return remedied{w.Fill(w.Convert.NotAdded, "file", text.OneLine(into)), w.Convert.NotAddedDo}
	}
	return nil
}

// needsYes returns the error for adding to a file where no question can be asked.
func (p *program) needsYes(into string) error {
	return remedied{p.words.Fill(p.words.Convert.NobodyToAsk, "file", text.OneLine(into)), p.words.Convert.NobodyToAskDo}
}
