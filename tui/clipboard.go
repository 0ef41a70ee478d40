// Copying to the clipboard, which the terminal is asked to do.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"
	"bmcanvas/tui/tty"
)

// copyText asks the terminal to copy the text, and says what it was asked for. A terminal
// does not report whether it has done it.
func (e *env) copyText(s, said string) outcome {
	switch words := e.words.Clipboard; {
	case e.send == nil || !tty.TakesStrings(e.getenv):
		return shut.warning(words.None)
	case len(s) > tty.MaxCopied:
		return shut.warning(e.words.Fill(words.TooLong, "n", (len(s)+1023)>>10, "most", tty.MaxCopied>>10))
	}
	e.send(tty.Copy(s, e.getenv))
	return shut.saying(said)
}

// copyNote copies the words of a note.
func (w *work) copyNote(words string) outcome {
	short := w.env.shortened(words, shortNote)
	return w.env.copyText(words, w.env.words.Fill(w.env.words.Clipboard.CopiedNote, "note", short))
}

// copyStory copies the story, a paragraph for each segment.
func (w *work) copyStory() outcome {
	texts := w.storyTexts()
	if len(texts) == 0 {
		return shut.warning(w.env.words.Review.NothingYet)
	}
	return w.env.copyText(strings.Join(texts, "\n\n")+"\n", w.env.words.Clipboard.CopiedStory)
}

// copyCanvas copies the canvas as an outline, in logical order.
func (w *work) copyCanvas() outcome {
	words := w.env.words
	set := typeset.Compositor{Mode: bidi.Off, Base: w.env.set.Base}
	outline := poster.New(&style.Sheet{Marks: w.env.sheet.Marks}, set, w.posterWords()).Outline(w.iv.Canvas(), w.iv.Canvas().Name, poster.OutlineWords{
		Status: words.Status, Series: words.Series, Links: words.Poster.For, Empty: words.Poster.Empty,
	})
	return w.env.copyText(outline, words.Clipboard.CopiedCanvas)
}

// atHand is the words of the note at hand: of n, else of the one that keys act on, else
// those that are being typed; "" if there are none.
func (w *work) atHand(n *canvas.Note) string {
	if n == nil && w.iv.Question() != nil {
		n = w.question.currentNote()
	}
	if n == nil {
		return strings.TrimSpace(w.question.input.field.Text())
	}
	return w.iv.Text(n)
}
