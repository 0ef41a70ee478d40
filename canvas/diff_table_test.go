// What Diff says of two versions, a line each.

package canvas_test

import (
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/canvastest"
)

func TestDiff(t *testing.T) {
	for _, test := range []struct{ name, old, new, want string }{
		{"nothing", "cs1 Cafés", "cs1 Cafés", ""},
		{"added", "cs1 Cafés", "cs1 Cafés\ncs2 Bars", "customer_segments cs2 added"},
		{"removed with its links", "cs1 Cafés\nvp1 Beans || cs1", "vp1 Beans", "customer_segments cs1 removed\nvalue_propositions vp1 -cs1"},
		{"reworded, by id", "cs1 Cafés in Tallinn", "cs1 Small cafés in Tartu", "customer_segments cs1 [-Cafés-]{+Small cafés+} in [-Tallinn-]{+Tartu+}"},
		{"reworded without an id", "cs1 One\n? Landlords of old houses", "cs1 One\n? Landlords of new houses",
			"customer_segments Landlords of new houses Landlords of [-old-]{+new+} houses"},
		{"status with all that belongs to it", "cs1 A", "cs1 A | status=assumption test=Ask evidence=Three", "customer_segments cs1 status:→assumption evidence:→Three test:→Ask"},
		{"moved up", "cs1 A\ncs2 B\ncs3 C", "cs3 C\ncs1 A\ncs2 B", "customer_segments cs3 moved(customer_segments/2→customer_segments/0)"},
		{"the one known by its id stays", "cs1 A\n? B\ncs2 C", "cs1 A\ncs2 C\n? B", "customer_segments B moved(customer_segments/1→customer_segments/2)"},
		{"one removed moves nobody", "cs1 A\ncs2 B\ncs3 C", "cs2 B\ncs3 C", "customer_segments cs1 removed"},
		{"linked", "cs1 A\nvp1 B", "cs1 A\nvp1 B || cs1", "value_propositions vp1 +cs1"},
		{"relinked", "cs1 A\ncs2 B\nvp1 C || cs1", "cs1 A\ncs2 B\nvp1 C || cs2", "value_propositions vp1 +cs2 -cs1"},
		{"links in another order", "cs1 A\ncs2 B\nvp1 C || cs1 cs2", "cs1 A\ncs2 B\nvp1 C || cs2 cs1", "value_propositions vp1 links:cs1,cs2→cs2,cs1"},
		{"an id given", "cs1 A", "cs2 A", "customer_segments cs2 id:cs1→cs2"},
		{"renumbered, links following", "cs1 A\nvp1 B || cs1", "cs9 A\nvp1 B || cs9", "customer_segments cs9 id:cs1→cs9"},
		{"to another block, by its words", "cs1 Our own shop\nch2 X", "ch1 Our own shop\nch2 X", "channels ch1 moved(customer_segments/0→channels/0) id:cs1→ch1"},
		{"tags", "cs1 A | tags=user", "cs1 A | tags=buyer,user", "customer_segments cs1 tags:user→buyer,user"},
		{"dangling link gone", "cs1 A || vp9", "cs1 A", "customer_segments cs1 -vp9"},
		{"all at once, told once", "cs1 A\ncs2 Big shops\nvp1 B", "cs2 Small shops | status=rejected | vp1\ncs1 A\nvp1 B",
			"customer_segments cs2 moved(customer_segments/1→customer_segments/0) [-Big-]{+Small+} shops +vp1 status:→rejected"},
	} {
		t.Run(test.name, func(t *testing.T) {
			old, new := canvastest.Sketch(t, canvas.BusinessModel, test.old), canvastest.Sketch(t, canvas.BusinessModel, test.new)
			if got := canvas.ChangesIn(canvas.Diff(old, new)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}
