// What the main question of a block reminds of: the one option that the person has
// chosen for the block before, with what is said of it.

package interview

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Reminder is an option that was chosen, and the note that chose it.
type Reminder struct {
	Option *prompts.Option
	Note   *canvas.Note
}

// Reminders lists what the present question reminds of: at the main question of a
// block, the choices that the person has made among options of which one counts, in
// the questions of the block before it. It is nil at any other question.
func (iv *Interview) Reminders() []Reminder {
	q := iv.Question()
	if q == nil || !q.Main {
		return nil
	}
	var reminders []Reminder
	block := iv.Stop().Block
	for i := range block.Questions {
		before := &block.Questions[i]
		if before.ID == q.ID {
			break
		}
		if before.Choose != prompts.ChooseOne || before.Kind() != prompts.Choice {
			continue
		}
		for _, n := range iv.canvas.Notes(block.ID) {
			if o := before.Option(n.Option); before.HasID(n.Question) && n.Choice() && o != nil {
				reminders = append(reminders, Reminder{o, n})
			}
		}
	}
	return reminders
}
