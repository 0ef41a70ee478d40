// Opening: which file, which guide, which language.

package tui

import (
	"path/filepath"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
)

// speak makes the session speak a language, and lay out its screens as that is
// read.
func (s *session) speak(language string) {
	s.words = prompts.LoadWords(language)
	s.set = typeset.Compositor{Mode: s.bidi, Base: bidi.LTR}
	if s.words.RightToLeft() {
		s.set.Base = bidi.RTL
	}
	s.sheet = s.sheet.Facing(s.set.Mirrored())
	s.poster = poster.New(s.sheet, s.set, s.posterWords())
}

// posterWords is what the poster says in the session's language.
func (s *session) posterWords() poster.Words {
	return poster.Words{
		Title:  s.title,
		Note:   s.posterNote,
		More:   func(n int) string { return s.words.Poster.More.For(n) },
		Number: s.words.Digits,
		Part:   func(block string) string { return s.words.Poster.Parts[s.kind()][block] },
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
	s.claim(s.path)
	c := doc.Canvas()
	if len(doc.Bytes()) == 0 {
		guide, err := s.ownGuide(folder)
		if err != nil {
			return nil, err
		}
		if s.held != nil {
			s.warn(s.heldBy())
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
	s.since = opening.Since(recovery.State(s.getenv), s.path, doc)
	if s.held != nil {
		return []screen{newPosterScreen(s)}, nil
	}
	return s.offering(doc, newInterviewScreen(s), newArrival(s)), nil
}

// offering is the screens, with the offer of what was found on top, if there is any.
func (s *session) offering(doc *canvas.Document, screens ...screen) []screen {
	if s.guard != nil && s.guard.Found != nil && !s.outdated(doc) {
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

// wish is what the command line asks for.
func (s *session) wish(folder string) opening.Wish {
	return opening.Wish{Folder: folder, Guide: s.guideRef, Language: s.langRef, Fallback: s.fallback}
}

// ownGuide is the guide that --guide names by path; nil if it names none.
func (s *session) ownGuide(folder string) (*prompts.Guide, error) {
	return s.wish(folder).Own(s.words.Language)
}

// guideFor is the guide to ask with, and what the file says of it. beside is
// the folder of the file.
func (s *session) guideFor(c *canvas.Canvas, beside, folder string) (*prompts.Guide, string, error) {
	g, err := s.wish(folder).GuideOf(c, beside, s.words.Language)
	if g.Gone != "" {
		s.warn(s.words.Fill(s.words.Notices.GuideGone, "guide", g.Gone, "title", g.Guide.Title))
	}
	return g.Guide, g.Ref, err
}

// useGuide goes on with another guide, in a language. ref is its id, or a path
// from the canvas file.
func (s *session) useGuide(ref, language string) error {
	home := filepath.Dir(s.saver.Path())
	g, err := prompts.Load(ref, language, home)
	if err != nil {
		s.refuse(err)
		return err
	}
	s.question.keep()
	s.iv.UseGuide(prompts.NewWalk(g), opening.Ref(g, home), language)
	s.keepOwn(g)
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

// canvasesIn lists what can be opened in a folder: canvases that have no file
// yet, only words that an earlier run left, and below them the files.
func (s *session) canvasesIn(folder string) []opening.Found {
	return append(opening.Waiting(recovery.State(s.getenv), folder), opening.Canvases(folder, s.words.Language)...)
}
