// The words of exports, imports and differences, besides those of the canvas.

package prompts

// ConvertWords are the words of exports, and for what a format cannot hold.
type ConvertWords struct {
	Labels LabelWords
	Report ReportWords

	Answered string // {n} {of}: how many of the questions that apply are answered, in a report
	Lost     string // above what an export cannot hold
	Left     string // above what an import has no place for

	Elsewhere string // above the boxes of other canvases that an import keeps in another block

	// For the answers of a filled-in sheet.
	NoSheet, NoSheetDo         string // {file}
	NoSheetGuide               string // {guide}, {file}
	NoSheetGuideDo             string // {folder}
	OtherCanvas, OtherCanvasDo string // {file} {kind} {into}
	NothingNew                 string
	AddThese                   string // {file}
	Yes                        string // what means yes, with blanks between
	NotAdded, NotAddedDo       string // {file}
	NobodyToAsk, NobodyToAskDo string // {file}

	Some  string // {label} {n} {notes}
	Count string // {label} {n}
	Signs string // {signs}: characters that cannot be drawn
}

// LabelWords are labels of values and headings of sections. None ends in a colon,
// and all differ.
type LabelWords struct {
	For, Status, Tags, Evidence, Test, Due, Amount, By, Question, Block, Who, Asked, Date string
	Story, Assumptions, Decided, FollowUps, Reviews                                       string
}

// ReportWords are the words that only a report has. None ends in a colon.
type ReportWords struct {
	Guide, By, Canvas, Points, Answers, Others   string // labels, and headings
	Unanswered, SetAside, NotApplicable, Nothing string // stand in the place of an answer
	PreparedBy, PreparedFor, Signed              string // labels
	Changes, Steps                               string // headings
	Overdue, Done                                string // beside a day, and beside a step
}

// DifferenceWords are the words for what changed from one version to the next.
type DifferenceWords struct {
	File     string            // above changes of the file's own keys
	Moved    string            // {from} {to}: places in a block
	From     string            // {block}
	Linked   string            // {notes}
	Unlinked string            // {notes}
	Set      string            // {label} {new}
	Unset    string            // {label} {old}
	Changed  string            // {label} {old} {new}
	Fields   map[string]string // names of the file's keys, where LabelWords has none

	Renumbered    string // a note has another id
	Reordered     string // {label}: of a list that has the same entries
	Yes           string // a value that is true
	OtherQuestion string // of a guide that is not at hand
	OtherOption   string

	Apart       string // {old} {new}: above what two businesses differ in
	CompareWith string // in the menu
	CompareLead string
	Origin      string // {file}: beside the canvas that this one derives from
	NoOther     string // there is no canvas to compare with
	InBoth      string // {n}
	Differing   string // {n}
	OnlyIn      string // {n} {name}
}
