// Errors of guide files, as values. Their sentences are in words/, by problem, in each language.

package prompts

import "fmt"

// GuideProblem names what is wrong with a guide file. Each has a sentence
// (what, and what to do) in every file of words/.
type GuideProblem string

// Problems of finding and reading the file.
const (
	GuideNotFound      GuideProblem = "not-found" // Found: the id or path asked for; Expected: the built-in ids
	GuideIsFolder      GuideProblem = "is-folder"
	GuideNotAFile      GuideProblem = "not-a-file" // but a device, a pipe or a socket
	GuideOutside       GuideProblem = "outside"    // of the folders where a canvas's guide may be
	GuideUnreadable    GuideProblem = "unreadable" // Err: the system's reason
	GuideTooLarge      GuideProblem = "too-large"
	GuideNotUTF8       GuideProblem = "not-utf8"
	ControlCharacter   GuideProblem = "control-character" // Found: its code; Key, if it is in a value's escape
	GuideNotYAML       GuideProblem = "not-yaml"          // Found: the line as it stands
	GuideManyDocuments GuideProblem = "many-documents"
	GuideHasAlias      GuideProblem = "has-alias"
	NotAGuide          GuideProblem = "not-a-guide" // nothing in it, or no mapping
)

// Problems of keys and values. Key is the key they are about.
const (
	GuideWrongType    GuideProblem = "wrong-type"    // Expected: text, number, list, mapping, yes-no
	GuideDuplicateKey GuideProblem = "duplicate-key" // in one mapping
	UnknownKey        GuideProblem = "unknown-key"   // Expected: the keys known there
	MissingKey        GuideProblem = "missing-key"   // Line: of what it is missing in
	EmptyList         GuideProblem = "empty-list"
	BadID             GuideProblem = "bad-id"                 // Found
	UnknownCanvas     GuideProblem = "unknown-canvas"         // Found; Expected: the kinds
	UnknownBlock      GuideProblem = "unknown-block"          // Found; Expected: the blocks of the canvas
	BlockTwice        GuideProblem = "block-twice"            // Found: the block
	IDTwice           GuideProblem = "id-twice"               // Found: the id of two questions or pauses
	OptionTwice       GuideProblem = "option-twice"           // Found: the id of two options of one question
	ListedTwice       GuideProblem = "listed-twice"           // Found: what stands in the list of Key twice
	MainTwice         GuideProblem = "main-twice"             // Found: the block's second main question
	NotAbout          GuideProblem = "not-about"              // Found: a block the question is not about; Expected: those it is
	BadGuideValue     GuideProblem = "bad-value"              // Found; Expected: the values that can stand there
	ChooseNoOptions   GuideProblem = "choose-without-options" // Found: the question
	OptionsNoChoose   GuideProblem = "options-without-choose" // Found: the question
	CannotCombine     GuideProblem = "cannot-combine"         // Key, and Found: the key it does not go with
	OtherCanvas       GuideProblem = "other-canvas"           // Found: the guide's kind; Expected: the file's
)

// GuideError says what is wrong with a guide file and where.
type GuideError struct {
	Problem  GuideProblem
	File     string
	Line     int    // from 1; 0 if no line can be named
	Key      string // the key that the problem is about, if there is one
	Expected string // what should stand there; see the problem
	Found    string // what stands there; see the problem
	Err      error  // the cause, if the system or the YAML parser gave one
}

// Error returns the problem in a form for logs. People are shown the sentence
// that Words.Explain returns.
func (e *GuideError) Error() string {
	s := e.File
	if e.Line > 0 {
		s += fmt.Sprintf(":%d", e.Line)
	}
	s += ": " + string(e.Problem)
	if e.Key != "" {
		s += " (" + e.Key + ")"
	}
	if e.Found != "" {
		s += fmt.Sprintf(" %q", e.Found)
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the cause, or nil.
func (e *GuideError) Unwrap() error { return e.Err }
