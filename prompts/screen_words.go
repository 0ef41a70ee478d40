// The words of the screens: a group of words for each. The comment beside a text names
// its placeholders, or where it stands.

package prompts

import "bmcanvas/canvas"

// FrameWords are the words around every screen.
type FrameWords struct {
	TooSmall string // {width} {height}
}

// HeaderWords are the words of the header: the place, the progress, and whether the
// canvas is saved.
type HeaderWords struct {
	Block     string // {n} {of} {title}
	Step      string // {n} {of} {title}: of a guide that counts steps
	Here      string // {n} {title}: the block where one is
	Count     string // {n} {of}: questions settled
	LooseEnds Plural // what does not fit together yet
	Progress  string // {n} {of}: how many of the questions are settled
	Saved     string
	Saving    string
	NotSaved  string
	NoFile    string // before the first note
	Gaps      Plural // errors and warnings of the checks
}

// LineWords are the words of the key line. Each is one or two words and stands after
// its key.
type LineWords struct {
	Help, Add, Change, Next, NextField, Choose, Toggle, Link, Unlink, Accept, Order     string
	Edit, Remove, Details, Amount, Back, Hint, SetAside, Poster, Throw, Status, Open    string
	Close, Done, Move, Blocks, Begin, Leave, Continue, Mark, NextRow                    string
	StartTimer, StopTimer, Challenge, ReadOn, Review, Section, Keep, TakeOff, GoOnTimer string
	Find, More, Sort, Questions                                                         string
	Reply                                                                               string // to the probe
	OldWords                                                                            string // undo takes a note that is edited back to them
	StepOut                                                                             string // of a note that is edited
	StepDone                                                                            string // marks a next step as done
	OwnWords                                                                            string // while a letter would begin a note
	Steps, Ways                                                                         string // at the end: to the next steps; back to the choices
	IntoField                                                                           string // words that find nothing, typed without looking
	Clear                                                                               string // takes away the words by which rows are found
}

// HelpWords say what each key does.
type HelpWords struct {
	Search                                                                string // in the empty field that finds keys
	Title                                                                 string
	Enter, Break, NextField, PreviousField, Next, Previous, UpDown        string
	LeftRight, Priority, Space, Link, Status, SetAside, Poster, Throw     string
	Review, Find, Editor, Undo, Redo, Hint, Help, Menu, Back, Save, Leave string
	Line, Word, Delete, DeleteWord, DeleteToStart, Person                 string
	Groups                                                                HelpGroups
}

// HelpGroups are the headings of help.
type HelpGroups struct {
	Answering, OneNote, Looking, Program, Editing string
}

// StartWords are the words of the screens before an interview.
type StartWords struct {
	Title, Name, NamePlaceholder, Guide, Language, Stage string
	Leads                                                map[canvas.Kind]string // what the canvas of the guide shows
	Unnamed                                              string                 // the name of a canvas without a name
	Folder, New                                          string
}

// ArrivalWords are the words of the screen for those who come back to a canvas.
type ArrivalWords struct {
	Looked                                                  string // {ago} {date}
	LookedBy                                                string // {ago} {date} {name}
	Then, Since                                             string // {changes}
	Guesses                                                 Plural
	Longest                                                 string            // {span} {note}
	Due                                                     Plural            // {note}: the first
	Days                                                    string            // over what is due
	Stopped, GoOn, NothingOpen, Again, LookAgain, WhatSince string            // the choices
	GoOnAt                                                  string            // {n} {of} {block}
	Reasons                                                 map[string]string // why a question is worth another look, by Reason
	Visit                                                   string            // {n} {of} {why}
	InSession, NoChanges                                    string            // above the list of changes of this session
}

