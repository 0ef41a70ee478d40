// BMML import. It is as strict as the schema of BMML: a key that the schema does not have is an error.

package export

import (
	"errors"
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/splice"
)

func importBMML(name string, data []byte, o ImportOptions) (*Imported, error) {
	t, err := parseYAML(name, data)
	if err != nil {
		return nil, err
	}
	r := &bmmlReader{t: t, file: name, ids: map[string]string{}, taken: map[string]bool{}, notes: map[string]*canvas.Note{}, blocks: map[string][]*canvas.Note{}, linked: map[*canvas.Note]map[string]bool{}}
	c := r.read()
	if r.err != nil {
		return nil, r.err
	}
	d, err := documentOf(c, o)
	if err != nil || len(r.kept) == 0 {
		return &Imported{Document: d}, err
	}
	kept := splice.Render(splice.Map(splice.Pair{Key: bmmlKey, Value: splice.Map(r.kept...)}), splice.DefaultLayout)
	d, err = canvas.Parse(name, append(d.Bytes(), kept...))
	return &Imported{Document: d}, err
}

// parseYAML reads a YAML text. The error is a *canvas.Error.
func parseYAML(name string, data []byte) (*splice.Tree, error) {
	t, err := splice.Parse(string(data))
	if err == nil {
		return t, nil
	}
	e := &canvas.Error{Problem: canvas.NotYAML, File: name, Err: err}
	var wrong *splice.Error
	if errors.As(err, &wrong) {
		e.Line, e.Err = wrong.Line, wrong.Err
		switch wrong.Problem {
		case splice.ManyDocuments:
			e.Problem = canvas.ManyDocuments
		case splice.HasAlias:
			e.Problem = canvas.HasAlias
		default:
			lines := strings.Split(string(data), "\n")
			e.Found = excerpt(lines[min(max(wrong.Line-1, 0), len(lines)-1)])
		}
	}
	return nil, e
}

// bmmlReader reads one file. It stops at the first error.
type bmmlReader struct {
	t    *splice.Tree
	file string
	err  *canvas.Error

	ids      map[string]string // the ids on the canvas, by those in the file
	taken    map[string]bool
	notes    map[string]*canvas.Note // by their ids in the file
	blocks   map[string][]*canvas.Note
	linked   map[*canvas.Note]map[string]bool // the links of the notes that fits name
	deferred []deferredNote
	kept     []splice.Pair // what the canvas file keeps for BMML only
}

func (r *bmmlReader) fail(p canvas.Problem, n splice.Node, e canvas.Error) {
	if r.err == nil {
		e.Problem, e.File, e.Line = p, r.file, r.t.Line(n)
		r.err = &e
	}
}

// read is the canvas in the file.
func (r *bmmlReader) read() *canvas.Canvas {
	c := &canvas.Canvas{Kind: canvas.BusinessModel}
	root := r.t.Root()
	version, meta := r.value(root, "version"), r.value(root, "meta")
	if version == splice.None && meta == splice.None {
		r.fail(canvas.NothingToImport, root, canvas.Error{})
		return nil
	}
	if version != splice.None && r.text("version", version) != bmmlVersion {
		r.fail(canvas.BadValue, version, canvas.Error{Key: "version", Found: excerpt(r.text("version", version)), Expected: bmmlVersion})
	}
	keys := []string{"version", "meta"}
	for _, s := range bmmlSections {
		keys = append(keys, s.key)
		if s.block == canvas.ValuePropositions {
			keys = append(keys, "fits")
		}
	}
	top := r.mapping(root, keys, "version", "meta")
	if r.err == nil {
		r.meta(meta, c)
	}
	r.assignIDs(top)
	for i := range bmmlSections {
		s := &bmmlSections[i]
		r.eachIn(top, s.key, func(item splice.Node) { r.entry(s, item) })
	}
	for _, l := range r.deferred {
		r.put(l.block, l.note)
	}
	r.eachIn(top, "fits", r.fit)
	for _, block := range c.Kind.Blocks() {
		if notes := r.blocks[block]; len(notes) > 0 {
			c.Blocks = append(c.Blocks, canvas.Block{ID: block, Notes: notes})
		}
	}
	return c
}

