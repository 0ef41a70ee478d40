// What an earlier run left: compared with the file, restored, put beside it.

package opening

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
)

// leave leaves the record behind, as a run that is killed does.
func leave(t *testing.T, r Request, left recovery.Record) {
	t.Helper()
	g, err := NewGuard(r.State, r.Path)
	if err != nil {
		t.Fatal(err)
	}
	g.Keep(left)
	if err := g.Flush(); err != nil {
		t.Fatal(err)
	}
	g.Close()
}

// What an earlier run left is there to be taken up, unless the file says it by now.
func TestLeftover(t *testing.T) {
	const (
		was   = "canvas: business-model\nname: Was\nblocks:\n  channels:\n    - Shop\n"
		later = "canvas: business-model\nname: Was\nlanguage: nl\nblocks:\n  channels:\n    - Shop\n    - Web\n"
		less  = "canvas: business-model\nname: Was\n"
	)
	_, doc := file(t, was)
	base := saver.BaseOf(doc)
	for _, c := range []struct {
		name    string
		left    recovery.Record
		in, out string
		none    bool
	}{
		{"a draft", recovery.Record{Drafts: []recovery.Draft{{Text: "Pho"}}}, "", "", false},
		{"a draft that the file says", recovery.Record{Drafts: []recovery.Draft{{Text: " Shop"}}}, "", "", true},
		{"a save that failed", recovery.Record{Unsaved: &recovery.Unsaved{Base: base, Data: []byte(later)}}, "Web", "", false},
		{"a removal that was not saved", recovery.Record{Unsaved: &recovery.Unsaved{Base: base, Data: []byte(less)}}, "", "Shop", false},
		{"a save that did not fail", recovery.Record{Unsaved: &recovery.Unsaved{Base: "before", Data: []byte(was)}}, "", "", true},
		{"all of it in a later file", recovery.Record{Unsaved: &recovery.Unsaved{Base: "before", Data: []byte(less)}}, "", "", true},
		{"not all of it in a later file", recovery.Record{Unsaved: &recovery.Unsaved{Base: "before", Data: []byte(later)}}, "Web", "", false},
		{"what cannot be read", recovery.Record{Unsaved: &recovery.Unsaved{Base: "before", Data: []byte("[")}}, "", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, _ := file(t, was)
			r := Request{Path: f.Path(), Fallback: "en", State: state(t), Merge: mergeOptions}
			leave(t, r, c.left)
			o, err := Open(r)
			if err != nil {
				t.Fatal(err)
			}
			defer o.Close()
			if (o.Leftover == nil) != c.none || (o.Guard.Found == nil) != c.none {
				t.Fatalf("left: %+v", o.Leftover)
			}
			if c.none {
				return
			}
			in, out := o.Leftover.Difference()
			if strings.Join(in, "|") != c.in || strings.Join(out, "|") != c.out {
				t.Errorf("in %q, out %q", in, out)
			}
		})
	}
}

// A canvas that could not be saved is worked on from there; where the file is
// of another kind by now, it is put beside it.
func TestRestore(t *testing.T) {
	const (
		was   = "canvas: business-model\nname: Was\nlanguage: en\n"
		later = "canvas: business-model\nname: Later\nguide: nine-step\nlanguage: nl\nblocks:\n  channels:\n    - Web\n"
		bare  = "canvas: business-model\nname: Later\n"
		other = "canvas: customer-experience\nname: Other\n"
	)
	for _, c := range []struct {
		name, file, base, data string
		beside                 bool
		due                    bool // the canvas is to be saved
		before                 string
	}{
		{"onto the file it was made from", was, "own", later, false, true, "Was"},
		{"beside one of another kind", was, "another", other, true, false, "Was"},
		{"into a file that is not there", "", "", later, false, true, ""},
		{"one without a note into a file that is not there", "", "", bare, false, false, "Later"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, doc := file(t, c.file)
			r := Request{Path: f.Path(), Fallback: "en", State: state(t), Merge: mergeOptions}
			if c.base == "own" {
				c.base = saver.BaseOf(doc)
			}
			leave(t, r, recovery.Record{Unsaved: &recovery.Unsaved{Base: c.base, Data: []byte(c.data)}})
			o, err := Open(r)
			if err != nil {
				t.Fatal(err)
			}
			defer o.Close()
			beside, err := o.Restore("rescued")
			if err != nil {
				t.Fatal(err)
			}
			if c.beside {
				if filepath.Base(beside) != "a.rescued.yaml" || o.Canvas.Name != "Was" || o.Saver.Pending() {
					t.Errorf("beside %q, on %q", beside, o.Canvas.Name)
				}
				return
			}
			o.Saver.Want(o.Canvas)
			if beside != "" || o.Canvas.Name != "Later" || o.Before.Name != c.before || o.Saver.Due() != c.due || o.New {
				t.Errorf("beside %q, on %q, before %q, due %t, new %t", beside, o.Canvas.Name, o.Before.Name, o.Saver.Due(), o.New)
			}
			if c.data == later && (o.Guide.ID != "nine-step" || o.Language != "nl") {
				t.Errorf("asked with %s in %s", o.Guide.ID, o.Language)
			}
		})
	}
}

