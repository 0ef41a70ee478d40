// Reading words into structs: what is taken, and what is named as wrong.

package wordfile

import (
	"reflect"
	"strings"
	"testing"
)

type forms struct {
	One, Other string `words:"optional"`
	Language   string `words:"language"`
}

type words struct {
	Language  string
	NextSteps string
	Counts    struct{ Notes forms }
	Titles    map[string]string
}

const file = `next_steps: "  What next  "
counts: {notes: {other: notes}}
titles: {a: A, b-c: BC}
language: en
`

func TestReadFillsTheStruct(t *testing.T) {
	var got, want words
	if err := Read([]byte(file), &got); err != nil {
		t.Fatal(err)
	}
	want.Language, want.NextSteps = "en", "What next"
	want.Counts.Notes = forms{Other: "notes", Language: "en"}
	want.Titles = map[string]string{"a": "A", "b-c": "BC"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestReadNamesWhatIsWrong(t *testing.T) {
	for _, tc := range []struct{ old, new, want string }{
		{"next_steps", "nextSteps", "line 1: words: has no key nextSteps"},
		{"next_steps", "next_step", "line 1: words: the key for NextSteps is missing"},
		{"language: en", "language: [en]", "line 4: words.language: should be a text"},
		{"{a: A", "{a: ''", "line 3: words.titles.a: is empty"},
		{"{a: A", "{b-c: A", "line 3: words.titles: b-c stands there twice"},
		{"{other: notes}", "{others: notes}", "line 2: words.counts.notes: has no key others"},
		{"{other: notes}", "{language: et}", "line 2: words.counts.notes: has no key language"},
		{"{other: notes}", "notes", "line 2: words.counts.notes: should be a mapping"},
		{file, "- a", "line 1: words: should be a mapping"},
		{file, "# nothing", "no words in it"},
		{file, "a: b: c", "mapping values are not allowed"},
	} {
		err := Read([]byte(strings.Replace(file, tc.old, tc.new, 1)), new(words))
		if err == nil || !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%q for %q: %v, want %s", tc.new, tc.old, err, tc.want)
		}
	}
}
