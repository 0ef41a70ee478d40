// The kinds of questions: what each has the person do, and what its answer is
// kept as. When it is asked and answered is in answered.go. A new kind is added here.

package prompts

import (
	"slices"

	"bmcanvas/canvas"
)

// QuestionKind is what a question has the person do. Its methods say what the
// parts of the program need to know about a kind, so that none of them has to
// list the kinds.
type QuestionKind int

// The kinds of questions.
const (
	Open     QuestionKind = iota // give any number of notes
	Choice                       // pick options, and add other notes
	EachPick                     // pick options for each note of a block: its tags
	EachLink                     // link each note of a block to notes of others
	EachLine                     // write a line for each note of a block: a detail linked to it
	EachTest                     // write a test for each assumption
	Rank                         // put a block's notes in order
	Pick                         // mark the notes of some blocks to which the question applies
	Figures                      // give an amount for each note of a block
)

// Kind returns what the question has the person do.
func (q *Question) Kind() QuestionKind {
	switch {
	case q.Rank != "":
		return Rank
	case len(q.Pick) > 0:
		return Pick
	case q.Figures != "":
		return Figures
	case q.Each == EachAssumption:
		return EachTest
	case q.Each != "" && len(q.Options) > 0:
		return EachPick
	case q.Each != "" && len(q.About) > 0:
		return EachLink
	case q.Each != "":
		return EachLine
	case q.Choose != ChooseNone:
		return Choice
	}
	return Open
}

// KeptAs says what the canvas keeps an answer as.
type KeptAs int

// What an answer is kept as.
const (
	KeptAsNotes   KeptAs = iota // notes of the block, with the question's id
	KeptAsOptions               // notes of the block that carry an option's id
	KeptAsTags                  // tags of the note asked about
	KeptAsLinks                 // links of the note asked about
	KeptAsDetails               // detail notes linked to the note asked about
	KeptAsTest                  // the test of the note asked about
	KeptAsOrder                 // the order of a block's notes
	KeptAsAmount                // the amount of the note asked about
)

// Area is a part of a question's screen that can have the cursor.
type Area int

// The areas of a question's screen.
const (
	AreaField   Area = iota // the field in which notes are typed
	AreaNotes               // the notes of the block
	AreaOptions             // the options
	AreaLinks               // the notes to link to
	AreaTable               // the notes asked about, each with what is answered for it
	AreaProbe               // the field below the answers, for what is asked next
)

// kindTraits is what the methods of a kind answer.
type kindTraits struct {
	keptAs  KeptAs
	opensIn Area
	perNote bool // asked of each of several notes
	options bool // has options to pick from
	takes   Takes
}

// traits are the traits of each kind.
var traits = [...]kindTraits{
	Open:     {keptAs: KeptAsNotes, opensIn: AreaField},
	Choice:   {keptAs: KeptAsOptions, opensIn: AreaOptions, options: true},
	EachPick: {keptAs: KeptAsTags, opensIn: AreaTable, perNote: true, options: true, takes: TakesRow},
	EachLink: {keptAs: KeptAsLinks, opensIn: AreaTable, perNote: true, takes: TakesRow},
	EachLine: {keptAs: KeptAsDetails, opensIn: AreaTable, perNote: true, takes: TakesDetail},
	EachTest: {keptAs: KeptAsTest, opensIn: AreaTable, perNote: true, takes: TakesCell},
	Rank:     {keptAs: KeptAsOrder, opensIn: AreaNotes, takes: TakesRow},
	Pick:     {keptAs: KeptAsTags, opensIn: AreaTable},
	Figures:  {keptAs: KeptAsAmount, opensIn: AreaTable, perNote: true, takes: TakesCell},
}

// Takes says what a text that is typed at a question becomes.
type Takes int

// What a typed text becomes.
const (
	TakesNote   Takes = iota // a note of the question's block, with the question's id
	TakesRow                 // another note to ask of, with the main question's id of its block
	TakesDetail              // a detail linked to the note asked about
	TakesCell                // the test or the amount of the note asked about
)

