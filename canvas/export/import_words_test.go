// Import: no word of a source vanishes. Sources are drawn in four formats, each word of them once.

package export

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"
)

// wordSource draws sources in which each word is there once.
type wordSource struct {
	t     *rapid.T
	words []string
}

func (s *wordSource) pick(of ...string) string { return rapid.SampledFrom(of).Draw(s.t, "form") }
func (s *wordSource) number(most int) int      { return rapid.IntRange(0, most).Draw(s.t, "number") }

// word is a new word.
func (s *wordSource) word() string {
	w := fmt.Sprintf("zq%dx", len(s.words))
	s.words = append(s.words, w)
	return w
}

// title is the title of a block or none, in one of the forms that people use.
func (s *wordSource) title() string {
	name := s.pick("Channels", "Customer segments", "Key Partners", "Kulud", "Inkomstenstromen", "Problem", "Key metrics", "Goals", "Partners", "")
	if name == "" {
		return s.word()
	}
	switch s.number(8) {
	case 0:
		return name + " (" + s.word() + ")"
	case 1:
		return s.word() + " (" + name + ")"
	case 2:
		return name + " – " + s.word() + "?"
	case 3:
		return "1. " + name + ": " + s.word() + " " + s.word()
	case 4:
		return name + " / Channels / " + s.word()
	case 5:
		return name + ":"
	}
	return name
}

// inline is some words with the markup of Markdown.
func (s *wordSource) inline() string {
	var parts []string
	for range 1 + s.number(2) {
		form := s.pick("%s", "%s", "%s", "**%s**", "*%s*", "~~%s~~", "`%s`", "[%s](http://e.org/%s)", `[%s](x%s "%s")`, "[[%s|%s]]", "[[%s]]", "<b>%s</b>",
			`<span title="%s">%s</span>`, `<a href="http://%s">%s</a>`, "![%s](%s.png)", "%s*", "_%s", "<!-- %s -->", `\*%s`, "%s; %s", "%s, %s", "%s<br>%s", "<%s>",
			"[%s][%s]", "**%s:** %s", "%s & %s", "#%s", "*For: %s*", "<i>%s", "`%s", "<http://%s.example>", "$%s$", "==%s==", "<!-- ch1 %s -->", "<!-- question=%s -->")
		words := make([]any, strings.Count(form, "%s"))
		for i := range words {
			words[i] = s.word()
		}
		parts = append(parts, fmt.Sprintf(form, words...))
	}
	return strings.Join(parts, " ")
}

// markdown is a piece of a Markdown document.
func (s *wordSource) markdown() string {
	indent := s.pick("", "", "", "  ", "    ", "\t", "> ")
	switch s.pick("heading", "heading", "setext", "item", "item", "item", "item", "label", "paragraph", "paragraph", "bold", "table", "quote", "callout", "fence",
		"comment", "html", "list", "reference", "property", "rule", "colon") {
	case "heading":
		return strings.Repeat("#", 1+s.number(4)) + s.pick(" ", " ", "") + s.title()
	case "setext":
		return s.title() + "\n" + s.pick("====", "----")
	case "item":
		return indent + s.pick("-", "*", "+", "1.", "2)", "•", "–", "- [x]", "- [ ]", "- ##") + " " + s.inline()
	case "label":
		return indent + "- **" + s.pick("Status", "Evidence", "Test", "Until", "For", "Said by", "Tags", "Amount", "Who", s.word()) + ":** " + s.inline()
	case "paragraph":
		return indent + s.inline() + s.pick("", ".", "  ") + "\n" + s.inline()
	case "bold":
		return "**" + s.title() + "**"
	case "colon":
		return s.pick("", "- ", "- **") + s.title() + ": " + s.inline()
	case "table":
		rows := s.pick("|", "| ") + s.title() + " | " + s.title() + " |\n" + s.pick("|---|---|\n", "")
		for range s.number(2) {
			rows += "| " + s.inline() + " | " + s.pick("", s.inline()) + " |\n"
		}
		return rows
	case "quote":
		return "> " + s.inline() + "\n> - " + s.inline()
	case "callout":
		return "> [!note] " + s.title() + "\n> " + s.inline()
	case "fence":
		return "```" + s.pick("", s.word()) + "\n" + s.word() + "\n" + s.word() + "\n```"
	case "comment":
		return "<!--\n" + s.word() + "\n" + s.word() + " -->"
	case "html":
		return s.html()
	case "list":
		return "- " + s.inline() + "\n  - " + s.inline() + "\n\n    " + s.inline()
	case "reference":
		return "[" + s.word() + "]: http://" + s.word() + ".example \"" + s.word() + "\""
	case "property":
		return s.word() + ":: " + s.word()
	}
	return "---"
}

