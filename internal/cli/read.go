// Reading what the commands are given: canvas files, other files, and standard
// input.

package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"bmcanvas/canvas"
)

// openDocument reads the canvas file at path. The error is a *canvas.Error, also
// if there is no such file.
func openDocument(path string) (*canvas.Document, error) {
	_, doc, err := canvas.Open(path)
	if err == nil && len(doc.Bytes()) == 0 {
		err = &canvas.Error{Problem: canvas.NotFound, File: path}
	}
	if err != nil {
		return nil, err
	}
	return doc, nil
}

// maxInput is how many bytes of an input are read: JSON with its indents is
// larger than the file it becomes. One byte more shows that the input is longer.
const maxInput = 4*canvas.MaxSize + 1

// readInput returns what a file holds, or standard input for "-". The error is a
// *canvas.Error.
func (p *program) readInput(path string) ([]byte, error) {
	in := p.in
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return nil, inputError(path, err)
		}
		defer file.Close()
		if info, err := file.Stat(); err == nil && info.IsDir() {
			return nil, &canvas.Error{Problem: canvas.IsFolder, File: path}
		}
		in = file
	}
	data, err := io.ReadAll(io.LimitReader(in, maxInput))
	if err != nil {
		return nil, inputError(path, err)
	}
	return data, nil
}

// inputError returns the error of reading a file as a *canvas.Error.
func inputError(path string, err error) error {
	problem := canvas.Unreadable
	if errors.Is(err, fs.ErrNotExist) {
		problem = canvas.NotFound
	}
	return &canvas.Error{Problem: problem, File: path, Err: err}
}
