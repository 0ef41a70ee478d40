// Whose answers are given from now on.

package tui

import (
	"cmp"
	"slices"

	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/settings"
)

// newBy asks whose answers are given from now on: one of the people who have
// answered, another person, or no one in particular. The settings can keep it.
func newBy(w *work) screen {
	words := w.env.words.Menu
	own := opening.Remembered(w.env.getenv).Name
	var people choices
	for _, name := range knownNames(w, own) {
		note := ""
		if name == own {
			note = words.ByOwn
		}
		if name == w.iv.By {
			people.at = len(people.rows)
		}
		people.add(name, note, func() outcome { return answersOf(w, name) })
	}
	people.add(words.ByOther, "", func() outcome { return replace(newByName(w)) })
	if w.iv.By != "" {
		people.add(words.ByNobody, "", func() outcome { return answersOf(w, "") })
	}
	if w.iv.By != own {
		label := w.env.words.Fill(words.ByKeep, "name", w.iv.By)
		if w.iv.By == "" {
			label = w.env.words.Fill(words.ByForget, "name", own)
		}
		people.add(label, "", func() outcome {
			w.env.remember(func(kept *settings.Settings) { kept.Name = w.iv.By })
			return shut
		})
	}
	if len(people.rows) == 1 {
		return newByName(w)
	}
	return people.picker(w.env, words.By, words.ByLead).overQuestion(false)
}

// knownNames lists the people who have answered, the present one, and own.
func knownNames(w *work, own string) []string {
	names := slices.Clone(w.people())
	for _, name := range append(slices.Clone(w.spoke), w.iv.By, own) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// answersOf says that the answers from now on are those of name.
func answersOf(w *work, name string) outcome {
	w.spoke = append(w.spoke, w.iv.By) // to come back to, though nothing was said yet
	w.iv.SetBy(name)
	return shut.saying(w.env.words.Fill(w.env.words.Notices.NowBy, "name", cmp.Or(w.iv.By, w.env.words.Menu.ByNobody)))
}

// nextPerson says that the answers from now on are those of the next person. If none
// is known, or only the present one, it asks for a name.
func nextPerson(w *work) outcome {
	own := opening.Remembered(w.env.getenv).Name
	w.spoke = append(w.spoke, w.iv.By)
	before := w.iv.By
	if w.iv.NextBy(append(slices.Clone(w.spoke), own)...) == before {
		return open(newByName(w))
	}
	return stay.saying(w.env.words.Fill(w.env.words.Notices.NowBy, "name", w.iv.By))
}

// newByName asks for a name.
func newByName(w *work) screen {
	return w.keeps(newForm(w.env, w.env.words.Menu.By, w.env.words.Menu.ByLead, func(v []string) outcome { return answersOf(w, v[0]) }, line("", "").named("by")).overQuestion(false))
}