// Takes returns what a text that is typed at the question becomes.
func (q *Question) Takes() Takes {
	if q.Kind() == EachLink && q.Detail {
		return TakesDetail
	}
	return traits[q.Kind()].takes
}

// KeptAs returns what the canvas keeps an answer as.
func (k QuestionKind) KeptAs() KeptAs { return traits[k].keptAs }

// OpensIn returns the area that has the cursor when the question opens.
func (k QuestionKind) OpensIn() Area { return traits[k].opensIn }

// AskedPerNote reports whether the question is asked of each of several notes,
// its subjects (see Question.Subjects). A Pick is asked once, of all its subjects.
func (k QuestionKind) AskedPerNote() bool { return traits[k].perNote }

// HasOptions reports whether there are options to pick from.
func (k QuestionKind) HasOptions() bool { return traits[k].options }

// RowBlocks returns the blocks whose notes the question is asked of; nil if it is
// not asked of notes, or of assumptions, which can be in any block.
func (q *Question) RowBlocks() []string {
	switch {
	case len(q.Pick) > 0:
		return q.Pick
	case q.Figures != "":
		return []string{q.Figures}
	case q.Each != "" && q.Each != EachAssumption:
		return []string{q.Each}
	}
	return nil
}

// Subjects returns the notes of the canvas that the question is asked of; nil if it
// is not asked of notes.
func (q *Question) Subjects(c *canvas.Canvas) []*canvas.Note {
	if q.Each == EachAssumption {
		return riskiest(c)
	}
	var notes []*canvas.Note
	for _, block := range q.RowBlocks() {
		notes = append(notes, c.ModelNotes(block)...)
	}
	return notes
}

// The questions that are asked before there is a note to ask them of: it is given
// there, or marked there.
const (
	whoPays             = "who-pays"
	channelPhases       = "channel-phases"
	criticalAssumptions = "critical-assumptions"
)

// AsksWhoPays reports whether the question asks of each user who pays, so that what
// is typed there is a payer of that user.
func (q *Question) AsksWhoPays() bool { return q.ID == whoPays }

// Buyer is the tag of a customer who pays.
const Buyer = "buyer"

// AsksOfChannels reports whether the question picks options for each channel, so
// that a channel that is typed there has the option of the column.
func (q *Question) AsksOfChannels() bool {
	return q.Kind() == EachPick && q.Each == canvas.Channels && q.Choose == ChooseMany
}

// OpensEmpty reports whether the question is a table that opens without a row,
// and takes the first one.
func (q *Question) OpensEmpty() bool {
	return q.Kind() == EachPick && (q.ID == whoPays || q.ID == channelPhases)
}

// MarksFirst reports whether notes are to be marked as assumptions before the
// question can be asked of assumptions: there are notes that could be, and none is
// marked.
func (q *Question) MarksFirst(c *canvas.Canvas) bool {
	for _, b := range c.Blocks {
		if slices.ContainsFunc(b.Notes, func(n *canvas.Note) bool { return n.Status.Unresolved() }) {
			return false
		}
	}
	return len(q.ToMark(c)) > 0
}

// ToMark returns the notes that are shown to be marked as assumptions: those on
// customers, propositions and revenue. It is nil for questions that show none.
func (q *Question) ToMark(c *canvas.Canvas) []*canvas.Note {
	if !q.showsToMark() {
		return nil
	}
	var notes []*canvas.Note
	for _, block := range riskyBlocks.Of(c.Kind) {
		notes = append(notes, c.ModelNotes(block)...)
	}
	return notes
}

func (q *Question) showsToMark() bool { return q.Kind() == EachTest && q.ID == criticalAssumptions }

// riskyBlocks are the blocks that a business stands or falls with.
var riskyBlocks = canvas.ByKind[[]string]{
	BusinessModel:      []string{canvas.CustomerSegments, canvas.ValuePropositions, canvas.RevenueStreams},
	CustomerExperience: []string{canvas.Customers, canvas.ValueProposition, canvas.Revenue},
}
