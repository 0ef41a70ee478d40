// The words and guides that are built in: Go literals, which go generate makes
// of the YAML files that people edit. A start needs them at once, and reading
// the YAML took longer than all the rest of it.

package prompts

//go:generate go run -tags nodata ./internal/generate

// languageData is what is built in for one language.
type languageData struct {
	words  func() *Words
	checks func() *CheckWords
	guides []Guide // in the order of GuideIDs
}

// dataOf returns what is built in for the language; nil if the program does
// not speak it. What it holds is shared and must not be changed.
func dataOf(code string) *languageData {
	for i := range Languages {
		if Languages[i].Code == code {
			return builtIn[i]
		}
	}
	return nil
}

// dataOrDefault is dataOf, with DefaultLanguage for a language that the program
// does not speak.
func dataOrDefault(code string) *languageData {
	if data := dataOf(code); data != nil {
		return data
	}
	return dataOf(DefaultLanguage)
}
