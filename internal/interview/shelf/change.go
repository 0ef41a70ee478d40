// What can be done with a canvas without opening it: another name, a duplicate, a
// copy that is not needed any more. No file is ever replaced.

package shelf

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/merging"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/prompts"
)

// ErrUnsavedWords says that an earlier run left words that the file does not have.
var ErrUnsavedWords = errors.New("there are words that the file does not have")

// Rename gives the canvas in the file at path another name and, if to is another path,
// moves the file there. The error is a *canvas.Error, a *recovery.Held if another
// program has the file, or ErrUnsavedWords.
func Rename(state recovery.Folder, path, name, to string, day canvas.Date) error {
	guard, err := opening.NewGuard(state, path)
	if err != nil {
		return err
	}
	defer guard.Close()
	moved := filepath.Clean(to) != filepath.Clean(path)
	if moved && guard.Found != nil {
		return ErrUnsavedWords
	}
	if moved {
		if _, err := canvas.NewFile(to); err != nil {
			return err
		}
	}
	file, doc, err := canvas.Open(path)
	if err != nil {
		return err
	}
	seen := state.For(path).Seen()
	known := bytes.Equal(seen, doc.Bytes())
	if name != doc.Canvas().Name {
		if doc, err = doc.With(doc.Canvas().With(func(c *canvas.Canvas) { c.Name, c.Updated = name, day })); err != nil {
			return err
		}
		if err := file.Save(doc); err != nil {
			return err
		}
	}
	if moved {
		if err := canvas.Rename(path, to); err != nil {
			return err
		}
	}
	if known {
		seen = doc.Bytes()
	}
	if seen != nil {
		_ = state.For(to).RecordSeen(string(seen)) // without it the changes of others are not shown, no more
	}
	return nil
}

// Duplicate writes what the file at path says to a new file at to, which names the one
// it came from. The error is a *canvas.Error.
func Duplicate(path, to string) error {
	file, doc, err := canvas.Open(path)
	if err == nil && doc.Source() == "" {
		err = &canvas.Error{Problem: canvas.NotFound, File: path}
	}
	if err != nil {
		return err
	}
	return saver.New(file, doc).Copy(to)
}

// Merge merges the conflicted copy at path into the file that it is a copy of or, of a
// file with conflict markers, the two versions between them, and saves that. Follow-ups
// are written in the language of the canvas, else in w. The error is a *canvas.Error.
func Merge(state recovery.Folder, ours, theirs string, w *prompts.Words, day canvas.Date) (*merging.Merged, error) {
	merged, err := merging.Files(merging.Request{
		Ours: ours, Theirs: theirs, State: state, Today: day,
		Words: func(own *canvas.Canvas) *prompts.Words {
			if language, known := prompts.MatchLanguage(own.Language); known {
				return prompts.LoadWords(language)
			}
			return w
		},
	})
	if err != nil {
		return nil, err
	}
	return merged, merged.Save("")
}

// RemoveCopy removes a conflicted copy that was merged, if it still says what was merged
// then. The error is a *canvas.Error.
func RemoveCopy(path string, merged []byte) error {
	data, err := os.ReadFile(path)
	if err == nil && !bytes.Equal(data, merged) {
		return &canvas.Error{Problem: canvas.ChangedOnDisk, File: path}
	}
	if err == nil {
		err = os.Remove(path)
	}
	if err != nil {
		return &canvas.Error{Problem: canvas.CannotSave, File: path, Err: err}
	}
	return nil
}
