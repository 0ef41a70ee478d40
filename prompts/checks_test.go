// The words of the checks: complete in four languages, with the same findings in each.

package prompts

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

func eachCheckFile(t *testing.T, f func(t *testing.T, w *CheckWords)) {
	t.Helper()
	for _, l := range Languages {
		t.Run(l.Code, func(t *testing.T) {
			w, err := readChecks(source(t, "checks/"+l.Code+".yaml"))
			if err != nil {
				t.Fatal(err)
			}
			f(t, w)
		})
	}
}

func TestCheckFilesSayTheSame(t *testing.T) {
	english := map[string]string{}
	addTexts(reflect.ValueOf(*LoadChecks("en")), "", english)
	eachCheckFile(t, func(t *testing.T, w *CheckWords) {
		texts := map[string]string{}
		addTexts(reflect.ValueOf(*w), "", texts)
		for path := range english {
			if _, ok := texts[path]; !ok && !pluralForm.MatchString(path) {
				t.Errorf("%s is missing", path)
			}
		}
		for path, text := range texts {
			if pluralForm.MatchString(path) {
				continue
			}
			if got, want := placeholders(text), placeholders(english[path]); !slices.Equal(got, want) {
				t.Errorf("%s has placeholders %v, in English %v", path, got, want)
			}
		}
		sameKeys(t, w.Severities, stringsOf(check.Severities()))
		sameKeys(t, w.Rules, stringsOf(check.Rules()))
		var stages []string
		for _, s := range check.Schemes() {
			stages = append(stages, s.Stages()...)
		}
		sameKeys(t, w.Stages, stages)
	})
}

func stringsOf[T ~string](list []T) []string {
	var all []string
	for _, v := range list {
		all = append(all, string(v))
	}
	return all
}

func TestAdviceIsWrittenAlike(t *testing.T) {
	ends := regexp.MustCompile(`[.!?؟]$`)
	eachCheckFile(t, func(t *testing.T, w *CheckWords) {
		all := maps.Clone(w.Rules)
		all["payers-without-user"] = w.PayersWithoutUser
		for rule, a := range all {
			if ends.MatchString(a.What) || strings.Contains(a.What, "\n") {
				t.Errorf("%s: what is no clause: %s", rule, a.What)
			}
			if !ends.MatchString(a.Do) || !ends.MatchString(a.Why) {
				t.Errorf("%s: no sentence: %s %s", rule, a.Do, a.Why)
			}
			if text := a.What + a.Do + a.Why; strings.Contains(text, "  ") || w.Language == "fa" && strings.ContainsAny(text, "يك0123456789?,;") {
				t.Errorf("%s: untidy: %s", rule, text)
			}
		}
		if w.Language == "fa" && strings.ContainsAny(w.Words.Bare+w.Words.Everyone+w.Words.Plans, "يك") {
			t.Error("Arabic letters in a list of words")
		}
	})
}

// The story has a clause for each of its parts, with the notes and, in the first, the
// segment; and it has a sentence for each.
func TestStoryClausesAreWhole(t *testing.T) {
	eachCheckFile(t, func(t *testing.T, w *CheckWords) {
		for kind, clauses := range map[canvas.Kind]map[string]map[string]string{
			canvas.BusinessModel: w.Story.BusinessModel, canvas.CustomerExperience: w.Story.CustomerExperience,
		} {
			blocks := check.StoryBlocks(kind)
			if told := slices.Concat(storySentences.Of(kind)...); !slices.Equal(told, blocks) {
				t.Errorf("%s: the sentences tell of %v, the story has %v", kind, told, blocks)
			}
			if have := slices.Sorted(maps.Keys(clauses)); !slices.Equal(have, slices.Sorted(slices.Values(blocks))) {
				t.Errorf("%s has the parts %v, want %v", kind, have, blocks)
			}
			for i, block := range blocks {
				for key, clause := range clauses[block] {
					if !slices.Contains([]string{"some", "none", "gap", "unlinked"}, key) {
						t.Errorf("%s: %s has a key %s", kind, block, key)
					}
					if strings.Contains(clause, "{segment}") != (i == 0) || strings.Contains(clause, "{notes}") != (key == "some") {
						t.Errorf("%s: %s: the placeholders of %q", kind, block, clause)
					}
					if key == "some" && !strings.HasSuffix(clause, ": {notes}") {
						t.Errorf("%s: %s: the notes are no list after a colon: %q", kind, block, clause)
					}
				}
				linked := kind == canvas.BusinessModel || block == canvas.Goals || block == canvas.ValueProposition // a rule asks for links
				if words := clauses[block]["unlinked"]; (words != "") != linked {
					t.Errorf("%s: %s: for notes without a link: %q", kind, block, words)
				}
				if clauses[block]["some"] == "" || clauses[block]["gap"] == "" && block != canvas.Obstacles {
					t.Errorf("%s: no words for %s", kind, block)
				}
			}
		}
	})
}

