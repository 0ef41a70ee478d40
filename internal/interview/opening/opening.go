// Package opening finds what an interview begins with: which file, which
// guide, which language. Both front ends open through it, so that the same
// command line means the same in both. It asks nobody and shows nothing.
package opening

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Wish is what the command line asks for.
type Wish struct {
	Folder     string // where the person is: a guide given by a path is looked for from here
	Guide      string // id or path; "": the file's, or to be chosen
	Language   string // "": a file's own or, for a new one, Remembered; else Fallback
	Remembered string // the language that was chosen last
	Fallback   string // the environment's language
}

// Opened is a canvas with all that its interview needs.
type Opened struct {
	File     *canvas.File
	Canvas   *canvas.Canvas // to begin with: what the file says, or a new one
	New      bool           // the file is not there yet
	Guide    *prompts.Guide
	Language string // to speak
	Gone     string // the guide that the file names, if it cannot be used; "" otherwise
}

// Speak is the language to speak over the file that says doc; nil, or a
// document without bytes, if it is not there yet.
func (w Wish) Speak(doc *canvas.Document) string {
	if doc == nil || len(doc.Bytes()) == 0 {
		return cmp.Or(w.Language, w.Remembered, w.Fallback)
	}
	own, _ := prompts.Match(doc.Canvas().Language)
	return cmp.Or(w.Language, own, w.Fallback)
}

// Revise is the interview of a canvas that is there. The error is a *prompts.GuideError.
func (w Wish) Revise(f *canvas.File, doc *canvas.Document) (*Opened, error) {
	o := &Opened{File: f, Canvas: doc.Canvas(), Language: w.Speak(doc)}
	g, err := w.GuideOf(o.Canvas, filepath.Dir(f.Path()), o.Language)
	if err != nil {
		return nil, err
	}
	o.Guide, o.Gone = g.Guide, g.Gone
	if w.Guide != "" && g.Ref != o.Canvas.Guide {
		o.Canvas = o.Canvas.With(func(c *canvas.Canvas) { c.Guide = g.Ref })
	}
	return o, nil
}

// Begin is the interview of a new canvas, asked with the wish's guide, else
// the one that is offered first. The error is a *prompts.GuideError.
func (w Wish) Begin(f *canvas.File, doc *canvas.Document, name string, day canvas.Date) (*Opened, error) {
	o := &Opened{File: f, New: true, Language: w.Speak(doc)}
	ref := w.Guide
	if ref == "" {
		ref = prompts.GuideIDs[0]
	}
	g, err := prompts.Load(ref, o.Language, w.Folder)
	if err != nil {
		return nil, err
	}
	o.Guide = g
	o.Canvas = canvas.New(g.Canvas, name, Ref(g, filepath.Dir(f.Path())), o.Language, day)
	return o, nil
}

// Chosen is a guide that was found, and what a canvas file says of it.
type Chosen struct {
	Guide *prompts.Guide
	Ref   string
	Gone  string // the one the file names, if it cannot be used; "" otherwise
}

// GuideOf is the guide to ask the canvas with, whose file is in the folder
// home: the wish's, else the file's and, if that is not there any more, the
// first of the canvas's kind. The error is a *prompts.GuideError.
func (w Wish) GuideOf(c *canvas.Canvas, home, language string) (Chosen, error) {
	if w.Guide != "" {
		g, err := prompts.Load(w.Guide, language, w.Folder)
		if err == nil && g.Canvas != c.Kind {
			err = &prompts.GuideError{Problem: prompts.OtherCanvas, File: w.Guide, Found: string(g.Canvas), Expected: string(c.Kind)}
		}
		if err != nil {
			return Chosen{}, err
		}
		return Chosen{Guide: g, Ref: Ref(g, home)}, nil
	}
	if c.Guide != "" {
		if g, err := prompts.Load(c.Guide, language, home); err == nil && g.Canvas == c.Kind {
			return Chosen{Guide: g, Ref: c.Guide}, nil
		}
	}
	g, err := firstGuide(c.Kind, language)
	if err != nil {
		return Chosen{}, err
	}
	return Chosen{Guide: g, Ref: g.ID, Gone: c.Guide}, nil
}

// Own is the person's own guide, if the wish names one by its path; nil if it
// does not. The error is a *prompts.GuideError.
func (w Wish) Own(language string) (*prompts.Guide, error) {
	if w.Guide == "" || prompts.IsBuiltIn(w.Guide) {
		return nil, nil
	}
	return prompts.Load(w.Guide, language, w.Folder)
}

// Ref is what a canvas file in the folder home says of the guide: its id or,
// of one's own, its path from there.
func Ref(g *prompts.Guide, home string) string {
	if g.Path == "" {
		return g.ID
	}
	from, err1 := filepath.Abs(home)
	to, err2 := filepath.Abs(g.Path)
	if rel, err := filepath.Rel(from, to); errors.Join(err1, err2, err) == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(g.Path)
}

// firstGuide is the guide that is offered first for a kind of canvas.
func firstGuide(kind canvas.Kind, language string) (*prompts.Guide, error) {
	infos := prompts.Guides(language)
	at := slices.IndexFunc(infos, func(g prompts.Info) bool { return g.Canvas == kind })
	if at < 0 {
		return nil, errors.New("no guide for " + string(kind))
	}
	return prompts.Load(infos[at].ID, language, "")
}
