// What a blank question sheet says besides the guide.

package prompts

// SheetWords are on a question sheet to print.
type SheetWords struct {
	Canvas, By, Date         string // to fill in at the top
	ChooseOne, ChooseMany    string
	Rank                     string // {block}
	About                    string // {blocks}: over what an answer belongs to
	Answer, Assumption, Test string // over the columns of a table
	Riskiest                 string
}
