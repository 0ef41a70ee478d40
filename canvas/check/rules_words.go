// Checks of how notes are worded. All but length and repetition need the word lists of the canvas's language.

package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"bmcanvas/canvas"
	"bmcanvas/canvas/words"
)

// longestNote is the number of graphemes above which a note is long.
const longestNote = 120

func (k *checker) checkTexts() {
	var long []located
	t := texts{year: yearOf(k.ctx.Today), first: make(map[string]*canvas.Note, len(k.model)), twice: map[*canvas.Note]bool{}}
	for i := range k.blocks[:k.known] {
		b := &k.blocks[i]
		for _, n := range b.notes {
			if n.Status != canvas.Rejected && isLong(n.Text) {
				long = append(long, located{n, b.id})
			}
			if n.InModel() {
				k.read(&t, located{n, b.id})
			}
		}
	}
	k.reportNotes(LongNote, long, Facts{})
	k.reportNotes(SeveralIdeas, t.several, Facts{})
	k.repeated(t.twice)
	k.reportNotes(BareCategory, t.bare, Facts{})
	k.reportNotes(ForEveryone, t.everyone, Facts{})
	k.reportNotes(NowAndLater, t.plans, Facts{})
}

// texts is what was read so far: the first note of each text, the notes whose text
// another has, and those that the rules about words find.
type texts struct {
	year  int // this one; 0 if the day is not known
	first map[string]*canvas.Note
	twice map[*canvas.Note]bool

	several, bare, everyone, plans []located
}

// yearOf returns the year of the day, 0 if it is not a date.
func yearOf(day canvas.Date) int {
	t, err := day.Time()
	if err != nil {
		return 0
	}
	return t.Year()
}

// read checks the words of one model note.
func (k *checker) read(t *texts, n located) {
	text := words.Fold(n.Text)
	words := split(text)
	key := strings.Join(words, " ")
	if key == "" {
		key = strings.TrimSpace(text) // signs only
	}
	if first := t.first[key]; first == nil {
		t.first[key] = n.Note
	} else if key != "" {
		t.twice[first], t.twice[n.Note] = true, true
	}

	lex := k.ctx.Lexicon
	if lex == nil || len(words) == 0 {
		return
	}
	dated := withYears(words, t.year)
	all, ands := lex.usesOf(dated)
	core := key
	if all&isFiller != 0 {
		core = lex.core(words)
	}
	if !isComposed(n.Question) && (all&beginsAndSoOn != 0 && lex.andSoOn.in(words, nil) || couldList(text, ands) && lex.lists(text) ||
		all&isRelative != 0 && ands > 0 && lex.twoGroups(words)) {
		t.several = append(t.several, n)
	}
	switch {
	case (n.block == canvas.CustomerSegments || n.block == canvas.Customers) && lex.isEveryone(core, words):
		t.everyone = append(t.everyone, n)
	case lex.isBare(words), k.isTitle(key, n.block):
		t.bare = append(t.bare, n)
	}
	if all&beginsPlan != 0 && n.block != canvas.NextSteps && lex.plans.in(dated, lex.notPlans) { // next steps are plans
		t.plans = append(t.plans, n)
	}
}

// isComposed reports whether answers of the question have several parts by their nature:
// a package of products and services, a day in the life of a person.
func isComposed(question string) bool { return question == "bundles" || question == "personas" }

// repeated reports the notes whose words another has, too.
func (k *checker) repeated(twice map[*canvas.Note]bool) {
	if len(twice) == 0 {
		return
	}
	var notes []located
	k.each(func(n *canvas.Note, b *indexBlock) {
		if twice[n] {
			notes = append(notes, located{n, b.id})
		}
	})
	k.reportNotes(RepeatedNote, notes, Facts{})
}

// isLong reports whether the text has more graphemes than a note should.
func isLong(text string) bool {
	return len(text) > longestNote && uniseg.GraphemeClusterCount(text) > longestNote
}

// isTitle reports whether the words are the title of the block.
func (k *checker) isTitle(words, block string) bool { return k.titles[block][words] }