// QuestionWords are the words around a question.
type QuestionWords struct {
	SetAside, NotApplicable, Answered                                                       string
	Example, Output, Tip                                                                    string // {text}
	MoreAbove, MoreBelow                                                                    string // {n}
	Letters                                                                                 string // {n} {of}
	Placeholder, PlaceholderExample, PlaceholderMore, PlaceholderChoice, PlaceholderEmptied string
	LinkedNotes                                                                             string // above the notes that are linked with the note under the cursor
	Others                                                                                  string
}

// TableWords are the words of a table of notes.
type TableWords struct {
	Another    string // {block}: in the field below the table
	AnotherFor string // {block} {option}
	First      string // {block}: in the field of an empty table
	Detail     string // in the field of a table that takes words about its row
	Uncovered  string // {options}: which no row has
	Unserved   string // beside a note that nothing is linked to yet
	Columns    string // {n} {of}: which of the columns are seen
	MarkFirst  string // before there are assumptions to test
	BecameNote string // {note}
}

// DetailsWords are the words of a note's sheet.
type DetailsWords struct {
	Title, Words, Evidence, Test, Due, By string
	BadDate                               string // {text} {date}: an example
	NoDate                                string // beside a text that cannot be read as a date
	Links                                 string // above the notes that it can be linked with
	Since                                 string // {status} {date}
}

// PosterWords are the words of the poster.
type PosterWords struct {
	More  Plural
	Parts map[canvas.Kind]map[string]string // above the first block of a part
	For   string                            // stands before the notes that a note links to, in an outline
	Said  string                            // {note} {name}: if several people have answered
	Empty string

	Linking, Linked, Unlinked string // {note}: the first of two to link; the second, once linked and once unlinked
}

// PauseWords are the words of a pause.
type PauseWords struct {
	Over, ChallengeTitle, ChallengeLead, What, Who, AboutWhich string
	Stopped                                                    string // {time}
	Challenges                                                 Plural
}

// AgendaWords are the words of the agenda.
type AgendaWords struct {
	Title, Reply string
	Challenge    string // {text}
}

// EndWords are the words after the last question, and when the program ends.
type EndWords struct {
	Title                               string
	Notes, SetAside, Unresolved         Plural // stands after the number
	File                                string // {file}
	OpenPage                            string // a choice
	TryThisWeek, NoTest                 string // over the riskiest assumptions; beside one
	MovesMost                           string // beside the one on which the result depends most
	Steps, StepWhat, StepWho, StepUntil string // over the next steps; in the empty fields of one
	StepEmptied                         string // in the field of one whose words are deleted
	StepTaken, StepReopened             string // {step}
	StepBadDay                          string // {text} {date}
}

// ReviewWords are the words of the review.
type ReviewWords struct {
	Title, Findings, Assumptions, Open, SetAside, Challenged, Hints, Story, Journey, Done string // headings
	LookedThrough, LookedThroughMore                                                      string
	NothingChanged                                                                        string // stands in the file's reviews
	Nobody, NothingLater, NothingYet                                                      string // stand in what is printed
	Hanging                                                                               Plural // notes that depend on an assumption
	Due, DueNow                                                                           string // {date}
	Rest                                                                                  string // {n}: of the questions that are not listed
	Test, Evidence                                                                        string // {text}
}

// NoticeWords are the notices: what just happened, in a line.
type NoticeWords struct {
	TooLong                                      string // {n}
	NothingToUndo, Undone, NothingToRedo, Redone string
	Saved                                        string // {file}
	NothingToSave, Removed, DetailsBeside        string
	Added                                        string // {notes}
	NotAsked, NoEditor, EditorFailed, Noted      string
	EditorAtOnce, EditorEncoding                 string // {file}
	EditorTooLarge                               string // {file} {n}, in KB
	NoNote                                       string
	Waits                                        string // words of a dialog that was left by esc
	GuideGone                                    string // {guide} {title}
	Copied                                       string // {file}
	NowBy                                        string // {name}
	Linked, Unlinked                             string // {note} {other}
	NoName                                       string
	NotLinked                                    string // {note}
	HintsFolded                                  string
	MouseOff, MouseOn                            string
}
