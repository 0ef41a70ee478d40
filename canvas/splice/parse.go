// Parse, and what is wrong with a text that it refuses.

package splice

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// Problem is why a text was refused.
type Problem string

// The reasons for refusing a text.
const (
	Invalid       Problem = "not YAML"
	ManyDocuments Problem = "several documents"
	HasAlias      Problem = "an alias or a merge key"
)

// Error says why Parse refused a text, and at which line, from 1.
type Error struct {
	Problem Problem
	Line    int
	Err     error // of yaml.v3, in English
}

func (e *Error) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("line %d: %s: %v", e.Line, e.Problem, e.Err)
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.Problem)
}

func (e *Error) Unwrap() error { return e.Err }

// Parse reads a text of one YAML document. The error is an *Error; aliases
// and merge keys are one, for what they repeat cannot be edited in one place.
func Parse(src string) (*Tree, error) {
	if t := readQuickly(src); t != nil {
		return t, nil
	}
	return parseFully(src)
}

// parseFully reads any YAML, by yaml.v3.
func parseFully(src string) (*Tree, error) {
	decoder := yaml.NewDecoder(strings.NewReader(src))
	document, err := decode(decoder)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, &Error{Problem: Invalid, Line: errorLine(src, err), Err: err}
	}
	t := &Tree{src: src, judged: true}
	if document == nil || len(document.Content) == 0 {
		t.add(node{start: int32(len(src)), end: int32(len(src)), lead: int32(len(src))})
		return t, nil
	}
	if second, err := decode(decoder); second != nil {
		return nil, &Error{Problem: ManyDocuments, Line: t.LineAt(lineOffset(src, second.Line))}
	} else if !errors.Is(err, io.EOF) {
		return nil, &Error{Problem: Invalid, Line: errorLine(src, err), Err: err}
	}
	b := builder{t: t, line: 1, column: 1}
	if strings.HasPrefix(src, bom) {
		b.at = len(bom)
	}
	b.start = b.at
	if err := b.build(document.Content[0], place{lead: -1, indent: -1}); err != nil {
		return nil, err
	}
	return t, nil
}

// decode reads the next document; nil and io.EOF after the last. That
// yaml.v3 panics on some texts is an error like another.
func decode(d *yaml.Decoder) (document *yaml.Node, err error) {
	defer func() {
		if trouble := recover(); trouble != nil {
			document, err = nil, fmt.Errorf("yaml: %v", trouble)
		}
	}()
	document = new(yaml.Node)
	if err := d.Decode(document); err != nil {
		return nil, err
	}
	return document, nil
}

// lineOffset is where the line begins, as yaml.v3 counts lines.
func lineOffset(src string, line int) int {
	i := 0
	for ; line > 1 && i < len(src); line-- {
		i = nextLine(src, i)
	}
	return i
}

// errorLine is the line at which a text stops being YAML: the one after the
// longest beginning of it that is. The line in yaml.v3's message is often that
// of the list or mapping around it; it is only where the search starts from.
func errorLine(src string, err error) int {
	t := &Tree{src: src}
	for i, r := range src {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7F {
			return t.LineAt(i)
		}
	}
	named := 1
	if _, e := fmt.Sscanf(err.Error(), "yaml: line %d:", &named); e != nil {
		named = 1
	}
	const tries, enough = 40, 256 << 10
	lines := &lineReader{rest: src}
	if _, err := decode(yaml.NewDecoder(lines)); err == nil || len(src)-len(lines.rest) > enough {
		return t.LineAt(lineOffset(src, named))
	}
	end := len(src) - len(lines.rest)
	for range tries {
		start := lineStart(src, max(end-1, 0))
		if _, err := decode(yaml.NewDecoder(strings.NewReader(src[:start]))); err == nil || errors.Is(err, io.EOF) {
			return t.LineAt(start)
		}
		end = start
	}
	return t.LineAt(lineOffset(src, named))
}

// lineReader hands out one line at a time, so that what is left tells how far
// its reader came.
type lineReader struct{ rest string }

func (r *lineReader) Read(p []byte) (int, error) {
	if r.rest == "" {
		return 0, io.EOF
	}
	n := copy(p, r.rest[:nextLine(r.rest, 0)])
	r.rest = r.rest[n:]
	return n, nil
}
