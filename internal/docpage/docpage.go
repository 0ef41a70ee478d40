// Package docpage reads the pages in docs/ for the tests that hold them to the
// code: a page that leaves out a key, or has one too many, fails the test of
// the package that owns the keys.
package docpage

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Root is the folder of the repository: the nearest folder above with a
// go.mod. Without one the test fails.
func Root(t testing.TB) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
		above := filepath.Dir(folder)
		if above == folder {
			t.Fatal("no go.mod in any folder above")
		}
		folder = above
	}
}

// Read is the text of the page docs/NAME. The test fails if it is not there.
func Read(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(Root(t), "docs", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Section is the part of the page under the heading, up to the next heading
// of its level or above. The test fails if there is no such heading.
func Section(t testing.TB, page, heading string) string {
	t.Helper()
	level := "\n" + heading[:strings.Index(heading, " ")+1]
	_, rest, found := strings.Cut("\n"+page, "\n"+heading+"\n")
	if !found {
		t.Fatalf("the page has no heading %q", heading)
	}
	rest, _, _ = strings.Cut("\n"+rest, level)
	return rest
}

// Rows is the rows of the tables in a text, each as its cells. The first two
// rows of a table, its heading and the line below it, are left out.
func Rows(text string) [][]string {
	var rows [][]string
	line := 0
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); !strings.HasPrefix(l, "|") {
			line = 0
			continue
		}
		if line++; line > 2 {
			cells := strings.Split(strings.Trim(l, "|"), "|")
			for i := range cells {
				cells[i] = strings.TrimSpace(cells[i])
			}
			rows = append(rows, cells)
		}
	}
	return rows
}

// Tables is the first cells of each table in a text, table by table, as the
// code spans in them.
func Tables(text string) [][]string {
	var tables [][]string
	for part := range strings.SplitSeq(text, "\n\n") {
		if rows := Rows(part); len(rows) > 0 {
			var keys []string
			for _, cells := range rows {
				keys = append(keys, Codes(cells[0])...)
			}
			tables = append(tables, keys)
		}
	}
	return tables
}

var code = regexp.MustCompile("`([^`\n]+)`")

// Codes is the code spans of a text in their order, without the backticks.
func Codes(text string) []string {
	var codes []string
	for _, found := range code.FindAllStringSubmatch(text, -1) {
		codes = append(codes, found[1])
	}
	return codes
}

// Block is the first code block of the language in a text. The test fails if
// there is none.
func Block(t testing.TB, text, language string) string {
	t.Helper()
	_, rest, found := strings.Cut(text, "```"+language+"\n")
	block, _, ended := strings.Cut(rest, "```")
	if !found || !ended {
		t.Fatalf("no code block %q", language)
	}
	return block
}
