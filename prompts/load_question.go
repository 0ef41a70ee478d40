// Reading a question of a guide file: its keys, and which of them go together.

package prompts

import (
	"slices"
	"strings"

	"bmcanvas/canvas"

	"gopkg.in/yaml.v3"
)

// newQuestion reads a question of the block b.
func (l *loader) newQuestion(b *Block) func(string, *yaml.Node) (Question, error) {
	return func(key string, n *yaml.Node) (q Question, err error) {
		err = l.mapping(key, n, []field{
			must("id", l.newID(&q.ID)),
			may("main", l.yesNo(&q.Main)),
			must("ask", l.line(&q.Ask)),
			may("hint", l.text(&q.Hint)),
			may("example", l.text(&q.Example)),
			may("probe", l.probe(&q.Probe)),
			may("about", listOf(l, &q.About, l.newBlockOf(&q.About))),
			may("ask_for", l.askFor(&q)),
			may("detail", l.yesNo(&q.Detail)),
			may("stage", listOf(l, &q.Stages, l.newStage(&q.Stages))),
			may("needs", l.needs(&q.Needs)),
			may("also", listOf(l, &q.Also, l.newAlso)),
			may("choose", l.choose(&q.Choose)),
			may("options", listOf(l, &q.Options, l.newOption(&q))),
			may("each", l.each(&q.Each)),
			may("rank", l.knownBlock(&q.Rank)),
			may("pick", listOf(l, &q.Pick, l.newBlockOf(&q.Pick))),
			may("tag", l.id(&q.Tag)),
			may("figures", l.knownBlock(&q.Figures)),
		})
		if err == nil {
			err = l.checkQuestion(n, &q)
		}
		if err == nil && q.Main && slices.ContainsFunc(b.Questions, func(other Question) bool { return other.Main }) {
			err = l.fail(GuideError{Problem: MainTwice, Line: lineOf(n, "main"), Key: "main", Found: q.ID})
		}
		return q, err
	}
}

// newOption reads an option of q. No other option of q may have its id.
func (l *loader) newOption(q *Question) func(string, *yaml.Node) (Option, error) {
	return func(key string, n *yaml.Node) (o Option, err error) {
		err = l.mapping(key, n, []field{
			must("id", l.id(&o.ID)),
			must("label", l.line(&o.Label)),
			may("hint", l.text(&o.Hint)),
			may("group", l.line(&o.Group)),
		})
		if err == nil && q.Option(o.ID) != nil {
			err = l.fail(GuideError{Problem: OptionTwice, Line: lineOf(n, "id"), Key: "id", Found: o.ID})
		}
		return o, err
	}
}

// probe reads a text, or a mapping that also says what the reply is kept as.
func (l *loader) probe(to *Probe) reader {
	return func(key string, n *yaml.Node) error {
		if n.Kind != yaml.MappingNode {
			return l.line(&to.Ask)(key, n)
		}
		return l.mapping(key, n, []field{
			must("ask", l.line(&to.Ask)),
			may("keep", func(key string, n *yaml.Node) error {
				to.AsEvidence = true
				_, err := l.oneOf(key, n, "evidence")
				return err
			}),
		})
	}
}

// askFor reads the words of q for some of the blocks that it is about.
func (l *loader) askFor(q *Question) reader {
	return l.perBlock(func(block string, key, value *yaml.Node) error {
		if !slices.Contains(q.About, block) {
			return l.fail(GuideError{
				Problem: NotAbout, Line: key.Line, Key: "ask_for", Found: block, Expected: strings.Join(q.About, ", "),
			})
		}
		a := AskFor{Block: block}
		err := l.line(&a.Ask)(block, value)
		q.AskFor = append(q.AskFor, a)
		return err
	})
}

// needs reads how many notes blocks must have.
func (l *loader) needs(to *[]Need) reader {
	return l.perBlock(func(block string, _, value *yaml.Node) error {
		need := Need{Block: block}
		err := l.number(&need.Notes)(block, value)
		*to = append(*to, need)
		return err
	})
}

// newStage reads a stage. It may stand only once in the list.
func (l *loader) newStage(list *[]canvas.Stage) func(string, *yaml.Node) (canvas.Stage, error) {
	return func(key string, n *yaml.Node) (canvas.Stage, error) {
		s, err := l.oneOf(key, n, stageNames()...)
		stage := canvas.Stage(s)
		if err == nil && slices.Contains(*list, stage) {
			err = l.fail(GuideError{Problem: ListedTwice, Line: n.Line, Key: key, Found: s})
		}
		return stage, err
	}
}

// newAlso reads an older id of a question. Nothing else may have it, because a
// note answers one question only.
func (l *loader) newAlso(key string, n *yaml.Node) (id string, err error) {
	err = l.newID(&id)(key, n)
	return id, err
}

// exclusive lists keys of a question, each with those that cannot stand beside it.
var exclusive = []struct {
	key    string
	others []string
}{
	{"rank", []string{"about", "detail", "choose", "each", "pick", "figures", "ask_for", "probe"}},
	{"pick", []string{"about", "choose", "each", "figures", "ask_for", "probe"}},
	{"figures", []string{"about", "choose", "each", "ask_for", "probe"}},
	{"each", []string{"ask_for", "probe"}},
	{"main", []string{"detail", "each", "rank", "pick", "figures"}},
}

// checkQuestion fails if some keys of a question need one another, or exclude one
// another: no key may be ignored in silence.
func (l *loader) checkQuestion(n *yaml.Node, q *Question) error {
	has := map[string]bool{
		"rank": q.Rank != "", "pick": q.Pick != nil, "figures": q.Figures != "", "each": q.Each != "", "main": q.Main,
	}
	switch {
	case q.Choose != ChooseNone && len(q.Options) == 0:
		return l.fail(GuideError{Problem: ChooseNoOptions, Line: lineOf(n, "choose"), Key: "options", Found: q.ID})
	case len(q.Options) > 0 && q.Choose == ChooseNone:
		return l.fail(GuideError{Problem: OptionsNoChoose, Line: lineOf(n, "options"), Key: "choose", Found: q.ID})
	case q.Pick != nil && q.Tag == "":
		return l.fail(GuideError{Problem: MissingKey, Line: n.Line, Key: "tag"})
	case q.Tag != "" && q.Pick == nil:
		return l.fail(GuideError{Problem: MissingKey, Line: n.Line, Key: "pick"})
	}
	for _, e := range exclusive {
		if has[e.key] {
			if err := l.apart(n, e.key, e.others...); err != nil {
				return err
			}
		}
	}
	switch {
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
