// Checks for errors: where a file contradicts itself.

package check

import (
	"bmcanvas/canvas"
	"slices"
)

func (k *checker) checkFile() {
	var twins, valued []located
	var shared, values []string
	k.each(func(n *canvas.Note, b *indexBlock) {
		if k.twins && k.ids[n.ID].notes > 1 {
			twins = append(twins, located{n, b.id})
			shared = append(shared, n.ID)
		}
		if unknown := k.unknownValues(n); len(unknown) > 0 {
			valued = append(valued, located{n, b.id})
			values = append(values, unknown...)
		}
	})
	k.tellOf(DanglingLink, k.dangling, Facts{IDs: distinct(k.missing)})
	k.tellOf(DuplicateID, twins, Facts{IDs: distinct(shared)})
	k.tellOf(UnknownValue, valued, Facts{Values: distinct(values)})
	k.unknownBlocks()
}

// unknownValues lists what the note has that does not exist: its status, or
// the option of a question that we know.
func (k *checker) unknownValues(n *canvas.Note) []string {
	var unknown []string
	if !n.Status.Known() {
		unknown = append(unknown, string(n.Status))
	}
	if n.Choice() {
		if options, ours := k.ctx.Options[n.Question]; ours && !slices.Contains(options, n.Option) {
			unknown = append(unknown, n.Option)
		}
	}
	return unknown
}

// unknownBlocks tells of blocks that the kind does not have, and their notes.
func (k *checker) unknownBlocks() {
	var notes []*canvas.Note
	var blocks []string
	for _, b := range k.blocks[k.known:] {
		notes = append(notes, b.notes...)
		blocks = append(blocks, b.id)
	}
	if len(blocks) > 0 {
		k.tell(UnknownBlock, notes, blocks[0], "", Facts{Blocks: blocks})
	}
}

// distinct is the list with each item once, in the order of first sight.
func distinct(list []string) []string {
	seen := make(map[string]bool, len(list))
	return slices.DeleteFunc(list, func(s string) bool {
		was := seen[s]
		seen[s] = true
		return was
	})
}
