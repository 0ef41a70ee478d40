// The words of a merge: what became of it, and the follow-ups of what clashes.

package prompts

// MergeWords say what a merge did, and what the other version wants that is not in
// the file. {note} is the beginning of a note's words as they are in the file.
type MergeWords struct {
	Words         string // {note} {value}
	Field         string // {note} {field} {value}
	Cleared       string // {note} {field}
	Moved         string // {note} {block}
	Removed       string // {note}
	CanvasField   string // {field} {value}
	CanvasCleared string // {field}
	Came          string // {changes}
	Done, Nothing string // {file}
	FromFile      string // {changes}: what others wrote into the open file
	FromFileBoth  string // {changes} {decide}
	Naming        string // {changes} {notes}
	Named         string // {note}
	CanTakeOut    string // {came}
	TakeOut       string // in the menu
	TakenOut      string // a notice
	ClashCount    string // {n} {of}: over one clash

	FileHead, MineHead     string // over the two versions
	RemovedHere, EmptyHere string // in the place of a version
	KeepFile, TakeMine     string
	Later, LaterNote       string
	AllFile                string
	Drops                  string // {value}
	AllDrops               string // {values}
	BesideNote, KeptBeside string // {file}

	ToDecide  Plural // above the follow-ups of what clashes
	Undecided Plural // the same in a notice, where no list follows
}
