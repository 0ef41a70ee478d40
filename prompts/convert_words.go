// What exports, imports and differences say besides the words of the canvas.

package prompts

// ConvertWords are in exports, and said of what a format cannot hold.
type ConvertWords struct {
	Labels LabelWords
	Report ReportWords
	Lost   string // over what an export cannot hold
	Left   string // over what an import has no place for
	Some   string // {label} {n} {notes}
	Count  string // {label} {n}
}

// LabelWords stand before a value or over a section. None ends in a colon, and
// no two are alike.
type LabelWords struct {
	For, Status, Tags, Evidence, Test, Due, By, Question, Block, Who, Asked, Date string
	Story, Assumptions, Decided, FollowUps, Reviews                               string
}

// ReportWords are only in a report. None ends in a colon.
type ReportWords struct {
	Guide, By, Canvas, Points, Answers, Others   string // labels, and headings
	Unanswered, SetAside, NotApplicable, Nothing string // in the place of an answer
}

// DifferenceWords tell what changed from one version to the next.
type DifferenceWords struct {
	File     string            // over the file's own keys
	Moved    string            // {from} {to}: places in a block
	From     string            // {block}
	Linked   string            // {notes}
	Unlinked string            // {notes}
	Set      string            // {label} {new}
	Unset    string            // {label} {old}
	Changed  string            // {label} {old} {new}
	Fields   map[string]string // keys of the file that LabelWords has no label for
}
