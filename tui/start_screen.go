// Beginning a new canvas.

package tui

import (
	"cmp"
	"path/filepath"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// startScreen asks for the canvas's name, the guide, the stage of the business and
// the language. All are filled in; enter accepts them.
type startScreen struct {
	*env
	*work
	path      string // of the new file; "": made from the name
	name      *input
	suggested string // the name that an empty field stands for, after the file's; "": none
	guides    []prompts.GuideInfo
	owns      []*prompts.Guide // the person's own, which stand below those in the list
	guide     list
	opened    *opening.Opened // the new file; nil until its path is known
	own       *prompts.Guide  // a guide of the person's own, from the command line
	stage     list
	staged    bool // the person chose the stage
	language  list
	codes     []string
	area      startArea
	run       run    // the digits and blanks typed in a list since the last other key
	below     bool   // the list of canvases is below: esc goes back to it
	answers   string // the path of a filled-in sheet whose answers are to be added; "" for none
}

type startArea int

const (
	atName startArea = iota
	atGuide
	atStage
	atLanguage
	startAreas
)

// newStart fills in what the file's name and the flags say.
func newStart(w *work, path string, own *prompts.Guide) *startScreen {
	v := &startScreen{env: w.env, work: w, path: path, own: own}
	v.name, v.suggested = line("", ""), canvas.NameFromFile(path)
	v.translate()
	v.suggestStage()
	return v
}

// newStartNamed is newStart for a canvas of this name.
func newStartNamed(w *work, name string) *startScreen {
	v := newStart(w, "", nil)
	v.name = line("", name)
	return v
}

// begin opens the new canvas at its first question.
func (v *startScreen) begin() outcome {
	name, _ := canvas.CleanText(v.name.field.Text())
	name = cmp.Or(name, v.suggested, v.words.Start.Unnamed)
	path := v.path
	if path == "" {
		path = filepath.Join(v.folder, canvas.FileName(name))
	}
	guide, err := v.chosen()
	if err != nil {
		return v.refuse(err)
	}
	return v.beginIn(path, name, guide)
}

// beginIn opens the file at path for the new canvas, if it is not open yet,
// and begins the interview.
func (v *startScreen) beginIn(path, name string, guide *prompts.Guide) outcome {
	var message notice
	if v.opened == nil || v.opened.Guard == nil {
		o, about, err := v.work.open(path)
		if err == nil && !o.New {
			v.release()
			err = &canvas.Error{Problem: canvas.AlreadyThere, File: path}
		}
		switch {
		case err != nil:
			return v.refuse(err)
		case v.heldBy != nil:
			return stay.warning(v.holder())
		}
		v.path, v.opened, message = path, o, about // whatever the name becomes now
		if o.Leftover != nil {
			return outcome{kind: opened, next: newRecovery(v.work, o), notice: message}
		}
	}
	if err := v.opened.Begin(name, guide, canvas.Stages()[v.stage.at], v.words.Language, v.today()); err != nil {
		return v.refuse(err)
	}
	v.rememberLanguage()
	v.work.begin(v.opened)
	out := outcome{kind: rebuilt, stack: []screen{newInterviewScreen(v.work)}, notice: message}
	if v.answers != "" {
		return withSheet(v.work, out, v.answers)
	}
	return out
}

func (v *startScreen) view(w, h int) []string {
	column := min(w-2*margin, measure)
	s := v.words.Start
	var lines []string
	if h >= roomy {
		lines = []string{""}
	}
	lines = append(lines, v.sheet.Strong.Render(v.cut(s.Title, column)))
	if h >= cramped {
		lines = append(lines, v.paragraph(s.Leads[v.kind()], column, v.sheet.Second)...)
	}
	p := &page{tight: h < roomy}
	p.gap()
	v.label(p, s.Name, "", atName)
	p.add(v.fieldLines(v.name, column, 1, v.area == atName, cmp.Or(v.suggested, s.NamePlaceholder), func() { v.area = atName })...)
	p.gap()
	v.label(p, s.Guide, "", atGuide)
	v.rows(p, &v.guide, column, atGuide)
	if about, err := v.chosen(); err == nil && about.Description != "" && h >= roomy {
		if h > roomy {
			p.gap()
		}
		p.add(v.indented(v.paragraph(about.Description, column-2, v.sheet.Second))...)
	}
	p.gap()
	v.label(p, s.Stage, v.stage.rows[v.stage.at].note, atStage)
	v.choices(p, &v.stage, column, atStage)
	if h > roomy {
		p.gap()
	}
	if len(v.codes) > 1 {
		v.label(p, s.Language, "", atLanguage)
		v.choices(p, &v.language, column, atLanguage)
	}
	if h >= roomy {
		lines = append(lines, "")
	}
	rest := h - len(lines)
	return v.withPage(append(v.indented(lines), v.window(v.indented(p.lines), rest, p.first, p.last)...), w, h)
}

// choices draws a short list side by side, or in rows if the width is too small.
func (v *startScreen) choices(p *page, l *list, w int, area startArea) {
	focused := v.area == area
	drawn := make([]string, 0, 2*len(l.rows))
	for i, r := range l.rows {
		mark, pen := "  ", v.sheet.Plain
		if i == l.at {
			pen, mark = v.sheet.Strong, v.sheet.Marks.Here+" "
			if focused {
				mark = v.sheet.Accent.Render(v.sheet.Marks.Here) + " "
			}
		}
		drawn = append(drawn, v.clickPart(v.set.Join(mark, pen.Render(v.set.Line(r.label))), func(int) outcome { return v.clicked(area, l, i) }))
		if i < len(l.rows)-1 {
			drawn = append(drawn, "  ")
		}
	}
	line := v.set.Join(drawn...)
	switch {
	case text.Width(line) > w:
		v.rows(p, l, w, area)
	case focused:
		p.show(line)
	default:
		p.add(line)
	}
}

// label draws the name of a field, and aside what the choice in it means.
func (v *startScreen) label(p *page, s, aside string, area startArea) {
	look := v.sheet.Second
	if v.area == area {
		look = v.sheet.Title
	}
	line := look.Render(v.set.Line(s))
	if aside != "" {
		line = v.set.Join(line, "  ", v.sheet.Second.Render(v.set.Line(aside)))
	}
	p.add(line)
}

// rows draws a list. Its chosen row is marked also while another area has the
// cursor.
func (v *startScreen) rows(p *page, l *list, w int, area startArea) {
	focused := v.area == area
	fits := !slices.ContainsFunc(l.rows, func(r row) bool { return leadWidth+r.pad+v.set.Width(r.note) > w })
	for i, r := range l.rows {
		here := i == l.at
		if !here && !fits {
			r.note = "" // below the label it would take the room of the fields
		}
		if !here || focused {
			drawn := v.clickRows(r.lines(v.env, w, here, 0), w, func() outcome { return v.clicked(area, l, i) })
			if here {
				p.show(drawn...)
			} else {
				p.add(drawn...)
			}
			continue
		}
		r.chosen = true
		p.add(v.clickRows(r.lines(v.env, w, false, 0), w, func() outcome { return v.clicked(area, l, i) })...)
	}
}

// clicked chooses the entry of the list, which then has the cursor.
func (v *startScreen) clicked(area startArea, l *list, at int) outcome {
	v.area, l.at = area, at
	v.staged = v.staged || area == atStage
	v.showChosen()
	return stay
}

// roll does nothing: the wheel would choose another guide.
func (v *startScreen) roll(int, int, int) {}

func (v *startScreen) keyHints() []keyHint {
	l := v.words.Line
	hints := []keyHint{{"enter", l.Begin}, {"tab", l.NextField}}
	if v.below {
		hints = append(hints, keyHint{"esc", l.Back})
	}
	return append(hints, keyHint{leaveKeys, l.Leave})
}

// current is the field with the cursor; nil: it is in a list.
func (v *startScreen) current() *input {
	if v.area != atName {
		return nil
	}
	return v.name
}
