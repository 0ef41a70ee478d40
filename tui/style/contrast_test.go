// Words can be read on the dark and the light grounds of common terminals.

package style

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

// palette is the sixteen colours of a terminal, and the grounds that it is used with.
type palette struct {
	name    string
	colours string
	grounds []string
}

var palettes = []palette{
	{"xterm", "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff", []string{"000000", "ffffff"}},
	{"VGA", "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff", []string{"000000", "ffffff"}},
	{"Tango", "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec", []string{"300a24", "ffffff"}},
	{"Windows", "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2", []string{"0c0c0c", "ffffff"}},
	{"macOS", "000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5", []string{"000000", "ffffff"}},
	{"Solarized", "073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3", []string{"002b36", "fdf6e3"}},
}

// luminance returns how light a colour is, from 0 to 1, as WCAG 2 reckons it.
func luminance(t *testing.T, rgb string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(rgb[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		v := float64(n) / 255
		if v <= 0.03928 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

// contrast returns the contrast of two colours, from 1 to 21, as WCAG 2 reckons it.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// colourOf returns the pen's place in the palette; -1 if it has the colour of the
// terminal's text.
func colourOf(t *testing.T, p Pen) int {
	t.Helper()
	at := -1
	for code := range strings.SplitSeq(strings.TrimSuffix(strings.TrimPrefix(p.On, "\x1b["), "m"), ";") {
		switch n, _ := strconv.Atoi(code); {
		case n >= 30 && n <= 37:
			at = n - 30
		case n >= 90 && n <= 97:
			at = n - 90 + 8
		}
	}
	return at
}

// Words are in the colour of the terminal's text, which its owner chose to read, or
// in one that has the contrast that WCAG asks of bold text.
func TestWordsCanBeReadOnDarkAndLight(t *testing.T) {
	const least = 3.0
	s := New(true, false)
	words := map[string]Pen{
		"Plain": s.Plain, "Strong": s.Strong, "Title": s.Title, "Second": s.Second, "Cursor": s.Cursor,
		"Selected": s.Selected, "Key": s.Key, "Bad": s.Bad, "Figure": s.Figure, "Found": s.Found,
	}
	for name, pen := range words {
		if faint := New(true, false).Faint; pen == faint {
			t.Errorf("%s is faint", name)
		}
		at := colourOf(t, pen)
		if at < 0 {
			continue
		}
		for _, p := range palettes {
			for _, ground := range p.grounds {
				if got := contrast(t, strings.Fields(p.colours)[at], ground); got < least-0.05 {
					t.Errorf("%s on #%s in the palette of %s has a contrast of %.1f, want %.1f", name, ground, p.name, got, least)
				}
			}
		}
	}
}
