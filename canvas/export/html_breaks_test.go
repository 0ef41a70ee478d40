package export_test

import (
	"bytes"
	"strings"
	"testing"

	"bmcanvas/canvas/export"
	"bmcanvas/canvas/source"

	"pgregory.net/rapid"
)

// everyThird breaks a word of letters after every third letter; the sixth is a joint if
// the word says so.
func everyThird(word string) []export.Break {
	if strings.Trim(word, "abcdefghijklmnopqrstuvwxyz,") != "" {
		return nil
	}
	var breaks []export.Break
	for at := 3; at < len(word)-1; at += 3 {
		breaks = append(breaks, export.Break{At: at, Joint: at == 6 && strings.HasPrefix(word, "j")})
	}
	return breaks
}

func brokenPage(t interface{ Fatal(...any) }, page string) string {
	var out bytes.Buffer
	if err := export.BreakWords(&out, []byte(page), everyThird); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(out.String(), source.WordBreak, "|")
}

func TestPagesMarkBreaksInLongWordsOnly(t *testing.T) {
	for in, want := range map[string]string{
		"<p>abcdefghijkl, abcdefghij</p>":          "<p>abc|def|ghi|jkl, abcdefghij</p>",
		"<p>abcdefghijk abcdefghij</p>":            "<p>abcdefghijk abcdefghij</p>",
		"<p>jbcdefghijkl":                          "<p>jbcdef|ghijkl",
		"<p>jbcdefghijklmnopqrstuvwxyz</p>":        "<p>jbc|def|ghi|jkl|mno|pqr|stu|vwx|yz</p>",
		`<p title="abcdefghijkl > abcdefghijkl">a`: `<p title="abcdefghijkl > abcdefghijkl">a`,
		"<style>abcdefghijkl</style>abcdefghijklm": "<style>abcdefghijkl</style>abc|def|ghi|jklm",
		"<title>abcdefghijkl</title>":              "<title>abcdefghijkl</title>",
		"a&amp;b&quot;abcdefghijklmn&quot;":        "a&amp;b&quot;abc|def|ghi|jkl|mn&quot;",
		"example.org/abcdefghijkl":                 "example.org/abcdefghijkl",
		strings.Repeat("a", 200):                   strings.Repeat("a", 200),
		"<p":                                       "<p",
		"":                                         "",
	} {
		if got := brokenPage(t, in); got != want {
			t.Errorf("%s is\n%s\nwant\n%s", in, got, want)
		}
	}
}

// A page that is read in again has the words without the marks.
func TestMarkedBreaksAreNotReadIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.StringMatching(`[a-z]{1,30}[,&<"]?`)).Draw(t, "words")
		escaped := strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&#34;").Replace(strings.Join(words, " "))
		page := "<p>" + escaped + "</p>"
		var out bytes.Buffer
		if err := export.BreakWords(&out, []byte(page), everyThird); err != nil {
			t.Fatal(err)
		}
		got, want := source.HTML(out.String()), source.HTML(page)
		if len(got.Pieces) != len(want.Pieces) || len(got.Pieces) > 0 && got.Pieces[0].Text() != want.Pieces[0].Text() {
			t.Fatalf("%q is read as %v, without breaks as %v", out.String(), got.Pieces, want.Pieces)
		}
	})
}
