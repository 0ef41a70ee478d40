// Languages by code, by locale, and their digits.

package prompts

import "testing"

func TestMatchLanguage(t *testing.T) {
	for in, want := range map[string]string{
		"en": "en", "et": "et", "nl": "nl", "fa": "fa", "FA": "fa",
		"et_EE.UTF-8": "et", "nl-BE": "nl", "nl_NL@euro": "nl", "fa_IR": "fa", "en_GB.utf8": "en",
		"": "", "C": "", "POSIX": "", "C.UTF-8": "", "de_DE.UTF-8": "", "english": "", "e": "", "eten": "", "_": "",
	} {
		got, ok := MatchLanguage(in)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v; want %q", in, got, ok, want)
		}
	}
}

func TestLanguageFromEnvironment(t *testing.T) {
	for _, c := range []struct{ all, messages, lang, want string }{
		{"", "", "", "en"},
		{"", "", "et_EE.UTF-8", "et"},
		{"", "nl_NL", "et_EE", "nl"},
		{"fa_IR", "nl_NL", "et_EE", "fa"},
		{"C", "", "et_EE", "en"},
		{"", "POSIX", "et_EE", "en"},
		{"C.UTF-8", "", "", "en"},
		{"de_DE", "", "et_EE", "en"},
	} {
		env := map[string]string{"LC_ALL": c.all, "LC_MESSAGES": c.messages, "LANG": c.lang}
		if got := LanguageFromEnvironment(func(name string) string { return env[name] }); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

func TestDigits(t *testing.T) {
	for value, r := range []rune("0123456789") {
		for _, digit := range []rune{r, '۰' + rune(value), '٠' + rune(value)} {
			if got, ok := DigitValue(digit); !ok || got != value {
				t.Errorf("%c: %d, %v", digit, got, ok)
			}
		}
	}
	for _, r := range "/:a ۺ٪½²" {
		if got, ok := DigitValue(r); ok {
			t.Errorf("%c is %d", r, got)
		}
	}
	for n, want := range map[int][2]string{0: {"0", "۰"}, 1234567890: {"1234567890", "۱۲۳۴۵۶۷۸۹۰"}, -5: {"-5", "-۵"}} {
		if en, fa := FormatInt("en", n), FormatInt("fa", n); en != want[0] || fa != want[1] {
			t.Errorf("%d: %s, %s", n, en, fa)
		}
	}
}
