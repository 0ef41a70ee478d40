// Reading guide files: what is read, and each thing that is refused, with its line.

package prompts

import (
	"errors"

	"reflect"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// fullGuide has the keys that are not in askingGuide.
const fullGuide = `# Comments are welcome.
guide: my-own
language: en_GB
canvas: business-model
title: >-
  Our own
  questions
description: |
  One line.
  Another.
credit: Ourselves
minutes: ۴۵
steps: yes
intro: Welcome
parts:
  - title: First
    intro: To begin with
    blocks:
      - block: customer_segments
        title: Customers
        purpose: Who
        output: A list
        tip: Ask them
        questions:
          - id: who
            ask: For whom?
            hint: Name them
            example: Cafés
          - {id: rank-them, ask: Who first, rank: customer_segments}
          - id: role
            ask: Who are they?
            each: customer_segments
            choose: one
            options: [{id: user, label: User, hint: Uses it}, {id: buyer, label: 2026}]
          - {id: about-them, ask: What else, about: [customer_segments, channels], detail: true}
          - {id: tests, ask: "How will you test it?", each: assumptions}
          - {id: empty-keys, ask: Open, hint: , example: "", about: ~}
    pause: {id: halfway, title: Stop, text: Look, minutes: 10}
`

func TestParseGuideReadsEveryKey(t *testing.T) {
	want := &Guide{
		ID: "my-own", Language: "en", Canvas: canvas.BusinessModel,
		Title: "Our own questions", Description: "One line.\nAnother.", Credit: "Ourselves",
		Minutes: 45, Steps: true, Intro: "Welcome",
		Parts: []Part{{
			Title: "First", Intro: "To begin with",
			Blocks: []Block{{
				ID: "customer_segments", Title: "Customers", Purpose: "Who", Output: "A list", Tip: "Ask them",
				Questions: []Question{
					{ID: "who", Ask: "For whom?", Hint: "Name them", Example: "Cafés"},
					{ID: "rank-them", Ask: "Who first", Rank: "customer_segments"},
					{
						ID: "role", Ask: "Who are they?", Each: "customer_segments", Choose: ChooseOne,
						Options: []Option{{ID: "user", Label: "User", Hint: "Uses it"}, {ID: "buyer", Label: "2026"}},
					},
					{ID: "about-them", Ask: "What else", About: []string{"customer_segments", "channels"}, Detail: true},
					{ID: "tests", Ask: "How will you test it?", Each: EachAssumption},
					{ID: "empty-keys", Ask: "Open"},
				},
			}},
			Pause: &Pause{ID: "halfway", Title: "Stop", Text: "Look", Minutes: 10},
		}},
	}
	for name, text := range map[string]string{
		"as it is":          fullGuide,
		"CRLF":              strings.ReplaceAll(fullGuide, "\n", "\r\n"),
		"byte order mark":   "\ufeff" + fullGuide,
		"canvas at the end": strings.Replace(fullGuide, "canvas: business-model\n", "", 1) + "canvas: business-model\n",
	} {
		got, err := ParseGuide("my.yaml", []byte(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, want)
		}
	}
}

// Parts of fullGuide, and lists in errors about it.
const (
	questionKeys = "id, main, ask, hint, example, probe, about, ask_for, detail, stage, needs, also, " +
		"choose, options, each, rank, pick, tag, figures"
	openQuestion = "{id: empty-keys, ask: Open, hint: , example: \"\", about: ~}"
)

// guideFaults is changes to fullGuide, old to new, each with the error that it is
// refused with.
var guideFaults = []struct {
	old, new string
	want     GuideError
}{
	// The file as a whole.
	{fullGuide, "", GuideError{Problem: NotAGuide}},
	{fullGuide, "# nothing but this\n", GuideError{Problem: NotAGuide}},
	{fullGuide, "\n- guide\n- language\n", GuideError{Problem: NotAGuide}},
	{fullGuide, "classic", GuideError{Problem: NotAGuide}},
	{"Cafés", "Caf\xe9s", GuideError{Problem: GuideNotUTF8, Line: 28}},
	{fullGuide, "\xff\xfeg\x00", GuideError{Problem: GuideNotUTF8, Line: 1}},
	{"Cafés", "Caf\x1b[2Jés", GuideError{Problem: ControlCharacter, Line: 28, Found: "U+001B"}},
	{"Cafés", "Caf\u0085és", GuideError{Problem: ControlCharacter, Line: 28, Found: "U+0085"}},
	{"Cafés", "Caf\u2028és", GuideError{Problem: ControlCharacter, Line: 28, Found: "U+2028"}},
	{"Cafés", `"Caf\e[2J"`, GuideError{Problem: ControlCharacter, Line: 28, Key: "example", Found: "U+001B"}},
	{"Cafés", "\"Caf\tés\"", GuideError{Problem: ControlCharacter, Line: 28, Key: "example", Found: "U+0009"}},
	{fullGuide, fullGuide + "---\nguide: another\n", GuideError{Problem: GuideManyDocuments, Line: 39}},
	{fullGuide, strings.Repeat("# long\n", maxGuideSize/7+1), GuideError{Problem: GuideTooLarge}},
	{"intro: Welcome", "intro: &x Welcome", GuideError{}},
	{"ask: For whom?", "ask: *everything*", GuideError{Problem: GuideHasAlias, Line: 26, Found: "ask: *everything*"}},
	{"intro: Welcome", "intro: &x Welcome\ncredit2: *x", GuideError{Problem: GuideHasAlias, Line: 15, Found: "x"}},
	{"- id: who\n", "- <<: {ask: x}\n            id: who\n", GuideError{Problem: GuideHasAlias, Line: 25, Found: "<<"}},

	// Not YAML.
	{"hint: Name them", "hint: Note: them", GuideError{Problem: GuideNotYAML, Line: 27, Found: "hint: Note: them"}},
	{"guide: my-own", "guide: my: own", GuideError{Problem: GuideNotYAML, Line: 2, Found: "guide: my: own"}},
	{"# Comments are welcome.", "guide: @own", GuideError{Problem: GuideNotYAML, Line: 1, Found: "guide: @own"}},
	{"ask: For whom?", "ask: 'Who's there?'", GuideError{Problem: GuideNotYAML, Line: 26, Found: "ask: 'Who's there?'"}},
	{"ask: For whom?", `ask: "Who`, GuideError{Problem: GuideNotYAML, Line: 36}}, // where the next quotation mark ends it
	{fullGuide, "guide: x\ntitle: \"y\ncanvas: z\n", GuideError{Problem: GuideNotYAML, Line: 2, Found: `title: "y`}},
	{"            hint: Name", "           hint: Name", GuideError{Problem: GuideNotYAML, Line: 27, Found: "hint: Name them"}},
	{"            hint: Name", "\thint: Name", GuideError{Problem: GuideNotYAML, Line: 27, Found: "hint: Name them"}},
	{"credit: Ourselves", "credit", GuideError{Problem: GuideNotYAML, Line: 11, Found: "credit"}},
	{"channels], detail", "channels, detail", GuideError{Problem: GuideNotYAML, Line: 35}},

	// Keys.
	{"credit:", "credits:", GuideError{
		Problem: UnknownKey, Line: 11, Key: "credits",
		Expected: "guide, language, canvas, title, description, credit, minutes, start, company, steps, intro, parts",
	}},
	{"example: Cafés", "exemple: Cafés", GuideError{Problem: UnknownKey, Line: 28, Key: "exemple", Expected: questionKeys}},
	{"intro: To begin", "into: To begin", GuideError{Problem: UnknownKey, Line: 17, Key: "into", Expected: "title, intro, blocks, pause"}},
	{"tip:", "tips:", GuideError{Problem: UnknownKey, Line: 23, Key: "tips", Expected: "block, title, purpose, output, tip, questions"}},
	{"hint: Uses it", "help: Uses it", GuideError{Problem: UnknownKey, Line: 34, Key: "help", Expected: "id, label, hint, group"}},
	{"text: Look", "ask: Look", GuideError{Problem: UnknownKey, Line: 38, Key: "ask", Expected: "id, title, text, minutes"}},
	{"credit: Ourselves", "credit: We\ncredit: You", GuideError{Problem: GuideDuplicateKey, Line: 12, Key: "credit"}},
	{"guide: my-own\n", "", GuideError{Problem: MissingKey, Line: 2, Key: "guide"}},
	{"canvas: business-model\n", "", GuideError{Problem: MissingKey, Line: 2, Key: "canvas"}},
	{"title: >-\n  Our own\n  questions\n", "", GuideError{Problem: MissingKey, Line: 2, Key: "title"}},
	{"canvas: business-model", "canvas:", GuideError{Problem: MissingKey, Line: 4, Key: "canvas"}},
	{fullGuide[strings.Index(fullGuide, "parts:"):], "", GuideError{Problem: MissingKey, Line: 2, Key: "parts"}},
	{fullGuide[strings.Index(fullGuide, "    blocks:"):], "", GuideError{Problem: MissingKey, Line: 16, Key: "blocks"}},
	{"block: customer_segments\n        ", "", GuideError{Problem: MissingKey, Line: 19, Key: "block"}},
	{"        title: Customers\n", "", GuideError{Problem: MissingKey, Line: 19, Key: "title"}},
	{"id: who\n            ", "", GuideError{Problem: MissingKey, Line: 25, Key: "id"}},
	{"            ask: For whom?\n", "", GuideError{Problem: MissingKey, Line: 25, Key: "ask"}},
	{"ask: For whom?", `ask: " "`, GuideError{Problem: MissingKey, Line: 26, Key: "ask"}},
	{"id: buyer, ", "", GuideError{Problem: MissingKey, Line: 34, Key: "id"}},
	{", label: 2026", "", GuideError{Problem: MissingKey, Line: 34, Key: "label"}},
	{"id: halfway, ", "", GuideError{Problem: MissingKey, Line: 38, Key: "id"}},
	{"title: Stop, ", "", GuideError{Problem: MissingKey, Line: 38, Key: "title"}},

	// Types.
	{"intro: Welcome", "intro: [Welcome]", GuideError{Problem: GuideWrongType, Line: 14, Key: "intro", Expected: wantText}},
	{"intro: Welcome", "intro: {to: us}", GuideError{Problem: GuideWrongType, Line: 14, Key: "intro", Expected: wantText}},
	{"minutes: ۴۵", "minutes: half an hour", GuideError{Problem: GuideWrongType, Line: 12, Key: "minutes", Expected: wantNumber}},
	{"minutes: ۴۵", "minutes: -5", GuideError{Problem: GuideWrongType, Line: 12, Key: "minutes", Expected: wantNumber}},
	{"minutes: ۴۵", "minutes: 10000", GuideError{Problem: GuideWrongType, Line: 12, Key: "minutes", Expected: wantNumber}},
	{"steps: yes", "steps: ten", GuideError{Problem: GuideWrongType, Line: 13, Key: "steps", Expected: wantYesNo}},
	{"detail: true", "detail: 1", GuideError{Problem: GuideWrongType, Line: 35, Key: "detail", Expected: wantYesNo}},
	{fullGuide[strings.Index(fullGuide, "parts:"):], "parts: all\n", GuideError{Problem: GuideWrongType, Line: 15, Key: "parts", Expected: wantList}},
	{fullGuide[strings.Index(fullGuide, "parts:"):], "parts: [all]\n", GuideError{Problem: GuideWrongType, Line: 15, Key: "parts", Expected: wantMapping}},
	{"{id: tests, ask: \"How will you test it?\", each: assumptions}", "How will you test it?", GuideError{Problem: GuideWrongType, Line: 36, Key: "questions", Expected: wantMapping}},
	{"about: [customer_segments, channels]", "about: channels", GuideError{Problem: GuideWrongType, Line: 35, Key: "about", Expected: wantList}},
	{"about: [customer_segments, channels]", "about: [[channels]]", GuideError{Problem: GuideWrongType, Line: 35, Key: "about", Expected: wantText}},
	{"about: [customer_segments, channels]", "about: [~]", GuideError{Problem: GuideWrongType, Line: 35, Key: "about", Expected: wantText}},
	{"pause: {id: halfway, title: Stop, text: Look, minutes: 10}", "pause: 10", GuideError{Problem: GuideWrongType, Line: 38, Key: "pause", Expected: wantMapping}},
	{"rank: customer_segments", "rank: [channels]", GuideError{Problem: GuideWrongType, Line: 29, Key: "rank", Expected: wantText}},
	{"each: assumptions", "each: {block: channels}", GuideError{Problem: GuideWrongType, Line: 36, Key: "each", Expected: wantText}},
	{"choose: one", "choose: [one]", GuideError{Problem: GuideWrongType, Line: 33, Key: "choose", Expected: wantText}},

	// Values.
	{fullGuide[strings.Index(fullGuide, "parts:"):], "parts: []\n", GuideError{Problem: EmptyList, Line: 15, Key: "parts"}},
	{fullGuide[strings.Index(fullGuide, "    blocks:"):], "    blocks: []\n", GuideError{Problem: EmptyList, Line: 18, Key: "blocks"}},
	{"about: [customer_segments, channels]", "about: []", GuideError{Problem: EmptyList, Line: 35, Key: "about"}},
	{"canvas: business-model", "canvas: lean", GuideError{Problem: UnknownCanvas, Line: 4, Key: "canvas", Found: "lean", Expected: "business-model, customer-experience"}},
	{"guide: my-own", "guide: my own", GuideError{Problem: BadID, Line: 2, Key: "guide", Found: "my own"}},
	{"id: who", "id: who?", GuideError{Problem: BadID, Line: 25, Key: "id", Found: "who?"}},
	{"id: user", "id: a/b", GuideError{Problem: BadID, Line: 34, Key: "id", Found: "a/b"}},
	{"language: en_GB", "language: ../en", GuideError{Problem: BadID, Line: 3, Key: "language", Found: "../en"}},
	{"block: customer_segments", "block: customers", GuideError{Problem: UnknownBlock, Line: 19, Key: "block", Found: "customers", Expected: modelBlocks}},
	{"rank: customer_segments", "rank: clients", GuideError{Problem: UnknownBlock, Line: 29, Key: "rank", Found: "clients", Expected: modelBlocks}},
	{"each: customer_segments", "each: clients", GuideError{Problem: UnknownBlock, Line: 32, Key: "each", Found: "clients", Expected: modelBlocks}},
	{"segments, channels]", "segments,\n              chanels]", GuideError{Problem: UnknownBlock, Line: 36, Key: "about", Found: "chanels", Expected: modelBlocks}},
	{"segments, channels]", "segments, customer_segments]", GuideError{Problem: ListedTwice, Line: 35, Key: "about", Found: "customer_segments"}},
	{"    pause:", "      - {block: customer_segments, title: Again, questions: [{id: x, ask: y}]}\n    pause:", GuideError{Problem: BlockTwice, Line: 38, Key: "block", Found: "customer_segments"}},
	{"id: tests", "id: who", GuideError{Problem: IDTwice, Line: 36, Key: "id", Found: "who"}},
	{"id: halfway", "id: who", GuideError{Problem: IDTwice, Line: 38, Key: "id", Found: "who"}},
	{"id: buyer", "id: user", GuideError{Problem: OptionTwice, Line: 34, Key: "id", Found: "user"}},
	{"choose: one", "choose: two", GuideError{Problem: BadGuideValue, Line: 33, Key: "choose", Found: "two", Expected: "one, many"}},

	// Keys that go together, or do not.
	{"            choose: one\n", "", GuideError{Problem: OptionsNoChoose, Line: 33, Key: "choose", Found: "role"}},
	{openQuestion, "{id: x, ask: y, choose: many}", GuideError{Problem: ChooseNoOptions, Line: 37, Key: "options", Found: "x"}},
	{openQuestion, "{id: x, ask: y, choose: many, options: }", GuideError{Problem: ChooseNoOptions, Line: 37, Key: "options", Found: "x"}},
	{openQuestion, "{id: x, ask: y, rank: channels, each: channels}", GuideError{Problem: CannotCombine, Line: 37, Key: "rank", Found: "each"}},
	{openQuestion, "{id: x, ask: y, rank: channels, about: [channels]}", GuideError{Problem: CannotCombine, Line: 37, Key: "rank", Found: "about"}},
	{openQuestion, "{id: x, ask: y, rank: channels, detail: true}", GuideError{Problem: CannotCombine, Line: 37, Key: "rank", Found: "detail"}},
	{"each: customer_segments", "rank: customer_segments", GuideError{Problem: CannotCombine, Line: 33, Key: "rank", Found: "choose"}},
	{"each: customer_segments", "each: assumptions", GuideError{Problem: CannotCombine, Line: 33, Key: "each", Found: "choose"}},
	{"each: customer_segments", "each: customer_segments\n            about: [channels]", GuideError{Problem: CannotCombine, Line: 33, Key: "choose", Found: "about"}},
	{openQuestion, "{id: x, ask: y, each: assumptions, about: [channels]}", GuideError{Problem: CannotCombine, Line: 37, Key: "each", Found: "about"}},
}

// One wrong thing in each guide. The guide is fullGuide with old replaced by
// new, once.
func TestParseGuideRefuses(t *testing.T) {
	for _, c := range guideFaults {
		text := strings.Replace(fullGuide, c.old, c.new, 1)
		if text == fullGuide {
			t.Errorf("%q is not in the guide", c.old)
			continue
		}
		_, err := ParseGuide("my.yaml", []byte(text))
		if c.want.Problem == "" {
			if err != nil {
				t.Errorf("%q for %q: %v", c.new, c.old, err)
			}
			continue
		}
		var got *GuideError
		if !errors.As(err, &got) {
			t.Errorf("%q for %q: %v, want %q", c.new, c.old, err, c.want.Problem)
			continue
		}
		if c.want.Problem == GuideNotYAML && c.want.Found == "" {
			c.want.Found = got.Found
		}
		c.want.File, c.want.Err = "my.yaml", got.Err
		if *got != c.want {
			t.Errorf("%q for %q:\n got %+v\nwant %+v", c.new, c.old, *got, c.want)
		}
	}
}

func BenchmarkParseGuide(b *testing.B) {
	for _, language := range []string{"en", "fa"} {
		data, ok := GuideSource("classic", language)
		if !ok {
			b.Fatal("no classic guide")
		}
		b.Run("classic."+language, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParseGuide("classic", data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// A guide in a language the program does not speak is still a guide.
func TestParseGuideTakesAnyLanguage(t *testing.T) {
	g, err := ParseGuide("my.yaml", []byte(strings.Replace(fullGuide, "en_GB", "pt-BR", 1)))
	if err != nil || g.Language != "pt-BR" {
		t.Errorf("%v, %v", g, err)
	}
}
