// Edits: each changes the bytes it is about, in the style of the document, and no others.

package splice

import "testing"

// noteOrder is the order of keys in the tests.
var noteOrder = []string{"id", "note", "tags", "links"}

// listUnder is the value of a top-level key.
func listUnder(e *Edit, key string) Node {
	_, list := e.t.Find(e.t.Root(), key)
	return list
}

var edits = []struct {
	name, src string
	edit      func(e *Edit)
	want      string
}{
	{
		"items of a flow list that stay keep their bytes", "tags: [ 'a',b ,\"c\"] # mine\n",
		func(e *Edit) { e.Set(e.t.Root(), "tags", FlowList([]string{"a", "c", "d"}), noteOrder) },
		"tags: [ 'a',\"c\", d] # mine\n",
	},
	{
		"new keys are as deep as those of the document", "a:\n    b:\n        c: 1\n",
		func(e *Edit) { e.Set(e.t.Root(), "d", Map(Pair{"e", Map(Pair{"f", Text("g")})}), nil) },
		"a:\n    b:\n        c: 1\nd:\n    e:\n        f: g\n",
	},
	{
		"new lists are as deep as those of the document", "a:\n- x\n",
		func(e *Edit) { e.Set(e.t.Root(), "b", List(Text("word")), nil) },
		"a:\n- x\nb:\n- word\n",
	},
	{
		"new items are as far from their dashes as the others", "a:\n  -   id: x\n      note: y\n",
		func(e *Edit) {
			seq := listUnder(e, "a")
			e.Arrange(seq, []Placed{{Node: e.t.first(seq)}, {Node: None, Value: Map(Pair{"id", Text("z")}, Pair{"note", Text("w")})}})
		},
		"a:\n  -   id: x\n      note: y\n  -   id: z\n      note: w\n",
	},
	{
		"clearing a list keeps the key if there are comments", "a:\n  - x\n  # still to be asked\n  - y\nb: 1\n",
		func(e *Edit) { e.Clear(e.t.Root(), "a", true) },
		"a:\n  # still to be asked\nb: 1\n",
	},
	{
		"clearing a list removes the key if there are none", "a:\n  - x # old\n  - y\nb: 1\n",
		func(e *Edit) { e.Clear(e.t.Root(), "a", true) },
		"b: 1\n",
	},
	{
		"a conservative edit quotes texts of several lines", "a: x\n# about b\nb: y\n",
		func(e *Edit) { e.Conservative(); e.Set(e.t.Root(), "a", Text("x\ny"), nil) },
		"a: \"x\\ny\"\n# about b\nb: y\n",
	},
	{
		"other edits write them as literals", "a: x\n# about b\nb: y\n",
		func(e *Edit) { e.Set(e.t.Root(), "a", Text("x\ny"), nil) },
		"a: |-\n  x\n  y\n# about b\nb: y\n",
	},
	{
		"a conservative edit keeps a removed key without its value", "a: x # why\nb: y\n",
		func(e *Edit) { e.Conservative(); e.Remove(e.t.Root(), "a") },
		"a: # why\nb: y\n",
	},
	{
		"a removed key leaves its comment", "a: x # why\nb: y\n",
		func(e *Edit) { e.Remove(e.t.Root(), "a") },
		"# why\nb: y\n",
	},
}

func TestEdits(t *testing.T) {
	for _, test := range edits {
		tree, err := Parse(test.src)
		if err != nil {
			t.Fatal(err)
		}
		e := tree.Edit()
		test.edit(e)
		got, err := e.Apply()
		if err != nil || got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s(%v)", test.name, got, test.want, err)
		}
		back, err := e.Inverse()
		if err != nil {
			t.Errorf("%s: no way back: %v", test.name, err)
		} else if before, _ := back.Apply(got); before != test.src {
			t.Errorf("%s: it leads back to\n%s", test.name, before)
		}
	}
}
