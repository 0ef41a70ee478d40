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
			d, ok := FoldDigits(r)
			if !ok || *to > 999 {
				return l.wrongType(key, n, wantNumber)
			}
			*to = *to*10 + d
		}
		return nil
	}
}

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

// newID reads an id that no question or pause has had so far.
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

// language reads a language. One that this program does not speak is taken
// too: a guide may be in any, whatever is written around it.
func (l *loader) language(to *string) reader {
	return func(key string, n *yaml.Node) error {
		err := l.id(to)(key, n)
		if known, ok := Match(*to); ok {
			*to = known
		}
		return err
	}
}

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

// newBlock reads a block that the guide has not had so far.
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

// newAbout reads a block that q has not been about so far.
func (l *loader) newAbout(q *Question) func(string, *yaml.Node) (string, error) {
	return func(key string, n *yaml.Node) (block string, err error) {
		if err := l.knownBlock(&block)(key, n); err != nil {
			return "", err
		}
		if slices.Contains(q.About, block) {
			return "", l.fail(GuideError{Problem: BlockTwice, Line: n.Line, Key: key, Found: block})
		}
		return block, nil
	}
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

func (l *loader) choose(to *Choose) reader {
	return func(key string, n *yaml.Node) error {
		s, err := l.scalar(key, n, wantText)
		if err != nil {
			return err
		}
		if *to = Choose(s); *to != ChooseOne && *to != ChooseMany {
			return l.fail(GuideError{
				Problem: BadChoose, Line: n.Line, Key: key, Found: s,
				Expected: string(ChooseOne) + ", " + string(ChooseMany),
			})
		}
		return nil
	}
}
