// Parse, and the errors of a text that it refuses.

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

// Error says why Parse refused a text, and at which line.
type Error struct {
	Problem Problem
	Line    int   // from 1
	Err     error // of yaml.v3; nil if yaml.v3 took the text
}

func (e *Error) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("line %d: %s: %v", e.Line, e.Problem, e.Err)
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.Problem)
}

func (e *Error) Unwrap() error { return e.Err }

// Parse reads a text of one YAML document. The error is an *Error. Aliases and
// merge keys are errors, because the nodes they repeat cannot be edited in one
// place.
func Parse(src string) (*Tree, error) {
	t, stopped := readFast(src)
	if t != nil {
		return t, nil
	}
	t, err := readFull(src)
	if e, ok := err.(*Error); ok && e.Problem == Invalid {
		e.Line = errorLine(src, stopped, e)
	}
	return t, err
}

// readFull reads any YAML with yaml.v3.
func readFull(src string) (*Tree, error) {
	masked, mask := maskBOMs(src)
	decoder := yaml.NewDecoder(strings.NewReader(masked))
	document, err := decode(decoder)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, &Error{Problem: Invalid, Line: lineInMessage(&Tree{src: src}, err), Err: err}
	}
	t := &Tree{src: src, fromYAML: true}
	if document == nil || len(document.Content) == 0 {
		t.add(node{start: int32(len(src)), end: int32(len(src)), lead: int32(len(src))})
		return t, nil
	}
	if second, err := decode(decoder); second != nil {
		return nil, &Error{Problem: ManyDocuments, Line: t.LineAt(lineOffset(src, second.Line))}
	} else if !errors.Is(err, io.EOF) {
		return nil, &Error{Problem: Invalid, Line: lineInMessage(&Tree{src: src}, err), Err: err}
	}
	b := builder{t: t, mask: mask, line: 1, column: 1}
	if strings.HasPrefix(src, bom) {
		b.at = len(bom)
	}
	b.start, b.counted = b.at, b.at
	if err := b.build(document.Content[0], place{lead: -1, indent: -1}); err != nil {
		return nil, err
	}
	return t, nil
}

// maskBOMs replaces every byte order mark that is not at the beginning by
// another character, and returns that character. If a mark is at the beginning of the
// buffer of yaml.v3, that drops the next character that begins a line.
func maskBOMs(src string) (masked, mask string) {
	head, rest := "", src
	if strings.HasPrefix(src, bom) {
		head, rest = bom, src[len(bom):]
	}
	if !strings.Contains(rest, bom) {
		return src, ""
	}
	private := '\ue000' // as many bytes as a mark, and printable
	for strings.ContainsRune(rest, private) {
		private++
	}
	return head + strings.ReplaceAll(rest, bom, string(private)), string(private)
}

// decode reads the next document; nil and io.EOF after the last. yaml.v3 panics
// on some texts: that is an error, too.
func decode(d *yaml.Decoder) (document *yaml.Node, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			document, err = nil, fmt.Errorf("yaml: %v", fault)
		}
	}()
	document = new(yaml.Node)
	if err := d.Decode(document); err != nil {
		return nil, err
	}
	return document, nil
}

// lineOffset is where the line begins, in the count of yaml.v3.
func lineOffset(src string, line int) int {
	i := 0
	for ; line > 1 && i < len(src); line-- {
		i = nextLine(src, i)
	}
	return i
}

// errorLine is the line at which a text stops being YAML: the one after its
// longest beginning that is YAML. The line in yaml.v3's message is often that of
// the list or mapping around it. The line at which the fast reader stopped is
// tried first.
func errorLine(src string, stopped int, e *Error) int {
	src, _ = maskBOMs(src)
	t := &Tree{src: src}
	for i, r := range src {
		if !printable(r) && r != '\r' && r != 0x85 && r != 0x2028 && r != 0x2029 && r != 0xFEFF {
			return t.LineAt(i)
		}
	}
	start := lineStart(src, min(stopped, len(src)))
	for range 2 {
		end := nextLine(src, start)
		if isYAML(src[:start]) && !isYAML(src[:end]) {
			return t.LineAt(start)
		}
		start = end
	}
	const tries, enough = 30, 128 << 10
	lines := &lineReader{rest: src}
	decode(yaml.NewDecoder(lines))
	end := len(src) - len(lines.rest)
	for try := 0; try < tries && end > 0 && end <= enough; try++ {
		end = lineStart(src, end-1)
		if isYAML(src[:end]) {
			return t.LineAt(end)
		}
	}
	return e.Line
}

// isYAML reports whether the text begins with a document.
func isYAML(src string) bool {
	_, err := decode(yaml.NewDecoder(strings.NewReader(src)))
	return err == nil || errors.Is(err, io.EOF)
}

// lineInMessage is the line in a message of yaml.v3, in the count of editors; 1
// if there is none.
func lineInMessage(t *Tree, err error) int {
	line := 1
	if _, e := fmt.Sscanf(err.Error(), "yaml: line %d:", &line); e != nil {
		line = 1
	}
	return t.LineAt(lineOffset(t.src, line))
}

// lineReader returns one line at a time, so that its rest shows how far the
// decoder has read.
type lineReader struct{ rest string }

func (r *lineReader) Read(p []byte) (int, error) {
	if r.rest == "" {
		return 0, io.EOF
	}
	n := copy(p, r.rest[:nextLine(r.rest, 0)])
	r.rest = r.rest[n:]
	return n, nil
}
