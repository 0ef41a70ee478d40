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
	if doc == nil || doc.Source() == "" {
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
	Why     error  // a *prompts.GuideError that says why not; nil if the file names none
}

// GuideOf returns the guide to ask about the canvas with, whose file is in the
// folder home: the request's, else the file's, else, if that is missing, the
// first of the canvas's kind. The error is a *prompts.GuideError.
func (r Request) GuideOf(c *canvas.Canvas, home, language string) (Chosen, error) {
	if r.Guide != "" {
		g, err := r.askedGuide(language, home)
		if err == nil {
			err = forCanvas(g, r.Guide, c.Kind)
		}
		if err != nil {
			return Chosen{}, err
		}
		return Chosen{Guide: g, Ref: Ref(g, home)}, nil
	}
	var why error
	if c.Guide != "" {
		var g *prompts.Guide
		if g, why = GuideFor(c.Kind, c.Guide, language, home); why == nil {
			return Chosen{Guide: g, Ref: c.Guide}, nil
		}
	}
	g, err := firstGuide(c.Kind, language)
	if err != nil {
		return Chosen{}, err
	}
	return Chosen{Guide: g, Ref: g.ID, Missing: c.Guide, Why: why}, nil
}

// forCanvas returns an error if the guide, which was found as ref, is for another kind
// of canvas.
func forCanvas(g *prompts.Guide, ref string, kind canvas.Kind) error {
	if g.Canvas == kind {
		return nil
	}
	return &prompts.GuideError{Problem: prompts.OtherCanvas, File: ref, Found: string(g.Canvas), Expected: string(kind)}
}

// MissingGuide returns why the guide that a canvas in the folder home names cannot be
// used, as a *prompts.GuideError; nil if it can, and if the canvas names none.
func MissingGuide(c *canvas.Canvas, home, language string) error {
	if c.Guide == "" {
		return nil
	}
	_, err := GuideFor(c.Kind, c.Guide, language, home)
	return err
}

// GuideFor returns the guide that a canvas file of the kind in the folder home names: a
// built-in one by its id, or a person's own that is in home or in the guides' folder. The
// error is a *prompts.GuideError, also if it is a guide for another kind of canvas.
func GuideFor(kind canvas.Kind, ref, language, home string) (*prompts.Guide, error) {
	g, err := prompts.LoadNamedGuide(ref, language, home, folders()...)
	if err == nil {
		err = forCanvas(g, ref, kind)
	}
	if err != nil {
		return nil, err
	}
	return g, nil
}

// AskedGuide returns the guide that a person asks for: a built-in one by its id, or their
// own by its name, in home or in the guides' folder, or by its path from home. The error
// is a *prompts.GuideError.
func AskedGuide(ref, language, home string) (*prompts.Guide, error) {
	return prompts.LoadGuide(ref, language, home, folders()...)
}

// OwnGuides lists a person's own guides beside the canvases of the folder home, and those
// of the guides' folder.
func OwnGuides(language, home string) []prompts.OwnGuide {
	return prompts.OwnGuides(language, home, folders()...)
}

// folders are the folders in which canvases of any folder find a person's own guides.
func folders() []string {
	if folder := settings.Guides(os.Getenv); folder != "" {
		return []string{folder}
	}
	return nil
}

// askedGuide returns the guide that the request names: a name is looked for in the
// working folder, too.
func (r Request) askedGuide(language, home string) (*prompts.Guide, error) {
	return prompts.LoadGuide(r.Guide, language, r.Folder, append([]string{home}, folders()...)...)
}

// OwnGuide returns the person's own guide if the request names one; nil if it does not.
// The error is a *prompts.GuideError.
func (r Request) OwnGuide(language string) (*prompts.Guide, error) {
	if r.Guide == "" || prompts.IsBuiltIn(r.Guide) {
		return nil, nil
	}
	return r.askedGuide(language, r.home())
}

// home is the folder of the canvas file, which need not be known yet.
func (r Request) home() string {
	if r.Path == "" {
		return r.Folder
	}
	return filepath.Dir(r.Path)
}

// Ref returns how a canvas file in the folder home names the guide: by its id or, if it
// is a person's own, by the name with which it was found, if it is found so from there,
// else by its path from there.
func Ref(g *prompts.Guide, home string) string {
	if g.Path == "" {
		return g.ID
	}
	if g.Name != "" {
		found := prompts.OwnPath(g.Name, g.Language, append([]string{home}, folders()...)...)
		if found != "" && sameFolder(filepath.Dir(found), filepath.Dir(g.Path)) {
			return g.Name
		}
	}
	from, err1 := filepath.Abs(home)
	to, err2 := filepath.Abs(g.Path)
	if rel, err := filepath.Rel(from, to); errors.Join(err1, err2, err) == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(g.Path)
}

// sameFolder reports whether two paths are those of one folder.
func sameFolder(a, b string) bool {
	infoA, err1 := os.Stat(a)
	infoB, err2 := os.Stat(b)
	return errors.Join(err1, err2) == nil && os.SameFile(infoA, infoB)
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
