package tui

import (
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/text/bidi"
)

// In Persian the menu puts all days into the solar calendar: on the screens, in the
// field of a note's sheet and in the settings; the file keeps its days.
func TestSolarCalendar(t *testing.T) {
	d := begin(t, "nine-step", "fa")
	d.keys("کافه‌ها<enter>")
	k := d.app.iv.Given()[0].Key
	due := func() string { return newDetails(d.app.work, k).inputs[due].field.Text() }
	if err := d.app.iv.Describe(k, "", "", "", "2026-12-24"); err != nil {
		t.Fatal(err)
	}
	if got := due(); got != "۲۰۲۶-۱۲-۲۴" {
		t.Errorf("the day is %s", got)
	}
	d.keys("<f10>خورشیدی<enter>").passes(0)
	if got := due(); got != "۱۴۰۵/۱۰/۰۳" {
		t.Errorf("in the solar calendar the day is %s", got)
	}
	d.keys("<up><right><tab*3><end><backspace>4<esc>")
	if n, _ := d.app.iv.Canvas().Find(k); n.Due != "2026-12-25" {
		t.Errorf("a day of the solar calendar that is typed is read as %s", n.Due)
	}
	if got := d.file(".config/bmcanvas/config.yaml"); !strings.Contains(got, "dates: jalali") {
		t.Errorf("the settings say\n%s", got)
	}
	d.keys("<f10>میلادی<enter>")
	if got := due(); got != "۲۰۲۶-۱۲-۲۵" {
		t.Errorf("back again the day is %s", got)
	}
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "due: 2026-12-25") {
		t.Errorf("the file says\n%s", got)
	}
}

// Where lines begin at the right, the customer experience canvas begins there too, and
// the business model keeps its places.
func TestMirroredPoster(t *testing.T) {
	for guide, left := range map[string]string{"customer-experience": canvas.Obstacles, "classic": canvas.KeyPartnerships} {
		d := startIn(t, t.TempDir(), "a.yaml", Options{Language: "fa", Guide: guide, Bidi: bidi.App})
		d.size(120, 40)
		d.keys("<enter>x<enter><f2>")
		title := d.app.iv.Title(left, d.app.words)
		_, border, _ := strings.Cut(d.screen(), "┌")
		if first, _, _ := strings.Cut(border, "┬"); !strings.Contains(first, d.app.set.Line(title)) {
			t.Errorf("%s: at the left stands %q, not %s", guide, first, title)
		}
	}
}