func (r *bmmlReader) meta(n splice.Node, c *canvas.Canvas) {
	m := r.mapping(n, []string{"name", "tagline", "created", "updated", "portfolio", "stage", "derived_from"}, "name", "portfolio", "stage")
	said := map[string]string{}
	for key, v := range m {
		said[key] = r.text(key, v)
	}
	for _, key := range []string{"created", "updated"} {
		if _, err := canvas.Date(said[key]).Time(); said[key] != "" && err != nil {
			r.fail(canvas.WrongType, m[key], canvas.Error{Key: key, Expected: "date"})
		}
	}
	c.Name, c.DerivedFrom = said["name"], said["derived_from"]
	c.Created, c.Updated = canvas.Date(said["created"]), canvas.Date(said["updated"])
	portfolio, stage := said["portfolio"], said["stage"]
	r.oneOf("portfolio", m, portfolio, bmmlPortfolios)
	r.oneOf("stage", m, stage, bmmlStages[portfolio])
	var kept mapping
	kept.text("tagline", said["tagline"])
	if portfolio != bmmlPortfolios[0] || stage != bmmlStages[bmmlPortfolios[0]][0] {
		kept.text("portfolio", portfolio)
		kept.text("stage", stage)
	}
	r.kept = kept
}

// assignIDs decides which ids the entries have on the canvas.
func (r *bmmlReader) assignIDs(top map[string]splice.Node) {
	name := func(item splice.Node, prefix, canvasPrefix string) {
		v := r.value(item, "id")
		if v == splice.None || r.t.Kind(v) != splice.Scalar {
			return // refused when the entry is read
		}
		id := r.t.Text(v)
		if _, known := r.ids[id]; known || !validBMML(prefix, id) {
			return
		}
		ours := canvasIDOf(prefix, canvasPrefix, id)
		if r.taken[ours] {
			ours = id
		}
		r.ids[id], r.taken[ours] = ours, true
	}
	for i := range bmmlSections {
		s := &bmmlSections[i]
		r.eachIn(top, s.key, func(item splice.Node) {
			name(item, s.prefix, s.canvasPrefix())
			for _, p := range bmmlParts {
				if list := r.value(item, p.key); p.section == s.key && list != splice.None && r.t.Kind(list) == splice.Sequence {
					for part := range r.t.Items(list) {
						name(part, p.prefix, "")
					}
				}
			}
		})
	}
}

// entry reads an entry of a section with its parts.
func (r *bmmlReader) entry(s *bmmlSection, item splice.Node) {
	keys := []string{"id", "name"}
	if s.described() {
		keys = append(keys, "description")
	}
	for _, p := range bmmlParts {
		if p.section == s.key {
			keys = append(keys, p.key)
		}
	}
	if s.from != nil {
		keys = append(keys, "from")
	}
	if s.to != nil {
		keys = append(keys, "for")
	}
	m := r.mapping(item, keys, "id", "name")
	if r.err != nil {
		return
	}
	n := r.note(s.prefix, m["id"])
	n.Text = r.text("name", m["name"])
	r.put(s.block, n)
	if v, ok := m["from"]; ok {
		n.Links = append(n.Links, r.related(v, s.from)...)
	}
	if v, ok := m["for"]; ok {
		n.Links = append(n.Links, r.related(v, s.to)...)
	}
	if v, ok := m["description"]; ok {
		for text := range strings.SplitSeq(r.text("description", v), "\n\n") {
			if text = strings.Trim(text, "\n"); text != "" {
				r.put(s.block, &canvas.Note{Text: text, Detail: true, Links: []string{n.ID}})
			}
		}
	}
	for i := range bmmlParts {
		if p := &bmmlParts[i]; p.section == s.key {
			r.eachIn(m, p.key, func(item splice.Node) { r.part(p, n, item) })
		}
	}
}

// part reads a part of an entry, such as a job or a pain.
func (r *bmmlReader) part(p *bmmlPart, host *canvas.Note, item splice.Node) {
	m := r.mapping(item, []string{"id", p.text}, "id", p.text)
	if r.err != nil {
		return
	}
	n := r.note(p.prefix, m["id"])
	n.Text, n.Question, n.Detail, n.Links = r.text(p.text, m[p.text]), p.question, true, []string{host.ID}
	if p.section == sectionOf(p.block) {
		r.put(p.block, n)
	} else {
		r.deferred = append(r.deferred, deferredNote{p.block, n}) // comes after the entries of that block
	}
}

// deferredNote is a detail that is in another block than its host.
type deferredNote struct {
	block string
	note  *canvas.Note
}

// sectionOf is the key of the block's section.
func sectionOf(block string) string {
	at := slices.IndexFunc(bmmlSections, func(s bmmlSection) bool { return s.block == block })
	return bmmlSections[at].key
}
