// The story: what a canvas says of each segment, and what it does not say yet. The sentences are made in prompts/.

package check

import (
	"bmcanvas/canvas"
	"slices"
)

// Chapter is what a canvas says of one customer segment or ideal customer.
type Chapter struct {
	Segment *canvas.Note
	Parts   []StoryPart // in the order in which a canvas is read, see StoryBlocks
}

// StoryPart is one block's share in a chapter.
type StoryPart struct {
	Block string
	Notes []*canvas.Note // those in the segment's thread
	Gap   Rule           // if there are none: the rule that names it, "" if nothing is missing
}

// storyGap names what is missing: a rule, and the block some of whose notes it
// must concern, the segment itself or what the chapter has of that block. With
// "" any notes will do: they are connected with nothing, and may belong here.
type storyGap struct {
	rule  Rule
	whose string
}

// storyParts are the parts of a chapter in order, and what names each where it
// is missing.
var storyParts = map[canvas.Kind][]struct {
	block string
	gaps  []storyGap
}{
	canvas.BusinessModel: {
		{canvas.ValuePropositions, []storyGap{{SegmentWithoutProposition, canvas.CustomerSegments}}},
		{canvas.Channels, []storyGap{{SegmentWithoutChannel, canvas.CustomerSegments}}},
		{canvas.CustomerRelationships, []storyGap{{SegmentWithoutRelationship, canvas.CustomerSegments}}},
		{canvas.RevenueStreams, []storyGap{{PropositionWithoutRevenue, canvas.ValuePropositions}, {RevenueWithoutPayer, ""}}},
		{canvas.KeyActivities, []storyGap{{ActivityServesNothing, ""}}},
		{canvas.KeyResources, []storyGap{{PropositionWithoutMeans, canvas.ValuePropositions}, {ResourceServesNothing, ""}}},
		{canvas.KeyPartnerships, []storyGap{{PartnerGivesNothing, ""}}},
		{canvas.CostStructure, []storyGap{{CostWithoutCause, ""}}},
	},
	canvas.CustomerExperience: {
		{canvas.Goals, []storyGap{{CustomerWithoutGoal, canvas.Customers}}},
		{canvas.Obstacles, nil},
		{canvas.ValueProposition, []storyGap{{CustomerWithoutPromise, canvas.Customers}}},
		{canvas.Acquisition, nil},
		{canvas.Channels, nil},
		{canvas.Activities, nil},
		{canvas.PartnersAndResource, nil},
		{canvas.Revenue, nil},
	},
}

// StoryBlocks lists the blocks that have a part in the story, in its order.
func StoryBlocks(k canvas.Kind) []string {
	var blocks []string
	for _, p := range storyParts[k] {
		blocks = append(blocks, p.block)
	}
	return blocks
}

// Story tells a canvas, a chapter for each segment in the order of the canvas.
// The findings are what Check said of it: they name the gaps. A part without
// notes is no gap if no rule misses it; so those who use and do not pay have a
// chapter without revenue.
func Story(c *canvas.Canvas, findings []Finding) []Chapter {
	if !c.Kind.Known() {
		return nil
	}
	said := map[Rule]Finding{}
	for _, f := range findings {
		said[f.Rule] = f
	}
	x := newIndex(c)
	lists := x.threads()
	segments := x.block(flows[c.Kind][0].block)
	chapters := make([]Chapter, len(segments.things))
	for i, v := range segments.things {
		chapters[i].Segment = x.things[v].note
	}
	for _, p := range storyParts[c.Kind] {
		notes := make([][]*canvas.Note, len(chapters))
		things := x.block(p.block).things
		for _, v := range things {
			for _, i := range lists[v] {
				notes[i] = append(notes[i], x.things[v].note)
			}
		}
		for i := range chapters {
			part := StoryPart{Block: p.block, Notes: notes[i]}
			if len(part.Notes) == 0 {
				part.Gap = chapters[i].gap(p.block, p.gaps, segments.id, said)
			}
			meant := len(p.gaps) > 0 && p.gaps[0].whose == segments.id // by each segment
			if len(part.Notes) == 0 && part.Gap == "" && meant && len(things) == 1 {
				part.Notes = x.notesOf(things) // so a single candidate is
			}
			chapters[i].Parts = append(chapters[i].Parts, part)
		}
	}
	return chapters
}

// gap is the rule that names what the chapter misses of the block.
func (ch *Chapter) gap(block string, gaps []storyGap, segments string, said map[Rule]Finding) Rule {
	for _, g := range gaps {
		f, spoke := said[g.rule]
		concerned := f.Notes
		switch g.whose {
		case "":
		case segments:
			concerned = []*canvas.Note{ch.Segment}
		default:
			concerned = ch.part(g.whose)
		}
		if spoke && slices.ContainsFunc(concerned, func(n *canvas.Note) bool { return slices.Contains(f.Notes, n) }) {
			return g.rule
		}
	}
	if slices.Contains(said[EmptyBlock].Facts.Blocks, block) {
		return EmptyBlock
	}
	return ""
}

// part is what the chapter has of a block so far.
func (ch *Chapter) part(block string) []*canvas.Note {
	for _, p := range ch.Parts {
		if p.Block == block {
			return p.Notes
		}
	}
	return nil
}
