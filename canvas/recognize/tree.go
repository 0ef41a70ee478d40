// Trees of keys and values, as JSON and YAML hold them: under names of blocks at any depth, as lists, groups and objects.

package recognize

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/pattern"
)

// Value is a value in a tree.
type Value struct {
	Kind  ValueKind
	Line  int     // from 1
	Text  string  // of a scalar
	Pairs []Pair  // of a mapping
	Items []Value // of a list
}

// Pair is a key with its value.
type Pair struct {
	Key   string
	Line  int
	Value Value
}

// ValueKind says what a value is.
type ValueKind uint8

// The kinds of values.
const (
	Null ValueKind = iota
	Scalar
	Number // or a truth value
	List
	Mapping
)

// Tree finds the canvas in a tree. It returns nil if no key and no value names a
// block of a canvas but next steps.
func Tree(v *Value, o Options) *Found {
	r := newReader(o)
	r.useLanguage(o)
	r.canvas.Kind, r.lean = r.names.kindOf(keysOf(v, nil))
	if r.canvas.Kind == "" {
		return nil
	}
	r.container(v, true)
	return r.found()
}

// The keys under which other programs keep things, as fold returns them.
var (
	nameKeys  = []string{"name", "title", "companyname", "company", "businessname", "projectname", "project", "canvasname"}
	frameKeys = []string{"meta", "metadata", "canvas", "project", "company", "business", "info", "data", "model", "businessmodel", "businessmodelcanvas", "bmc"}
	titleKeys = []string{"id", "key", "sectionid", "block", "blockid", "name", "title", "type", "category", "section", "label", "heading", "slug", "box", "area"}
	textKeys  = []string{"text", "content", "note", "title", "name", "label", "value", "description", "body", "summary", "item", "answer"}
)

// keysOf are the keys of a tree, and the values that may be titles.
func keysOf(v *Value, into []string) []string {
	for i := range v.Pairs {
		p := &v.Pairs[i]
		into = append(into, p.Key)
		if p.Value.Kind == Scalar && slices.Contains(titleKeys, fold(p.Key)) {
			into = append(into, p.Value.Text)
		}
		into = keysOf(&p.Value, into)
	}
	for i := range v.Items {
		into = keysOf(&v.Items[i], into)
	}
	return into
}

// container reads a value outside blocks. named reports whether a name in it is that
// of the canvas.
func (r *reader) container(v *Value, named bool) {
	switch v.Kind {
	case Scalar, Number:
		r.leaveOut(v.Line, v.Text)
	case List:
		for i := range v.Items {
			r.container(&v.Items[i], false)
		}
	case Mapping:
		if at := r.titlePair(v); at >= 0 {
			t := r.exactly(v.Pairs[at].Value.Text)
			r.within(t, v.Pairs[at].Line, func() { r.rest(v, at) })
			return
		}
		for i := range v.Pairs {
			r.pair(&v.Pairs[i], named)
		}
	}
}

// titlePair is the index of the pair whose value is the title of the block that
// the other pairs fill; -1 if there is none.
func (r *reader) titlePair(v *Value) int {
	if len(v.Pairs) < 2 {
		return -1
	}
	return slices.IndexFunc(v.Pairs, func(p Pair) bool {
		return p.Value.Kind == Scalar && slices.Contains(titleKeys, fold(p.Key)) && r.exactly(p.Value.Text).block != ""
	})
}

// within reads what belongs to the block of a title.
func (r *reader) within(t title, line int, read func()) {
	r.open = place{block: t.block, prefix: r.boxOf(t)}
	if r.open.prefix != "" {
		r.elsewhere = append(r.elsewhere, LeftOut{line, t.name})
	}
	r.known(t.block)
	r.leaveOut(line, t.rest)
	read()
	r.open = place{}
}

