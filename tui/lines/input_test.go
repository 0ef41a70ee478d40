// What a line is, what numbers are, and what asks for line mode.

package lines

import (
	"context"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

func TestLines(t *testing.T) {
	for _, c := range []struct {
		name, input string
		want        []string
	}{
		{"nothing", "", nil},
		{"an empty line", "\n", []string{""}},
		{"the end in the middle of a line", "a\nb", []string{"a", "b"}},
		{"Windows", "\ufeffa\r\n\r\nb\r\n", []string{"a", "", "b"}},
		{"continued", "a \\\nb\\\nc\n", []string{"a\nb\\", "c"}},
		{"continued over an empty line", "a \\\n\\\nb\n", []string{"a\n\nb"}},
		{"continued, with blanks at the end", "a \\  \nb", []string{"a\nb"}},
		{"continued to the end", "a \\\nb \\\n", []string{"a\nb"}},
		{"a path is not continued", "C:\\\nD:\\", []string{"C:\\", "D:\\"}},
		{"arrow keys", "a\x1b[Ab\x1b[1;5D\n", []string{"ab"}},
		{"long", strings.Repeat("x", 2*longestLine) + "\nb", []string{strings.Repeat("x", longestLine), "b"}},
	} {
		for way, r := range map[string]io.Reader{"": strings.NewReader(c.input), ", a byte at a time": iotest.OneByteReader(strings.NewReader(c.input))} {
			if c.name == "long" && way != "" {
				continue
			}
			in := newInput(context.Background(), r)
			var got []string
			for {
				line, ok := nextAnswer(in, func(string) {})
				if !ok {
					break
				}
				if len(line) > longestLine+4096 { // the buffer of bufio.Reader
					t.Errorf("%s%s: %d bytes are kept", c.name, way, len(line))
				}
				got = append(got, line[:min(len(line), longestLine)])
			}
			in.close()
			if !slices.Equal(got, c.want) {
				t.Errorf("%s%s: %.80q, want %.80q", c.name, way, got, c.want)
			}
		}
	}
}

// What there is of an answer that goes on is passed on, so that it can be kept.
func TestUnfinishedAnswerIsPassedOn(t *testing.T) {
	in := newInput(context.Background(), strings.NewReader("a \\\nb \\\nc\nd\n"))
	defer in.close()
	var kept []string
	for range 2 {
		if _, ok := nextAnswer(in, func(s string) { kept = append(kept, s) }); !ok {
			t.Fatal("no line")
		}
	}
	if want := []string{"a", "a\nb"}; !slices.Equal(kept, want) {
		t.Errorf("kept %q, want %q", kept, want)
	}
}

// When the context ends, nothing waits for a line; an unfinished answer is one.
func TestEndOfTheContextEndsTheLines(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	ctx, stop := context.WithTimeout(context.Background(), time.Minute)
	in := newInput(ctx, r)
	defer in.close()
	go func() { _, _ = w.Write([]byte("a\nb \\\n")) }()
	if line, ok := nextAnswer(in, func(string) {}); line != "a" || !ok {
		t.Errorf("%q, %v", line, ok)
	}
	if line, ok := nextAnswer(in, func(string) { stop() }); line != "b" || !ok {
		t.Errorf("%q, %v", line, ok)
	}
	if line, ok := nextAnswer(in, func(string) {}); ok {
		t.Errorf("%q after the end", line)
	}
}

func TestNumbers(t *testing.T) {
	for line, want := range map[string][]pick{
		"1":                      {{1, false}},
		"1 3":                    {{1, false}, {3, false}},
		"۱ ۳":                    {{1, false}, {3, false}},
		"٣":                      {{3, false}},
		"۱۲":                     {{12, false}},
		"1,3;2":                  {{1, false}, {3, false}, {2, false}},
		"۱، ۳؛ ۲":                {{1, false}, {3, false}, {2, false}},
		"3 1 3":                  {{3, false}, {1, false}},
		"-2 1":                   {{2, true}, {1, false}},
		"−۲":                     {{2, true}},
		"0":                      {{0, false}},
		"99999999999999999999":   {{tooHigh, false}},
		"1 and 3":                nil,
		"1.5":                    nil,
		"1-3":                    nil,
		"-":                      nil,
		"--1":                    nil,
		"+1":                     nil,
		",":                      nil,
		"2024: more":             nil,
		"½":                      nil,
		"१":                      nil,
		"":                       nil,
		"1\u200f 2":              nil,
		"\u00a01\u00a02\u00a0":   {{1, false}, {2, false}},
		"1\n3":                   {{1, false}, {3, false}},
		"one":                    nil,
		"1\u202f":                {{1, false}},
		"٠١":                     {{1, false}},
		strings.Repeat("1 ", 50): {{1, false}},
	} {
		got, ok := readPicks(line)
		if !slices.Equal(got, want) || ok != (want != nil) {
			t.Errorf("%q: %v, %v; want %v", line, got, ok, want)
		}
	}
}

func TestValuesOfACCESSIBLE(t *testing.T) {
	for value, want := range map[string]bool{"": false, "0": false, "false": false, "FALSE": false, " no ": false, "1": true, "true": true, "yes": true} {
		if isTrue(value) != want {
			t.Errorf("ACCESSIBLE=%q: %v", value, !want)
		}
	}
}
