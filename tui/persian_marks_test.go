// What may not be on a Persian screen: a dot beside digits, which reads as a zero, the
// question mark of other scripts, and digits of others.

package tui

import (
	"regexp"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/prompts"
)

// persianCanvas is a canvas of the kind, all in Persian, with all that is dated or counted.
func persianCanvas(kind canvas.Kind, guide string) string {
	var b strings.Builder
	b.WriteString("canvas: " + string(kind) + "\nname: نان صبح\nguide: " + guide + "\nlanguage: fa\ncreated: 2026-10-30\nupdated: 2026-11-10\nblocks:\n")
	for _, block := range kind.Blocks() {
		b.WriteString("  " + block + ":\n    - {note: نان تازه}\n    - {note: قهوهٔ خوب, status: assumption, since: 2026-11-01, test: از ده نفر بپرسیم, due: 2026-11-15}\n    - {note: چای داغ, status: unclear}\n")
		switch block {
		case canvas.RevenueStreams:
			b.WriteString("    - {note: اشتراک, amount: 40-55 EUR x 60-90 / month}\n")
		case canvas.CostStructure:
			b.WriteString("    - {note: اجارهٔ مغازه, amount: 1200 EUR / month}\n    - {note: پاکت, amount: 4 EUR / sale}\n")
		}
	}
	first := kind.Blocks()[0]
	b.WriteString("follow_ups:\n  - {block: " + first + ", note: از حسابدار بپرس, who: مینا, asked: 2026-11-10}\n")
	b.WriteString("reviews:\n  - {date: 2026-11-10, by: مینا, changed: ۳ یادداشت افزوده شد}\n")
	return b.String()
}

var (
	// notPersian is what may not be on the screen.
	notPersian = regexp.MustCompile(`[۰-۹] ?·|· ?[۰-۹]|\p{Arabic}\?|[0-9]`)
	// latinNames are keys, names of formats and of files, and commands, which have digits
	// of their own.
	latinNames = regexp.MustCompile(`BY-SA 3\.0|360°|[A-Za-z][A-Za-z0-9+._/-]*|[0-9]+[A-Za-z]+`)
)

// inPersian checks the screen.
func (d *driver) inPersian(where string) {
	d.t.Helper()
	for line := range strings.SplitSeq(d.screen(), "\n") {
		if found := notPersian.FindString(latinNames.ReplaceAllString(line, "")); found != "" {
			d.t.Errorf("%s: %q in %q", where, found, line)
		}
	}
}

func TestPersianScreensHavePersianMarks(t *testing.T) {
	for _, info := range prompts.Guides("fa") {
		t.Run(info.ID, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, "a.yaml", persianCanvas(info.Canvas, info.ID))
			d := startIn(t, dir, "a.yaml", Options{Bidi: bidi.Off})
			d.inPersian("arrival")
			d.keys("<enter>")
			iv := d.app.iv
			for i, stop := range iv.Walk().Stops {
				if stop.Question == nil {
					continue
				}
				iv.Go(i)
				d.app.question.catchUp()
				d.inPersian(stop.Question.ID)
				d.keys("<f8>").inPersian("the hint of " + stop.Question.ID)
				d.keys("<esc>")
			}
		})
	}
	for _, kind := range []struct {
		kind  canvas.Kind
		guide string
	}{{canvas.BusinessModel, "classic"}, {canvas.CustomerExperience, "customer-experience"}} {
		for _, keys := range []string{
			"<f2>", "<f2><down><enter>", "<f7>", "<f7><pgdn>", "<f7><pgdn*2>", "<f7><pgdn*3>", "<f7><pgdn*4>", "<f10>", "<f1>", "<f3>نان", "<f4>نان<enter>",
			"<f6>", "<f6>1", "<up><left>", "<up><f5>", "<ctrl+s>", "<pgdn*60>", "<pgdn*60><down><enter>", "<pgdn*60><down*2><enter>", "<pgdn*60><down*3><enter>",
		} {
			dir := t.TempDir()
			write(t, dir, "a.yaml", persianCanvas(kind.kind, kind.guide))
			d := startIn(t, dir, "a.yaml", Options{Bidi: bidi.Off}).keys("<enter>").keys(keys)
			for _, size := range [][2]int{{120, 40}, {80, 24}, {60, 20}} {
				d.size(size[0], size[1])
				d.inPersian(kind.guide + " " + keys)
			}
		}
	}
	dir := t.TempDir()
	write(t, dir, "a.bmcanvas.yaml", persianCanvas(canvas.BusinessModel, "classic"))
	startIn(t, dir, "", Options{Bidi: bidi.Off, Language: "fa"}).inPersian("the canvases of the folder")
	startIn(t, t.TempDir(), "", Options{Bidi: bidi.Off, Language: "fa"}).inPersian("start")
}
