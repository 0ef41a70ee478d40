package style

import (
	"reflect"
	"regexp"
	"strconv"
	"testing"

	"bmcanvas/internal/text"
)

// pens returns the pens of the sheet by their names.
func pens(s *Sheet) map[string]Pen {
	all := map[string]Pen{}
	fields := reflect.ValueOf(*s)
	for i := range fields.NumField() {
		if field := fields.Type().Field(i); field.Type == reflect.TypeFor[Pen]() {
			all[field.Name] = fields.Field(i).Interface().(Pen)
		}
	}
	for i := range threadColours {
		all["thread "+strconv.Itoa(i)] = s.Thread(i)
	}
	return all
}

// marksOf returns the marks by their names, those of the border too.
func marksOf(m Marks) map[string]string {
	all := map[string]string{}
	for _, fields := range []reflect.Value{reflect.ValueOf(m), reflect.ValueOf(m.Box)} {
		for i := range fields.NumField() {
			if mark, ok := fields.Field(i).Interface().(string); ok {
				all[fields.Type().Field(i).Name] = mark
			}
		}
	}
	return all
}

var colour = regexp.MustCompile(`\x1b\[(\d+;)*(3[0-7]|9[0-7])m`)

func TestWithoutColoursEmphasisStays(t *testing.T) {
	for name, pen := range pens(New(false, false)) {
		if colour.MatchString(pen.On) {
			t.Errorf("without colours, %s is written with %q", name, pen.On)
		}
		if emphasis := name != "Plain" && name != "Second" && name != "Figure" && name != "Good" && name != "Warn"; emphasis != (pen.On != "") {
			t.Errorf("without colours, %s is written with %q", name, pen.On)
		}
	}
	coloured := 0
	for _, pen := range pens(New(true, false)) {
		if colour.MatchString(pen.On) {
			coloured++
		}
	}
	if want := 4 + len(threadColours); coloured != want {
		t.Errorf("with colours, %d pens have one, want %d", coloured, want)
	}
}

func TestPensEndWhatTheyBegin(t *testing.T) {
	s := New(true, false)
	if got := s.Strong.Render("a"); got != "\x1b[1ma\x1b[0m" {
		t.Errorf("bold is written %q", got)
	}
	if got := s.Strong.Render(""); got != "" {
		t.Errorf("nothing is written %q", got)
	}
}

func TestThreadsOfTheFirstSegmentsDiffer(t *testing.T) {
	s := New(true, false)
	seen := map[Pen]int{}
	for i := range threadColours {
		if other, taken := seen[s.Thread(i)]; taken {
			t.Errorf("segments %d and %d have one colour", other, i)
		}
		seen[s.Thread(i)] = i
	}
	if s.Thread(len(threadColours)) != s.Thread(0) {
		t.Error("after the last colour does not come the first again")
	}
}

func TestMarksTakeOneCell(t *testing.T) {
	wider := map[string]int{"On": 3, "Off": 3}
	widerInASCII := map[string]int{"On": 3, "Off": 3, "Ellipsis": 2, "Link": 2}
	for _, mirrored := range []bool{false, true} {
		for name, mark := range marksOf(New(true, false).Facing(mirrored).Marks) {
			if got := text.Width(mark); got != max(wider[name], 1) {
				t.Errorf("%s %q takes %d cells", name, mark, got)
			}
		}
		for name, mark := range marksOf(New(true, true).Facing(mirrored).Marks) {
			if got := text.Width(mark); got != max(widerInASCII[name], 1) {
				t.Errorf("in ASCII, %s %q takes %d cells", name, mark, got)
			}
			for _, r := range mark {
				if r > '~' {
					t.Errorf("in ASCII, %s is %q", name, mark)
				}
			}
		}
	}
}

func TestStatusesHaveDifferentMarks(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		m := New(true, ascii).Marks
		seen := map[string]bool{}
		for _, mark := range []string{m.Assumption, m.Unclear, m.Confirmed, m.Rejected, m.Bullet} {
			if seen[mark] {
				t.Errorf("%q stands for two statuses", mark)
			}
			seen[mark] = true
		}
	}
}

func TestMarksPointInTheReadingDirection(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		s := New(true, ascii)
		mirrored := s.Facing(true)
		if mirrored.Marks.Here == s.Marks.Here || mirrored.Marks.Link == s.Marks.Link {
			t.Errorf("in ASCII: %v, the marks %q and %q point the same way", ascii, mirrored.Marks.Here, mirrored.Marks.Link)
		}
		if mirrored.Facing(false).Marks != s.Marks || mirrored.Strong != s.Strong {
			t.Errorf("in ASCII: %v, the sheet does not come back", ascii)
		}
	}
}
