package tui

import (
	"fmt"
	"strings"
	"testing"

	"bmcanvas/internal/interview"
	"bmcanvas/internal/text/bidi"
)

// A table of twelve rows and six columns is whole at 80x24, and its cursor is seen at
// 60x20; in Persian it runs from the right.
func TestLargeTable(t *testing.T) {
	for language, name := range map[string]string{"en": "table", "fa": "fa-table"} {
		d := startIn(t, t.TempDir(), "a.yaml", Options{Language: language, Guide: "ten-step", Bidi: bidi.App})
		d.keys("<enter>")
		d.app.iv.GoTo("channel-list")
		for i := range 12 {
			text := fmt.Sprintf("Channel %d", i+1)
			if language == "fa" {
				text = "کانال " + d.app.words.Digits(i+1)
			}
			if _, err := d.app.iv.Add(interview.Draft{Text: text}); err != nil {
				t.Fatal(err)
			}
		}
		d.app.iv.GoTo("journey-stages")
		d.app.question.catchUp()
		d.keys("1<down>2<down>6")
		rows := strings.Count(d.screen(), d.app.sheet.Marks.Off) + strings.Count(d.screen(), d.app.sheet.Marks.On)
		if rows != 12*6 {
			t.Errorf("%s: at 80x24 %d of 72 cells are seen:\n%s", language, rows, d.screen())
		}
		d.golden(name)
	}
}
