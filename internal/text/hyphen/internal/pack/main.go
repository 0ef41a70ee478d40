// Command pack makes the patterns of each language, as TeX has them, into the table that
// package hyphen searches. Its argument is their folder.
package main

import (
	"bytes"
	"compress/flate"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// sources are the files of patterns by language. Those of our own mend what others lack.
var sources = map[string][]string{"et": {"hyph-et.tex", "own-et.tex"}, "nl": {"hyph-nl.tex"}, "en": {"hyph-en-us.tex"}}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: pack FOLDER")
	}
	for language, names := range sources {
		if err := pack(os.Args[1], names, language+".deflate"); err != nil {
			log.Fatal(err)
		}
	}
}

// pack writes the patterns of the files of TeX, as a compressed table, into their folder.
func pack(folder string, from []string, to string) error {
	table, err := tableOf(folder, from)
	if err != nil {
		return err
	}
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write([]byte(table)); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, to), packed.Bytes(), 0o644)
}

// tableOf returns the patterns of the files in the folder as sorted lines.
func tableOf(folder string, names []string) (string, error) {
	values := map[string]string{}
	for _, name := range names {
		source, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return "", err
		}
		collect(values, string(source))
	}
	var b strings.Builder
	for _, letters := range slices.Sorted(maps.Keys(values)) {
		fmt.Fprintf(&b, "%s %s\n", letters, strings.TrimRight(values[letters], "0"))
	}
	return b.String(), nil
}

// collect adds the patterns and exceptions of a file to the values by their letters. What
// comes later replaces what has the same letters.
func collect(values map[string]string, source string) {
	for _, pattern := range words(source, `\patterns{`) {
		letters, v := split(pattern)
		values[letters] = v
	}
	for _, word := range words(source, `\hyphenation{`) {
		letters, v := split(exception(word))
		values[letters] = v
	}
}

// words returns the words of a group of TeX that begins so, without comments.
func words(source, begin string) []string {
	_, group, found := strings.Cut(source, "\n"+begin)
	if !found {
		return nil
	}
	group, _, _ = strings.Cut(group, "\n}")
	var bare strings.Builder
	for l := range strings.Lines(group) {
		code, _, _ := strings.Cut(l, "%")
		fmt.Fprintln(&bare, code)
	}
	return strings.Fields(bare.String())
}

// exception returns a word with its hyphens as a pattern that is stronger than others.
func exception(word string) string {
	var b strings.Builder
	b.WriteByte('.')
	hyphen := false
	for i, r := range word {
		switch {
		case r == '-':
			hyphen = true
			continue
		case hyphen:
			b.WriteByte('9')
		case i > 0:
			b.WriteByte('8')
		}
		hyphen = false
		b.WriteRune(r)
	}
	return b.String() + "."
}

// split returns the letters and the values of a pattern: "1ba2" has "ba" and "102".
func split(pattern string) (letters, values string) {
	var l, v strings.Builder
	value := byte('0')
	for _, r := range pattern {
		if unicode.IsDigit(r) {
			value = byte(r)
			continue
		}
		l.WriteRune(r)
		v.WriteByte(value)
		value = '0'
	}
	v.WriteByte(value)
	return l.String(), v.String()
}
