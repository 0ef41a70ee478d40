// The joints of compounds: in Estonian and Dutch a long word breaks between the words
// that it is made of rather than after just any syllable.

package text

import (
	"strings"
	"unicode/utf8"
)

// firstParts are words with which compounds begin in the language of a canvas: a few of
// each language, because a full list would be a dictionary. What is not here breaks
// after a syllable.
var firstParts = strings.Fields(`
	väärtus võtme kliendi klienditeenindus müügi tulu kulu äri hinna toote teenuse turu kvaliteedi kasutaja tarne
	partner ressursi tegevus konkurendi rahulolu soovitus lepingu reklaami kodulehe veebi kohvi raamatu ettevõtte
	sihtrühma lisandväärtus püsikliendi jaemüügi hulgimüügi tootmis arendus juhtimis koolitus turundus
	klant klanten waarde kern kosten inkomsten verkoop markt prijs product dienst diensten merk gebruikers
	concurrentie levering leverings samenwerkings abonnements bedrijfs kwaliteits ervarings onderhoud onderhouds
	advertentie reclame productie ontwikkelings distributie tevredenheids betalings maand jaar kantoor koffie
`)

// leastPart is how many letters the rest of a compound has at least.
const leastPart = 4

// atJoint reports whether one of the words that begin compounds ends at the offset, and
// a word of some length follows.
func atJoint(word string, at int) bool {
	next, _ := utf8.DecodeRuneInString(word[at:])
	if utf8.RuneCountInString(word[at:]) < leastPart || !vowel(next) && !afterSyllable(word, at) {
		return false
	}
	head := strings.ToLower(word[:at])
	for _, first := range firstParts {
		if head == first {
			return true
		}
	}
	return false
}
