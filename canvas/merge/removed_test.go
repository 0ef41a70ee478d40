// Notes that one side or both removed.

package merge

import "testing"

// Where one side removed a note, and the other a note that it was linked to, both
// are gone: the link that went with the second was not a change of the first.
func TestNotesRemovedByEachSideAreGone(t *testing.T) {
	const shop, web = "    - id: ch1\n      note: Shop\n", "    - id: ch2\n      note: Web\n"
	base := "blocks:\n  channels:\n" + shop + "      links: [ch2]\n" + web + "    - id: ch3\n      note: Fax\n"
	withoutShop := "blocks:\n  channels:\n" + web + "    - id: ch3\n      note: Fax\n"
	withoutWeb := "blocks:\n  channels:\n" + shop + "    - id: ch3\n      note: Fax\n"
	want := "blocks:\n  channels:\n    - id: ch3\n      note: Fax\n"
	for _, sides := range [][2]string{{withoutShop, withoutWeb}, {withoutWeb, withoutShop}} {
		got, clashes := merged(t, base, sides[0], sides[1])
		if got != want || len(clashes) > 0 {
			t.Errorf("%v\n%s", clashes, got)
		}
	}
}
