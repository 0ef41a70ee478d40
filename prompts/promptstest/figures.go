// Package promptstest helps tests that look for words of the program.
package promptstest

import (
	"reflect"
	"slices"
	"strings"

	"bmcanvas/prompts"
)

// FigureWords returns how the sentences and labels about amounts begin, in the language
// of the words. Words that other parts of the program have, too, are left out.
func FigureWords(w *prompts.Words) []string {
	common := []string{"Title", "Income", "Costs", "Result", "Share", "Month", "Year", "Percent", "Range", "FromTo", "NoLess", "Several"}
	var words []string
	fields := reflect.ValueOf(w.Figures)
	for i := range fields.NumField() {
		if fields.Field(i).Kind() != reflect.String || slices.Contains(common, fields.Type().Field(i).Name) {
			continue
		}
		begin, _, _ := strings.Cut(fields.Field(i).String(), "{")
		if begin = strings.TrimSpace(begin); len([]rune(begin)) > 4 {
			words = append(words, begin)
		}
	}
	return words
}
