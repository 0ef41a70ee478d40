// The kinds of questions: what each has the person do, and what its answer is
// kept as. When it is asked and answered is in answered.go. A new kind is added here.

package prompts

import "bmcanvas/canvas"

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
)

// kindTraits is what the methods of a kind answer.
type kindTraits struct {
	keptAs  KeptAs
	opensIn Area
	perNote bool // asked of each of several notes
	options bool // has options to pick from
	field   bool // has a field to type in
	unasked bool // no front end asks it yet: see QuestionKind.Asked
}

// traits are the traits of each kind.
var traits = [...]kindTraits{
	Open:     {keptAs: KeptAsNotes, opensIn: AreaField, field: true},
	Choice:   {keptAs: KeptAsOptions, opensIn: AreaOptions, options: true, field: true},
	EachPick: {keptAs: KeptAsTags, opensIn: AreaOptions, perNote: true, options: true},
	EachLink: {keptAs: KeptAsLinks, opensIn: AreaLinks, perNote: true},
	EachLine: {keptAs: KeptAsDetails, opensIn: AreaField, perNote: true, field: true},
	EachTest: {keptAs: KeptAsTest, opensIn: AreaField, perNote: true, field: true},
	Rank:     {keptAs: KeptAsOrder, opensIn: AreaNotes},
	Pick:     {keptAs: KeptAsTags, opensIn: AreaNotes, unasked: true},
	Figures:  {keptAs: KeptAsAmount, opensIn: AreaField, perNote: true, field: true, unasked: true},
}

// Asked reports whether the front ends ask questions of this kind. A guide may
// have questions that are not asked yet; a walk leaves them out.
func (k QuestionKind) Asked() bool { return !traits[k].unasked }

// KeptAs returns what the canvas keeps an answer as.
func (k QuestionKind) KeptAs() KeptAs { return traits[k].keptAs }

// OpensIn returns the area that has the cursor when the question opens.
func (k QuestionKind) OpensIn() Area { return traits[k].opensIn }

// AskedPerNote reports whether the question is asked of each of several notes,
// its subjects (see Question.Subjects). A Pick is asked once, of all its subjects.
func (k QuestionKind) AskedPerNote() bool { return traits[k].perNote }

// HasOptions reports whether there are options to pick from.
func (k QuestionKind) HasOptions() bool { return traits[k].options }

// HasField reports whether there is a field to type in.
func (k QuestionKind) HasField() bool { return traits[k].field }

// TakesNotes reports whether what is typed in the field becomes a note of the
// question's block.
func (k QuestionKind) TakesNotes() bool { return traits[k].field && !k.ChangesSubject() }

// ChangesSubject reports whether an answer changes the note that is asked
// about, by its tags, links, test or amount, and adds no other note.
func (k QuestionKind) ChangesSubject() bool {
	return traits[k].perNote && traits[k].keptAs != KeptAsDetails
}

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

// OpensEmpty reports whether the question is a table that opens without a row,
// and takes the first one.
func (q *Question) OpensEmpty() bool {
	return q.Kind() == EachPick && (q.ID == whoPays || q.ID == channelPhases)
}

// ToMark returns the notes that are shown to be marked as assumptions before the
// question can be asked of assumptions: those on customers, propositions and
// revenue, if no note is marked yet; else nil.
func (q *Question) ToMark(c *canvas.Canvas) []*canvas.Note {
	if !q.marksFirst() {
		return nil
	}
	var notes []*canvas.Note
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.Status.Unresolved() {
				return nil
			}
		}
	}
	for _, block := range riskyBlocks[c.Kind] {
		notes = append(notes, c.ModelNotes(block)...)
	}
	return notes
}

// marksFirst reports whether the question has notes marked first, if none is.
func (q *Question) marksFirst() bool { return q.Kind() == EachTest && q.ID == criticalAssumptions }

// riskyBlocks are the blocks that a business stands or falls with.
var riskyBlocks = map[canvas.Kind][]string{
	canvas.BusinessModel:      {canvas.CustomerSegments, canvas.ValuePropositions, canvas.RevenueStreams},
	canvas.CustomerExperience: {canvas.Customers, canvas.ValueProposition, canvas.Revenue},
}
