// The story: what a canvas says of each segment, and what it does not say yet. The sentences are made in prompts/.

package canvas

import "slices"

// Chapter is what a canvas says of one customer segment or ideal customer.
type Chapter struct {
	Segment *Note
	Parts   []StoryPart // in the order in which a canvas is read, see StoryBlocks
}

// StoryPart is one block's share in a chapter.
type StoryPart struct {
	Block string
	Notes []*Note // those in the segment's thread
	Gap   Rule    // if there are none: the rule that names it, "" if nothing is missing
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
var storyParts = map[Kind][]struct {
	block string
	gaps  []storyGap
}{
	BusinessModel: {
		{ValuePropositions, []storyGap{{SegmentWithoutProposition, CustomerSegments}}},
		{Channels, []storyGap{{SegmentWithoutChannel, CustomerSegments}}},
		{CustomerRelationships, []storyGap{{SegmentWithoutRelationship, CustomerSegments}}},
		{RevenueStreams, []storyGap{{PropositionWithoutRevenue, ValuePropositions}, {RevenueWithoutPayer, ""}}},
		{KeyActivities, []storyGap{{ActivityServesNothing, ""}}},
		{KeyResources, []storyGap{{PropositionWithoutMeans, ValuePropositions}, {ResourceServesNothing, ""}}},
		{KeyPartnerships, []storyGap{{PartnerGivesNothing, ""}}},
		{CostStructure, []storyGap{{CostWithoutCause, ""}}},
	},
	CustomerExperience: {
		{Goals, []storyGap{{CustomerWithoutGoal, Customers}}},
		{Obstacles, nil},
		{ValueProposition, []storyGap{{CustomerWithoutPromise, Customers}}},
		{Acquisition, nil},
		{Channels, nil},
		{Activities, nil},
		{PartnersAndResource, nil},
		{Revenue, nil},
	},
}

// StoryBlocks lists the blocks that have a part in the story, in its order.
func StoryBlocks(k Kind) []string {
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
func Story(c *Canvas, findings []Finding) []Chapter {
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
		notes := make([][]*Note, len(chapters))
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
			concerned = []*Note{ch.Segment}
		default:
			concerned = ch.part(g.whose)
		}
		if spoke && slices.ContainsFunc(concerned, func(n *Note) bool { return slices.Contains(f.Notes, n) }) {
			return g.rule
		}
	}
	if slices.Contains(said[EmptyBlock].Facts.Blocks, block) {
		return EmptyBlock
	}
	return ""
}

// part is what the chapter has of a block so far.
func (ch *Chapter) part(block string) []*Note {
	for _, p := range ch.Parts {
		if p.Block == block {
			return p.Notes
		}
	}
	return nil
}
