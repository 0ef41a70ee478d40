// History: the steps that can be undone and redone, each as the text that it
// removed and the text that it inserted.

package edit

import "strings"

// maxMemory is how many bytes a history may keep. The newest step always stays.
const maxMemory = 4 << 20

// longestTyping is the length in bytes of the longest step of typing, for scripts
// without spaces between words.
const longestTyping = 48

// step is one edit: inserted took the place of removed.
type step struct {
	at                int
	removed, inserted string
	before, after     int // the cursor
	older             *step
}

// kind tells which edits may become one step: a run of typing, or of deletions
// character by character.
type kind int

const (
	single kind = iota // a step of its own
	typing
	erasing
)

// history is two stacks of steps. Steps are never changed once they are in,
// so that copies of a field can share them.
type history struct {
	done, undone *step
	size         int  // of the steps in done
	running      kind // of the edits that the newest step in done may be joined with
}

// endRun makes the next edit a new step.
func (h *history) endRun() { h.running = single }

// add puts an edit on the stack, or into the newest step if both are of one run.
// It forgets the undone steps.
func (h *history) add(k kind, s step) {
	h.undone = nil
	if joined, ok := h.joined(k, s); ok {
		h.pop()
		s = joined
	}
	h.push(s)
	h.running = k
	if h.size > maxMemory {
		h.done, h.size = newest(h.done, maxMemory/2)
	}
}

// joined returns the newest step and s as one step, and whether they belong
// together: typing up to the start of the next word, and deletions that touch.
func (h *history) joined(k kind, s step) (step, bool) {
	if k == single || k != h.running || h.done == nil {
		return step{}, false
	}
	last := *h.done
	switch {
	case k == typing:
		nextWord := strings.HasSuffix(last.inserted, " ") && !strings.HasPrefix(s.inserted, " ")
		if s.at != last.at+len(last.inserted) || nextWord || len(last.inserted)+len(s.inserted) > longestTyping {
			return step{}, false
		}
		last.inserted += s.inserted
	case s.at == last.at:
		last.removed += s.removed
	case s.at+len(s.removed) == last.at:
		last.at, last.removed = s.at, s.removed+last.removed
	default:
		return step{}, false
	}
	last.after = s.after
	return last, true
}

// undo moves the newest step to the undone ones and returns it.
func (h *history) undo() (step, bool) {
	if h.done == nil {
		return step{}, false
	}
	s := h.pop()
	undone := s
	undone.older = h.undone
	h.undone = &undone
	h.endRun()
	return s, true
}

// redo moves the step that was undone last back and returns it.
func (h *history) redo() (step, bool) {
	if h.undone == nil {
		return step{}, false
	}
	s := *h.undone
	h.undone = s.older
	h.push(s)
	h.endRun()
	return s, true
}

func (h *history) push(s step) {
	s.older = h.done
	h.done = &s
	h.size += s.size()
}

func (h *history) pop() step {
	s := *h.done
	h.done = s.older
	h.size -= s.size()
	return s
}

// size returns roughly the memory that a step takes.
func (s *step) size() int { return len(s.removed) + len(s.inserted) + 128 }

// newest returns as much of the top of the stack as fits into budget, and its size.
func newest(top *step, budget int) (*step, int) {
	kept, size := *top, top.size()
	tail := &kept
	for older := top.older; older != nil && size+older.size() <= budget; older = older.older {
		next := *older
		tail.older = &next
		tail = &next
		size += next.size()
	}
	tail.older = nil
	return &kept, size
}
