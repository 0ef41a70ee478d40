// The words of a blank question sheet, besides those of the guide.

package prompts

// SheetWords are the words of a question sheet to print.
type SheetWords struct {
	Canvas, By, Date         string // fields to fill in at the top
	Fill, FillPage           string // how to fill it in: with an editor, in a browser
	ChooseOne, ChooseMany    string
	Rank                     string // {block}
	About                    string // {blocks}: above the column for what an answer belongs to
	Answer, Assumption, Test string // above the columns of a table
	Applies, Amount          string
	Riskiest                 string

	// For taking a filled-in sheet in, on the screen.
	TakeIn    string // the command, and the title
	TakeInto  string // over the canvases to choose from; {file}
	OtherFile string // another file than those listed
	FileLabel string // above the field for its name
	Add       string // what enter does, in two words
	Taken     string // {file} {changes}
}
