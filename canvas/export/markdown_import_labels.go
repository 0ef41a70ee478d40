// Markdown import: labels and statuses, in all languages.

package export

import (
	"strings"

	"bmcanvas/canvas"
)

// label is the meaning of a bold label before a value, or of a section's heading.
type label string

const (
	labelFor      label = "for"
	labelStatus   label = "status"
	labelTags     label = "tags"
	labelEvidence label = "evidence"
	labelTest     label = "test"
	labelDue      label = "due"
	labelAmount   label = "amount"
	labelBy       label = "by"
	labelQuestion label = "question"
	labelBlock    label = "block"
	labelWho      label = "who"
	labelAsked    label = "asked"
	labelDate     label = "date"

	labelStory     label = "story"
	labelFollowUps label = "follow-ups"
	labelReviews   label = "reviews"
)

// labels finds labels and statuses by their words.
type labels struct {
	labels   map[string]label
	statuses map[string]canvas.Status
	kinds    map[string]bool // names of the kinds of canvas
}

// newLabels are the labels in these words. Of two with the same words, the one in
// the language counts.
func newLabels(words []*Words, language string) labels {
	l := labels{map[string]label{}, map[string]canvas.Status{}, map[string]bool{}}
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

func (l *labels) add(w *Words) {
	for _, known := range []struct {
		text string
		is   label
	}{
		{w.Labels.For, labelFor}, {w.Labels.Status, labelStatus}, {w.Labels.Tags, labelTags}, {w.Labels.Evidence, labelEvidence},
		{w.Labels.Test, labelTest}, {w.Labels.Due, labelDue}, {w.Labels.Amount, labelAmount}, {w.Labels.By, labelBy}, {w.Labels.Question, labelQuestion},
		{w.Labels.Block, labelBlock}, {w.Labels.Who, labelWho}, {w.Labels.Asked, labelAsked}, {w.Labels.Date, labelDate},
		{w.Labels.Story, labelStory}, {w.Labels.FollowUps, labelFollowUps}, {w.Labels.Reviews, labelReviews},
	} {
		if folded := foldLabel(known.text); folded != "" && l.labels[folded] == "" {
			l.labels[folded] = known.is
		}
	}
	for status, said := range w.Statuses {
		if _, taken := l.statuses[foldLabel(said)]; !taken {
			l.statuses[foldLabel(said)] = status
		}
	}
	l.kinds[foldTitle(w.Kind)] = true
}

func foldLabel(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// cut parts a text into the bold label at its beginning and the value; is is "" if
// there is no known label.
func (l *labels) cut(text string) (is label, value string) {
	bold, found := strings.CutPrefix(text, "**")
	if !found {
		return "", text
	}
	name, value, found := strings.Cut(bold, "**")
	if !found {
		return "", text
	}
	value = strings.TrimPrefix(strings.TrimSpace(value), ":")
	name = strings.TrimSuffix(strings.TrimSpace(name), ":")
	if is = l.labels[foldLabel(plainText(name))]; is == "" {
		return "", text
	}
	return is, strings.TrimSpace(value)
}

// status is the status with these words, and the day in brackets after it.
func (l *labels) status(text string) (canvas.Status, canvas.Date) {
	var since canvas.Date
	if at := strings.LastIndex(text, " ("); at >= 0 && strings.HasSuffix(text, ")") {
		day := canvas.Date(text[at+2 : len(text)-1])
		if _, err := day.Time(); err == nil {
			text, since = text[:at], day
		}
	}
	if s, known := l.statuses[foldLabel(text)]; known {
		return s, since
	}
	return canvas.Status(text), since
}
