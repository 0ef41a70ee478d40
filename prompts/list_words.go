// The words of the list of canvases in a folder.

package prompts

// CanvasListWords say of each canvas in a folder how far it is and what hangs loose.
type CanvasListWords struct {
	Entry        string // {name} {file}
	Guesses      Plural
	Overdue, Due Plural
	By           string // {names}
	Copy         string // {file}
	MergeWith    string // {command}
	Unreadable   string // {what}
	None         string // {folder}
}
