// Reading a guide file: which keys it may have, where, and what they hold.

package prompts

import (
	"strings"

	"bmcanvas/canvas"

	"gopkg.in/yaml.v3"
)

// loader reads one guide file. It walks YAML nodes, for they know their lines.
type loader struct {
	file   string
	kind   canvas.Kind
	blocks map[string]bool // met so far
	ids    map[string]bool // of questions and pauses, met so far
}

// ParseGuide reads a guide file, built-in or a user's own: the form is the
// same. file is its name for errors. An error is a *GuideError, the first
// that was found.
func ParseGuide(file string, data []byte) (*Guide, error) {
	l := &loader{file: file, blocks: map[string]bool{}, ids: map[string]bool{}}
	root, err := l.root(data)
	if err != nil {
		return nil, err
	}
	g := &Guide{}
	err = l.mapping("", root, append(l.head(g),
		must("parts", listOf(l, &g.Parts, l.part)),
	))
	if err != nil {
		return nil, err
	}
	return g, nil
}

// head is the keys of a guide that stand before its parts.
func (l *loader) head(g *Guide) []field {
	return []field{
		must("guide", l.id(&g.ID)),
		must("language", l.language(&g.Language)),
		must("canvas", l.canvas(&g.Canvas)),
		must("title", l.line(&g.Title)),
		may("description", l.text(&g.Description)),
		may("credit", l.text(&g.Credit)),
		may("minutes", l.number(&g.Minutes)),
		may("steps", l.yesNo(&g.Steps)),
		may("intro", l.text(&g.Intro)),
	}
}

func (l *loader) part(key string, n *yaml.Node) (p Part, err error) {
	err = l.mapping(key, n, []field{
		may("title", l.line(&p.Title)),
		may("intro", l.text(&p.Intro)),
		must("blocks", listOf(l, &p.Blocks, l.block)),
		may("pause", l.pause(&p.Pause)),
	})
	return p, err
}

func (l *loader) block(key string, n *yaml.Node) (b Block, err error) {
	err = l.mapping(key, n, []field{
		must("block", l.newBlock(&b.ID)),
		must("title", l.line(&b.Title)),
		may("purpose", l.text(&b.Purpose)),
		may("output", l.text(&b.Output)),
		may("tip", l.text(&b.Tip)),
		must("questions", listOf(l, &b.Questions, l.question)),
	})
	return b, err
}

func (l *loader) question(key string, n *yaml.Node) (q Question, err error) {
	err = l.mapping(key, n, []field{
		must("id", l.newID(&q.ID)),
		must("ask", l.line(&q.Ask)),
		may("hint", l.text(&q.Hint)),
		may("example", l.text(&q.Example)),
		may("about", listOf(l, &q.About, l.newAbout(&q))),
		may("detail", l.yesNo(&q.Detail)),
		may("choose", l.choose(&q.Choose)),
		may("options", listOf(l, &q.Options, l.newOption(&q))),
		may("each", l.each(&q.Each)),
		may("rank", l.knownBlock(&q.Rank)),
	})
	if err == nil {
		err = l.checkQuestion(n, &q)
	}
	return q, err
}

// newOption reads an option of q that is to be the only one with its id.
func (l *loader) newOption(q *Question) func(string, *yaml.Node) (Option, error) {
	return func(key string, n *yaml.Node) (o Option, err error) {
		err = l.mapping(key, n, []field{
			must("id", l.id(&o.ID)),
			must("label", l.line(&o.Label)),
			may("hint", l.text(&o.Hint)),
		})
		if err == nil && q.Option(o.ID) != nil {
			err = l.fail(GuideError{Problem: OptionTwice, Line: lineOf(n, "id"), Key: "id", Found: o.ID})
		}
		return o, err
	}
}

func (l *loader) pause(to **Pause) reader {
	return func(key string, n *yaml.Node) error {
		p := &Pause{}
		*to = p
		return l.mapping(key, n, []field{
			must("id", l.newID(&p.ID)),
			must("title", l.line(&p.Title)),
			may("text", l.text(&p.Text)),
			may("minutes", l.number(&p.Minutes)),
		})
	}
}

// checkQuestion checks what the keys of a question say together, so that
// none is passed over in silence.
func (l *loader) checkQuestion(n *yaml.Node, q *Question) error {
	switch {
	case q.Choose != ChooseNone && len(q.Options) == 0:
		return l.fail(GuideError{Problem: ChooseNoOptions, Line: lineOf(n, "choose"), Key: "options", Found: q.ID})
	case len(q.Options) > 0 && q.Choose == ChooseNone:
		return l.fail(GuideError{Problem: OptionsNoChoose, Line: lineOf(n, "options"), Key: "choose", Found: q.ID})
	case q.Rank != "":
		return l.apart(n, "rank", "about", "detail", "choose", "each")
	case q.Each == EachAssumption:
		return l.apart(n, "each", "about", "detail", "choose")
	case q.Each != "" && q.Choose != ChooseNone:
		return l.apart(n, "choose", "about", "detail")
	}
	return nil
}

// apart fails if the mapping, which has key, has any of others too.
func (l *loader) apart(n *yaml.Node, key string, others ...string) error {
	for _, other := range others {
		if line := lineOf(n, other); line > 0 {
			return l.fail(GuideError{Problem: CannotCombine, Line: line, Key: key, Found: other})
		}
	}
	return nil
}

// kindNames lists the canvas kinds as the file names them.
func kindNames() string {
	return strings.Join([]string{string(canvas.BusinessModel), string(canvas.CustomerExperience)}, ", ")
}