// foldTitles returns the titles in a form to be compared with words, each with
// and without its part in brackets.
func foldTitles(titles map[string][]string) map[string]map[string]bool {
	folded := make(map[string]map[string]bool, len(titles))
	for block, list := range titles {
		folded[block] = map[string]bool{}
		for _, title := range list {
			whole := words.Fold(title)
			folded[block][strings.Join(split(whole), " ")] = true
			folded[block][strings.Join(split(withoutBrackets(whole)), " ")] = true
		}
	}
	return folded
}

const (
	fewestItems  = 3 // how many items or lines make a list
	longestItem  = 5 // how many words an item has at most
	fewestInList = 2 // how many lines with a bullet make a list
)

// listMarks stand between the items of a list, or before them.
var listMarks = []string{";", "؛", " / ", " + ", " | ", " • ", " · "}

// couldList reports whether a text with so many "and"s may be a list. It is quick,
// for most texts are none.
func couldList(text string, ands int) bool {
	between := ands
	for _, r := range text {
		switch r {
		case ',', '،':
			between++
		case ';', '؛', '/', '+', '|', '•', '·', '\n':
			return true
		}
	}
	return between >= fewestItems-1
}

// lists reports whether the folded text is a list of several ideas.
func (l *Lexicon) lists(text string) bool {
	text = strings.TrimSpace(withoutBrackets(text))
	if severalLines(text) {
		return true
	}
	for _, mark := range listMarks {
		if before, after, ok := strings.Cut(text, mark); ok && len(split(before)) > 0 && len(split(after)) > 0 {
			return true
		}
	}
	items := l.items(text)
	return len(items) >= fewestItems &&
		!slices.ContainsFunc(items, func(words []string) bool { return len(words) > longestItem })
}

// severalLines reports whether a text is a list by its lines.
func severalLines(text string) bool {
	lines, marked := 0, 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		lines++
		if strings.ContainsRune("-–*•·", []rune(line)[0]) {
			marked++
		}
	}
	return lines >= fewestItems || marked >= fewestInList
}

// items returns the words of each item of a list: the text is split at its commas
// and at each "and". A piece that begins with a word of Clauses belongs to the item
// before it, and examples belong to what they are examples of.
func (l *Lexicon) items(text string) [][]string {
	var items [][]string
	for _, piece := range pieces(text) {
		words := split(piece)
		if len(words) > 0 && l.is(words[0], isAnd) {
			words = words[1:]
		}
		words, exemplified := l.beforeExamples(words)
		switch {
		case len(words) == 0:
		case len(items) > 0 && l.is(words[0], isClause):
			last := &items[len(items)-1]
			*last = append(*last, words...)
		default:
			items = append(items, l.splitAtAnd(words)...)
		}
		if exemplified {
			break
		}
	}
	return items
}

// beforeExamples returns the words up to where examples follow, and whether they do.
func (l *Lexicon) beforeExamples(words []string) ([]string, bool) {
	for i := range words {
		if l.examples.at(words[i:]) > 0 {
			return words[:i], true
		}
	}
	return words, false
}

// splitAtAnd splits the words at each "and" with different words on both sides:
// "again and again" is one item.
func (l *Lexicon) splitAtAnd(words []string) [][]string {
	var items [][]string
	from := 0
	for i, w := range words {
		if l.is(w, isAnd) && i > from && i+1 < len(words) && words[i-1] != words[i+1] {
			items = append(items, words[from:i:i])
			from = i + 1
		}
	}
	return append(items, slices.Clip(words[from:]))
}

// pieces splits the text at its commas. One within a number is none.
func pieces(text string) []string {
	var found []string
	from := 0
	for i, r := range text {
		if r != ',' && r != '،' {
			continue
		}
		next := i + utf8.RuneLen(r)
		if i == 0 || next == len(text) || !isDigit(text[i-1]) || !isDigit(text[next]) {
			found = append(found, text[from:i])
			from = next
		}
	}
	return append(found, text[from:])
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// withoutBrackets returns the text without what stands in brackets.
func withoutBrackets(text string) string {
	if !strings.ContainsAny(text, "([") {
		return text
	}
	var b strings.Builder
	depth := 0
	for _, r := range text {
		switch r {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(0, depth-1)
		default:
			if depth == 0 {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}
