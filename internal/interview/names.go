// Names: of blocks and notes in the interview, of the canvas, and of people.

package interview

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Title returns the title of the block: the guide's, else that of the words, else
// its id.
func (iv *Interview) Title(block string, w *prompts.Words) string {
	if b := iv.walk.Guide.Block(block); b != nil {
		return b.Title
	}
	if t := w.BlockTitle(iv.canvas.Kind, block); t != "" {
		return t
	}
	return block
}

// Text returns the text to show for a note. For a choice whose text is the label of
// its option in any language, that is the label in the language of the guide.
func (iv *Interview) Text(n *canvas.Note) string {
	if !n.Choice() {
		return n.Text
	}
	if stop := iv.walk.FindQuestion(n.Question); stop >= 0 {
		q := iv.walk.Stops[stop].Question
		if o := q.Option(n.Option); o != nil && (n.Text == "" || n.Text == o.Label || prompts.IsLabel(q.ID, n.Option, n.Text)) {
			return o.Label
		}
	}
	return n.Text
}

// People lists the names of those who have given notes, in the order of the canvas.
func People(c *canvas.Canvas) []string {
	var names []string
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.By != "" && !slices.Contains(names, n.By) {
				names = append(names, n.By)
			}
		}
	}
	return names
}

// Everybody lists the names on the canvas: of those who have given notes, who see to
// something, who can answer something, and who have looked through it.
func Everybody(c *canvas.Canvas) []string {
	names := People(c)
	add := func(name string) {
		if name = oneLine(name); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			add(n.Who)
		}
	}
	for _, f := range c.FollowUps {
		add(f.Who)
	}
	for _, r := range c.Reviews {
		add(r.By)
	}
	return names
}

// Rename gives the canvas another name, and reports whether it had another before.
func (iv *Interview) Rename(name string) bool {
	name, _ = canvas.CleanText(name)
	if name == "" || name == iv.canvas.Name {
		return false
	}
	return iv.change(iv.canvas.With(func(c *canvas.Canvas) { c.Name = name }))
}

// SaidBy says who gave the note; "": no name. The error is ErrTooLong.
func (iv *Interview) SaidBy(k canvas.Key, name string) error {
	if _, fits := canvas.CleanText(name); !fits {
		return ErrTooLong
	}
	name = oneLine(name)
	iv.change(iv.canvas.Replace(k, func(n *canvas.Note) { n.By = name }))
	return nil
}

// oneLine is the name without line breaks and other controls.
func oneLine(name string) string {
	name, _ = canvas.CleanText(name)
	return strings.Join(strings.Fields(name), " ")
}

// NextBy says that the answers are those of the next person from now on: of those
// who have given notes, and the others that are named. It returns the name; "" if
// there is no other person.
func (iv *Interview) NextBy(others ...string) string {
	names := People(iv.canvas)
	for _, name := range others {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	iv.By = names[(slices.Index(names, iv.By)+1)%len(names)]
	return iv.By
}

// SetBy says who gives the answers from now on; "": nobody in particular.
func (iv *Interview) SetBy(name string) { iv.By = oneLine(name) }
