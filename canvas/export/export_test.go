// All exports for people: names, directions, credits, and the same bytes every time.

package export

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

func TestTextHasTheDirectionOfItsFirstLetter(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "x", "", "", "")
	for _, s := range []string{"قهوه", "Coffee", "۷۰٪", "12: قهوه"} {
		c, _ = c.Add(canvas.Channels, canvas.Note{Text: s}, -1)
	}
	for _, test := range []struct {
		words     *Words
		html, svg map[string]string
	}{
		{english(), map[string]string{"قهوه": "auto", "Coffee": "auto", "۷۰٪": "ltr", "12: قهوه": "auto"},
			map[string]string{"قهوه": "rtl", "Coffee": "", "۷۰٪": "", "12: قهوه": "rtl"}},
		{persian(), map[string]string{"قهوه": "auto", "Coffee": "auto", "۷۰٪": "rtl", "12: قهوه": "auto"},
			map[string]string{"قهوه": "rtl", "Coffee": "", "۷۰٪": "rtl", "12: قهوه": "rtl"}},
	} {
		check := func(found []tag, want map[string]string) {
			t.Helper()
			met := 0
			for _, e := range found {
				if dir, ok := want[e.text]; ok {
					met++
					if e.dir != dir {
						t.Errorf("%s: %q has the direction %q, want %q", test.words.Language, e.text, e.dir, dir)
					}
				}
			}
			if met != len(want) {
				t.Errorf("%d texts found, want %d", met, len(want))
			}
		}
		check(tags(t, paged(t, c, test.words, Options{}), false), test.html)
		check(tags(t, drawn(t, c, test.words, Options{}), true), test.svg)
		root := regexp.MustCompile(`<html lang="` + test.words.Language + `" dir="` + direction(test.words.RightToLeft) + `">`)
		if !root.Match(paged(t, c, test.words, Options{})) {
			t.Errorf("the page does not say its language and direction")
		}
	}
}

// exports are the exports for people.
var exports = []func(tester, *canvas.Canvas, *Words, Options) []byte{paged, drawn, marked, reported}

func TestNoNamesLeavesNamesOut(t *testing.T) {
	c := read(t, "cafes.yaml")
	for _, export := range exports {
		// "Mari" is also in the text of notes, where it stays.
		for _, name := range []string{"Jaan Kask", "Mari Tamm"} {
			if !bytes.Contains(export(t, c, english(), Options{}), []byte(name)) {
				t.Errorf("%s is not named", name)
			}
			if bytes.Contains(export(t, c, english(), Options{NoNames: true}), []byte(name)) {
				t.Errorf("%s is named", name)
			}
		}
	}
}

func TestASinglePersonIsNamedOnlyInReportAndMarkdown(t *testing.T) {
	c, _ := canvas.New(canvas.BusinessModel, "x", "", "", "").Add(canvas.Channels, canvas.Note{Text: "Shop", By: "Mari Tamm", Status: canvas.Unclear}, -1)
	for _, export := range []func(tester, *canvas.Canvas, *Words, Options) []byte{paged, drawn} {
		if bytes.Contains(export(t, c, english(), Options{}), []byte("Mari Tamm")) {
			t.Error("the only one who answered is named")
		}
	}
	for _, export := range []func(tester, *canvas.Canvas, *Words, Options) []byte{marked, reported} {
		if !bytes.Contains(export(t, c, english(), Options{}), []byte("Mari Tamm")) {
			t.Error("the one who answered is not named")
		}
	}
}

func TestCreditIsAlwaysGiven(t *testing.T) {
	for kind, site := range map[canvas.Kind]string{canvas.BusinessModel: "Strategyzer.com", canvas.CustomerExperience: "tlfresearch.com"} {
		c := canvas.New(kind, "x", "", "", "")
		for _, export := range exports {
			if out := export(t, c, &Words{Credit: "After a guide of my own."}, Options{}); !bytes.Contains(out, []byte(site)) {
				t.Errorf("%s is not credited in\n%s", site, out)
			}
		}
	}
}

func TestSameBytesEveryTime(t *testing.T) {
	c := read(t, "cafes.yaml")
	for _, export := range exports {
		if !bytes.Equal(export(t, c, english(), Options{}), export(t, c, english(), Options{})) {
			t.Error("the second export differs from the first")
		}
	}
}

func TestAmountsAreNotBroken(t *testing.T) {
	for text, want := range map[string]string{
		"Fee, 40-55 € a month": "Fee, 40-55_€ a month", "1 200 EUR": "1_200_EUR", "€ 40": "€_40", "45 % of it": "45_% of it", "۱۲ تومان": "۱۲_تومان",
		"2 grapes": "2 grapes", "20 kg, 3 km": "20_kg, 3_km", "no number €": "no number €",
	} {
		if got := strings.ReplaceAll(unbroken(text), "\u00a0", "_"); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
