package saver

import (
	"errors"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
)

var mergeOptions = merge.Options{Day: "2026-12-01", Say: func(c merge.Clash) string { return c.Key + ": " + c.Theirs }}

const mergeFile = "canvas: business-model\nblocks:\n  channels:\n    - id: ch1\n      note: Shop\n    - id: ch2\n      note: Web\n"

// What another program writes and what is wanted are both in the file, and the notes
// that one knows keep their keys.
func TestTakeIn(t *testing.T) {
	r := open(t, mergeFile)
	c := r.doc.Canvas()
	web := c.Notes(canvas.Channels)[1]
	wanted, mine := c.Add(canvas.Channels, canvas.Note{Text: "Mine"}, -1)
	r.Want(wanted)
	r.write(strings.Replace(mergeFile, "    - id: ch1\n      note: Shop\n", "    - id: ch3 # theirs\n      note: Post\n    - id: ch1\n      note: Shops\n", 1))
	if err := r.Save(); !Conflict(err) {
		t.Fatalf("saved: %v", err)
	}
	taken, err := r.TakeIn(mergeOptions)
	if err != nil || len(taken.Clashes) > 0 || taken.Before != wanted {
		t.Fatalf("%+v, %v", taken, err)
	}
	want := "canvas: business-model\nblocks:\n  channels:\n    - id: ch3 # theirs\n      note: Post\n    - id: ch1\n      note: Shops\n    - id: ch2\n      note: Web\n    - id: ch4\n      note: Mine\n"
	if got := r.Source(); got != want || r.Pending() || r.Err() != nil {
		t.Errorf("pending %t, %v, got\n%s", r.Pending(), r.Err(), got)
	}
	for _, n := range []*canvas.Note{web, mine} {
		if now, _ := taken.After.Find(n.Key); now == nil || now.Text != n.Text {
			t.Errorf("%q is not known any more", n.Text)
		}
	}
}

// Where nothing comes from the file but what is wanted, nothing is left to save.
func TestTakeInNothing(t *testing.T) {
	r := open(t, mergeFile)
	wanted, _ := r.doc.Canvas().Add(canvas.Channels, canvas.Note{Text: "Mine"}, -1)
	r.Want(wanted)
	r.write("# theirs\n" + mergeFile)
	taken, err := r.TakeIn(mergeOptions)
	if err != nil || !taken.Before.Equal(taken.After) {
		t.Fatalf("%+v, %v", taken, err)
	}
	if r.Pending() || r.Unsaved(wanted) != nil {
		t.Error("the canvas that the front end goes on with counts as unsaved")
	}
}

// Where both say something else, the file's words stand.
func TestTakeInClash(t *testing.T) {
	r := open(t, mergeFile)
	c := r.doc.Canvas()
	r.Want(c.Replace(c.Notes(canvas.Channels)[0].Key, func(n *canvas.Note) { n.Text = "My shop" }))
	r.write(strings.Replace(mergeFile, "note: Shop", "note: Their shop", 1))
	taken, err := r.TakeIn(mergeOptions)
	if err != nil || len(taken.Clashes) != 1 || taken.After.Notes(canvas.Channels)[0].Text != "Their shop" {
		t.Fatalf("%+v, %v", taken, err)
	}
	if got := taken.After.FollowUps; len(got) != 1 || got[0].Note != "note: My shop" {
		t.Errorf("%+v", got)
	}
}

// A file that is gone, empty or no canvas is left as it is, and so is what is wanted.
func TestTakeInRefuses(t *testing.T) {
	for _, content := range []string{"", "canvas: [\n", "canvas: customer-experience\n"} {
		r := open(t, mergeFile)
		wanted, _ := r.doc.Canvas().Add(canvas.Channels, canvas.Note{Text: "Mine"}, -1)
		r.Want(wanted)
		r.write(content)
		var e *canvas.Error
		if _, err := r.TakeIn(mergeOptions); !errors.As(err, &e) || !r.Pending() {
			t.Errorf("%q: %v", content, err)
		}
	}
}

// While the disk does not give the file, nothing waits for it. What was made of the old
// state is not accepted afterwards; made anew, it has everything.
func TestIncomingFromAHungDisk(t *testing.T) {
	r := open(t, mergeFile)
	c := r.doc.Canvas()
	first, _ := c.Add(canvas.Channels, canvas.Note{Text: "Mine"}, -1)
	r.Want(first)
	r.write(strings.Replace(mergeFile, "    - id: ch1\n", "    - Theirs\n    - id: ch1\n", 1))
	asked, answers := make(chan struct{}), make(chan struct{})
	r.Saver.open = func(path string) (*canvas.File, *canvas.Document, error) {
		close(asked)
		<-answers
		return canvas.Open(path)
	}
	came := make(chan *Incoming)
	go func() {
		in, err := r.Incoming(mergeOptions)
		if err != nil {
			t.Error(err)
		}
		came <- in
	}()
	<-asked
	second, _ := first.Add(canvas.Channels, canvas.Note{Text: "Meanwhile"}, -1)
	r.Want(second)
	if _, err := r.Document(); err != nil || !r.Pending() || !r.Written() || r.Unsaved(second) == nil {
		t.Errorf("pending %t, written %t, %v", r.Pending(), r.Written(), err)
	}
	close(answers)
	if in := <-came; r.Accept(in) || !Conflict(r.Save()) {
		t.Error("what was made of the old state was accepted, or their words were written over")
	}
	r.Saver.open = canvas.Open
	in, err := r.Incoming(mergeOptions)
	if err != nil || !r.Accept(in) || !r.Pending() {
		t.Fatalf("%v, pending %t", err, r.Pending())
	}
	if err := r.Save(); err != nil || r.Pending() {
		t.Fatalf("%v, pending %t", err, r.Pending())
	}
	if got := r.Source(); !strings.Contains(got, "- Theirs\n") || !strings.Contains(got, "note: Mine\n") || !strings.Contains(got, "note: Meanwhile\n") {
		t.Errorf("got\n%s", got)
	}
}
