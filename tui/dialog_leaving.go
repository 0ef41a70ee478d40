// The question whether a note was meant as a command to leave.

package tui

import (
	"slices"
	"strings"
)

// commandsToLeave are commands that leave other programs. None of them could be a note.
var commandsToLeave = []string{":q", ":q!", ":wq", ":wq!", ":x"}

// wordsToLeave are such commands that could be notes, too. They are asked about as
// the first note only.
var wordsToLeave = []string{"quit", "exit"}

// asksToLeave reports whether the text looks like a command to leave. first says
// that no note was added before it.
func asksToLeave(text string, first bool) bool {
	text = strings.ToLower(strings.TrimSpace(text))
	return slices.Contains(commandsToLeave, text) || first && slices.Contains(wordsToLeave, text)
}

// newLeaving asks whether the text in the field is a note or a command to leave. To
// go back changes nothing: the text is still in the field.
func newLeaving(q *questionScreen) screen {
	words := q.words.Leaving
	text := strings.TrimSpace(q.input.field.Text())
	var ways choices
	ways.add(words.Leave, words.LeaveNote, func() outcome {
		q.resetField()
		return leave
	})
	ways.add(words.Keep, "", func() outcome {
		q.addField()
		return shut
	})
	return ways.picker(q.env, words.Title, q.words.Fill(words.Lead, "text", text)).overQuestion(false)
}
