// The words of the interface in one language: loading them, placeholders, plurals and numbers.

package prompts

import (
	"fmt"
	"strings"
	"sync"

	"bmcanvas/canvas"
)

// Words are the words of the interface in one language. Its fields are the keys of
// the files in words/, where NextSteps is next_steps. A name in braces within a text
// is a placeholder, see Fill; the comments name the placeholders of each text.
type Words struct {
	Language  string // its code
	Direction string // ltr if lines begin at the left, rtl if at the right
	Comma     string // stands between the parts of a list
	Semicolon string // stands between parts with commas in them
	Separator string // stands between parts of a heading that are no sentence: see Apart
	Letters   string // of customer segments, in order and apart by blanks
	Solar     bool   `words:"-"` // days are written in the solar calendar of Iran: see WithCalendar

	Kinds    map[canvas.Kind]string // what each canvas is called
	Counts   CountWords
	Errors   ErrorWords
	Expected map[string]string // what a key should hold, by Expected of a canvas.Error or a GuideError

	Blocks      map[canvas.Kind]map[string]string // titles of blocks
	ShortBlocks map[string]string                 // a word for each block, where its title has no room
	Tags        map[string]string                 // marks of notes, by the tag in the file
	Statuses    map[string]string                 // of notes, by canvas.Status; none for canvas.NoStatus
	Stages      map[string]string                 // of the business, by canvas.Stage; all: every question is asked
	StageNotes  map[string]string                 // what each stage means, by canvas.Stage
	Frame       FrameWords
	Header      HeaderWords
	Line        LineWords
	Help        HelpWords
	Start       StartWords
	Arrival     ArrivalWords
	Question    QuestionWords
	Links       LinkWords
	Table       TableWords
	Aside       AsideWords
	Details     DetailsWords
	Paste       PasteWords
	Poster      PosterWords
	Pause       PauseWords
	End         EndWords
	Menu        MenuWords
	Export      ExportWords
	Calibrate   CalibrateWords
	Clipboard   ClipboardWords
	Throw       ThrowWords
	Leaving     LeavingWords
	Dates       DateWords
	Find        FindWords
	Notices     NoticeWords
	Safety      SafetyWords
	Review      ReviewWords
	Agenda      AgendaWords
	Changes     ChangeWords
	Times       TimeWords
	Command     CommandWords
	Manual      ManualWords
	Plain       PlainWords
	Sheet       SheetWords
	Convert     ConvertWords
	Differences DifferenceWords
	Figures     FigureWords
	Merge       MergeWords
	CanvasList  CanvasListWords
}

// CountWords count things.
type CountWords struct {
	Questions Plural
	Notes     Plural
	Minutes   Plural
}

// wordsRead keeps the words that were loaded.
var wordsRead sync.Map // of string to *Words

// LoadWords returns the words in the language with this code, or in English if the
// program does not speak it. They are shared and must not be changed.
func LoadWords(code string) *Words {
	if w, ok := wordsRead.Load(code); ok {
		return w.(*Words)
	}
	w, _ := wordsRead.LoadOrStore(code, dataOrDefault(code).words())
	return w.(*Words)
}

// RightToLeft reports whether lines begin at the right.
func (w *Words) RightToLeft() bool { return w.Direction == "rtl" }

// Status returns the status in words; an unknown one as it is.
func (w *Words) Status(s canvas.Status) string {
	if s == canvas.NoStatus {
		return w.Statuses["none"]
	}
	if known, ok := w.Statuses[string(s)]; ok {
		return known
	}
	return printable(string(s))
}

// BlockTitle returns the title of the block where there is no guide; "" if the kind
// has no such block.
func (w *Words) BlockTitle(kind canvas.Kind, block string) string { return w.Blocks[kind][block] }

// Digits returns n in the digits of the language.
func (w *Words) Digits(n int) string { return FormatInt(w.Language, n) }

// TwoDigits returns n in at least two digits of the language, as for the seconds of
// a clock.
func (w *Words) TwoDigits(n int) string {
	if n < 10 {
		return w.Digits(0) + w.Digits(n)
	}
	return w.Digits(n)
}

// InDigits returns s, such as a date, with its digits as those of the language.
func (w *Words) InDigits(s string) string { return inDigits(w.Language, s) }

// Fill returns the sentence with values in the place of its placeholders. They are
// given as a name and a value in turn:
//
//	w.Fill("{n} of {total}", "n", 3, "total", 9)
//
// Numbers are written in the digits of the language. A placeholder without a value
// stays as it is. Braces in a value have no meaning. In a sentence that runs from right
// to left, words of people that do not are put between marks that keep them together.
func (w *Words) Fill(sentence string, pairs ...any) string {
	return fill(w.Language, sentence, pairs)
}

// FillForFile is Fill for a sentence that a file keeps: without marks.
func (w *Words) FillForFile(sentence string, pairs ...any) string {
	return fillWith(w.Language, sentence, pairs, func(_, value string) string { return value })
}

func fill(language, sentence string, pairs []any) string {
	return fillWith(language, sentence, pairs, func(placeholder, value string) string {
		if standsForWords(placeholder[1 : len(placeholder)-1]) {
			return isolated(language, value)
		}
		return value
	})
}

// fillWith fills the sentence with the values as stand returns them, by placeholders
// with their braces.
func fillWith(language, sentence string, pairs []any, stand func(placeholder, value string) string) string {
	var b strings.Builder
	for rest := sentence; ; {
		open := strings.IndexByte(rest, '{')
		if open < 0 {
			b.WriteString(rest)
			return b.String()
		}
		b.WriteString(rest[:open])
		rest = rest[open:]
		length := strings.IndexByte(rest, '}') + 1
		value, ok := lookUp(language, rest[:length], pairs)
		if ok {
			value = stand(rest[:length], value)
		} else {
			value, length = "{", 1
		}
		b.WriteString(value)
		rest = rest[length:]
	}
}

// lookUp returns the value of a placeholder, which is given with its braces.
func lookUp(language, placeholder string, pairs []any) (string, bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if name, ok := pairs[i].(string); !ok || placeholder != "{"+name+"}" {
			continue
		}
		switch value := pairs[i+1].(type) {
		case string:
			return value, true
		case int:
			return FormatInt(language, value), true
		default:
			return fmt.Sprint(value), true
		}
	}
	return "", false
}

// Plural is a text in the forms that a language has for numbers: the plural
// categories of Unicode CLDR that its languages have. One may be "".
type Plural struct {
	One, Other string `words:"optional"`

	Language string `words:"language"` // the language of the forms
}

// For returns the form for n things, with n for the placeholder {n}, and with more
// placeholders filled as by Words.Fill.
func (p Plural) For(n int, pairs ...any) string {
	form := p.Other
	if p.One != "" && isOne(p.Language, n) {
		form = p.One
	}
	return fill(p.Language, form, append(pairs, "n", n))
}

// As returns the form for n things, with text for the placeholder {n}: a range of which
// n is the last, or a number of many digits.
func (p Plural) As(n int, text string) string {
	return p.For(n, "n", text)
}

// isOne reports whether a whole number is of the plural category "one" in the language.
// The rules are those of Unicode CLDR, written down here because a package with those of
// all languages takes longer to initialize than the first screen takes to draw.
func isOne(language string, n int) bool {
	if language == "fa" {
		return n >= -1 && n <= 1
	}
	return n == 1 || n == -1
}
