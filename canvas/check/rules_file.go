// Checks for errors: a file that contradicts itself.

package check

import (
	"slices"

	"bmcanvas/canvas"
)

func (k *checker) checkFile() {
	var sharing, valued []located
	var shared, values []string
	k.each(func(n *canvas.Note, b *indexBlock) {
		if k.duplicates && k.ids[n.ID].notes > 1 {
			sharing = append(sharing, located{n, b.id})
			shared = append(shared, n.ID)
		}
		if unknown := k.unknownValues(n); len(unknown) > 0 {
			valued = append(valued, located{n, b.id})
			values = append(values, unknown...)
		}
	})
	k.reportNotes(DanglingLink, k.dangling, Facts{IDs: distinct(k.missing)})
	k.reportNotes(DuplicateID, sharing, Facts{IDs: distinct(shared)})
	k.unknownValue(valued, values)
	k.unknownBlocks()
}

// unknownValue reports the values of notes that do not exist, and a stage of the
// canvas that does not.
func (k *checker) unknownValue(notes []located, values []string) {
	if s := k.canvas.Stage; s != canvas.NoStage && !slices.Contains(canvas.Stages(), s) {
		values = append(values, string(s))
	}
	facts := Facts{Values: distinct(values)}
	if len(notes) > 0 {
		k.reportNotes(UnknownValue, notes, facts)
	} else if len(values) > 0 {
		k.report(UnknownValue, nil, "", "", facts)
	}
}

// unknownValues lists the values of the note that do not exist: its status, or its
// option if the question is a built-in one.
func (k *checker) unknownValues(n *canvas.Note) []string {
	var unknown []string
	if !n.Status.Known() {
		unknown = append(unknown, string(n.Status))
	}
	if n.Choice() {
		if options, builtIn := k.ctx.Options[n.Question]; builtIn && !slices.Contains(options, n.Option) {
			unknown = append(unknown, n.Option)
		}
	}
	return unknown
}

// unknownBlocks reports blocks that the kind does not have, with their notes.
func (k *checker) unknownBlocks() {
	var notes []*canvas.Note
	var blocks []string
	for _, b := range k.blocks[k.known:] {
		notes = append(notes, b.notes...)
		blocks = append(blocks, b.id)
	}
	if len(blocks) > 0 {
		k.report(UnknownBlock, notes, blocks[0], "", Facts{Blocks: blocks})
	}
}

// distinct returns the list with each item once, in the order in which they first come.
func distinct(list []string) []string {
	seen := make(map[string]bool, len(list))
	return slices.DeleteFunc(list, func(s string) bool {
		was := seen[s]
		seen[s] = true
		return was
	})
}
