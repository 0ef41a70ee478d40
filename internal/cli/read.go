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

// openDocument reads the canvas file at path, or standard input for "-". What is
// no regular file, as /dev/stdin or a shell's <(…), is read to its end. The error
// is a *canvas.Error, also if there is no such file.
func (p *program) openDocument(path string) (*canvas.Document, error) {
	if path == "-" || isStream(path) {
		data, err := p.readInput(path)
		if err != nil {
			return nil, err
		}
		return canvas.Parse(path, data)
	}
	_, doc, err := canvas.Open(path)
	if err == nil && len(doc.Bytes()) == 0 {
		err = &canvas.Error{Problem: canvas.NotFound, File: path}
	}
	if err != nil {
		return nil, err
	}
	return doc, nil
}

// isStream reports whether there is neither a regular file nor a folder at the path,
// but something else.
func isStream(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir() && !info.Mode().IsRegular()
}

// writeOutput writes the data to the file at path, in place of what is there, or to
// standard output for "" and "-". The error is a *canvas.Error, or that of the
// output.
func (p *program) writeOutput(path string, data []byte) error {
	if path == "" || path == "-" {
		_, err := p.out.Write(data)
		return err
	}
	return canvas.Replace(path, data)
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
