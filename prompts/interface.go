// What the screens and the command line say: one group of words for each.

package prompts

import (
	"strings"

	"bmcanvas/canvas"
)

// FrameWords stand around every screen.
type FrameWords struct {
	TooSmall string // {width} {height}
}

// HeaderWords say where one is, how far, and whether it is saved.
type HeaderWords struct {
	Block    string // {n} {of} {title}
	Step     string // {n} {of} {title}: of a guide that counts steps
	Progress string // {n} {of}
	Saved    string
	Saving   string
	NotSaved string
	NoFile   string // before the first note
	Gaps     Plural // errors and holes that the checks find
}

// LineWords are in the key line, each after its key: one or two words.
type LineWords struct {
	Help, Add, Change, Next, NextField, Choose, Toggle, Link, Unlink, Accept, Order     string
	Edit, Remove, Details, Back, Hint, SetAside, Poster, Throw, Status, Open            string
	Close, Done, Move, Blocks, Begin, Leave, Continue                                   string
	StartTimer, StopTimer, Challenge, ReadOn, Review, Section, Keep, TakeOff, GoOnTimer string
}

// HelpWords say in full what each key does.
type HelpWords struct {
	Title                                                                 string
	Enter, Break, NextField, PreviousField, Next, Previous, UpDown        string
	LeftRight, Priority, Space, Link, Status, SetAside, Poster, Throw     string
	Review, Find, Editor, Undo, Redo, Hint, Help, Menu, Back, Save, Leave string
	Line, Word, Delete, DeleteWord, DeleteToStart                         string
}

// StartWords are on the screens before an interview.
type StartWords struct {
	Title, Lead, Name, NamePlaceholder, Guide, Language string
	Unnamed                                             string // the name of a canvas that was given none
	Folder, New                                         string
}

// ArrivalWords greet those who come back.
type ArrivalWords struct {
	Looked                                         string // {ago} {date}
	LookedBy                                       string // {ago} {date} {name}
	Then, Since                                    string // {changes}
	Guesses                                        Plural
	Longest                                        string            // {span} {note}
	Due                                            Plural            // {note}: the first
	GoOn, NothingOpen, Again, LookAgain, WhatSince string            // what one can go on with
	GoOnAt                                         string            // {n} {of} {block}
	Reasons                                        map[string]string // why a question is looked at again
	Visit                                          string            // {n} {of} {why}
	InSession, NoChanges                           string            // over what changed in this session
}

// QuestionWords are around a question.
type QuestionWords struct {
	Place                                                               string // {n} {of}
	Subject                                                             string // {n} {of}
	SetAside, NotApplicable, Answered                                   string
	Example, Output, Tip                                                string // {text}
	MoreAbove, MoreBelow                                                string // {n}
	Placeholder, PlaceholderMore, PlaceholderChoice, PlaceholderEmptied string
	LinksOf                                                             string // {note} {blocks}
	LinksOfNext                                                         string // {blocks}
	LinkedNotes                                                         string // over the notes linked with the one under the cursor
	Others                                                              string
}

// AsideWords are asked when a question is set aside.
type AsideWords struct {
	Title, Later, LaterNote, Nothing, NothingNote, Never, NeverNote, Reopen, ReopenNote, Why, Who string
}

// DetailsWords are on a note's sheet.
type DetailsWords struct {
	Title, Words, Evidence, Test, Due, BadDate string
	Links                                      string // over the notes it can be linked with
	Since                                      string // {status} {date}
}

// PasteWords ask what several pasted lines are.
type PasteWords struct {
	Title                                string
	Lead                                 string // {n} {first} {last}
	Each, One, OneNote, Field, FieldNote string
}

// PosterWords are on the poster.
type PosterWords struct {
	More  Plural
	Parts map[canvas.Kind]map[string]string // over the first block of a part
	For   string                            // before the notes that a note links to, in an outline
	Said  string                            // {note} {name}: where several have answered
	Empty string

	Linking, Linked, Unlinked string // {note}: the one that is held; the one linked with it, or no longer
}

// PauseWords are at a pause.
type PauseWords struct {
	Over, ChallengeTitle, ChallengeLead, What, Who, AboutWhich string
	Stopped                                                    string // {time}
	ChallengeBlock                                             string // {block}
	Challenges                                                 Plural
}

// AgendaWords are on the list of what is to be asked of whom.
type AgendaWords struct {
	Title, Reply string
	Challenge    string // {text}
}

// EndWords are after the last question, and when the program ends.
type EndWords struct {
	Title                                       string
	Notes, Answered, Open, SetAside, Unresolved Plural // said after the number
	File                                        string // {file}
}

// MenuWords name everything that can be done.
type MenuWords struct {
	Title, SetAside, Poster, Review, Find, Throw, Details, Undo, Redo, Rename, Guide, GuideLead, Language, LanguageLead string
	By, ByLead, Copy, CopyLead, SaveAs, SaveAsLead, Export, About, Help, Leave, Editor, Save, Calibrate                 string
	Agenda, Changes, ShowNames, HideNames, ByOther, ByNobody, ByOwn                                                     string
	ByKeep, ByForget                                                                                                    string // {name}
}

// CalibrateWords ask how the terminal shows text that runs from right to left.
type CalibrateWords struct {
	Title, Lead    string
	Sample         string // Persian with a Latin word and a number, in every language the same
	None, NoneNote string
	Kept, Unkept   string
}

