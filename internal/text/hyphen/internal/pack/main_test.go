package main

import (
	"compress/flate"
	"io"
	"os"
	"strings"
	"testing"
)

// What is packed is what the files say; otherwise run go generate ./internal/text/hyphen.
func TestPackedTablesAreFresh(t *testing.T) {
	const folder = "../../patterns/"
	for language, names := range sources {
		want, err := tableOf(folder, names)
		if err != nil {
			t.Fatal(err)
		}
		file, err := os.Open(folder + language + ".deflate")
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		got, err := io.ReadAll(flate.NewReader(file))
		if err != nil || string(got) != want {
			t.Errorf("%s.deflate is stale: %v", language, err)
		}
	}
}

func TestPatterns(t *testing.T) {
	values := map[string]string{}
	collect(values, "% a comment\n\\patterns{\n.a4 % of it\n1ba2\n}\n\\hyphenation{\nta-ble\n}\n")
	for letters, want := range map[string]string{".a": "004", "ba": "102", ".table.": "00898800"} {
		if got := values[letters]; got != want {
			t.Errorf("%s has %q, want %q", letters, got, want)
		}
	}
	if len(values) != 3 || strings.Contains(values["ba"], "%") {
		t.Errorf("they are %v", values)
	}
}
