// Parsing a guide file as YAML: checks of the whole file, and finding the line at which it stops being YAML.

package prompts

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// maxGuideSize is how many bytes a guide file may have.
const maxGuideSize = 8 << 20

// root checks the whole file and returns its top-level mapping.
func (l *loader) root(data []byte) (*yaml.Node, error) {
	if len(data) > maxGuideSize {
		return nil, l.fail(GuideError{Problem: GuideTooLarge})
	}
	if at := invalidUTF8(data); at >= 0 {
		return nil, l.fail(GuideError{Problem: GuideNotUTF8, Line: lineAt(data, at)})
	}
	if at := bytes.IndexFunc(data, forbidden); at >= 0 {
		r, _ := utf8.DecodeRune(data[at:])
		return nil, l.fail(GuideError{Problem: ControlCharacter, Line: lineAt(data, at), Found: fmt.Sprintf("%U", r)})
	}

	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var document, second yaml.Node
	if err := decoder.Decode(&document); errors.Is(err, io.EOF) {
		return nil, l.fail(GuideError{Problem: NotAGuide})
	} else if err != nil {
		return nil, l.syntaxError(data, err)
	}
	if err := decoder.Decode(&second); err == nil {
		return nil, l.fail(GuideError{Problem: GuideManyDocuments, Line: second.Line})
	} else if !errors.Is(err, io.EOF) {
		return nil, l.syntaxError(data, err)
	}

	if n := firstAlias(&document); n != nil {
		return nil, l.fail(GuideError{Problem: GuideHasAlias, Line: n.Line, Found: n.Value})
	}
	if n := document.Content[0]; n.Kind == yaml.MappingNode {
		return n, nil
	}
	return nil, l.fail(GuideError{Problem: NotAGuide})
}

// forbidden reports whether no guide may contain r. A control character (other
// than tabs and line ends) could reach the terminal, and the Unicode line
// separators would make our line numbers differ from an editor's.
func forbidden(r rune) bool {
	switch r {
	case '\t', '\n', '\r':
		return false
	case '\u2028', '\u2029':
		return true
	}
	return r < 0x20 || 0x7f <= r && r < 0xa0
}

// invalidUTF8 returns the offset at which data stops being UTF-8, or -1.
func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for at := 0; ; {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size <= 1 {
			return at
		}
		at += size
	}
}

// lineAt returns the number of the line with the byte at offset.
func lineAt(data []byte, offset int) int { return 1 + bytes.Count(data[:offset], []byte{'\n'}) }

// firstAlias returns the first alias or merge key in the tree, or nil. Neither is
// allowed, so that a guide can be read from top to bottom.
func firstAlias(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode || n.Tag == "!!merge" {
		return n
	}
	for _, child := range n.Content {
		if found := firstAlias(child); found != nil {
			return found
		}
	}
	return nil
}

// syntaxError returns the parser's error as a GuideError.
func (l *loader) syntaxError(data []byte, err error) error {
	problem := GuideNotYAML
	if says(err, "unknown anchor", "alphabetic or numeric character") { // of an alias's name
		problem = GuideHasAlias
	}
	line := syntaxLine(data, err)
	return l.fail(GuideError{Problem: problem, Line: line, Found: lineText(data, line), Err: err})
}

// refineBytes limits how much syntaxLine parses again to find the line. Parsing so
// much takes half a second; then the line found so far must do.
const refineBytes = 4 << 20

// syntaxLine returns the number of the line at which data stops being YAML.
//
// The error of yaml.v3's scanner names the line, unless it is the first line or
// one with a tab. That of its parser ("did not find expected …") names the line
// before the collection began, which may be the start of the file. In these cases
// syntaxLine feeds the parser line by line to see how far it reads, and then
// removes lines from the end as long as it fails for the same reason.
func syntaxLine(data []byte, err error) int {
	var line int
	_, unnamed := fmt.Sscanf(err.Error(), "yaml: line %d:", &line)
	if unnamed == nil && !says(err, "did not find expected", "found a tab character") {
		return line
	}
	feed := &lineFeed{rest: data}
	decoder := yaml.NewDecoder(feed)
	for decoder.Decode(new(yaml.Node)) == nil {
	}
	line = max(feed.lines, 1)
	for budget := refineBytes; line > 1; line-- {
		shorter := firstLines(data, line-1)
		if budget -= len(shorter); budget < 0 || !failsAlike(shorter, err) {
			break
		}
	}
	return line
}

// says reports whether the parser's message contains one of the parts.
func says(err error, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(err.Error(), part) })
}

// failsAlike reports whether data fails to parse for the same reason.
func failsAlike(data []byte, err error) bool {
	again := yaml.Unmarshal(data, new(yaml.Node))
	return again != nil && reason(again) == reason(err)
}

// reason returns the parser's message without the line.
func reason(err error) string {
	message := err.Error()
	return message[strings.LastIndex(message, ": ")+1:]
}

// firstLines returns the first n lines of data.
func firstLines(data []byte, n int) []byte {
	end := 0
	for range n {
		next := bytes.IndexByte(data[end:], '\n')
		if next < 0 {
			return data
		}
		end += next + 1
	}
	return data[:end]
}

// lineText returns the text of line n, trimmed.
func lineText(data []byte, n int) string {
	before := firstLines(data, n-1)
	text, _, _ := bytes.Cut(data[len(before):], []byte{'\n'})
	return string(bytes.TrimSpace(text))
}

// lineFeed is a reader that returns one line at a time and counts the lines.
type lineFeed struct {
	rest  []byte
	lines int
}

// Read returns the next line, or io.EOF after the last.
func (f *lineFeed) Read(p []byte) (int, error) {
	if len(f.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(p, firstLines(f.rest, 1))
	if f.rest = f.rest[n:]; p[n-1] == '\n' || len(f.rest) == 0 {
		f.lines++
	}
	return n, nil
}
