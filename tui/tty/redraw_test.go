package tty

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/vt"
	"pgregory.net/rapid"

	"bmcanvas/internal/text"
)

// pieces make up lines: styles, letters of one column, and characters that
// terminals draw in different ways.
var pieces = []string{
	"\x1b[1m", "\x1b[0m", "\x1b[2m", "\x1b[7m", "\x1b[34m", "\x1b[1;35m", "\x1b[m",
	"a", "b", "õ", " ", "   ", "─", "│", "━", "▌",
	"o\u0303", "\u0303", "漢", "👨‍👩‍👧", "🇪🇪", "❤️", "👍🏽", "م", "ی‌خ", "ﺱ", "ﻼ", "۵", "؟", "\u200e", "…", "•", caretAt("", "c", ""), caretAt("", " ", ""),
}

const columns = 20

func someFrame(t *rapid.T, name string) frame {
	lines := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
		return fitted(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "pieces"), ""))
	}), 0, 6).Draw(t, name)
	return frame{lines, columns}
}

// changed returns the frame with a small difference in one line, as after a key.
func changed(t *rapid.T, f frame) frame {
	lines := append(slices.Clone(f.lines), "")[:max(len(f.lines), 1)]
	row := rapid.IntRange(0, len(lines)-1).Draw(t, "row")
	at := rapid.IntRange(0, len(lines[row])).Draw(t, "at")
	for at < len(lines[row]) && (lines[row][at]&0xc0 == 0x80 || inStyle(lines[row], at)) {
		at++
	}
	lines[row] = fitted(lines[row][:at] + rapid.SampledFrom(pieces).Draw(t, "piece") + lines[row][at:])
	return frame{lines, f.width}
}

// fitted returns the line if it fits the columns, else one that does.
func fitted(line string) string {
	if text.Width(line) > columns {
		return "too wide"
	}
	return line
}

func emulator() *vt.Emulator { return vt.NewEmulator(columns, 8) }

// After any frames, the terminal shows the last one as if it had been drawn
// alone, with the same letters and styles.
func TestFramesLookAsIfDrawnAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var shown display
		screen := emulator()
		f := someFrame(t, "frame")
		for range rapid.IntRange(1, 6).Draw(t, "changes") {
			_, _ = screen.WriteString(shown.change(f))
			var alone display
			fresh := emulator()
			_, _ = fresh.WriteString(alone.change(f))
			if got, want := screen.Render(), fresh.Render(); got != want {
				t.Fatalf("%q is shown as\n%q, alone as\n%q", f.lines, got, want)
			}
			if rapid.Bool().Draw(t, "other") {
				f = someFrame(t, "frame")
			} else {
				f = changed(t, f)
			}
		}
	})
}

