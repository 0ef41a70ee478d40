// The words of the dialogs that lie over a screen, and of what is asked before words
// could be lost. The comment beside a text names its placeholders, or where it stands.

package prompts

// AsideWords are the words of the dialog that sets a question aside.
type AsideWords struct {
	Title, Later, LaterNote, Nothing, NothingNote, Never, NeverNote, Reopen, ReopenNote, Why, Who string
}

// PasteWords are the words of the dialog that asks whether pasted lines are one note
// or several.
type PasteWords struct {
	Title                                string
	Lead                                 string // {n} {first} {last}
	Each, One, OneNote, Field, FieldNote string
}

// MenuWords are the words of the menu.
type MenuWords struct {
	OfQuestion, OfCanvas, OfInterview, OfFile, OfProgram                                                                string // headings
	Title, SetAside, Poster, Review, Find, Throw, Details, Undo, Redo, Rename, Guide, GuideLead, Language, LanguageLead string
	Stage, StageLead                                                                                                    string
	By, ByLead, Copy, CopyLead, SaveAs, SaveAsLead, Export, About, Help, Leave, Editor, Save, Calibrate                 string
	SolarDates, GregorianDates                                                                                          string
	CopyNote, CopyStory, CopyCanvas                                                                                     string
	MouseOn, MouseOff, MouseNote                                                                                        string // turn it on or off; of the last, while it is on
	Agenda, Steps, Changes, ShowNames, HideNames, ByOther, ByNobody, ByOwn                                              string
	ByKeep, ByForget                                                                                                    string // {name}
	Amount                                                                                                              string // {note}
}

// ThrowWords are the words of the dialog that throws a note into a block.
type ThrowWords struct {
	Title, Lead, MoveTitle string
	Done                   string // {block}
}

// FindWords are the words of the screen that finds notes.
type FindWords struct {
	Title, Placeholder, Nothing string
	NoRow                       string // of a list, as Nothing is of notes
	Trail                       string // above the list of places that were jumped from
}

// ExportWords are the words of the dialog that exports the canvas.
type ExportWords struct {
	Title, Lead, NameLead                    string
	Page, Report, Drawing, Text, Data, Tools string
	PageNote, ReportNote, DrawingNote        string
	Poster, PosterNote, Picture, PictureNote string
	Open, OpenNote                           string
	Shown, NotShown                          string // {file}
	TextNote, DataNote, ToolsNote            string
	Done, There                              string // {file}
	EnterOpens                               string // after Done
	Lost                                     string // {file} {lost}
}

// ClipboardWords say what the terminal was asked to copy.
type ClipboardWords struct {
	CopiedNote                string // {note}
	CopiedStory, CopiedCanvas string
	TooLong                   string // {n} {most}, in KB
	None                      string // the terminal has no clipboard
}

// CalibrateWords are the words of the screen that finds out how the terminal shows
// text that runs from right to left.
type CalibrateWords struct {
	Title, Lead    string
	Sample         string // Persian with a Latin word and a number; the same in every language
	None, NoneNote string
	Kept, Unkept   string
}

// LeavingWords are the words of the question whether a note was meant as a command to
// leave.
type LeavingWords struct {
	Title, Leave, LeaveNote, Keep string
	Lead                          string // {text}
}

// SafetyWords are the words for when notes might get lost.
type SafetyWords struct {
	OfferTitle, Keep, KeepNote, Drop, DropNote                                        string
	OfferLead                                                                         string // {when}
	Recovered, Mine, Other                                                            string // stand in the name of a file that is saved beside another
	PutBeside, NowIn, Unreadable                                                      string // {file}
	PutBesideAsText                                                                   string // {file}, {what}: why it cannot be opened
	Waiting                                                                           string // {file}
	DraftKept, KeptBeside                                                             string
	Failed                                                                            string // {what} {do}
	HeldBy                                                                            string // {pid} {host} {since}
	HeldBySomebody                                                                    string
	ConflictTitle, Reload, Beside, Overwrite, WriteAgain, WriteAgainNote, PutTogether string
	ReloadNote                                                                        string // {changes}
	BesideNote                                                                        string // {file} {mine}
	OverwriteNote, Overwritten                                                        string // {file} {other}
	ConflictLead                                                                      string // {file}; a clause, before what is wrong
	ConflictAsk                                                                       string
	Reloaded                                                                          string
	KeptIn                                                                            string // {file}
	Fault                                                                             string // {detail}
	FaultDo                                                                           string
	FaultReport, CopiedTo                                                             string // {file}
	Printed                                                                           string
	NoState                                                                           string // {folder}
	FailedBare                                                                        string // {what} {do}
	PasteTooLarge                                                                     string // {n}, in KB
}
