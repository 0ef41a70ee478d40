// Opening: which file, which guide, which language.

package tui

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
)

// speak makes the session speak a language.
func (s *session) speak(language string) {
	s.words = prompts.LoadWords(language)
	s.poster = poster.New(s.sheet, s.posterWords())
}

// posterWords is what the poster says in the session's language.
func (s *session) posterWords() poster.Words {
	return poster.Words{
		Title:  s.title,
		Note:   s.noteText,
		More:   func(n int) string { return s.words.Poster.More.For(n) },
		Number: s.words.Digits,
		Start:  s.words.Poster.Start,
	}
}

// revise opens the canvas at path: the interview, with the arrival screen on top.
func (s *session) revise(path, folder string) ([]screen, error) {
	file, doc, err := canvas.Open(path)
	if err != nil {
		return nil, err
	}
	return s.enter(file, doc, folder)
}

// enter begins the interview of what was opened, or the start screen if
// nothing is there yet. folder is where a guide given by path is looked for.
func (s *session) enter(file *canvas.File, doc *canvas.Document, folder string) ([]screen, error) {
	s.path = file.Path()
	s.guard(s.path)
	c := doc.Canvas()
	if len(doc.Bytes()) == 0 {
		guide, err := s.ownGuide(folder)
		if err != nil {
			return nil, err
		}
		return s.offering(doc, newStart(s, s.path, folder, guide)), nil
	}
	if s.langRef == "" {
		s.speak(s.languageOf(c))
	}
	guide, ref, err := s.guideFor(c, filepath.Dir(file.Path()), folder)
	if err != nil {
		return nil, err
	}
	if ref != c.Guide && s.guideRef != "" {
		c = c.With(func(c *canvas.Canvas) { c.Guide = ref })
	}
	s.begin(guide, file, doc, c)
	if s.held != nil {
		return []screen{newPosterScreen(s)}, nil
	}
	return s.offering(doc, newInterviewScreen(s), newArrival(s)), nil
}

// offering is the screens, with the offer of what was found on top, if there is any.
func (s *session) offering(doc *canvas.Document, screens ...screen) []screen {
	if s.found != nil {
		screens = append(screens, newOffer(s, doc))
	}
	return screens
}

// languageOf is the file's language, else the environment's.
func (s *session) languageOf(c *canvas.Canvas) string {
	if code, known := prompts.Match(c.Language); known {
		return code
	}
	return s.fallback
}

// ownGuide is the guide that --guide names by path; nil if it names none.
func (s *session) ownGuide(folder string) (*prompts.Guide, error) {
	if s.guideRef == "" || prompts.IsBuiltIn(s.guideRef) {
		return nil, nil
	}
	return prompts.Load(s.guideRef, s.words.Language, folder)
}

// guideFor is the guide to ask with: that of --guide, else the file's, else,
// if that is not there any more, the first of the canvas's kind.
func (s *session) guideFor(c *canvas.Canvas, beside, folder string) (*prompts.Guide, string, error) {
	if s.guideRef != "" {
		g, err := prompts.Load(s.guideRef, s.words.Language, folder)
		if err == nil && g.Canvas != c.Kind {
			err = &prompts.GuideError{Problem: prompts.OtherCanvas, File: s.guideRef, Found: string(g.Canvas), Expected: string(c.Kind)}
		}
		return g, s.guideRef, err
	}
	if c.Guide != "" {
		if g, err := prompts.Load(c.Guide, s.words.Language, beside); err == nil && g.Canvas == c.Kind {
			return g, c.Guide, nil
		}
	}
	g, err := s.firstGuide(c.Kind)
	if err == nil && c.Guide != "" {
		s.warn(s.words.Fill(s.words.Notices.GuideGone, "guide", c.Guide, "title", g.Title))
	}
	if err != nil {
		return nil, "", err
	}
	return g, g.ID, nil
}

// firstGuide is the guide that is offered first for a kind of canvas.
func (s *session) firstGuide(kind canvas.Kind) (*prompts.Guide, error) {
	infos := prompts.Guides(s.words.Language)
	at := slices.IndexFunc(infos, func(g prompts.Info) bool { return g.Canvas == kind })
	if at < 0 {
		return nil, errors.New("no guide for " + string(kind))
	}
	return prompts.Load(infos[at].ID, s.words.Language, "")
}

// useGuide goes on with another guide, in a language.
func (s *session) useGuide(ref, language string) error {
	g, err := prompts.Load(ref, language, filepath.Dir(s.saver.Path()))
	if err != nil {
		s.refuse(err)
		return err
	}
	s.question.keep()
	s.iv.UseGuide(prompts.NewWalk(g), ref, language)
	return nil
}

// useLanguage goes on in another language.
func (s *session) useLanguage(language string) error {
	ref := s.iv.Canvas().Guide
	if ref == "" {
		ref = s.iv.Walk().Guide.ID
	}
	if err := s.useGuide(ref, language); err != nil {
		return err
	}
	s.speak(language)
	s.remember(language)
	return nil
}

// saveCopy writes the canvas as it stands to a new file, which remembers where
// it came from. The interview goes on in the file it was in.
func (s *session) saveCopy(path string) error {
	s.saver.Want(s.iv.Canvas())
	if err := s.saver.Copy(path); err != nil {
		return err
	}
	s.say(s.words.Fill(s.words.Notices.Copied, "file", s.shown(path)))
	return nil
}

// findCanvases lists the canvas files of a folder that can be read, the one
// touched last first.
func findCanvases(folder, language string) []Found {
	entries, _ := os.ReadDir(folder) // a folder that cannot be read has none to offer
	var found []Found
	walks := map[string]*prompts.Walk{}
	for _, e := range entries {
		ext := strings.ToLower(filepath.Ext(e.Name()))
		if e.IsDir() || ext != ".yaml" && ext != ".yml" {
			continue
		}
		path := filepath.Join(folder, e.Name())
		_, doc, err := canvas.Open(path)
		if err != nil || len(doc.Bytes()) == 0 {
			continue
		}
		found = append(found, survey(path, doc.Canvas(), language, walks))
	}
	slices.SortStableFunc(found, func(a, b Found) int { return strings.Compare(string(b.Updated), string(a.Updated)) })
	return found
}

// survey is how far a canvas is, by the guide it was last asked with.
func survey(path string, c *canvas.Canvas, language string, walks map[string]*prompts.Walk) Found {
	f := Found{Path: path, Name: c.Name, Updated: c.LastLooked()}
	if f.Name == "" {
		f.Name = canvas.NameFromFile(path)
	}
	if walks[c.Guide] == nil {
		g, err := prompts.Load(c.Guide, language, filepath.Dir(path))
		if err != nil {
			return f
		}
		walks[c.Guide] = prompts.NewWalk(g)
	}
	s := walks[c.Guide].Survey(c)
	f.Done, f.Of = s.Done, s.Applicable
	return f
}
