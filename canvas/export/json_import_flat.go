// JSON import: the flat form of many tools, a list of texts for each block, under any name of the block.

package export

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
)

// nameKeys are the keys of the canvas's name, as foldTitle returns them.
var nameKeys = []string{"name", "title", "companyname", "company", "businessname", "projectname", "project"}

// importFlat reads an object whose keys are names of blocks.
func importFlat(name string, data []byte, v *jsonValue, o ImportOptions) (*Imported, error) {
	names := usualNames().with(o.Words)
	keys := make([]string, len(v.pairs))
	for i, p := range v.pairs {
		keys[i] = p.key
	}
	kind := names.kindOf(keys)
	if kind == "" {
		return nil, &canvas.Error{Problem: canvas.NothingToImport, File: name, Line: lineAt(data, v.end)}
	}
	c := &canvas.Canvas{Kind: kind}
	var left []LeftOut
	blocks := map[string][]*canvas.Note{}
	for i := range v.pairs {
		p := &v.pairs[i]
		block, known := names[kind][foldTitle(p.key)]
		switch {
		case known:
			notes, err := flatNotes(name, data, &p.value)
			if err != nil {
				return nil, err
			}
			blocks[block] = append(blocks[block], notes...)
		case slices.Contains(nameKeys, foldTitle(p.key)) && p.value.kind == jsonString && c.Name == "":
			c.Name = strings.Join(strings.Fields(p.value.text), " ")
		default:
			left = append(left, LeftOut{lineAt(data, p.end), p.key})
		}
	}
	for _, block := range kind.Blocks() {
		if notes := blocks[block]; len(notes) > 0 {
			c.Blocks = append(c.Blocks, canvas.Block{ID: block, Notes: notes})
		}
	}
	d, err := documentOf(c, o)
	if err != nil {
		return nil, err
	}
	return &Imported{Document: d, LeftOut: left}, nil
}

// flatNotes are the notes of a block, which is a text or a list of texts.
func flatNotes(name string, data []byte, v *jsonValue) ([]*canvas.Note, error) {
	items := []jsonValue{*v}
	if v.kind == jsonList {
		items = v.items
	}
	var notes []*canvas.Note
	for _, item := range items {
		if item.kind == jsonList || item.kind == jsonObject {
			return nil, &canvas.Error{Problem: canvas.WrongType, File: name, Line: lineAt(data, item.end), Expected: "text"}
		}
		if text, _ := canvas.CleanText(item.text); text != "" && item.kind != jsonNull {
			notes = append(notes, &canvas.Note{Key: canvas.NewKey(), Text: text})
		}
	}
	return notes, nil
}
