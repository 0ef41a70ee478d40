// Errors: what can be wrong with a file, as values. The sentences for people are in prompts, by Problem and language.

package canvas

import "fmt"

// Problem is the id of what went wrong. For each, every language has a sentence that
// says what happened, and one that says what to do.
type Problem string

// Problems of reading.
const (
	NotFound      Problem = "not-found"
	IsFolder      Problem = "is-folder"
	NotAFile      Problem = "not-a-file"   // a device or a pipe
	NotAFolder    Problem = "not-a-folder" // a file, where a folder is wanted
	Unreadable    Problem = "unreadable"   // no permission, or the disk's own error (Err)
	TooLarge      Problem = "too-large"
	NotUTF8       Problem = "not-utf8"
	NotYAML       Problem = "not-yaml"       // Found: the line as it stands
	ManyDocuments Problem = "many-documents" // more than one YAML document
	HasAlias      Problem = "has-alias"      // anchors' aliases or merge keys
	HasDirective  Problem = "has-directive"  // begins with a YAML directive; Found: the line
	ExplicitKey   Problem = "explicit-key"   // a key after a question mark, in whose place nothing can be written
	NotACanvas    Problem = "not-a-canvas"   // no mapping, or none with the key `canvas`
	UnknownCanvas Problem = "unknown-canvas" // Found: the kind it names
	NewerFormat   Problem = "newer-format"   // Found: its number
	WrongType     Problem = "wrong-type"     // Key, and Expected: text, number, date, list, mapping, note, yes-no
	DuplicateKey  Problem = "duplicate-key"  // Key
	Unmerged      Problem = "unmerged"       // git's conflict markers
	OtherKind     Problem = "other-kind"     // two versions of different canvases: Found, Expected
)

// Problems of importing and exporting.
const (
	NotJSON          Problem = "not-json"           // Found: the line as it stands
	NothingToImport  Problem = "nothing-to-import"  // no block of any canvas in it
	CanvasAlready    Problem = "canvas-already"     // it is a canvas file, to be opened and not imported
	UnknownKey       Problem = "unknown-key"        // Key, and Expected: the keys known there
	MissingKey       Problem = "missing-key"        // Key; Line: of what it is missing in
	BadValue         Problem = "bad-value"          // Key, Found, and Expected: what it can be
	NotBusinessModel Problem = "not-business-model" // the format holds no other canvas
)

// Problems of saving.
const (
	ReadOnlyFile    Problem = "read-only-file"
	ReadOnlyFolder  Problem = "read-only-folder"
	NoFolder        Problem = "no-folder"
	DiskFull        Problem = "disk-full"
	ChangedOnDisk   Problem = "changed-on-disk"    // by another program, since it was read
	WouldBeTooLarge Problem = "would-be-too-large" // what was to be written is larger than a file that is read may be
	WouldDamage     Problem = "would-damage"       // what was to be written does not read back as it should
	AlreadyThere    Problem = "already-there"      // a new file's name is taken
	HardLinks       Problem = "hard-links"         // the file has other names, which would be cut off
	CannotSave      Problem = "cannot-save"        // any other reason (Err)
)

// Error says what went wrong with a file and where.
type Error struct {
	Problem  Problem
	File     string
	Line     int // from 1; 0: no line
	Key      string
	Expected string
	Found    string
	Err      error // the cause, if the system gave one
}

// Error returns the problem in a form for logs.
func (e *Error) Error() string {
	s := e.File
	if e.Line > 0 {
		s += fmt.Sprintf(":%d", e.Line)
	}
	s += ": " + string(e.Problem)
	if e.Key != "" {
		s += " (" + e.Key + ")"
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }
