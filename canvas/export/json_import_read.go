// The JSON reader: values with the lines on which they are.

package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"bmcanvas/canvas"
)

// jsonValue is a value in a JSON text.
type jsonValue struct {
	kind  jsonKind
	text  string // of a string; of a number or truth value, its source
	pairs []jsonPair
	items []jsonValue
	end   int64 // the offset after its first token, which is on one line
}

// jsonPair is a key with its value. A mapping can have a key twice.
type jsonPair struct {
	key   string
	end   int64
	value jsonValue
}

type jsonKind uint8

const (
	jsonNull jsonKind = iota
	jsonBool
	jsonNumber
	jsonString
	jsonList
	jsonObject
)

// deepest is how deep lists and objects may be nested.
const deepest = 200

var (
	errTooDeep = errors.New("lists or objects are nested too deep")
	errMore    = errors.New("something follows the end")
)

// readJSON reads a text of one value. The error is a *canvas.Error.
func readJSON(name string, data []byte) (jsonValue, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	v, err := readValue(d, 0)
	if err == nil {
		if _, more := d.Token(); !errors.Is(more, io.EOF) {
			err = errMore
		}
	}
	if err != nil {
		at := errorAt(data, d.InputOffset(), err)
		return v, &canvas.Error{Problem: canvas.NotJSON, File: name, Line: lineAt(data, at), Found: excerpt(lineOf(data, at)), Err: err}
	}
	return v, nil
}

// errorAt is the offset after the wrong character. Errors of the decoder's scanner
// count that character as read; those of the decoder itself do not.
func errorAt(data []byte, read int64, err error) int64 {
	var wrong *json.SyntaxError
	if !errors.As(err, &wrong) {
		return read
	}
	at := min(max(wrong.Offset, 1), int64(len(data)))
	if at > 0 && data[at-1] == '\n' && !strings.Contains(wrong.Error(), `'\n'`) {
		at++
	}
	return at
}

func readValue(d *json.Decoder, depth int) (jsonValue, error) {
	token, err := d.Token()
	if err != nil {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return jsonValue{}, err
	}
	v := jsonValue{end: d.InputOffset()}
	switch t := token.(type) {
	case bool:
		v.kind, v.text = jsonBool, "false"
		if t {
			v.text = "true"
		}
	case json.Number:
		v.kind, v.text = jsonNumber, string(t)
	case string:
		v.kind, v.text = jsonString, t
	case json.Delim:
		if depth == deepest {
			return v, errTooDeep
		}
		v.kind = jsonList
		if t == '{' {
			v.kind = jsonObject
		}
		for d.More() {
			if err := v.readEntry(d, depth+1); err != nil {
				return v, err
			}
		}
		_, err = d.Token()
	}
	return v, err
}

// readEntry reads the next item or pair.
func (v *jsonValue) readEntry(d *json.Decoder, depth int) error {
	var p jsonPair
	if v.kind == jsonObject {
		token, err := d.Token()
		if err != nil {
			return err
		}
		p.key, _ = token.(string)
		p.end = d.InputOffset()
	}
	var err error
	if p.value, err = readValue(d, depth); err != nil {
		return err
	}
	if v.kind == jsonObject {
		v.pairs = append(v.pairs, p)
	} else {
		v.items = append(v.items, p.value)
	}
	return nil
}

// find is the first value of the key; nil if there is none.
func (v *jsonValue) find(key string) *jsonValue {
	for i := range v.pairs {
		if v.pairs[i].key == key {
			return &v.pairs[i].value
		}
	}
	return nil
}

// scalar reports whether the value is a truth value, a number or a string.
func (v *jsonValue) scalar() bool {
	return v.kind == jsonBool || v.kind == jsonNumber || v.kind == jsonString
}

// lineAt is the line of the byte before the offset, from 1.
func lineAt(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(max(offset-1, 0), int64(len(data)))], []byte("\n"))
}

// lineOf is the text of that line.
func lineOf(data []byte, offset int64) string {
	at := min(max(offset-1, 0), int64(len(data)))
	start := bytes.LastIndexByte(data[:at], '\n') + 1
	line, _, _ := strings.Cut(string(data[start:]), "\n")
	return line
}