// html is a piece of an HTML document.
func (s *wordSource) html() string {
	text := func() string {
		form := s.pick("%s", "%s", "<b>%s</b>", "<i>%s</i> %s", "<s>%s</s>", `<a href="http://%s">%s</a>`, `<img src="%s" alt="%s">`, "%s<br>%s", "<!-- %s -->", "<span>%s</span>",
			`<input value="%s">`, "<textarea>%s</textarea>", `<abbr title="%s">%s</abbr>`, "%s &amp; %s", "a < %s")
		words := make([]any, strings.Count(form, "%s"))
		for i := range words {
			words[i] = s.word()
		}
		return fmt.Sprintf(form, words...)
	}
	switch s.pick("heading", "list", "paragraph", "table", "dl", "details", "pre", "quote", "div", "nested") {
	case "heading":
		return "<h2>" + s.title() + "</h2>"
	case "list":
		return "<ul><li>" + text() + "</li><li>" + text() + "<ul><li>" + text() + "</li></ul>" + s.pick("", text()) + "</li></ul>"
	case "paragraph":
		return "<p>" + text() + s.pick("</p>", "") + "<p>" + s.title() + "</p>"
	case "table":
		return "<table><tr><th>" + s.title() + "</th><th>" + s.title() + "</th></tr><tr><td>" + text() + "</td><td>" + s.pick("<p>", "<ul><li>", "") + text() + "</td></tr></table>"
	case "dl":
		return "<dl><dt>" + s.title() + "</dt><dd>" + text() + "</dd></dl>"
	case "details":
		return "<details><summary>" + s.title() + "</summary>" + text() + "</details>"
	case "pre":
		return "<pre>" + s.word() + "\n" + s.word() + "</pre>"
	case "quote":
		return "<blockquote>" + text() + "</blockquote>"
	case "nested":
		return "<table><tr><td>" + s.title() + "<table><tr><td>" + s.title() + "</td></tr><tr><td>" + text() + "</td></tr></table></td></tr></table>"
	}
	return "<div><div>" + s.title() + "</div><div>" + text() + "</div></div>"
}

// tree is a value of JSON or YAML.
func (s *wordSource) tree(depth int) any {
	switch s.number(5) {
	case 0, 1:
		return s.pick("", s.word(), s.word()+", "+s.word(), s.word()+"\n"+s.word())
	case 2, 3:
		if depth == 0 {
			return s.word()
		}
		var list []any
		for range s.number(3) {
			list = append(list, s.tree(depth-1))
		}
		return list
	}
	m := map[string]any{}
	for range s.number(3) {
		key := s.pick("text", "content", "name", "title", "id", "items", "priority", "key", s.title(), s.word())
		switch {
		case m[key] != nil || depth == 0:
			m[s.word()] = s.word()
		case s.number(6) == 0:
			m[key] = s.title()
		default:
			m[key] = s.tree(depth - 1)
		}
	}
	return m
}

var wordsOfSource = regexp.MustCompile(`zq[0-9]+x`)

// holdsEveryWord fails unless each word of the source that was imported is on the
// canvas or among what was left out.
func holdsEveryWord(t *rapid.T, s *wordSource, source string, from Format) {
	got, err := Import("source", []byte(source), from, options())
	if err != nil {
		t.Fatalf("%v\n%s", err, source)
	}
	said := []string{string(got.Document.Bytes())}
	for _, list := range [][]LeftOut{got.LeftOut, got.Elsewhere} {
		for _, l := range list {
			said = append(said, l.Text)
			if l.Line < 1 || l.Line > 1+strings.Count(source, "\n") {
				t.Fatalf("%q is on line %d\n%s", l.Text, l.Line, source)
			}
		}
	}
	found := map[string]bool{}
	for _, w := range wordsOfSource.FindAllString(strings.Join(said, "\n"), -1) {
		found[w] = true
	}
	for _, w := range s.words {
		if !found[w] && strings.Contains(source, w) {
			t.Fatalf("%s vanished from\n%s\nmade\n%s\nleft out %q", w, source, said[0], said[1:])
		}
	}
}

