// Package edit is the field a note is typed in: its text, the cursor, undo,
// and how it wraps. It knows no keys and draws no styles: the caller maps keys
// to methods and styles the cell under the cursor.
//
// Everything goes by grapheme clusters, so that what a person sees as one
// character is moved over, and nearly always deleted, as one. Places in the
// text are byte offsets and always stand between clusters.
package edit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Field edits one text. The zero Field is empty and ready. A Field may be
// copied: what a copy shares with its original is never written to again.
type Field struct {
	text    string
	cursor  int
	width   int   // cells the field may take; 0: not told yet
	rows    []row // the text wrapped to width; nil: not yet
	goal    int   // the column, from 1, that moves up and down aim for; 0: that of the cursor
	history history
}

// New is a field that holds text, with the cursor at its end.
func New(text string) Field {
	var f Field
	f.Set(text)
	return f
}

// Set makes text, exactly as it is, the content, puts the cursor at its end
// and forgets the history.
func (f *Field) Set(text string) {
	*f = Field{text: text, cursor: len(text), width: f.width}
	f.rewrap(0, 0, len(text))
}

// Replace is Set as an edit that Undo takes back; text is cleaned as by Insert.
// It reports whether the text changed.
func (f *Field) Replace(text string) bool {
	text = clean(text)
	if text == f.text {
		return false
	}
	return f.edit(apart, 0, len(f.text), text)
}

// Text is what was set, changed by the edits made since and nothing else.
func (f *Field) Text() string { return f.text }

// Empty reports whether there is no text at all.
func (f *Field) Empty() bool { return f.text == "" }

// Len is the number of grapheme clusters in the text. It costs no look at the text.
func (f *Field) Len() int {
	n := 0
	for _, r := range f.laid() {
		n += r.count
	}
	return n
}

// Cursor is the byte offset in Text that the cursor stands before.
func (f *Field) Cursor() int { return f.cursor }

// Insert puts s before the cursor. Line ends of every sort become "\n", a tab
// one space, bytes that are no UTF-8 U+FFFD; other control characters are left out.
// Typing is undone word by word, longer insertions at once. It reports whether
// anything was inserted.
func (f *Field) Insert(s string) bool {
	s = clean(s)
	k := typing
	if strings.ContainsAny(strings.TrimRight(s, " "), " \n") {
		k = apart
	}
	return f.edit(k, f.cursor, f.cursor, s)
}

// InsertBreak puts a line break before the cursor.
func (f *Field) InsertBreak() bool { return f.edit(apart, f.cursor, f.cursor, "\n") }

// Backspace deletes the cluster before the cursor; in Arabic script, where a
// mark or a ZWNJ is a keystroke of its own, only its last code point.
func (f *Field) Backspace() bool {
	from := f.before(f.cursor)
	if c := f.text[from:f.cursor]; strings.ContainsFunc(c, arabic) {
		_, size := utf8.DecodeLastRuneInString(c)
		from = f.cursor - size
	}
	return f.edit(erasing, from, f.cursor, "")
}

// Delete deletes the cluster after the cursor.
func (f *Field) Delete() bool { return f.edit(erasing, f.cursor, f.after(f.cursor), "") }

// DeleteWordBack deletes back to where WordLeft goes.
func (f *Field) DeleteWordBack() bool { return f.edit(apart, f.wordBefore(f.cursor), f.cursor, "") }

// DeleteWordForward deletes up to where WordRight goes.
func (f *Field) DeleteWordForward() bool { return f.edit(apart, f.cursor, f.wordAfter(f.cursor), "") }

// DeleteToStart deletes back to the start of the line; wrapping makes no lines.
func (f *Field) DeleteToStart() bool { return f.edit(apart, f.lineStart(), f.cursor, "") }

// edit puts s in the place of the text from from to to and remembers it for
// Undo. It reports whether there was anything to do.
func (f *Field) edit(k run, from, to int, s string) bool {
	f.goal = 0
	if from == to && s == "" {
		f.history.rest()
		return false
	}
	st := step{
		at: from, removed: strings.Clone(f.text[from:to]), inserted: strings.Clone(s), // clones, for a part keeps the whole text in memory
		before: f.cursor,
	}
	f.splice(from, to, s, from+len(s))
	st.after = f.cursor
	f.history.add(k, st)
	return true
}

// splice changes the text and what hangs on it. If the cursor would stand
// within a cluster that the change has made, it goes behind it.
func (f *Field) splice(from, to int, s string, cursor int) {
	f.text = f.text[:from] + s + f.text[to:]
	f.rewrap(from, to-from, len(s))
	f.cursor = f.ceil(cursor)
}

// Undo takes back the last step: a word typed, a run of deletions, or one
// other edit. It reports whether there was one.
func (f *Field) Undo() bool {
	st, ok := f.history.undo()
	if ok {
		f.goal = 0
		f.splice(st.at, st.at+len(st.inserted), st.removed, st.before)
	}
	return ok
}

// Redo does again what Undo took back last. It reports whether there was anything.
func (f *Field) Redo() bool {
	st, ok := f.history.redo()
	if ok {
		f.goal = 0
		f.splice(st.at, st.at+len(st.removed), st.inserted, st.after)
	}
	return ok
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ")

// clean is s as Insert takes it.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	dirty := func(r rune) bool { return unicode.IsControl(r) && r != '\n' }
	if !strings.ContainsFunc(s, dirty) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if dirty(r) {
			return -1
		}
		return r
	}, lineEnds.Replace(s))
}