// mergeOptions are those of a merge of what an earlier run left.
func mergeOptions(string, *canvas.Canvas) merge.Options {
	return merge.Options{Day: "2026-11-21", Say: func(c merge.Clash) string { return "wanted: " + c.Theirs + c.Ours }}
}

// What another program wrote meanwhile is kept together with what could not be saved,
// and the offer shows what comes of it.
func TestRestoreAfterAnotherProgram(t *testing.T) {
	const (
		head   = "canvas: business-model\nname: Was\nlanguage: en\nblocks:\n  channels:\n"
		shop   = "    - {id: ch1, note: Shop}\n"
		market = "    - {id: ch1, note: Market}\n"
		fair   = "    - {id: ch1, note: Fair}\n"
		web    = "    - {id: ch2, note: Web}\n"
		phone  = "    - {id: ch2, note: Phone}\n"
	)
	for _, c := range []struct {
		name, was, mine, theirs string
		in, out                 string
		says                    []string
	}{
		{"both added", head + shop, head + shop + web, head + shop + phone, "Web", "", []string{"note: Shop", "note: Phone", "note: Web"}},
		{"both added, from an unknown file", "", head + shop + web, head + shop + phone, "Web", "", []string{"note: Shop", "note: Phone", "note: Web"}},
		{"one reworded, the other added", head + shop, head + market, head + shop + phone, "Market", "Shop", []string{"note: Market", "note: Phone"}},
		{"both reworded", head + shop, head + market, head + fair, "wanted: MarketFair", "", []string{"note: Fair", "wanted: MarketFair"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, _ := file(t, c.theirs)
			r := Request{Path: f.Path(), Fallback: "en", State: state(t), Merge: mergeOptions}
			leave(t, r, recovery.Record{Unsaved: &recovery.Unsaved{Base: "was", Was: []byte(c.was), Data: []byte(c.mine)}})
			o, err := Open(r)
			if err != nil {
				t.Fatal(err)
			}
			defer o.Close()
			in, out := o.Leftover.Difference()
			if strings.Join(in, "|") != c.in || strings.Join(out, "|") != c.out {
				t.Errorf("in %q, out %q", in, out)
			}
			if beside, err := o.Restore("rescued"); err != nil || beside != "" {
				t.Fatal(beside, err)
			}
			o.Saver.Want(o.Canvas)
			if err := o.Saver.Save(); err != nil {
				t.Fatal(err)
			}
			data, _ := os.ReadFile(f.Path())
			for _, want := range c.says {
				if !strings.Contains(string(data), want) {
					t.Errorf("%q is not in the file:\n%s", want, data)
				}
			}
		})
	}
}

// A save during which the program was killed has replaced the file or not: both are
// known, and nothing is merged.
func TestRestoreAfterASaveThatWasCutOff(t *testing.T) {
	const (
		was    = "canvas: business-model\nname: Was\nlanguage: en\nblocks:\n  channels:\n    - Shop\n"
		saving = was + "    - Web\n"
		later  = was + "    - Phone\n" // Web was undone after that
	)
	for name, says := range map[string]string{"before": was, "after": saving} {
		f, doc := file(t, says)
		_, first := file(t, was)
		_, second := file(t, saving)
		r := Request{Path: f.Path(), Fallback: "en", State: state(t)}
		leave(t, r, recovery.Record{Says: saver.BaseOf(second), Unsaved: &recovery.Unsaved{Base: saver.BaseOf(first), Data: []byte(later)}})
		o, err := Open(r)
		if err != nil || o.Leftover == nil {
			t.Fatal(name, err, o)
		}
		if _, err := o.Restore("rescued"); err != nil {
			t.Fatal(err)
		}
		if got := string(mustDocument(t, o)); got != later {
			t.Errorf("%s, the file says %q: restored %q", name, doc.Bytes(), got)
		}
		o.Close()
	}
}

func mustDocument(t *testing.T, o *Opened) []byte {
	t.Helper()
	o.Saver.Want(o.Canvas)
	doc, err := o.Saver.Document()
	if err != nil {
		t.Fatal(err)
	}
	return doc.Bytes()
}

// What is too large to be opened, or no canvas at all, is put beside the file as it is.
func TestRestoreWhatCannotBeOpened(t *testing.T) {
	const was = "canvas: business-model\nname: Was\n"
	for problem, data := range map[canvas.Problem]string{
		canvas.TooLarge: was + strings.Repeat("# as long as it gets\n", canvas.MaxSize/20), canvas.NotYAML: "canvas: [\nblocks: words\n",
	} {
		f, _ := file(t, was)
		r := Request{Path: f.Path(), Fallback: "en", State: state(t), Merge: mergeOptions}
		leave(t, r, recovery.Record{Unsaved: &recovery.Unsaved{Base: "before", Data: []byte(data)}})
		o, err := Open(r)
		if err != nil {
			t.Fatal(err)
		}
		defer o.Close()
		var wrong *canvas.Error
		if err := o.Leftover.Unopenable(); !errors.As(err, &wrong) || wrong.Problem != problem {
			t.Errorf("%v, want %s", err, problem)
		}
		beside, err := o.Restore("rescued")
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(beside); string(got) != data {
			t.Errorf("%s: %d bytes are in %q, want %d", problem, len(got), beside, len(data))
		}
		if got, _ := os.ReadFile(f.Path()); string(got) != was {
			t.Errorf("the file says\n%s", got)
		}
	}
}