func TestNoWordOfMarkdownVanishes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := &wordSource{t: t}
		source := ""
		if s.number(3) == 0 {
			source = "---\n" + s.pick("title", "name", "tags", "stage", s.word()) + ": " + s.pick(s.word(), "["+s.word()+", "+s.word()+"]", "{{"+s.word()+"}}", "") + "\n# " + s.word() + "\n---\n"
		}
		for range 1 + s.number(9) {
			source += s.markdown() + s.pick("\n", "\n\n")
		}
		holdsEveryWord(t, s, source+"\n\n## Customer segments\n\n- "+s.word()+"\n", FromMarkdown)
	})
}

func TestNoWordOfHTMLVanishes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := &wordSource{t: t}
		source := s.pick("", "<!doctype html><head><title>"+s.word()+"</title></head>", "<h1>"+s.word()+"</h1>")
		for range 1 + s.number(7) {
			source += s.html() + s.pick("", "\n", " "+s.word()+" ")
		}
		holdsEveryWord(t, s, source+"<h2>Customer segments</h2>"+s.word(), FromHTML)
	})
}

func TestNoWordOfJSONVanishes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := &wordSource{t: t}
		tree := map[string]any{"customerSegments": s.tree(2), "Channels": []any{s.word()}, s.title(): s.tree(3), s.word(): s.tree(3)}
		source, err := json.MarshalIndent(tree, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		holdsEveryWord(t, s, string(source), FromJSON)
	})
}

func TestNoWordOfYAMLVanishes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := &wordSource{t: t}
		tree := map[string]any{"customer_segments": s.tree(2), "Channels": []any{s.word()}, s.title(): s.tree(3), s.word(): s.tree(3)}
		source, err := yaml.Marshal(tree)
		if err != nil {
			t.Fatal(err)
		}
		holdsEveryWord(t, s, "# "+s.word()+"\n"+string(source), FromYAML)
	})
}

// FuzzNoWordVanishes puts a word into anything: it does not vanish unless it
// stands in a tag.
func FuzzNoWordVanishes(f *testing.F) {
	f.Add("# A\n\n## Channels\n- Shop\n  - **Status:** open\n\n| a | b |\n|---|---|\n| c | d |\n", 20, true)
	f.Add("<h2>Channels</h2><ul><li>Shop</li></ul><table><tr><td>Key partners<td>x</table>", 30, false)
	f.Add("---\ntitle: x\n---\n> [!note] Channels\n> - [x](y)\n```\ncode\n```\n<!-- c -->", 9, true)
	f.Fuzz(func(t *testing.T, text string, at int, markdown bool) {
		from, heading := FromHTML, "\n<h2>Channels</h2>\n"
		if markdown {
			from, heading = FromMarkdown, "\n\n## Channels\n\n"
		}
		if at < 0 || at > len(text) {
			return
		}
		source := text[:at] + " zqzqx " + text[at:]
		got, err := Import("source", []byte(source+heading), from, options())
		if err != nil || regexp.MustCompile(`<[^>]*zqzqx|(?i)<(?:script|style)[\s\S]*zqzqx|&[^\s]*zqzqx`).MatchString(source) {
			return
		}
		said := string(got.Document.Bytes())
		for _, list := range [][]LeftOut{got.LeftOut, got.Elsewhere} {
			for _, l := range list {
				said += "\n" + l.Text
			}
		}
		if !strings.Contains(said, "zqzqx") {
			t.Fatalf("the word vanished from\n%q\nmade\n%s", source, said)
		}
	})
}

func FuzzImportHTML(f *testing.F) {
	f.Add([]byte("<h2>Channels</h2><ul><li>Shop<ul><li><b>x</b></ul></ul><table><tr><td>Key partners<td><p>y</table><dl><dt>Costs<dd>z</dl>"))
	f.Add([]byte("<div>Channels</div><div>Shop</div><!-- c --><pre>a\nb</pre><blockquote>q<textarea>t</textarea><input value=v>"))
	f.Fuzz(func(t *testing.T, data []byte) { importAnything(t, data, FromHTML) })
}

func FuzzImportYAML(f *testing.F) {
	f.Add([]byte("# c\nname: A\ncustomer_segments:\n  - B\n  - {text: C, tags: [d]}\ncosts:\n  fixed: e\n"))
	f.Add([]byte("sections:\n  - {id: channels, items: [{content: Shop, size: 3}]}\n"))
	f.Fuzz(func(t *testing.T, data []byte) { importAnything(t, data, FromYAML) })
}
