// The story: what a canvas says of each segment, and what is missing. The sentences are made in prompts.

package check

import (
	"slices"

	"bmcanvas/canvas"
)

// Chapter is the story of one customer segment or ideal customer.
type Chapter struct {
	Segment *canvas.Note
	Parts   []StoryPart // in the order in which a canvas is read, see StoryBlocks
}

// StoryPart is one block's share in a chapter.
type StoryPart struct {
	Block string
	Notes []*canvas.Note // those in the segment's thread
	Gap   Rule           // if there are none: the rule that names it, "" if nothing is missing

	Unlinked bool // if there are none: the block has notes, for other segments or for none
}

// storyGap is a rule whose finding says that a part of a chapter is missing, if it
// concerns notes of the block whose: the chapter's segment or the notes that the
// chapter has of that block. With "" it may concern any note: one that is
// connected with nothing may belong here.
type storyGap struct {
	rule  Rule
	whose string
}

// storyPart is a block that a chapter tells about, and the rules that find it missing.
type storyPart struct {
	block string
	gaps  []storyGap
}

// storyParts lists the parts of a chapter in order.
var storyParts = canvas.ByKind[[]storyPart]{
	BusinessModel: []storyPart{
		{canvas.ValuePropositions, []storyGap{{SegmentWithoutProposition, canvas.CustomerSegments}}},
		{canvas.Channels, []storyGap{{SegmentWithoutChannel, canvas.CustomerSegments}}},
		{canvas.CustomerRelationships, []storyGap{{SegmentWithoutRelationship, canvas.CustomerSegments}}},
		{canvas.RevenueStreams, []storyGap{{PropositionWithoutRevenue, canvas.ValuePropositions}, {RevenueWithoutPayer, ""}}},
		{canvas.KeyActivities, []storyGap{{ActivityServesNothing, ""}}},
		{canvas.KeyResources, []storyGap{{PropositionWithoutMeans, canvas.ValuePropositions}, {ResourceServesNothing, ""}}},
		{canvas.KeyPartnerships, []storyGap{{PartnerGivesNothing, ""}}},
		{canvas.CostStructure, []storyGap{{CostWithoutCause, ""}}},
	},
	CustomerExperience: []storyPart{
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
	for _, p := range storyParts.Of(k) {
		blocks = append(blocks, p.block)
	}
	return blocks
}

// Story returns a chapter for each segment, in the order of the canvas; nothing for
// an unknown kind. The findings, which are Run's, name what is missing: a part
// without notes has a gap only if a rule has found it. So the chapter of users
// who do not pay has no revenue, and no gap there.
func Story(c *canvas.Canvas, findings []Finding) []Chapter {
	if !c.Kind.Known() {
		return nil
	}
	byRule := map[Rule]Finding{}
	for _, f := range findings {
		byRule[f.Rule] = f
	}
	x := indexOf(c)
	lists := x.threads()
	segments := x.block(flows.Of(c.Kind)[0].block)
	chapters := make([]Chapter, len(segments.model))
	for i, v := range segments.model {
		chapters[i].Segment = x.model[v].note
	}
	for _, p := range storyParts.Of(c.Kind) {
		notes := make([][]*canvas.Note, len(chapters))
		candidates := x.block(p.block).model
		for _, v := range candidates {
			for _, i := range lists[v] {
				notes[i] = append(notes[i], x.model[v].note)
			}
		}
		for i := range chapters {
			part := StoryPart{Block: p.block, Notes: notes[i]}
			if len(part.Notes) == 0 {
				part.Gap = chapters[i].gap(p.block, p.gaps, segments.id, byRule)
				part.Unlinked = len(candidates) > 0
			}
			meant := len(p.gaps) > 0 && p.gaps[0].whose == segments.id // by each segment
			if len(part.Notes) == 0 && part.Gap == "" && meant && len(candidates) == 1 {
				part.Notes, part.Unlinked = x.notesOf(candidates), false // a single one is taken to be meant
			}
			chapters[i].Parts = append(chapters[i].Parts, part)
		}
	}
	return chapters
}

// gap returns the rule by which the chapter's part about the block is missing, or "".
func (ch *Chapter) gap(block string, gaps []storyGap, segments string, byRule map[Rule]Finding) Rule {
	for _, g := range gaps {
		f, found := byRule[g.rule]
		concerned := f.Notes
		switch g.whose {
		case "":
		case segments:
			concerned = []*canvas.Note{ch.Segment}
		default:
			concerned = ch.part(g.whose)
		}
		if found && slices.ContainsFunc(concerned, func(n *canvas.Note) bool { return slices.Contains(f.Notes, n) }) {
			return g.rule
		}
	}
	if slices.Contains(byRule[EmptyBlock].Facts.Blocks, block) {
		return EmptyBlock
	}
	return ""
}

// part returns the notes that the chapter has of a block so far.
func (ch *Chapter) part(block string) []*canvas.Note {
	for _, p := range ch.Parts {
		if p.Block == block {
			return p.Notes
		}
	}
	return nil
}
