package hyphen

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// broken returns the word with a hyphen at each break and an equals sign at each joint.
func broken(language, word string) string {
	var b strings.Builder
	start := 0
	for _, at := range Breaks(language, word) {
		b.WriteString(word[start:at.At])
		b.WriteByte(map[bool]byte{false: '-', true: '='}[at.Joint])
		start = at.At
	}
	return b.String() + word[start:]
}

func TestBreaks(t *testing.T) {
	for language, words := range map[string][]string{
		"et": {
			"väär-tus=pak-ku-mine", "klien-di=suh-ted", "klien-di=seg-men-did", "võt-me=part-ne-rid", "võt-me=res-sur-sid", "võt-me=te-ge-vu-sed",
			"tu-lu=al-li-kad", "tu-lu=vood", "ku-lu=struk-tuur", "et-te-võt-lus=mu-de-li-põ-hine", "klien-di=tee-nin-daja", "sot-siaal=mee-dia=tu-run-dus",
			"raa-ma-tu=pi-da-mis=tee-nus", "tark-va-ra=aren-dus", "kin-nis-va-ra=aren-da-jad", "toot-mis=võim-sus", "in-ves-tee-ri-mis=ot-sus",
			"kesk-kon-na=sõb-ra-lik-kus", "isi-ku=and-med", "maa=oma-nik", "pool=aasta", "ra-hul-olu-uuring", "inf-ra=struk-tuur", "taas-ka-su-tus",
			"lä-bi-rää-ki-mised", "all-han-ki-jad", "au-to=ma-ti-see-ri-tud", "kohv",
		},
		"nl": {
			"waar-de=pro-po-si-ties", "klant=seg-men-ten", "klant=er-va-ring", "klant=re-la-ties", "in-kom-sten=stro-men", "kern=ac-ti-vi-tei-ten", "kos-ten=struc-tuur",
			"klant=te-vre-den-heids=on-der-zoek", "sa-men=wer-kings=over-een-komst", "ver-pak-kings=ma-te-ri-aal", "kof-fie=bran-de-rij",
			"ge-schie-de-nis", "bij-een-komst", "tech-niek", "ver-ant-woor-de-lijk-heid", "mond-tot-mond=re-cla-me", "be-drijfs=voe-ring",
			"geïn-te-res-seer-den", "coö-pe-ra-tie", "ideeën", // a break before a letter with a trema would take it away
		},
		"en": {
			"cus-tomers", "re-la-tion-ships", "part-ner-ships", "in-fra-struc-ture", "sub-scrip-tion", "re-spon-si-bil-i-ties", "self-ser-vice",
			"strengths", "ta-ble", "present", "project", // the last three are exceptions of their own
		},
		"fa": {"cus-tomers", "مشتریان", "می‌خواهم"},
	} {
		for _, want := range words {
			word := strings.NewReplacer("=", "", "-", "").Replace(want)
			if strings.Contains(want, "tot-mond") || strings.Contains(want, "self-") || strings.Contains(want, "olu-uuring") { // these have a hyphen of their own
				word = map[string]string{"nl": "mond-tot-mondreclame", "en": "self-service", "et": "rahulolu-uuring"}[language]
			}
			if got := broken(language, word); got != want {
				t.Errorf("%s: %s, want %s", language, got, want)
			}
		}
	}
}

// What is not a word of letters is not broken; what stands around a word changes nothing.
func TestBreaksAroundWords(t *testing.T) {
	for in, want := range map[string]string{
		"":                          "",
		"(ettevõtlusmudel),":        "(et-te-võt-lus=mu-del),",
		"Ettevõtlusmudel.":          "Et-te-võt-lus=mu-del.",
		"ETTEVÕTLUSMUDEL":           "ET-TE-VÕT-LUS=MU-DEL",
		"hobekohv.ee/tellimine":     "hobekohv.ee/tellimine",
		"mari@kohvikoda.ee":         "mari@kohvikoda.ee",
		"tellimus_2026":             "tellimus_2026",
		"ettevo\u0303tlusmudel":     "et-te-vo\u0303t-lus=mu-del",
		"клиентский":                "клиентский",
		"ettevõtlus\u00admudel":     "et-te-võt-lus\u00admu-del",
		"klienditeenindus/müügitöö": "klienditeenindus/müügitöö",
	} {
		if got := broken("et", in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestBestPrefersJoints(t *testing.T) {
	const word = "klanttevredenheidsonderzoek"
	breaks := Breaks("nl", word)
	for room, want := range map[int]string{4: "", 5: "klant-", 8: "klant-", 15: "klant-", 18: "klanttevredenheids-", 40: "klanttevredenheids-"} {
		got := ""
		if at := Best(breaks, 0, func(at int) bool { return at <= room }); at > 0 {
			got = word[:at] + "-"
		}
		if got != want {
			t.Errorf("in %d: %q, want %q", room, got, want)
		}
	}
}

// A break leaves at least two letters on each side and cuts no letter from its marks,
// and a word breaks the same, composed or not.
func TestBreaksOfAnyWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		language := rapid.SampledFrom([]string{"et", "nl", "en", "fa", ""}).Draw(t, "language")
		word := rapid.StringOfN(rapid.SampledFrom([]rune("aeiouõäöübdghjklmnprstvšž")), 0, 40, -1).Draw(t, "word")
		breaks := Breaks(language, word)
		if !slices.IsSortedFunc(breaks, func(a, b Break) int { return a.At - b.At }) {
			t.Fatalf("%v is not in order", breaks)
		}
		for _, b := range breaks {
			if utf8.RuneCountInString(word[:b.At]) < left || utf8.RuneCountInString(word[b.At:]) < 2 || !utf8.ValidString(word[b.At:]) {
				t.Fatalf("%q breaks at %d", word, b.At)
			}
		}
		if got, want := norm.NFC.String(broken(language, norm.NFD.String(word))), broken(language, word); got != want {
			t.Fatalf("decomposed it is %s, composed %s", got, want)
		}
	})
}

// The packed tables are those of the files beside them.
func TestPatternsAreSortedLines(t *testing.T) {
	for language, least := range map[string]int{"et": 3600, "nl": 12700, "en": 4900} {
		table := rules[language]()
		if len(table.starts) < least {
			t.Errorf("%s has %d patterns", language, len(table.starts))
		}
		for i := range table.starts {
			letters, values, found := strings.Cut(table.line(i), " ")
			if !found || strings.Trim(values, "0123456789") != "" || len(values) > utf8.RuneCountInString(letters)+1 {
				t.Fatalf("%s: %q is no pattern", language, table.line(i))
			}
			if i > 0 && table.line(i-1) >= table.line(i) {
				t.Fatalf("%s: %q is not behind %q", language, table.line(i), table.line(i-1))
			}
		}
	}
}

func BenchmarkBreaks(b *testing.B) {
	for b.Loop() {
		Breaks("nl", "arbeidsongeschiktheidsverzekering")
	}
}

func ExampleBest() {
	word := "väärtuspakkumine"
	at := Best(Breaks("et", word), 0, func(at int) bool { return utf8.RuneCountInString(word[:at]) < 10 })
	fmt.Println(word[:at] + "-" + word[at:])
	// Output: väärtus-pakkumine
}
