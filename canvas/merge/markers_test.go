package merge

import (
	"errors"
	"testing"

	"bmcanvas/canvas"
)

func TestUnfinished(t *testing.T) {
	const head = "canvas: business-model\nname: A\n"
	for _, c := range []struct {
		name, src, want string
		clashes         int
	}{
		{"no markers", head, head, 0},
		{
			"two notes of one id",
			head + "<<<<<<< HEAD\nupdated: 2026-11-22\n=======\nupdated: 2026-11-23\n>>>>>>> other\nblocks:\n  channels:\n    - id: ch1\n      note: Shop\n    - id: ch2\n<<<<<<< HEAD\n      note: Web\n=======\n      note: Post\n      status: unclear\n>>>>>>> other\n      question: for-whom\n",
			head + "updated: 2026-11-23\nblocks:\n  channels:\n    - id: ch1\n      note: Shop\n    - id: ch2\n      note: Web\n      question: for-whom\n    - id: ch3\n      note: Post\n      status: unclear\n      question: for-whom\n", 0,
		},
		{
			"a note in two wordings",
			head + "blocks:\n  channels:\n    - id: ch1\n<<<<<<< HEAD\n      note: The shop in Tallinn\n=======\n      note: A shop in Tallinn\n>>>>>>> other\n",
			head + "blocks:\n  channels:\n    - id: ch1\n      note: The shop in Tallinn\n" + followUp("The shop in Tallinn, note: A shop in Tallinn"), 1,
		},
		{
			"with the base",
			head + "blocks:\n  channels:\n<<<<<<< HEAD\n    - id: ch1\n      note: Shop\n      by: Mari\n||||||| 1a2b3c\n    - id: ch1\n      note: Shop\n    - id: ch2\n      note: Web\n=======\n    - id: ch1\n      note: Shops\n    - id: ch2\n      note: Web\n>>>>>>> other\n",
			head + "blocks:\n  channels:\n    - id: ch1\n      note: Shops\n      by: Mari\n", 0,
		},
	} {
		r, err := Unfinished("a.yaml", []byte(c.src), testOptions)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := string(r.Document.Bytes()); got != c.want || len(r.Clashes) != c.clashes {
			t.Errorf("%s: %d clashes, got\n%s\nwant\n%s", c.name, len(r.Clashes), got, c.want)
		}
	}
	_, err := Unfinished("a.yaml", []byte(head+"<<<<<<< HEAD\nname: B\n=======\n>>>>>>> other\n"), testOptions)
	var e *canvas.Error
	if !errors.As(err, &e) || e.Problem != canvas.DuplicateKey || e.Line != 3 {
		t.Errorf("a half that is no canvas: %v", err)
	}
}
