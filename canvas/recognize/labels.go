// Labels and statuses, in all languages.

package recognize

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/source"
)

// Words are the words of an export in one language.
type Words struct {
	Language string
	Kind     string                   // the kind of canvas
	Blocks   map[string]string        // titles by block
	Statuses map[canvas.Status]string // in words
	Labels   map[Label]string
}

// Label is the meaning of a bold label before a value, or of a section's heading.
type Label string

// The labels.
const (
	For      Label = "for"
	Status   Label = "status"
	Tags     Label = "tags"
	Evidence Label = "evidence"
	Test     Label = "test"
	Due      Label = "due"
	Amount   Label = "amount"
	By       Label = "by"
	Question Label = "question"
	Block    Label = "block"
	Who      Label = "who"
	Asked    Label = "asked"
	Date     Label = "date"

	Story     Label = "story"
	FollowUps Label = "follow-ups"
	Reviews   Label = "reviews"
)

// labels finds labels and statuses by their words.
type labels struct {
	labels   map[string]Label
	statuses map[string]canvas.Status
	kinds    map[string]bool // names of the kinds of canvas
}

// newLabels are the labels in these words. Of two with the same words, the one in
// the language counts.
func newLabels(words []*Words, language string) labels {
	l := labels{map[string]Label{}, map[string]canvas.Status{}, map[string]bool{}}
	for _, first := range []bool{true, false} {
		for _, w := range words {
			if (w.Language == language) == first {
				l.add(w)
			}
		}
	}
	for _, s := range canvas.Statuses() {
		l.statuses[string(s)] = s
	}
	return l
}

// inOrder are the labels in the order in which the first with its words counts.
var inOrder = []Label{For, Status, Tags, Evidence, Test, Due, Amount, By, Question, Block, Who, Asked, Date, Story, FollowUps, Reviews}

func (l *labels) add(w *Words) {
	for _, is := range inOrder {
		if folded := foldLabel(w.Labels[is]); folded != "" && l.labels[folded] == "" {
			l.labels[folded] = is
		}
	}
	for status, said := range w.Statuses {
		if _, taken := l.statuses[foldLabel(said)]; !taken {
			l.statuses[foldLabel(said)] = status
		}
	}
	l.kinds[fold(w.Kind)] = true
}

func foldLabel(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// cut parts a text into the bold label at its beginning and the value; is is "" if
// there is no known label.
func (l *labels) cut(spans []source.Span) (is Label, value string) {
	name, rest, ok := source.CutLabel(spans)
	if !ok {
		return "", ""
	}
	return l.labels[foldLabel(name)], source.TextOf(rest)
}

// status is the status with these words, and the day in brackets after it. known
// reports whether it is one that a canvas has.
func (l *labels) status(text string) (status canvas.Status, since canvas.Date, known bool) {
	if at := strings.LastIndex(text, " ("); at >= 0 && strings.HasSuffix(text, ")") {
		day := canvas.Date(text[at+2 : len(text)-1])
		if _, err := day.Time(); err == nil {
			text, since = text[:at], day
		}
	}
	if s, known := l.statuses[foldLabel(text)]; known {
		return s, since, true
	}
	return canvas.Status(text), since, false
}
