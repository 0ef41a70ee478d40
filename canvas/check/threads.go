// Threads: which customers a note is there for, near or far.

package check

import (
	"slices"

	"bmcanvas/canvas"
)

// flow is one block in the order in which a canvas is read, from the customer
// inwards. A note of the block is there for the customers of the notes in from
// that it is connected with; if it is connected with none of them, of those in
// orElse. So a channel that says whom it reaches is not there for all who get
// what it sells.
type flow struct {
	block        string
	from, orElse []string
}

var engineSide = []string{canvas.KeyActivities, canvas.KeyResources, canvas.KeyPartnerships}

var flows = canvas.ByKind[[]flow]{
	BusinessModel: []flow{
		{block: canvas.CustomerSegments},
		{block: canvas.ValuePropositions, from: []string{canvas.CustomerSegments}},
		{block: canvas.Channels, from: []string{canvas.CustomerSegments}, orElse: []string{canvas.ValuePropositions}},
		{block: canvas.CustomerRelationships, from: []string{canvas.CustomerSegments}, orElse: []string{canvas.ValuePropositions, canvas.Channels}},
		{block: canvas.RevenueStreams, from: []string{canvas.CustomerSegments}, orElse: []string{canvas.ValuePropositions, canvas.Channels, canvas.CustomerRelationships}},
		{block: canvas.KeyActivities, from: customerSide},
		{block: canvas.KeyResources, from: slices.Concat([]string{canvas.KeyActivities}, customerSide)},
		{block: canvas.KeyPartnerships, from: slices.Concat([]string{canvas.KeyActivities, canvas.KeyResources}, customerSide)},
		{block: canvas.CostStructure, from: slices.Concat(engineSide, customerSide)},
		{block: canvas.NextSteps, from: slices.Concat(engineSide, []string{canvas.CostStructure}, customerSide)},
	},
	CustomerExperience: []flow{
		{block: canvas.Customers},
		{block: canvas.Goals, from: []string{canvas.Customers}},
		{block: canvas.Obstacles, from: []string{canvas.Customers}, orElse: []string{canvas.Goals}},
		{block: canvas.ValueProposition, from: []string{canvas.Customers}, orElse: []string{canvas.Goals, canvas.Obstacles}},
		{block: canvas.Alternatives, from: []string{canvas.Customers}, orElse: []string{canvas.Goals, canvas.Obstacles, canvas.ValueProposition}},
		{block: canvas.Acquisition, from: []string{canvas.Customers}, orElse: []string{canvas.ValueProposition}},
		{block: canvas.Channels, from: []string{canvas.Customers}, orElse: []string{canvas.ValueProposition, canvas.Acquisition}},
		{block: canvas.Revenue, from: []string{canvas.Customers}, orElse: []string{canvas.ValueProposition, canvas.Channels}},
		{block: canvas.Activities, from: promiseSide},
		{block: canvas.Flexibility, from: slices.Concat([]string{canvas.Activities}, promiseSide)},
		{block: canvas.PartnersAndResource, from: slices.Concat([]string{canvas.Activities, canvas.Flexibility}, promiseSide)},
		{block: canvas.Metrics, from: slices.Concat([]string{canvas.Activities, canvas.Flexibility, canvas.PartnersAndResource}, promiseSide)},
	},
}

// promiseSide lists the blocks about customers, what is promised to them and how
// it reaches them.
var promiseSide = []string{canvas.Customers, canvas.Goals, canvas.Obstacles, canvas.ValueProposition, canvas.Acquisition, canvas.Channels, canvas.Revenue}

// Threads returns for each note which customer segments (or ideal customers) it
// is there for, near or far, as their places among the block's ModelNotes from 0,
// ascending. A segment is there for itself; a proposition for the segments it
// is connected with; channels, relationships and revenue for the segments they
// name, else for those of their propositions; activities, resources, partners
// and costs for the segments of all that they serve. This goes in one direction:
// a note that serves two segments does not lead from one to the other. A choice
// or detail has the threads of the notes it links to. Rejected notes, and those
// that lead to no segment, are not in the map.
func Threads(c *canvas.Canvas) map[canvas.Key][]int {
	x := indexOf(c)
	return x.byKey(x.threads())
}

// byKey returns the threads of all notes, given those of the model notes.
func (x *index) byKey(lists [][]int) map[canvas.Key][]int {
	found := map[canvas.Key][]int{}
	for v, t := range x.model {
		if list := lists[v]; len(list) > 0 {
			found[t.note.Key] = list
		}
	}
	x.describe(lists, found)
	return found
}

// describe adds the threads of the notes that are no model notes, given those that are.
func (x *index) describe(lists [][]int, found map[canvas.Key][]int) {
	if len(x.model) == x.canvas.Count() { // no details, no choices
		return
	}
	byID := map[string][]int{}
	for v, t := range x.model {
		if list := lists[v]; len(list) > 0 {
			byID[t.note.ID] = merge(byID[t.note.ID], list)
		}
	}
	delete(byID, "")
	for _, b := range x.canvas.Blocks {
		for _, n := range b.Notes {
			if n.InModel() || n.Status == canvas.Rejected {
				continue
			}
			linked := make([][]int, len(n.Links))
			for i, id := range n.Links {
				linked[i] = byID[id]
			}
			if list := mergeAll(linked); len(list) > 0 {
				found[n.Key] = list
			}
		}
	}
}

// threads lists the segments of each model note.
func (x *index) threads() [][]int {
	lists := make([][]int, len(x.model))
	for i, f := range flows.Of(x.kind) {
		from, orElse := x.set(f.from...), x.set(f.orElse...)
		for place, v := range x.block(f.block).model {
			if i == 0 {
				lists[v] = []int{place}
				continue
			}
			if lists[v] = x.gather(lists, v, from); lists[v] == nil {
				lists[v] = x.gather(lists, v, orElse)
			}
		}
	}
	return lists
}

// gather merges the lists of what is connected with the model note and in the blocks.
func (x *index) gather(lists [][]int, v int32, blocks blockSet) []int {
	if !x.touches(v, blocks) {
		return nil
	}
	var connected [][]int
	for _, w := range x.connected(v) {
		if x.bit(x.model[w].block)&blocks != 0 {
			connected = append(connected, lists[w])
		}
	}
	return mergeAll(connected)
}

// ThreadLetter returns the letter of the i-th segment's thread, from 0: A to Z, then
// AA, AB and so on.
func ThreadLetter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return ThreadLetter(i/26-1) + ThreadLetter(i%26)
}

// mergeAll joins ascending lists, in halves: one by one would take the square
// of their number. It may return one of them, and changes none.
func mergeAll(lists [][]int) []int {
	switch n := len(lists); n {
	case 0:
		return nil
	case 1:
		return lists[0]
	default:
		return merge(mergeAll(lists[:n/2]), mergeAll(lists[n/2:]))
	}
}

// merge returns what is in either of two ascending lists, ascending. It may return
// one of them, and changes neither.
func merge(a, b []int) []int {
	switch {
	case len(b) == 0 || slices.Equal(a, b):
		return a
	case len(a) == 0:
		return b
	}
	all := make([]int, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0] > b[0] {
			a, b = b, a
		}
		if a[0] == b[0] {
			b = b[1:]
		}
		all, a = append(all, a[0]), a[1:]
	}
	return append(append(all, a...), b...)
}
