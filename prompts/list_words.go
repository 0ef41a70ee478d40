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

	Sort                                    string // above the orders
	LookedFirst, ByName, ByProgress, ByDue  string // the orders
	Deep, Flat                              string // in the menu of the list
	Open, Rename, Duplicate, PutTogether    string
	MergeInto, MergeIntoNote                string // {file}
	NameLabel, FileLabel                    string
	Renamed                                 string // {name} {file}
	DuplicateLead                           string
	RemoveCopy, RemoveCopyNote, CopyRemoved string // {file}
	KeepCopy                                string
	UnsavedWords                            string
	NewNamed                                string // {name}
}
