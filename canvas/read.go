// Reading a canvas from a file's tree. A value of the wrong type is an error with its line.

package canvas

import (
	"errors"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/rivo/uniseg"

	"bmcanvas/canvas/splice"
)

// reading is a canvas, with where its parts are in the file.
type reading struct {
	canvas    *Canvas
	blocks    splice.Node      // the value of `blocks`; splice.None if there is none
	places    map[string]place // by block
	followUps place
	reviews   place
}

// place is where a list is: a block, the follow-ups or the reviews.
type place struct {
	list  splice.Node   // the value of its key; splice.None if it is missing
	items []splice.Node // in the order of the file
	notes []*Note       // of a block: what the items say
}

var noPlace = place{list: splice.None}

// reader reads one tree. It stops at the first error.
type reader struct {
	t    *splice.Tree
	file string
	want func(block string) []*Note // the notes that the file should have; nil if that is not known
	room []Note                     // for the next notes
	next int                        // how many notes there was room for last
	err  *Error
}

// parse reads the text of a file.
func parse(file, src string) (*splice.Tree, *Error) {
	t, err := splice.Parse(src)
	if err == nil {
		return t, nil
	}
	var wrong *splice.Error
	if !errors.As(err, &wrong) {
		return nil, &Error{Problem: NotYAML, File: file, Err: err}
	}
	e := &Error{File: file, Line: wrong.Line, Err: wrong.Err}
	switch wrong.Problem {
	case splice.ManyDocuments:
		e.Problem = ManyDocuments
	case splice.HasAlias:
		e.Problem = HasAlias
	default:
		e.Problem = NotYAML
		if strings.HasPrefix(sourceLine(src, wrong.Line), "%") && wrong.Line == 1 {
			e.Problem = HasDirective
		}
		e.Found = excerpt(sourceLine(src, wrong.Line))
	}
	return nil, e
}

// explicitKey is the first key of a list or mapping that stands after a question mark,
// as YAML allows; splice.None if there is none. Below such a key nothing could be saved.
func explicitKey(t *splice.Tree, mapping splice.Node) splice.Node {
	if t.Kind(mapping) != splice.Mapping {
		return splice.None
	}
	for k, v := range t.Pairs(mapping) {
		if t.Kind(v) != splice.Mapping && t.Kind(v) != splice.Sequence {
			continue
		}
		start, _ := t.Span(k)
		before := strings.TrimRight(t.Source()[:start], " \t\r\n")
		if !strings.HasSuffix(before, "?") || len(before) == start {
			continue
		}
		line := before[strings.LastIndexAny(before, "\r\n")+1:]
		if strings.Trim(line, "?- \t") == "" {
			return k
		}
	}
	return splice.None
}

// sourceLine returns the line with the number, from 1, as editors count.
func sourceLine(src string, line int) string {
	for at := 1; ; at++ {
		end := strings.IndexAny(src, "\r\n")
		if end < 0 {
			end = len(src)
		}
		if at == line || end == len(src) {
			return src[:end]
		}
		if strings.HasPrefix(src[end:], "\r\n") {
			end++
		}
		src = src[end+1:]
	}
}

// excerpt returns the beginning of s in a form that can be shown in a message.
func excerpt(s string) string {
	const most = 60
	text, _ := CleanText(s)
	rest, state, graphemes := text, -1, 0
	for len(rest) > 0 && graphemes < most {
		_, rest, _, state = uniseg.StepString(rest, state)
		graphemes++
	}
	return text[:len(text)-len(rest)]
}

// read returns the canvas that the tree says. Where a note of want says the same, it is that
// note; want may be nil.
func read(t *splice.Tree, file string, want *Canvas) (*reading, *Error) {
	r := &reader{t: t, file: file}
	if want != nil {
		r.want = want.notesByBlock()
	}
	out := &reading{canvas: &Canvas{}, blocks: splice.None, followUps: noPlace, reviews: noPlace}
	t.ReadWhole(func() { r.all(out) })
	if r.err != nil {
		return nil, r.err
	}
	return out, nil
}

// all reads the tree.
func (r *reader) all(out *reading) {
	t := r.t
	r.kind(out.canvas)
	if r.err == nil {
		_, blocks := t.Find(t.Root(), "blocks")
		r.noExplicitKeys(t.Root())
		if blocks != splice.None {
			r.noExplicitKeys(blocks)
		}
	}
	if r.err == nil {
		r.top(out)
	}
}

// noExplicitKeys fails if a key of the mapping stands after a question mark.
func (r *reader) noExplicitKeys(mapping splice.Node) {
	if k := explicitKey(r.t, mapping); k != splice.None {
		r.fail(Error{Problem: ExplicitKey}, k)
	}
}

func (r *reader) fail(e Error, n splice.Node) {
	if r.err == nil {
		e.File, e.Line = r.file, r.t.Line(n)
		r.err = &e
	}
}

func (r *reader) wrongType(n splice.Node, key, expected string) {
	r.fail(Error{Problem: WrongType, Key: key, Expected: expected}, n)
}

// kind reads the keys that say whether the file is a canvas of a known kind and format.
func (r *reader) kind(c *Canvas) {
	if r.t.Kind(r.t.Root()) != splice.Mapping {
		r.fail(Error{Problem: NotACanvas}, r.t.Root())
		return
	}
	key, value := r.t.Find(r.t.Root(), "canvas")
	if key == splice.None || r.t.Null(value) {
		r.fail(Error{Problem: NotACanvas}, r.t.Root())
		return
	}
	c.Kind = Kind(r.text("canvas", value))
	if r.err == nil && !c.Kind.Known() {
		r.fail(Error{Problem: UnknownCanvas, Found: excerpt(string(c.Kind))}, value)
		return
	}
	if key, value := r.t.Find(r.t.Root(), "format"); key != splice.None && !r.t.Null(value) {
		text := r.text("format", value)
		number, err := strconv.Atoi(text)
		switch {
		case err != nil || number < 1:
			r.wrongType(value, "format", "number")
		case number > Format:
			r.fail(Error{Problem: NewerFormat, Found: text}, value)
		}
		c.Format = number
	}
}

// top reads the mapping that the file is.
func (r *reader) top(out *reading) {
	readInto(r, canvasTable, out.canvas, r.t.Root(), func(key string, v splice.Node) {
		switch key {
		case "blocks":
			r.blocks(out, v)
		case "follow_ups":
			out.canvas.FollowUps, out.followUps = entries(r, key, followUpTable, v)
		case "reviews":
			out.canvas.Reviews, out.reviews = entries(r, key, reviewTable, v)
		}
	})
}

// pairs iterates over the pairs of a mapping whose key is a scalar. A key that is
// there twice is an error.
func (r *reader) pairs(m splice.Node) func(yield func(string, splice.Node) bool) {
	return func(yield func(string, splice.Node) bool) {
		var few [16]string
		seen := few[:0]
		var many map[string]bool
		for k, v := range r.t.Pairs(m) {
			if r.t.Kind(k) != splice.Scalar {
				continue
			}
			key := r.t.Text(k)
			if slices.Contains(seen, key) || many[key] {
				r.fail(Error{Problem: DuplicateKey, Key: excerpt(key)}, k)
				return
			}
			if len(seen) < cap(few[:]) {
				seen = append(seen, key)
			} else {
				if many == nil {
					many = map[string]bool{}
				}
				many[key] = true
			}
			if !yield(key, v) || r.err != nil {
				return
			}
		}
	}
}

// text returns the text of a scalar, whatever its type in YAML: 2024 and yes are texts.
func (r *reader) text(key string, n splice.Node) string {
	if r.t.Kind(n) != splice.Scalar {
		r.wrongType(n, key, "text")
		return ""
	}
	if r.t.Null(n) {
		return ""
	}
	return r.t.Text(n)
}

func (r *reader) date(key string, n splice.Node) Date {
	if r.t.Kind(n) != splice.Scalar {
		r.wrongType(n, key, "date")
		return ""
	}
	d := Date(r.text(key, n))
	if _, err := d.Time(); err != nil && d != "" {
		r.wrongType(n, key, "date")
	}
	return d
}

func (r *reader) yes(key string, n splice.Node) bool {
	if r.t.Kind(n) == splice.Scalar {
		switch strings.ToLower(r.text(key, n)) {
		case "true", "yes", "on", "y":
			return true
		case "false", "no", "off", "n", "":
			return false
		}
	}
	r.wrongType(n, key, "yes-no")
	return false
}

// words returns the texts of a list of scalars; nil for an absent value.
func (r *reader) words(key string, n splice.Node) []string {
	if r.t.Null(n) {
		return nil
	}
	if r.t.Kind(n) != splice.Sequence {
		r.wrongType(n, key, "list")
		return nil
	}
	var list []string
	for item := range r.t.Items(n) {
		list = append(list, r.text(key, item))
	}
	return list
}

// list returns the place of a list; n is the value of the key.
func (r *reader) list(key string, n splice.Node) place {
	return place{list: n, items: slices.Collect(r.items(key, n))}
}

// items yields the items of a list; n is the value of the key.
func (r *reader) items(key string, n splice.Node) iter.Seq[splice.Node] {
	switch {
	case r.t.Null(n):
	case r.t.Kind(n) != splice.Sequence:
		r.wrongType(n, key, "list")
	default:
		return r.t.Items(n)
	}
	return func(func(splice.Node) bool) {}
}
