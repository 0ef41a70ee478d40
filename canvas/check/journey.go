// The journey: the stages through which a customer goes, and the channels and relationships of each segment there.

package check

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
)

// Scheme is one of the two ways in which guides divide the customer's journey into
// stages.
type Scheme int

// The schemes.
const (
	JourneyStages Scheme = iota // tags of channels, from attention to retention
	ChannelPhases               // tags of channels, from awareness to after sales
)

// Schemes lists the schemes.
func Schemes() []Scheme { return []Scheme{JourneyStages, ChannelPhases} }

// The questions that give channels their stages.
const (
	journeyStages = "journey-stages"
	channelPhases = "channel-phases"
)

// oldPhase stands before a phase in the id of the question that older guides asked
// about that phase alone.
const oldPhase = "phase-"

// Stages lists the ids of the stages in order. Those of ChannelPhases are the ids of
// the older questions.
func (s Scheme) Stages() []string {
	if s == JourneyStages {
		return []string{"attention", "interest", "desire", "action", "onboarding", "retention"}
	}
	return []string{"phase-awareness", "phase-evaluation", "phase-purchase", "phase-delivery", "phase-after-sales"}
}

// Question returns the id of the question that gives channels the stages.
func (s Scheme) Question() string {
	if s == JourneyStages {
		return journeyStages
	}
	return channelPhases
}

// serves reports whether the note has the stage: as a tag, or by the older question
// about the phase.
func (s Scheme) serves(n *canvas.Note, stage string) bool {
	if s == JourneyStages {
		return slices.Contains(n.Tags, stage)
	}
	return n.Question == stage || slices.Contains(n.Tags, strings.TrimPrefix(stage, oldPhase))
}

// served returns the stages that model notes among these serve.
func (s Scheme) served(notes []*canvas.Note) map[string]bool {
	served := map[string]bool{}
	for _, n := range notes {
		if !n.InModel() {
			continue
		}
		for _, stage := range s.Stages() {
			if s.serves(n, stage) {
				served[stage] = true
			}
		}
	}
	return served
}

// InUse reports whether some channel of the canvas has a stage of the scheme.
func (s Scheme) InUse(c *canvas.Canvas) bool {
	return c.Kind == canvas.BusinessModel && len(s.served(c.Notes(canvas.Channels))) > 0
}

// Journey is a table of the customer segments and the stages of a scheme.
type Journey struct {
	Scheme Scheme
	Stages []string
	Rows   []JourneyRow // one for each segment, in the order of the canvas
}

// JourneyRow is the row of one segment.
type JourneyRow struct {
	Segment    *canvas.Note
	Cells      [][]*canvas.Note // by stage: channels, then relationships
	Throughout []*canvas.Note   // relationships without a stage: they hold in all stages
	Unplaced   []*canvas.Note   // channels without a stage
}

// NewJourney returns the canvas's table for the scheme. A channel or relationship
// is in the row of each segment in whose thread it is (see Threads). It returns
// nil for a canvas without customer segments or of another kind.
func NewJourney(c *canvas.Canvas, s Scheme) *Journey {
	if c.Kind != canvas.BusinessModel {
		return nil
	}
	j := &Journey{Scheme: s, Stages: s.Stages()}
	for _, n := range c.ModelNotes(canvas.CustomerSegments) {
		j.Rows = append(j.Rows, JourneyRow{Segment: n, Cells: make([][]*canvas.Note, len(j.Stages))})
	}
	if len(j.Rows) == 0 {
		return nil
	}
	threads := Threads(c)
	for _, block := range []string{canvas.Channels, canvas.CustomerRelationships} {
		for _, n := range c.ModelNotes(block) {
			for _, row := range threads[n.Key] {
				j.Rows[row].place(n, block, s)
			}
		}
	}
	return j
}

// place puts the note into its cells of the row.
func (r *JourneyRow) place(n *canvas.Note, block string, s Scheme) {
	placed := false
	for i, stage := range s.Stages() {
		if s.serves(n, stage) {
			r.Cells[i] = append(r.Cells[i], n)
			placed = true
		}
	}
	switch {
	case placed:
	case block == canvas.Channels:
		r.Unplaced = append(r.Unplaced, n)
	default:
		r.Throughout = append(r.Throughout, n)
	}
}