func TestUnchangedPartsAreNotWritten(t *testing.T) {
	for name, tc := range map[string]struct{ from, to, want string }{
		"nothing":                    {"abc", "abc", ""},
		"a letter more":              {"abc", "abcd", "\x1b[1;4Hd\x1b[K"},
		"a letter less":              {"abcd", "abc", "\x1b[1;4H\x1b[K"},
		"before what stays":          {"a\x1b[7m \x1b[0m     │ x │", "ab\x1b[7m \x1b[0m    │ x │", "\x1b[1;2Hb\x1b[7m \x1b[0m"},
		"before marks that stay":     {"a\x1b[7m \x1b[0m     │ • “x”… ✓ → │", "ab\x1b[7m \x1b[0m    │ • “x”… ✓ → │", "\x1b[1;2Hb\x1b[7m \x1b[0m"},
		"what moves":                 {"ab│ x │", "a│ x │", "\x1b[1;2H│ x │\x1b[K"},
		"another style":              {"\x1b[1mab\x1b[0mc", "\x1b[2mab\x1b[0mc", "\x1b[1H\x1b[2mab\x1b[0mc\x1b[K"},
		"within a style":             {"\x1b[1mab\x1b[0m", "\x1b[1mac\x1b[0m", "\x1b[1;2H\x1b[1mc\x1b[m"},
		"the second line":            {"one\ntwo", "one\ntwo!", "\x1b[2;4H!\x1b[K"},
		"a line less":                {"one\ntwo", "one", "\x1b[2H\x1b[K"},
		"a mark is added":            {"abo", "abo\u0303", "\x1b[1;3Ho\u0303\x1b[K"},
		"a mark is gone":             {"o\u0303", "oa\u0303", "\x1b[1Hoa\u0303\x1b[K"},
		"Persian, whole":             {"می", "میز", "\x1b[1Hمیز\x1b[K"},
		"Persian, before what stays": {"سل\x1b[7m \x1b[0m    │ x │", "سلا\x1b[7m \x1b[0m   │ x │", "\x1b[1Hسلا\x1b[7m \x1b[0m"},
		"Persian as drawn":           {"ﻡﻼﺳ ab", "ﻡﻼﺳ ac", "\x1b[1;6Hc\x1b[K"},
		"after a wide one":           {"漢ab", "漢ac", "\x1b[1H漢ac\x1b[K"},
		"the last column":            {strings.Repeat("a", columns), strings.Repeat("a", columns-1) + "b", "\x1b[1;20Hb"},
		"a style left open":          {"", "\x1b[1mab", "\x1b[1H\x1b[1mab\x1b[m\x1b[K"},
		"lines are one piece":        {"──", "───", "\x1b[1;3H─\x1b[K"},
	} {
		var p display
		p.change(frame{strings.Split(tc.from, "\n"), columns})
		if got := p.change(frame{strings.Split(tc.to, "\n"), columns}); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}

func TestUnknownDisplayIsDrawnInFull(t *testing.T) {
	var p display
	f := frame{[]string{"one", "two"}, columns}
	first := p.change(f)
	p.forget()
	if got := p.change(f); got != first {
		t.Errorf("%q, at first %q", got, first)
	}
	if got := p.change(frame{f.lines, columns + 1}); !strings.HasPrefix(got, clearScreen) {
		t.Errorf("in another width: %q", got)
	}
}

// An emoji that terminals draw in different widths is written over blanks, and
// the text after it begins in its own column.
func TestTextAfterAnEmojiIsInItsColumn(t *testing.T) {
	for _, tc := range []struct{ s, want string }{
		{"plain õ 漢 سلام", "plain õ 漢 سلام"},
		{"ه\u200d ما", "ه\u200d ما"}, // a joiner between letters is drawn the same everywhere
		{"a❤️ b", "a  \x1b[5G❤️\x1b[7G b"},
		{"👨‍👩‍👧", "  \x1b[4G👨‍👩‍👧"}, // nothing follows
		{"👨‍👩‍👧  ", "  \x1b[4G👨‍👩‍👧  "},
		{"\x1b[1m🇪🇪\x1b[0m│", "\x1b[1m  \x1b[4G🇪🇪\x1b[6G\x1b[0m│"},
		{"1️⃣2", "  \x1b[4G1️⃣\x1b[6G2"},
	} {
		if got := string(appendAligned(nil, tc.s, 3)); got != tc.want {
			t.Errorf("%q is written as %q, want %q", tc.s, got, tc.want)
		}
	}
}

// caretAt is a line with the caret on the text under it.
func caretAt(before, under, after string) string { return before + CaretOn + under + CaretOff + after }

// The terminal's own cursor stands on the caret after each frame, and is hidden where
// there is none; where only a letter is typed, that costs nothing.
func TestCursorStandsOnTheCaret(t *testing.T) {
	rest := "      │ map"
	for name, tc := range map[string]struct{ from, to, want string }{
		"a letter at the end":     {caretAt("ab", " ", ""), caretAt("abc", " ", ""), "\x1b[1;3Hc\x1b[K"},
		"before what stays":       {caretAt("ab", " ", rest), caretAt("abc", " ", rest[1:]), "\x1b[1;3Hc"},
		"a letter within":         {caretAt("ab", "d", "e"), caretAt("abc", "d", "e"), "\x1b[1;3Hcde\x1b[K\x1b[1;4H"},
		"a move":                  {caretAt("ab", "c", ""), caretAt("a", "b", "c"), "\x1b[1;2H"},
		"to another line":         {caretAt("ab", " ", "") + "\ncd", "ab\n" + caretAt("", "c", "d"), "\x1b[2H"},
		"a field comes":           {"ab", caretAt("ab", " ", ""), "\x1b[?25h"},
		"a field goes":            {caretAt("ab", " ", ""), "ab", "\x1b[?25l"},
		"wide characters":         {caretAt("漢", " ", ""), caretAt("漢字", " ", ""), "\x1b[1H漢字\x1b[K\x1b[1;5H"},
		"a mark on a letter":      {caretAt("o", " ", ""), caretAt("o\u0303", " ", ""), "\x1b[1Ho\u0303\x1b[K\x1b[1;2H"},
		"Persian, from the right": {caretAt("", " ", "ﻡ"), caretAt("", " ", "ﺳﻡ"), "\x1b[1;2Hﺳﻡ\x1b[K\x1b[1H"},
		"the last column":         {caretAt(strings.Repeat("a", columns-1), " ", ""), caretAt(strings.Repeat("a", columns-1), "b", ""), "\x1b[1;20Hb\x1b[1;20H"},
	} {
		var d display
		screen := emulator()
		_, _ = screen.WriteString(d.change(frame{strings.Split(tc.from, "\n"), columns}))
		got := d.change(frame{strings.Split(tc.to, "\n"), columns})
		if got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
		_, _ = screen.WriteString(got)
		if at := screen.CursorPosition(); strings.Contains(tc.to, CaretOn) && (at.X+1 != d.cursor.column || at.Y+1 != d.cursor.row) {
			t.Errorf("%s: the cursor is at %v, the caret at %+v", name, at, d.cursor)
		}
	}
}
