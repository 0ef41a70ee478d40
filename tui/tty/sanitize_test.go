package tty

import "testing"

func TestSanitizeLeavesOnlyTextAndStyles(t *testing.T) {
	for in, want := range map[string]string{
		"Hõbe می‌خواهم 👨‍👩‍👧 ▌":                   "Hõbe می‌خواهم 👨‍👩‍👧 ▌",
		"\x1b[1mbold\x1b[0m \x1b[1;34mblue\x1b[m": "\x1b[1mbold\x1b[0m \x1b[1;34mblue\x1b[m",
		"\x1b[38;5;200mpink":                      "\x1b[38;5;200mpink",
		"\x1b]0;title\a":                          "]0;title",
		"\x1b[2J\x1b[1;1H\x1b[?25l":               "[2J[1;1H[?25l",
		"\x1b[31337m":                             "[31337m",
		"\u009b31m\u0085\x7f\x00\r\n\t":           "31m",
		"\x1b":                                    "",
		"\x1b[1":                                  "[1",
		"a\xffb\xc2":                              "ab",
		"\x1b\x1b[0m":                             "\x1b[0m",
	} {
		if got := Sanitize(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
