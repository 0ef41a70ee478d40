// The steps that can be undone and redone, each as the text it took out and
// the text it put in.

package edit

import "strings"

// memory bounds what a history keeps, in bytes. The newest step always stays.
const memory = 4 << 20

// longest bounds a step of typing, in bytes, for scripts that put no spaces
// between words.
const longest = 48

// step is one edit: inserted took the place of removed.
type step struct {
	at                int
	removed, inserted string
	before, after     int // the cursor
	older             *step
}

// run tells which edits may become one step.
type run int

const (
	apart run = iota // a step of its own
	typing
	erasing // character by character
)

// history is two stacks of steps. Steps are never changed once they are in,
// so that copies of a field can share them.
type history struct {
	done, undone *step
	size         int // of the steps in done
	running      run // what the newest step in done may be joined by
}

// rest ends the run: the next edit is a new step.
func (h *history) rest() { h.running = apart }

// add puts an edit on the stack, into the newest step if it goes on with the
// same run. What was undone is forgotten.
func (h *history) add(k run, s step) {
	h.undone = nil
	if joined, ok := h.joined(k, s); ok {
		h.pop()
		s = joined
	}
	h.push(s)
	h.running = k
	if h.size > memory {
		h.done, h.size = newest(h.done, memory/2)
	}
}

// joined is the newest step and s as one, if they belong together: typing up
// to the start of the next word, deletions that touch.
func (h *history) joined(k run, s step) (step, bool) {
	if k == apart || k != h.running || h.done == nil {
		return step{}, false
	}
	last := *h.done
	switch {
	case k == typing:
		nextWord := strings.HasSuffix(last.inserted, " ") && !strings.HasPrefix(s.inserted, " ")
		if s.at != last.at+len(last.inserted) || nextWord || len(last.inserted)+len(s.inserted) > longest {
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

func (h *history) undo() (step, bool) {
	if h.done == nil {
		return step{}, false
	}
	s := h.pop()
	undone := s
	undone.older = h.undone
	h.undone = &undone
	h.rest()
	return s, true
}

func (h *history) redo() (step, bool) {
	if h.undone == nil {
		return step{}, false
	}
	s := *h.undone
	h.undone = s.older
	h.push(s)
	h.rest()
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

// size is roughly the memory a step takes.
func (s *step) size() int { return len(s.removed) + len(s.inserted) + 128 }

// newest is the top of a stack, as much of it as fits into budget, and its size.
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
