// Pictures of every screen, at several sizes.

package tui

import (
	"fmt"
	"testing"

	"bmcanvas/internal/golden"
	"bmcanvas/internal/text/bidi"
)

// sizes are the windows in which every screen is drawn.
var sizes = [][2]int{{120, 40}, {80, 24}, {60, 20}, {40, 12}}

// golden compares the screen, at each size, with a file of testdata.
func (d *driver) golden(name string) {
	d.t.Helper()
	for _, size := range sizes {
		d.size(size[0], size[1])
		golden.Compare(d.t, fmt.Sprintf("screens/%s-%dx%d.txt", name, size[0], size[1]), d.screen()+"\n")
	}
	d.size(80, 24)
}

// cafe is a canvas that has been worked on for a while.
const cafe = `canvas: business-model
format: 1
name: Hõbe Coffee
guide: classic
language: en
created: 2026-10-30
updated: 2026-11-10
blocks:
  customer_segments:
    - id: cs1
      note: Independent cafés in Tallinn
      question: for-whom
    - id: cs2
      note: Small offices that drink more than they admit
      question: for-whom
      status: assumption
      since: 2026-11-01
    - id: cs3
      note: Niche market
      question: market-type
      option: niche-market
  value_propositions:
    - id: vp1
      note: Beans roasted the same morning
      question: value-delivered
      links: [cs1]
    - id: vp2
      note: They lose an hour a day fetching beans
      question: problem-solved
      detail: true
      links: [cs1]
    - id: vp3
      note: A machine, beans and cleaning for one monthly price
      question: bundles
      links: [cs2]
      status: unclear
      since: 2026-11-02
  channels:
    - id: ch1
      note: Morning round by bicycle
      question: channels-now
      links: [cs1]
    - Word of mouth
  revenue_streams:
    - id: rs1
      note: Beans by the kilo, invoiced monthly
      question: willing-to-pay
      links: [cs1, vp1]
      status: confirmed
      since: 2026-11-05
      evidence: Nine cafés pay this way
follow_ups:
  - block: channels
    question: channels-cheapest
    note: Ask the bookkeeper for the cost of each round
    who: Mari Tamm
    asked: 2026-11-10
answered: [most-important]
`

// shots are screens of the café's canvas, and the keys that lead to each.
var shots = []struct{ name, keys string }{
	{"arrival", ""},
	{"question", "<f2>1<enter><pgup*9>"},
	{"question-typing", "<f2>1<enter><pgup*9>Roasters abroad who need a partner here"},
	{"question-on-note", "<f2>1<enter><pgup*9><up>"},
	{"question-hint", "<f2>1<enter><pgup*9><f8>"},
	{"question-about", "<f2>2<enter><pgup*9><pgdn*3>They open earlier<alt+1>"},
	{"question-links", "<f2>2<enter><pgup*9><pgdn*3><up><tab><tab>"},
	{"question-options", "<f2>1<enter><pgup*9><pgdn*2>"},
	{"question-many-options", "<f2>2<enter><pgup*9><pgdn*7><down*8>"},
	{"question-rank", "<f2>1<enter><pgup*9><pgdn>"},
	{"question-parked", "<ctrl+f>morning round<enter><pgdn*4>"},
	{"poster", "<enter><f2>"},
	{"poster-note", "<enter><f2>2<down>"},
	{"menu", "<enter><f10>"},
	{"help", "<enter><f1>"},
	{"aside", "<enter><f6>"},
	{"later", "<enter><f6>1<enter>"},
	{"throw", "<enter><f4>Rent in Kopli<enter>"},
	{"find", "<enter><f3>beans"},
	{"details", "<f2>1<enter><pgup*9><up><right>"},
	{"guides", "<enter><f10>another guide<enter>"},
}

func TestScreens(t *testing.T) {
	open := func(t *testing.T, o Options) *driver {
		dir := t.TempDir()
		write(t, dir, "cafe.yaml", cafe)
		return startIn(t, dir, "cafe.yaml", o)
	}
	for _, shot := range shots {
		t.Run(shot.name, func(t *testing.T) {
			d := open(t, Options{})
			if shot.keys != "" && shot.keys[:4] == "<f2>" {
				d.keys("<enter>")
			}
			d.keys(shot.keys).golden(shot.name)
		})
	}
	t.Run("start", func(t *testing.T) { start(t, "my-idea.yaml").golden("start") })
	t.Run("calibration", func(t *testing.T) { start(t, "my-idea.yaml").keys("<f10>1<enter>").golden("calibration") })
	t.Run("calibration-persian", func(t *testing.T) {
		startIn(t, t.TempDir(), "my-idea.yaml", Options{Language: "fa", Bidi: bidi.App, BidiGuessed: true}).golden("calibration-persian")
	})
	t.Run("folder", func(t *testing.T) {
		folder := t.TempDir()
		write(t, folder, "cafe.yaml", cafe)
		write(t, folder, "school.yaml", "canvas: business-model\nname: Language school\nguide: nine-step\nupdated: 2026-09-01\n")
		d := startIn(t, folder, "", Options{})
		d.size(sizes[0][0], sizes[0][1])                                // the poster is read now
		d.app.screens[0].(*folderScreen).folder = "/home/mari/canvases" // the test's own folder has another name each time
		d.golden("folder")
	})
	t.Run("paste", func(t *testing.T) {
		d := open(t, Options{})
		d.keys("<enter>").paste("Cafés\nHotels\nInns").golden("paste")
	})
	t.Run("pause", func(t *testing.T) {
		d := open(t, Options{})
		d.keys("<enter>")
		d.app.iv.Go(d.app.iv.Walk().FindQuestion("resources-for-propositions"))
		d.keys("<pgup>").golden("pause")
	})
	t.Run("end", func(t *testing.T) {
		d := open(t, Options{})
		d.keys("<enter>")
		d.app.iv.Go(d.app.iv.Walk().End())
		d.app.screens[0].(*interviewScreen).catchUp()
		d.golden("end")
	})
	t.Run("ascii", func(t *testing.T) {
		d := open(t, Options{ASCII: true})
		d.keys("<enter>").golden("ascii")
	})
}