// ExportWords offer the canvas in other forms.
type ExportWords struct {
	Title, Lead, NameLead                    string
	Page, Report, Drawing, Text, Data, Tools string
	PageNote, ReportNote, DrawingNote        string
	TextNote, DataNote, ToolsNote            string
	Done, There                              string // {file}
	Lost                                     string // {file} {lost}
}

// SafetyWords are said when words might get lost.
type SafetyWords struct {
	OfferTitle, Keep, KeepNote, Drop, DropNote                                      string
	OfferLead                                                                       string // {when}
	Recovered, Mine                                                                 string // in the names of files put beside
	PutBeside, NowIn, Unreadable                                                    string // {file}
	DraftKept                                                                       string
	Failed                                                                          string // {what} {do}
	HeldBy                                                                          string // {pid} {host} {since}
	HeldBySomebody                                                                  string
	ConflictTitle, Reload, ReloadNote, Beside, BesideNote, Overwrite, OverwriteNote string
	ConflictLead                                                                    string // {file}
	Reloaded                                                                        string
	KeptIn                                                                          string // {file}
	Fault                                                                           string // {detail}
	FaultDo                                                                         string
	FaultReport, CopiedTo                                                           string // {file}
	Printed                                                                         string
	NoState                                                                         string // {folder}
	FailedBare                                                                      string // {what} {do}
	PasteTooLarge                                                                   string // {n}, in KB
}

// ReviewWords are on the review.
type ReviewWords struct {
	Title, Findings, Assumptions, Open, SetAside, Challenged, Hints, Story, Journey, Done string // headings
	LookedThrough, LookedThroughMore                                                      string
	NothingChanged                                                                        string // in the file's reviews
	Nobody, NothingLater, NothingYet                                                      string // where something is printed
	Hanging                                                                               Plural // notes that hang on an assumption
	Due, DueNow                                                                           string // {date}
	Rest                                                                                  string // {n} questions that are not listed yet
	Test, Evidence                                                                        string // {text}
}

// ThrowWords ask where a note is to go.
type ThrowWords struct {
	Title, Lead, MoveTitle string
	Done                   string // {block}
}

// FindWords are on the screen that finds notes.
type FindWords struct {
	Title, Placeholder, Nothing string
	Trail                       string // over where one has jumped from
}

// NoticeWords say in a line what just happened.
type NoticeWords struct {
	TooLong                                      string // {n}
	NothingToUndo, Undone, NothingToRedo, Redone string
	Saved                                        string // {file}
	NothingToSave, Removed, DetailsBeside        string
	Added                                        string // {notes}
	NotAsked, NoEditor, EditorFailed, Noted      string
	NoNote                                       string
	GuideGone                                    string // {guide} {title}
	Copied                                       string // {file}
	NowBy                                        string // {name}
}

// CommandWords are what the command line says of itself.
type CommandWords struct {
	Sheet, SheetLong, Guide, FlagSheet                                string
	Usage, Commands, Flags, GlobalFlags, More                         string
	Root, RootLong, Show, ShowLong, Guides, GuidesLong                string
	Check, CheckLong, FlagJson, FlagStory, FlagJourney, FlagFollowUps string
	Completion, CompletionLong, Help, Version                         string
	File, Command, Shell                                              string // stand for what is to be written there
	FlagGuide, FlagLang, FlagBy, FlagPlain, FlagMarks, FlagBidi       string
	UnknownCommand, UnknownFlag, FlagNeedsValue, BadValue, WrongCount string // {found}
	UnknownLanguage                                                   string // {found} {expected}
	SeeHelp                                                           string
	Export, ExportLong, Import, ImportLong, Schema, SchemaLong        string
	Diff, DiffLong, Source, Old, New                                  string
	FlagTo, FlagOut, FlagReport, FlagFrom, FlagNewFile                string
	NotWith                                                           string // {found} {with}
}

// Status is the status in words; of one that is not known, itself.
func (w *Words) Status(s canvas.Status) string {
	if s == canvas.NoStatus {
		return w.Statuses["none"]
	}
	if known, ok := w.Statuses[string(s)]; ok {
		return known
	}
	return printable(string(s))
}

// BlockTitle is what the block is called when no guide says it; "" for a block
// that the kind does not have.
func (w *Words) BlockTitle(kind canvas.Kind, block string) string { return w.Blocks[kind][block] }

// TwoDigits is n in the language's digits, at least two of them: the seconds of a clock.
func (w *Words) TwoDigits(n int) string {
	if n < 10 {
		return w.Digits(0) + w.Digits(n)
	}
	return w.Digits(n)
}

// List joins the parts that say something, with the language's comma.
func (w *Words) List(parts ...string) string { return joinFilled(w.Comma+" ", parts) }

// Series is List with the language's semicolon, for parts that hold commas.
func (w *Words) Series(parts ...string) string { return joinFilled(w.Semicolon+" ", parts) }

func joinFilled(sep string, parts []string) string {
	filled := make([]string, 0, len(parts))
	for _, p := range parts {
		if p != "" {
			filled = append(filled, p)
		}
	}
	return strings.Join(filled, sep)
}

// HasWords reports whether the interface speaks the language.
func HasWords(code string) bool { return dataOf(code) != nil }
