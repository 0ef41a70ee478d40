// Which guide to ask with, and in which language.

package opening

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/settings"
	"bmcanvas/prompts"
)

// LanguageOf returns the language for the file that says doc; doc is nil, or has no
// bytes, if the file is not there yet.
func (r Request) LanguageOf(doc *canvas.Document) string {
	if doc == nil || len(doc.Bytes()) == 0 {
		return cmp.Or(r.Language, r.Remembered, r.Fallback)
	}
	own, _ := prompts.MatchLanguage(doc.Canvas().Language)
	return cmp.Or(r.Language, own, r.Fallback)
}

// Chosen is a guide that was found, and how a canvas file names it.
type Chosen struct {
	Guide   *prompts.Guide
	Ref     string
	Missing string // the one the file names, if it cannot be used; "" otherwise
	Why     error  // a *prompts.GuideError that says why not; nil if that is not known
}

// GuideOf returns the guide to ask about the canvas with, whose file is in the
// folder home: the request's, else the file's, else, if that is missing, the
// first of the canvas's kind. The error is a *prompts.GuideError.
func (r Request) GuideOf(c *canvas.Canvas, home, language string) (Chosen, error) {
	if r.Guide != "" {
		g, err := prompts.LoadGuide(r.Guide, language, r.Folder)
		if err == nil && g.Canvas != c.Kind {
			err = &prompts.GuideError{Problem: prompts.OtherCanvas, File: r.Guide, Found: string(g.Canvas), Expected: string(c.Kind)}
		}
		if err != nil {
			return Chosen{}, err
		}
		return Chosen{Guide: g, Ref: Ref(g, home)}, nil
	}
	var why error
	if c.Guide != "" {
		var g *prompts.Guide
		if g, why = NamedGuide(c.Guide, language, home); why == nil && g.Canvas == c.Kind {
			return Chosen{Guide: g, Ref: c.Guide}, nil
		}
	}
	g, err := firstGuide(c.Kind, language)
	if err != nil {
		return Chosen{}, err
	}
	return Chosen{Guide: g, Ref: g.ID, Missing: c.Guide, Why: why}, nil
}

// NamedGuide returns the guide that a canvas file in the folder home names: a
// built-in one by its id, or a person's own that is in home or in the guides'
// folder. The error is a *prompts.GuideError.
func NamedGuide(ref, language, home string) (*prompts.Guide, error) {
	if folder := settings.Guides(os.Getenv); folder != "" {
		return prompts.LoadNamedGuide(ref, language, home, folder)
	}
	return prompts.LoadNamedGuide(ref, language, home)
}

// OwnGuide returns the person's own guide if the request names one by its path;
// nil if it does not. The error is a *prompts.GuideError.
func (r Request) OwnGuide(language string) (*prompts.Guide, error) {
	if r.Guide == "" || prompts.IsBuiltIn(r.Guide) {
		return nil, nil
	}
	return prompts.LoadGuide(r.Guide, language, r.Folder)
}

// Ref returns how a canvas file in the folder home names the guide: by its id or,
// if it is a person's own, by its path from there.
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

// firstGuide returns the guide that is offered first for a kind of canvas.
func firstGuide(kind canvas.Kind, language string) (*prompts.Guide, error) {
	infos := prompts.Guides(language)
	at := slices.IndexFunc(infos, func(g prompts.GuideInfo) bool { return g.Canvas == kind })
	if at < 0 {
		return nil, errors.New("no guide for " + string(kind))
	}
	return prompts.LoadGuide(infos[at].ID, language, "")
}
