// Reading a guide file: which keys it may have, where, and what they hold.

package prompts

import (
	"strings"

	"bmcanvas/canvas"

	"gopkg.in/yaml.v3"
)

// loader reads one guide file from YAML nodes, because these know their lines.
type loader struct {
	file   string
	kind   canvas.Kind
	blocks map[string]bool // read so far
	ids    map[string]bool // of questions and pauses, read so far
}

// ParseGuide reads a guide from data, the content of a YAML file in the format of
// docs/guides.md. file is the name of the file in errors. The error is a
// *GuideError: the first thing found wrong.
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

// head returns the keys of a guide other than its parts.
func (l *loader) head(g *Guide) []field {
	return []field{
		must("guide", l.id(&g.ID)),
		may("language", l.language(&g.Language)),
		must("canvas", l.canvas(&g.Canvas)),
		must("title", l.line(&g.Title)),
		may("description", l.text(&g.Description)),
		may("credit", l.text(&g.Credit)),
		may("minutes", l.minutes(g)),
		may("start", l.yesNo(&g.Start)),
		may("company", l.text(&g.Company)),
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
		must("questions", listOf(l, &b.Questions, l.newQuestion(&b))),
	})
	return b, err
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

// kindNames returns the kinds of canvas, listed for an error.
func kindNames() string {
	return strings.Join([]string{string(canvas.BusinessModel), string(canvas.CustomerExperience)}, ", ")
}
