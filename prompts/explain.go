// Putting errors in words: what happened, where, and what to do.

package prompts

import (
	"cmp"
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"unicode"

	"bmcanvas/canvas"
)

// ErrorWords are the sentences for errors. Their placeholders are {file}, {line},
// {key}, {expected}, {found}, and {detail}: what the system says.
type ErrorWords struct {
	Canvas map[canvas.Problem]Explanation // of reading and saving a canvas
	Guide  map[GuideProblem]Explanation
	Other  Explanation // any other error
}

// Explanation says what happened, in a clause that a file's name can follow, and
// what to do, in a sentence.
type Explanation struct{ What, Do string }

// Explain puts an error in words: what happened, where (the file, with the line if
// it is known, or ""), and what to do. A *canvas.Error and a *GuideError, also if
// wrapped, have sentences of their own. Any other error gets a general sentence
// with its text.
func (w *Words) Explain(err error) (what, where, do string) {
	var inCanvas *canvas.Error
	var inGuide *GuideError
	var inPath *fs.PathError
	switch {
	case errors.As(err, &inCanvas):
		if e, ok := w.Errors.Canvas[inCanvas.Problem]; ok {
			f := facts(*inCanvas)
			if f.Problem == canvas.OtherKind { // kinds are ids in the file, and have titles for people
				f.Expected = cmp.Or(w.Kinds[canvas.Kind(f.Expected)], f.Expected)
				f.Found = cmp.Or(w.Kinds[canvas.Kind(f.Found)], f.Found)
			}
			return w.explain(e, f, cause(inCanvas))
		}
	case errors.As(err, &inGuide):
		if e, ok := w.Errors.Guide[inGuide.Problem]; ok {
			return w.explain(e, facts{
				File: inGuide.File, Line: inGuide.Line, Key: inGuide.Key,
				Expected: inGuide.Expected, Found: inGuide.Found,
			}, cause(inGuide))
		}
	case errors.As(err, &inPath):
		return w.explain(w.Errors.Other, facts{File: inPath.Path}, cause(inPath))
	}
	return w.explain(w.Errors.Other, facts{}, err.Error())
}

// GuideGone says that the guide that a canvas names cannot be used, which one is used in
// its place, and what to do, if why says so.
func (w *Words) GuideGone(guide, instead string, why error) string {
	said := w.Fill(w.Notices.GuideGone, "guide", guide, "title", instead)
	if why == nil {
		return said
	}
	_, _, do := w.Explain(why)
	return strings.TrimSpace(said + " " + do)
}

// facts are the values for the placeholders of an error of either type.
type facts canvas.Error

func (w *Words) explain(e Explanation, f facts, detail string) (what, where, do string) {
	expected := f.Expected
	if words, ok := w.Expected[expected]; ok {
		expected = words
	}
	pairs := []any{
		"file", printable(f.File),
		"line", f.Line,
		"key", excerpt(f.Key),
		"expected", printable(expected),
		"found", excerpt(f.Found),
		"detail", printable(detail),
	}
	where = printable(f.File)
	if where != "" && f.Line > 0 {
		where += ":" + strconv.Itoa(f.Line) // for editors and terminals to follow, so in their digits
	}
	return w.Fill(e.What, pairs...), where, w.Fill(e.Do, pairs...)
}

// cause returns the text of the innermost error: "permission denied", without the
// names of functions and files that the system adds.
func cause(err error) string {
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(err) {
		err = inner
	}
	return err.Error()
}

// excerptLength is how many characters of a file a sentence quotes.
const excerptLength = 60

// excerpt returns the beginning of a text from a file.
func excerpt(s string) string {
	s = printable(s)
	n := 0
	for at := range s {
		if n++; n > excerptLength {
			return s[:at] + "…"
		}
	}
	return s
}

// printable returns s on one line, without characters that a terminal could take
// as a command: the contents and names of files come from other people.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r):
			return unicode.ReplacementChar
		case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069: // turns what follows around
			return -1
		}
		return r
	}, s)
}

// BesideFile says in which file the canvas is that an earlier run could not save, and why:
// the file of the canvas has changed since, or because of the error it cannot be opened.
func (w *Words) BesideFile(file string, unopenable error) string {
	if unopenable == nil {
		return w.Fill(w.Safety.PutBeside, "file", file)
	}
	what, _, _ := w.Explain(unopenable)
	return w.Fill(w.Safety.PutBesideAsText, "file", file, "what", what)
}
