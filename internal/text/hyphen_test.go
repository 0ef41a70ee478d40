package text

import (
	"strings"
	"testing"
)

// In the words, | is the place that is asked about.
func TestSyllablesEndWhereReadersExpect(t *testing.T) {
	for word, want := range map[string]bool{
		"waar|depropositie": true,
		"waa|rdepropositie": false, // rd begins no syllable
		"waarde|propositie": true,  // pr begins a syllable
		"waardep|ropositie": false, // and stays together
		"kos|tenstructuur":  true,
		"kosten|structuur":  true, // str begins a syllable
		"kostens|tructuur":  false,
		"ge|schiedenis":     true, // sch begins one
		"ges|chiedenis":     false,
		"bi|jeenkomst":      false, // ij is one sound
		"te|chniek":         false, // before a consonant without a vowel
		"tec|hniek":         false, // ch is one sound
		"õh|tu":             true,  // a vowel with a mark is a vowel
		"ettevõ|tlus":       false,
		"ettevõt|lus":       true,
		"b|eer":             false, // no vowel before
		"beer|":             false,
		"ΚΑ|ΦΕ":             false, // the rule knows Latin vowels only
	} {
		at := strings.Index(word, "|")
		if got := afterSyllable(strings.Replace(word, "|", "", 1), at); got != want {
			t.Errorf("%q ends a syllable: %v, want %v", word, got, want)
		}
	}
}

func TestSyllablesOfAWord(t *testing.T) {
	for word, want := range map[string]string{
		"ettevõtlusmudel": "et-te-võt-lus-mu-del", "koffiebranderij": "kof-fie-bran-de-rij", "hobekohv.ee/tellimine": "hobekohv.ee/tellimine",
		"مغازه‌ها": "مغازه‌ها", "": "", "a": "a",
	} {
		var parts []string
		start := 0
		for _, at := range Syllables(word) {
			parts = append(parts, word[start:at])
			start = at
		}
		if got := strings.Join(append(parts, word[start:]), "-"); got != want {
			t.Errorf("%s is %s, want %s", word, got, want)
		}
	}
}
