// Every kind of question has its row.

package lines

import (
	"testing"

	"bmcanvas/prompts"
)

func TestEveryKindThatIsAskedHasARow(t *testing.T) {
	rows := 0
	for kind := prompts.Open; kind <= prompts.Figures; kind++ {
		rows++
		if row := questionKinds(kind); row == nil || row.answer == nil || row.howTo == nil {
			t.Errorf("kind %d has no row, or not all of it: %+v", kind, row)
		}
	}
	if rows < 7 {
		t.Errorf("only %d kinds are asked", rows)
	}
}
