// Package edit is the field in which a note is typed: its text, the cursor, undo,
// and how it wraps. It knows no keys and draws no styles: the caller maps keys to
// methods and styles the cell under the cursor.
//
// The cursor moves by grapheme clusters, so a person moves over one character as
// one, and nearly always deletes it as one. Places in the text are byte offsets
// and are always between clusters.
//
// This file changes the text; history.go undoes and redoes; move.go moves the
// cursor; word.go finds words; cluster.go knows clusters; wrap.go makes rows;
// view.go draws them.
package edit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Field edits one text. The zero Field is empty and ready to use. A Field may be
// copied: a copy and its original never change what they share.
type Field struct {
	text    string
	cursor  int
	width   int   // cells the field may take; 0: not set yet
	rows    []row // the text wrapped to width; nil: not wrapped yet
	goal    int   // the column, from 1, that moves up and down aim for; 0: the cursor's
	history history
}

// New returns a field with the text, and the cursor at its end.
func New(text string) Field {
	var f Field
	f.Set(text)
	return f
}

// Set replaces the content with text, exactly as it is, puts the cursor at its end
// and forgets the history.
func (f *Field) Set(text string) {
	*f = Field{text: text, cursor: len(text), width: f.width}
	f.rewrap(0, 0, len(text))
}

// Replace replaces the content with text as one step for Undo, and cleans text as
// Insert does. It reports whether the text changed.
func (f *Field) Replace(text string) bool {
	text = clean(text)
	if text == f.text {
		return false
	}
	return f.edit(single, 0, len(f.text), text)
}

// Text returns the text that was set, with the edits made since and no other
// change.
func (f *Field) Text() string { return f.text }

// Empty reports whether there is no text at all.
func (f *Field) Empty() bool { return f.text == "" }

// Len returns the number of grapheme clusters in the text. It does not read the text.
func (f *Field) Len() int {
	n := 0
	for _, r := range f.wrapped() {
		n += r.count
	}
	return n
}

// Cursor returns the byte offset in Text of the character after the cursor.
func (f *Field) Cursor() int { return f.cursor }

// Insert puts s before the cursor. All kinds of line ends become "\n", a tab one
// space, bytes that are not UTF-8 U+FFFD; other control characters are left out.
// Undo takes back typing word by word, and longer insertions at once. Insert
// reports whether anything was inserted.
func (f *Field) Insert(s string) bool {
	s = clean(s)
	k := typing
	if strings.ContainsAny(strings.TrimRight(s, " "), " \n") {
		k = single
	}
	return f.edit(k, f.cursor, f.cursor, s)
}

// InsertBreak puts a line break before the cursor. It always reports true.
func (f *Field) InsertBreak() bool { return f.edit(single, f.cursor, f.cursor, "\n") }

// Backspace deletes the cluster before the cursor. In Arabic script, where a mark
// or a ZWNJ has a key of its own, it deletes only the last code point. This and
// the other deletions report whether there was anything to delete.
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
func (f *Field) DeleteWordBack() bool { return f.edit(single, f.wordBefore(f.cursor), f.cursor, "") }

// DeleteWordForward deletes up to where WordRight goes.
func (f *Field) DeleteWordForward() bool { return f.edit(single, f.cursor, f.wordAfter(f.cursor), "") }

// DeleteToStart deletes back to the start of the line, which may be rows above.
func (f *Field) DeleteToStart() bool { return f.edit(single, f.lineStart(), f.cursor, "") }

// edit replaces the text between the offsets with s and remembers that for Undo.
// It reports whether there was anything to do.
func (f *Field) edit(k kind, from, to int, s string) bool {
	f.goal = 0
	if from == to && s == "" {
		f.history.endRun()
		return false
	}
	st := step{
		at: from, removed: strings.Clone(f.text[from:to]), inserted: strings.Clone(s), // clones, because a part would keep the whole text in memory
		before: f.cursor,
	}
	f.splice(from, to, s, from+len(s))
	st.after = f.cursor
	f.history.add(k, st)
	return true
}

// splice changes the text, its rows and the cursor. A cursor within a cluster that
// the change has made goes after it.
func (f *Field) splice(from, to int, s string, cursor int) {
	f.text = f.text[:from] + s + f.text[to:]
	f.rewrap(from, to-from, len(s))
	f.cursor = f.ceil(cursor)
}

// Undo takes back the last step: a typed word, a run of deletions, or another
// edit. It reports whether there was one.
func (f *Field) Undo() bool {
	st, ok := f.history.undo()
	return ok && f.apply(st.at, st.inserted, st.removed, st.before)
}

// Redo makes the edit again that Undo took back last. It reports whether there was
// one.
func (f *Field) Redo() bool {
	st, ok := f.history.redo()
	return ok && f.apply(st.at, st.removed, st.inserted, st.after)
}

// UndoTo takes back steps until the content is text again, and reports whether it is. If
// no step leads there, it takes none back.
func (f *Field) UndoTo(text string) bool {
	back := *f
	for back.text != text {
		if !back.Undo() {
			return false
		}
	}
	*f = back
	return true
}

// RedoAll makes all edits again that were taken back. It reports whether there was one.
func (f *Field) RedoAll() bool {
	redone := false
	for f.Redo() {
		redone = true
	}
	return redone
}

// apply replaces old at the offset with new, puts the cursor in its place, and
// reports true.
func (f *Field) apply(at int, old, new string, cursor int) bool {
	f.goal = 0
	f.splice(at, at+len(old), new, cursor)
	return true
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ")

// clean returns s as Insert inserts it.
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
