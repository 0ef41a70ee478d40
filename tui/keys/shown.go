// Keys as the key line shows them: which presses they stand for.

package keys

import (
	"strings"
	"unicode/utf8"
)

// ShownKey is a part of what the key line shows: the name of a key, or what stands
// between two.
type ShownKey struct {
	Name  string
	Press Press // what the key means; of no intent if it is not one key
}

// names are the keys that the key line names otherwise than Bubble Tea.
var names = map[string]string{"↑": "up", "↓": "down", "←": "left", "→": "right", "pgdn": "pgdown", "del": "delete"}

// Shown returns the parts of what the key line shows. "↑↓ pgdn" is three keys,
// "alt+↑↓" are two. A range such as 1-9, or letters, is no key.
func Shown(show string) []ShownKey {
	var parts []ShownKey
	for i, word := range strings.Fields(show) {
		if i > 0 {
			parts = append(parts, ShownKey{Name: " "})
		}
		parts = append(parts, shownWord(word)...)
	}
	return parts
}

// shownWord returns the keys of a word. Arrows that stand together are several.
func shownWord(word string) []ShownKey {
	if p, known := named(word); known {
		return []ShownKey{{word, p}}
	}
	first := strings.IndexAny(word, "↑↓←→")
	if first < 0 {
		return []ShownKey{{Name: word}}
	}
	modifier := word[:first]
	var parts []ShownKey
	for rest := word[first:]; rest != ""; {
		_, size := utf8.DecodeRuneInString(rest)
		p, _ := named(modifier + rest[:size])
		name := rest[:size]
		if len(parts) == 0 {
			name = modifier + name
		}
		parts = append(parts, ShownKey{name, p})
		rest = rest[size:]
	}
	return parts
}

// named returns the press of the key that people read as the name.
func named(name string) (Press, bool) {
	if name == "space" {
		return Press{Intent: Space, Text: " "}, true
	}
	at := strings.LastIndex(name, "+") + 1
	if other, is := names[name[at:]]; is {
		name = name[:at] + other
	}
	intent, known := byName[name]
	return Press{Intent: intent}, known
}
