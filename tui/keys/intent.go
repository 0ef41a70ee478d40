// Package keys says which key means what. The screens answer to intents; help
// and the key line are drawn from the same table as the keys are read by, so
// what they say is always true.
//
// This file lists the intents; table.go gives each its keys and its help;
// read.go turns what the terminal sent into presses.
package keys

// Intent is what a person wants by pressing a key.
type Intent int

// The intents. Typed is a character and Pasted a text; the keys of all others
// are in Table.
const (
	None   Intent = iota
	Typed         // a character to put into a text
	Pasted        // a text to put into a text

	// Answering and going through the questions.
	Enter         // add the note that is typed; in a list, choose; with nothing typed, go on
	Break         // begin a new line within a note
	NextField     // go to the next field
	PreviousField // go to the previous field
	Next          // go to the next question
	Previous      // go to the previous question
	Up            // move up in a text or a list
	Down          // move down in a text or a list
	Left          // move to the left
	Right         // move to the right
	Space         // pick an option in a list; in a text it is typed
	SetAside      // set the question aside: for later, nothing to add, does not apply
	Hint          // show the question's hint, example and tip

	// The note at hand.
	Raise   // move the note up: its priority
	Lower   // move the note down
	Link    // link the note to the numbered one; Press.Digit is the number
	Person  // say that the answers are those of the next person
	Status  // change the note's status: assumption, unclear, confirmed, rejected, none
	Throw   // put a note into another block without leaving the question
	Editor  // write the note in the person's own editor
	Details // open the note's details; from the menu, for no key means it everywhere

	Click // end the run of digits: a click was made, and what it does follows

	// Looking at the canvas.
	Poster // show the whole canvas
	Review // show the review
	Find   // find words in all notes
	Help   // show all keys
	Menu   // show everything that can be done, by name

	// Undo, save, leave.
	Undo  // take back typing, then the last change
	Redo  // make the change again that undo took back
	Back  // go one step back: out of help, out of editing, to the canvas
	Save  // save now
	Leave // save and leave the program

	// Editing text.
	Home              // move to the start of the line
	End               // move to the end of the line
	WordBack          // move to the previous word, as one reads
	WordForward       // move to the next word, as one reads
	WordLeft          // move a word to the left, as one sees it
	WordRight         // move a word to the right, as one sees it
	Backspace         // delete the character before the cursor
	Delete            // delete the character after the cursor; on a note, remove the note
	DeleteWordBack    // delete the word before the cursor
	DeleteWordForward // delete the word after the cursor
	DeleteToStart     // delete back to the start of the line
)