// rest reads the pairs beside the title of a block.
func (r *reader) rest(v *Value, title int) {
	for i := range v.Pairs {
		p := &v.Pairs[i]
		switch {
		case i == title:
		case p.Value.Kind == Null:
			r.leaveOut(p.Line, p.Key)
		case p.Value.Kind == Scalar && !slices.Contains(textKeys, fold(p.Key)), p.Value.Kind == Number:
			r.leaveOut(p.Line, p.Key+": "+p.Value.Text)
		default:
			if !slices.Contains(textKeys, fold(p.Key)) {
				r.leaveOut(p.Line, p.Key)
			}
			r.content(&p.Value, false)
		}
	}
}

// pair reads a key outside blocks.
func (r *reader) pair(p *Pair, named bool) {
	t := r.find(p.Key)
	scalar := p.Value.Kind == Scalar || p.Value.Kind == Number
	switch {
	case t.block != "" && (!t.near || !scalar):
		r.within(t, p.Line, func() { r.content(&p.Value, false) })
	case named && p.Value.Kind == Scalar && slices.Contains(nameKeys, fold(p.Key)) && r.canvas.Name == "":
		r.canvas.Name = strings.Join(strings.Fields(p.Value.Text), " ")
	case scalar:
		r.leaveOut(p.Line, p.Key+": "+p.Value.Text)
	case p.Value.Kind == Null:
		r.leaveOut(p.Line, p.Key)
	default:
		if !r.labels.kinds[fold(p.Key)] {
			r.leaveOut(p.Line, p.Key)
		}
		r.container(&p.Value, named && slices.Contains(frameKeys, fold(p.Key)))
	}
}

// content reads the value of a block. A text in a list is one note; one by itself
// may list several.
func (r *reader) content(v *Value, listed bool) {
	switch v.Kind {
	case Scalar, Number:
		text, _ := canvas.CleanText(v.Text)
		switch {
		case text == "":
		case listed:
			r.add(text, v.Line)
		default:
			for _, line := range notesOnLines(text) {
				r.inLine(line, v.Line)
			}
		}
	case List:
		for i := range v.Items {
			r.content(&v.Items[i], true)
		}
	case Mapping:
		r.object(v)
	}
}

// notesOnLines are the lines of a text if they are a list, else the text.
func notesOnLines(text string) []string {
	lines := strings.FieldsFunc(text, func(c rune) bool { return c == '\n' })
	for i, l := range lines {
		if m := listMark.Regexp().FindString(l); m != "" {
			l = l[len(m):]
		}
		lines[i] = strings.TrimSpace(l)
		if lines[i] == "" || len([]rune(l)) > shortLine && !listMark.Regexp().MatchString(text) {
			return []string{text}
		}
	}
	return lines
}

// object reads an object in a block: a note with its details, or a group of notes.
func (r *reader) object(v *Value) {
	at := -1
	for _, key := range textKeys {
		if at = slices.IndexFunc(v.Pairs, func(p Pair) bool { return p.Value.Kind == Scalar && fold(p.Key) == key }); at >= 0 {
			break
		}
	}
	outer := r.open
	if at >= 0 {
		if text, _ := canvas.CleanText(v.Pairs[at].Value.Text); text != "" {
			n := r.add(text, v.Pairs[at].Line)
			if r.open.sub == nil {
				r.open.sub = n
			}
		}
	}
	for i := range v.Pairs {
		p := &v.Pairs[i]
		switch {
		case i == at:
		case p.Value.Kind == Null:
			r.leaveOut(p.Line, p.Key)
		case p.Value.Kind == Scalar && (at < 0 || slices.Contains(textKeys, fold(p.Key))):
			r.leaveOut(p.Line, p.Key)
			r.content(&p.Value, at >= 0)
		case p.Value.Kind == Scalar || p.Value.Kind == Number:
			r.leaveOut(p.Line, p.Key+": "+p.Value.Text)
		default:
			r.leaveOut(p.Line, p.Key)
			r.content(&p.Value, true)
		}
	}
	r.open = outer
}

// listMark is the mark of an item of a list within a text.
var listMark = pattern.Of(`^\s*(?:[-*+•–●▪✓]|[0-9]{1,3}[.)])\s+`)
