//go:build unix

// Reports of the mouse: whole ones are passed on, broken ones make no text.

package tty

import (
	"regexp"
	"strings"
	"testing"
	"time"
)

// whole is a report in the form that is passed on.
var whole = regexp.MustCompile("\x1b\\[<[0-9;]+[Mm]")

// No part of a report becomes text, wherever it is cut, though its rest is overdue. Cut
// after the escape, that is the escape key; a report in bytes cannot be told from what is typed then.
func TestMouseReportsAreNeverText(t *testing.T) {
	for _, report := range []string{"\x1b[<0;112;35M", "\x1b[<65;1;1M", "\x1b[M +)", "\x1b[M \xe9\xc3", "\x1b[<0;;5M", "\x1b[<0;99999;5m"} {
		for at := 1; at <= len(report); at++ {
			if at == 2 || at == 1 && (report[2] == 'M' || strings.Contains(report, ";;") || strings.Contains(report, "999")) {
				continue // escape and a bracket are a key with alt
			}
			got := whole.ReplaceAllString(readAll(t, time.Nanosecond, "a"+report[:at], report[at:]+"b"), "")
			if got != "ab" && (at > 1 || got != "a\x1bb") {
				t.Errorf("%q, cut at %d: %q came", report, at, got)
			}
		}
	}
}

// A report that never ends does not take what is typed later.
func TestMouseReportWithoutEnd(t *testing.T) {
	for _, start := range []string{"\x1b[<0;1", "\x1b[M ", "\x1b[<"} {
		in, w := pipe(t)
		in.wait = time.Nanosecond
		clock := time.Unix(0, 0)
		in.now = func() time.Time { clock = clock.Add(time.Second); return clock }
		buf := make([]byte, 256)
		for i, s := range []string{start + "\x03", "typed"} {
			if _, err := w.WriteString(s); err != nil {
				t.Fatal(err)
			}
			n, err := in.Read(buf)
			if i == 1 && string(buf[:n]) != "typed" {
				t.Errorf("%q: %q came, %v", start, buf[:n], err)
			}
		}
	}
}
