// What the keys of a guide hold: numbers, ids, blocks, languages, canvas kinds.

package prompts

import (
	"slices"
	"strings"
	"unicode"

	"bmcanvas/canvas"

	"gopkg.in/yaml.v3"
)

// number reads a whole number from 0 to 9999, in digits of any of the four
// languages.
func (l *loader) number(to *int) reader {
	return func(key string, n *yaml.Node) error {
		s, err := l.scalar(key, n, wantNumber)
		if err != nil {
			return err
		}
		*to = 0
		for _, r := range s {
			d, ok := DigitValue(r)
			if !ok || *to > 999 {
				return l.wrongType(key, n, wantNumber)
			}
			*to = *to*10 + d
		}
		return nil
	}
}

// yesNo reads true or false.
func (l *loader) yesNo(to *bool) reader {
	return func(key string, n *yaml.Node) error {
		if n.Kind == yaml.ScalarNode {
			switch strings.ToLower(n.Value) {
			case "true", "yes", "on":
				*to = true
				return nil
			case "false", "no", "off":
				return nil
			}
		}
		return l.wrongType(key, n, wantYesNo)
	}
}

// id reads an id: letters of any script, digits, hyphens and underscores.
func (l *loader) id(to *string) reader {
	return func(key string, n *yaml.Node) error {
		s, err := l.scalar(key, n, wantText)
		if err != nil {
			return err
		}
		for _, r := range s {
			if r != '-' && r != '_' && !unicode.In(r, unicode.L, unicode.M, unicode.Nd) {
				return l.fail(GuideError{Problem: BadID, Line: n.Line, Key: key, Found: s})
			}
		}
		*to = s
		return nil
	}
}

// newID reads an id that no question or pause has so far.
func (l *loader) newID(to *string) reader {
	return func(key string, n *yaml.Node) error {
		if err := l.id(to)(key, n); err != nil {
			return err
		}
		if l.ids[*to] {
			return l.fail(GuideError{Problem: IDTwice, Line: n.Line, Key: key, Found: *to})
		}
		l.ids[*to] = true
		return nil
	}
}

// language reads a language. It may be one that the program does not speak: a
// guide may be in any language.
func (l *loader) language(to *string) reader {
	return func(key string, n *yaml.Node) error {
		err := l.id(to)(key, n)
		if known, ok := MatchLanguage(*to); ok {
			*to = known
		}
		return err
	}
}

// canvas reads a kind of canvas.
func (l *loader) canvas(to *canvas.Kind) reader {
	return func(key string, n *yaml.Node) error {
		s, err := l.scalar(key, n, wantText)
		if err != nil {
			return err
		}
		if !canvas.Kind(s).Known() {
			return l.fail(GuideError{Problem: UnknownCanvas, Line: n.Line, Key: key, Found: s, Expected: kindNames()})
		}
		*to, l.kind = canvas.Kind(s), canvas.Kind(s)
		return nil
	}
}

// knownBlock reads the id of a block that the canvas has.
func (l *loader) knownBlock(to *string) reader {
	return func(key string, n *yaml.Node) error {
		s, err := l.scalar(key, n, wantText)
		if err != nil {
			return err
		}
		if !l.kind.Has(s) {
			return l.fail(GuideError{
				Problem: UnknownBlock, Line: n.Line, Key: key, Found: s,
				Expected: strings.Join(l.kind.Blocks(), ", "),
			})
		}
		*to = s
		return nil
	}
}

// newBlock reads a block that the guide does not have so far.
func (l *loader) newBlock(to *string) reader {
	return func(key string, n *yaml.Node) error {
		if err := l.knownBlock(to)(key, n); err != nil {
			return err
		}
		if l.blocks[*to] {
			return l.fail(GuideError{Problem: BlockTwice, Line: n.Line, Key: key, Found: *to})
		}
		l.blocks[*to] = true
		return nil
	}
}

// newBlockOf reads a block. It may stand only once in the list.
func (l *loader) newBlockOf(list *[]string) func(string, *yaml.Node) (string, error) {
	return func(key string, n *yaml.Node) (block string, err error) {
		if err := l.knownBlock(&block)(key, n); err != nil {
			return "", err
		}
		if slices.Contains(*list, block) {
			return "", l.fail(GuideError{Problem: ListedTwice, Line: n.Line, Key: key, Found: block})
		}
		return block, nil
	}
}

// perBlock reads a mapping of at least one block to something, each with read.
func (l *loader) perBlock(read func(block string, key, value *yaml.Node) error) reader {
	return func(key string, n *yaml.Node) error {
		switch {
		case n.Kind != yaml.MappingNode:
			return l.wrongType(key, n, wantMapping)
		case len(n.Content) == 0:
			return l.fail(GuideError{Problem: MissingKey, Line: n.Line, Key: key})
		}
		met := map[string]bool{}
		for i := 0; i < len(n.Content); i += 2 {
			var block string
			if err := l.knownBlock(&block)(key, n.Content[i]); err != nil {
				return err
			}
			if met[block] {
				return l.fail(GuideError{Problem: GuideDuplicateKey, Line: n.Content[i].Line, Key: block})
			}
			met[block] = true
			if err := read(block, n.Content[i], n.Content[i+1]); err != nil {
				return err
			}
		}
		return nil
	}
}

// minutes reads how long the guide takes: a number, or a number for each stage.
func (l *loader) minutes(g *Guide) reader {
	return func(key string, n *yaml.Node) error {
		if n.Kind != yaml.MappingNode {
			return l.number(&g.Minutes)(key, n)
		}
		g.StageMinutes = make([]StageMinutes, len(canvas.Stages()))
		var fields []field
		for i, stage := range canvas.Stages() {
			g.StageMinutes[i].Stage = stage
			fields = append(fields, must(string(stage), l.number(&g.StageMinutes[i].Minutes)))
		}
		err := l.mapping(key, n, fields)
		for _, m := range g.StageMinutes {
			g.Minutes = max(g.Minutes, m.Minutes)
		}
		return err
	}
}

// oneOf reads one of the values.
func (l *loader) oneOf(key string, n *yaml.Node, values ...string) (string, error) {
	s, err := l.scalar(key, n, wantText)
	if err == nil && !slices.Contains(values, s) {
		err = l.fail(GuideError{Problem: BadGuideValue, Line: n.Line, Key: key, Found: s, Expected: strings.Join(values, ", ")})
	}
	return s, err
}

// each reads a block that the canvas has, or EachAssumption.
func (l *loader) each(to *string) reader {
	return func(key string, n *yaml.Node) error {
		if n.Value == EachAssumption {
			*to = EachAssumption
			return nil
		}
		return l.knownBlock(to)(key, n)
	}
}

// choose reads how many options may be picked.
func (l *loader) choose(to *Choose) reader {
	return func(key string, n *yaml.Node) error {
		s, err := l.oneOf(key, n, string(ChooseOne), string(ChooseMany))
		*to = Choose(s)
		return err
	}
}

// stageNames returns the stages as the file names them.
func stageNames() []string {
	var names []string
	for _, s := range canvas.Stages() {
		names = append(names, string(s))
	}
	return names
}
