package canvas

import (
	"os"
	"strings"
	"testing"
)

func mustParse(t testing.TB, src string) *Document {
	t.Helper()
	d, err := Parse("test.yaml", []byte(src))
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	return d
}

func mustWith(t testing.TB, d *Document, c *Canvas) *Document {
	t.Helper()
	next, err := d.With(c)
	if err != nil {
		t.Fatalf("%v\n%s", err, d.Bytes())
	}
	return next
}

func TestSmoke(t *testing.T) {
	data, err := os.ReadFile("testdata/example.yaml")
	if err != nil {
		t.Fatal(err)
	}
	d := mustParse(t, string(data))
	c := d.Canvas()
	k := c.Notes("customer_segments")[1].Key
	d2 := mustWith(t, d, c.Replace(k, func(n *Note) { n.Status = Assumption }))
	t.Log("\n" + string(d2.Bytes()))
	d3 := mustWith(t, d2, d2.Canvas().Remove(k))
	t.Log("\n" + string(d3.Bytes()))
	if d4 := mustWith(t, d3, c); string(d4.Bytes()) != string(data) {
		t.Error("undo")
	}
	fresh := mustWith(t, Blank(), c)
	t.Log("\n" + string(fresh.Bytes()))
	if strings.Contains(string(fresh.Bytes()), "\"") {
		t.Error("quotes")
	}
}