func TestReadingChecksIsStrict(t *testing.T) {
	english := source(t, "checks/en.yaml")
	for _, c := range []struct{ old, new, want string }{
		{"  listed: ", "  enlisted: ", "has no key enlisted"},
		{"language: en\n", "", "the key for Language is missing"},
		{"    do: Write each in a note of its own.\n", "", "the key for Do is missing"},
	} {
		if _, err := readChecks([]byte(strings.Replace(string(english), c.old, c.new, 1))); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q for %q: %v", c.new, c.old, err)
		}
	}
	if w := LoadChecks("de"); w.Language != "en" || len(w.Rules) == 0 || LoadChecks("de") != w {
		t.Error("German checks")
	}
}

// found lists the rules about words that find something in a note of the block, in
// a canvas of the language.
func found(language, block, text string) string {
	return foundIn(canvas.BusinessModel, language, block, canvas.Note{Text: text})
}

func foundIn(kind canvas.Kind, language, block string, note canvas.Note) string {
	c := canvas.New(kind, "Words", "", language, exampleDay)
	c, n := c.Add(block, note, -1)
	var rules []string
	for _, f := range check.Run(c, CheckContext(c, nil, exampleDay)) {
		if f.Severity == check.Hint && slices.Contains(f.Notes, n) {
			rules = append(rules, string(f.Rule))
		}
	}
	return strings.Join(rules, " ")
}

