// Which version two files come from, where nobody says it.

package merging

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"bmcanvas/canvas"
)

// base returns the version that both come from: the one the request names, else
// the file as this program last left it; nil if neither is known. An empty file is
// none: git gives one where both sides added the file.
func (r Request) base(ours, theirs *canvas.Document) (*canvas.Document, error) {
	if r.Base == "" {
		return r.seenBase(ours, theirs), nil
	}
	if !r.isStream(r.Base) {
		if data, err := os.ReadFile(r.Base); err == nil && len(bytes.TrimSpace(data)) == 0 {
			return nil, nil
		}
	}
	_, doc, err := r.open(r.Base)
	if err != nil {
		return nil, err
	}
	return doc, nil
}

// seenBase returns OURS as this program last left it, if both versions can have
// come from that; nil otherwise. If one of them is a copy that a program for shared
// folders made of the other, they were changed at the same time, so that neither
// can be what both come from.
func (r Request) seenBase(ours, theirs *canvas.Document) *canvas.Document {
	data := r.State.For(r.Ours).Seen()
	if data == nil || bytes.Equal(data, theirs.Bytes()) {
		return nil
	}
	seen, err := canvas.Parse(r.Ours, data)
	if err != nil || !follows(ours.Canvas(), seen.Canvas()) || !follows(theirs.Canvas(), seen.Canvas()) {
		return nil
	}
	if !CopyOf(r.Theirs, r.Ours) && !CopyOf(r.Ours, r.Theirs) {
		// A canvas that was begun apart has not removed what it never had.
		if !canvas.MadeFrom(ours.Canvas(), seen.Canvas()) || !canvas.MadeFrom(theirs.Canvas(), seen.Canvas()) {
			return nil
		}
		return seen
	}
	if bytes.Equal(data, ours.Bytes()) {
		return nil
	}
	return withoutNewest(seen, ours.Canvas(), theirs.Canvas())
}

// follows reports whether a version can have come from another: it was not last
// changed before that, and has its reviews.
func follows(version, from *canvas.Canvas) bool {
	if version.Updated != "" && version.Updated < from.Updated || version.Created > from.Created && from.Created != "" {
		return false
	}
	has := map[canvas.Review]bool{}
	for _, r := range version.Reviews {
		has[r] = true
	}
	for _, r := range from.Reviews {
		if !has[r] {
			return false
		}
	}
	return true
}

// withoutNewest returns the base without the notes that were added to it last and
// one of the versions lacks: that version may come from an earlier one and never
// have had them, so that they were not removed there.
func withoutNewest(base *canvas.Document, versions ...*canvas.Canvas) *canvas.Document {
	c := base.Canvas()
	for _, v := range versions {
		ids := v.NotesByID()
		highest := map[string]int{}
		for _, b := range base.Canvas().Blocks {
			for _, n := range b.Notes {
				if prefix, number := splitID(n.ID); ids[n.ID] != nil {
					highest[prefix] = max(highest[prefix], number)
				}
			}
		}
		for _, b := range base.Canvas().Blocks {
			for _, n := range b.Notes {
				if prefix, number := splitID(n.ID); n.ID == "" || ids[n.ID] == nil && number > highest[prefix] {
					c = c.Remove(n.Key)
				}
			}
		}
	}
	next, err := base.With(c)
	if err != nil {
		return nil
	}
	return next
}

// splitID returns an id's letters and its number, 0 if it has none.
func splitID(id string) (prefix string, number int) {
	prefix = strings.TrimRight(id, "0123456789")
	number, _ = strconv.Atoi(id[len(prefix):])
	return prefix, number
}

// CopyOf reports whether the name of a file says that it is a conflicted copy of
// the other, in the same folder.
func CopyOf(path, of string) bool {
	original, is := Original(path)
	return is && filepath.Clean(original) == filepath.Clean(of)
}