func TestWordRulesSpeakFourLanguages(t *testing.T) {
	const segments, channels, costs, offers = canvas.CustomerSegments, canvas.Channels, canvas.CostStructure, canvas.ValuePropositions
	for _, c := range []struct{ block, want, en, et, nl, fa string }{
		{channels, "several-ideas", "Fairs, letters and phone calls", "Messid, kirjad ja kõned", "Beurzen, brieven en telefoontjes", "نمایشگاه، نامه و تلفن"},
		{channels, "several-ideas", "Fairs; letters", "Messid; kirjad", "Beurzen; brieven", "نمایشگاه؛ نامه"},
		{channels, "several-ideas", "Fairs etc.", "Messid jne.", "Beurzen enz.", "نمایشگاه و غیره"},
		{channels, "several-ideas", "Fairs and letters and calls", "Messid ning kirjad ning kõned", "Beurzen en brieven en telefoontjes", "نمایشگاه و نامه و تلفن"},
		{channels, "several-ideas", "- Fairs\n- Letters", "- Messid\n- Kirjad", "- Beurzen\n- Brieven", "- نمایشگاه\n- نامه"},
		{channels, "several-ideas", "Fairs / letters", "Messid / kirjad", "Beurzen / brieven", "نمایشگاه / نامه"},
		{channels, "", "A stand at fairs and open days", "Messid ja lahtiste uste päevad", "Een kraam op beurzen en open dagen", "غرفه در نمایشگاه‌ها و جشن‌ها"},
		{offers, "", "Beans roasted the same morning, which cafés get before eight, without asking", "Oad, mis on röstitud samal hommikul, et kohvik saaks need enne kaheksat", "Bonen die dezelfde ochtend zijn gebrand, die voor achten bezorgd worden, zonder te vragen", "دانه‌ای که صبح برشته شده، که پیش از هشت می‌رسد، بدون تماس"},
		{offers, "", "Spare parts for old machines (grinders, mills, boilers)", "Varuosad vanadele masinatele (veskid, katlad, pumbad)", "Onderdelen voor oude machines (molens, ketels, pompen)", "قطعه برای دستگاه‌های قدیمی (آسیاب، دیگ، پمپ)"},
		{channels, "", "Shops such as bakeries, kiosks and florists", "Poed, näiteks pagarid, kioskid ja lillepoed", "Winkels zoals bakkers, kiosken en bloemisten", "مغازه‌هایی مانند نانوایی، دکه و گل‌فروشی"},
		{costs, "", "Rent of 12,500 a year", "Rent 12,5 tuhat aastas", "Huur van 12,5 duizend per jaar", "اجاره ۱۲٬۵۰۰ در سال"},
		{costs, "bare-category", "Costs", "Kulud", "Kosten", "هزینه‌ها"},
		{costs, "bare-category", "Our various costs.", "Meie erinevad kulud.", "Onze diverse kosten.", "انواع هزینه‌های ثابت"},
		{costs, "bare-category", "Cost structure", "Kulustruktuur", "Kostenstructuur", "ساختار هزینه‌ها"},
		{segments, "bare-category", "customers", "kliendid", "klanten", "مشتریان"},
		{canvas.KeyResources, "bare-category", "Key Resources", "Võtmeressursid", "Key resources", "منابع اصلی"},
		{costs, "", "Costs of the van", "Kaubiku kulud", "Kosten van de bus", "هزینه‌های ماشین"},
		{segments, "everyone", "Everyone", "Kõik", "Iedereen", "همه"},
		{segments, "everyone", "All people", "Kõik inimesed", "Alle mensen", "همهٔ مردم"},
		{segments, "everyone", "SMEs", "VKEd", "MKB", "شرکت‌های کوچک و متوسط"},
		{segments, "", "People who drink espresso", "Inimesed, kes joovad espressot", "Mensen die espresso drinken", "مردمی که اسپرسو می‌نوشند"},
		{channels, "", "Everyone", "Kõik", "Iedereen", "همه"},
		{channels, "now-and-later", "We will sell in Riga", "Hiljem müüme ka Riias", "We zullen in Riga verkopen", "در تهران هم خواهیم فروخت"},
		{channels, "now-and-later", "A web shop, phase 2", "Veebipood, 2. etapp", "Een webwinkel, fase 2", "فروشگاه اینترنتی، فاز ۲"},
		{channels, "now-and-later", "A shop next year", "Järgmisel aastal pood", "Volgend jaar een winkel", "سال آینده مغازه"},
		{channels, "now-and-later", "A web shop later", "Edaspidi veebipood", "Later een webwinkel", "بعداً فروشگاه"},
		{offers, "", "Buy now, pay later", "Osta kohe, maksa hiljem", "Koop nu, betaal later", "الان بخر، بعداً پرداخت کن"},
		{canvas.NextSteps, "", "We will ask five cafés", "Hiljem küsime viielt kohvikult", "We zullen vijf cafés vragen", "از پنج کافه خواهیم پرسید"},
		{offers, "", "Free delivery, again and again", "Tasuta kohale, aina ja aina", "Gratis bezorgd, keer op keer", "ارسال رایگان، باز هم"},
	} {
		for language, text := range map[string]string{"en": c.en, "et": c.et, "nl": c.nl, "fa": c.fa} {
			if got := found(language, c.block, text); got != c.want {
				t.Errorf("%s: %q in %s: %q, want %q", language, text, c.block, got, c.want)
			}
		}
		if got := found("de", c.block, c.en); got != "" {
			t.Errorf("a German canvas: %q: %s", c.en, got)
		}
	}
	if got := found("fa", costs, "هزينه ها"); got != "bare-category" { // an ending written apart
		t.Error(got)
	}
	if got := found("fa", segments, "مشتريان"); got != "bare-category" { // with an Arabic yeh
		t.Error(got)
	}
}

// No rule finds anything in the example answers of the guides.
func TestGuidesExamplesAreGoodExamples(t *testing.T) {
	for _, g := range guidesAtHand() {
		for _, b := range blocksOf(g) {
			for i := range b.Questions {
				q := &b.Questions[i]
				if q.Kind() != Open || q.Detail || q.Example == "" {
					continue
				}
				if got := foundIn(g.Canvas, g.Language, b.ID, canvas.Note{Text: q.Example, Question: q.ID}); got != "" {
					t.Errorf("%s.%s, %s: %s: %s", g.ID, g.Language, q.ID, got, q.Example)
				}
			}
		}
	}
}
