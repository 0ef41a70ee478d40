// The reckoning: the worked example, and what each rule of it says.

package figures_test

import (
	"encoding/json"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
)

// model makes a canvas of lines such as "rs1 40 EUR / month > cs1 vp1".
func model(t testing.TB, lines ...string) *canvas.Canvas {
	t.Helper()
	c := canvas.New(canvas.BusinessModel, "Model", "classic", "en", "2026-11-21")
	for _, line := range lines {
		line, links, _ := strings.Cut(line, " > ")
		id, amount, _ := strings.Cut(line, " ")
		n := canvas.Note{ID: id, Text: "Note " + id, Links: strings.Fields(links)}
		amount, n.Detail = strings.CutSuffix(amount, " detail")
		amount, rejected := strings.CutSuffix(amount, " rejected")
		if n.Amount = amount; rejected {
			n.Status = canvas.Rejected
		}
		block := map[string]string{"rs": canvas.RevenueStreams, "co": canvas.CostStructure, "cs": canvas.CustomerSegments}[id[:2]]
		if block == "" {
			t.Fatalf("no block for %q", line)
		}
		c, _ = c.Add(block, n, -1)
	}
	return c
}

// asJSON returns what the canvas's reckoning is as JSON.
func asJSON(t testing.TB, c *canvas.Canvas) string {
	t.Helper()
	data, err := json.Marshal(figures.Reckon(c).Data())
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestWorkedExample(t *testing.T) {
	c := model(t, "rs1 40-55 EUR x 60-90 / month", "co1 4 EUR / sale", "co2 1200 EUR / month", "co3 600 EUR / year")
	want := `{"currencies":[{"currency":"EUR",` +
		`"income":{"low":"2400.000000","high":"4950.000000"},"cost":{"low":"1250.000000","high":"1250.000000"},` +
		`"sale_cost":{"low":"240.000000","high":"360.000000"},"result":{"low":"910.000000","high":"3340.000000"},` +
		`"break_even":{"low":"0.272331","middle":"0.383142","high":"0.578704"},` +
		`"once":{"low":"0.000000","high":"0.000000"},"payback":null,` +
		`"streams":[{"id":"rs1","low":"2400.000000","high":"4950.000000","share":{"low":"1.000000","high":"1.000000"}}],` +
		`"segments":[],"swings":[{"id":"rs1","low":"910.000000","high":"3340.000000"}]}],"left_out":[],"unreadable":[]}`
	if got := asJSON(t, c); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	contribution := figures.Reckon(c).Currencies[0].Contribution
	if got := contribution.Low.Fixed(0) + "-" + contribution.High.Fixed(0); got != "2160-4590" {
		t.Errorf("contribution %s, want 2160-4590", got)
	}
}

// Each case names a part of the reckoning and what it is, as JSON has it.
func TestReckoning(t *testing.T) {
	for _, test := range []struct {
		name  string
		lines string
		want  string // parts of the JSON
	}{
		{"a price is not converted, its quantity is", "rs1 40 EUR x 2 / week", `"income":{"low":"342.857143","high":"342.857143"}`},
		{"a day is a thirtieth of a month", "rs1 10 EUR / day", `"income":{"low":"300.000000","high":"300.000000"}`},
		{"a quarter is three months", "rs1 300 EUR / quarter", `"income":{"low":"100.000000","high":"100.000000"}`},
		{"a year is twelve months", "rs1 100 EUR / year", `"income":{"low":"8.333333","high":"8.333333"}`},
		{"no period is a month", "rs1 40 EUR", `"income":{"low":"40.000000","high":"40.000000"}`},
		{"the only currency is that of amounts without one", "rs1 40 EUR;co1 10", `"result":{"low":"30.000000","high":"30.000000"}`},
		{"no currency is one of its own", "rs1 40;co1 10", `"currency":"","income":{"low":"40.000000","high":"40.000000"}`},
		{"which of two currencies is not known", "rs1 40 EUR;rs2 50 USD;co1 10", `"unreadable":["co1"]`},
		{"currencies are kept apart", "rs1 40 EUR;rs2 50 USD;co1 10 USD", `"result":{"low":"40.000000","high":"40.000000"},"break_even":null`},
		{"rejected notes and details are left out", "rs1 40 EUR;rs2 50 USD rejected;rs3 60 CHF detail", `[{"currency":"EUR"`},
		{"a rejected one names no currency", "rs1 40 EUR;rs2 50 USD rejected;co1 10", `"unreadable":[]`},
		{"a share is left out", "rs1 40 EUR;rs2 30 %", `"left_out":["rs2"]`},
		{"a cost is no share", "co1 30 %", `{"currencies":[],"left_out":[],"unreadable":["co1"]}`},
		{"income does not come with each sale", "rs1 30 EUR / sale", `{"currencies":[],"left_out":[],"unreadable":["rs1"]}`},
		{"a sale's cost is of the streams that it is linked with", "rs1 10 EUR x 10;rs2 10 EUR x 5;co1 4 EUR / sale > rs1",
			`"sale_cost":{"low":"40.000000","high":"40.000000"}`},
		{"also from the stream's end, and once", "rs1 10 EUR x 10 > co1 co1;rs2 10 EUR x 5;co1 4 EUR / sale > rs1",
			`"sale_cost":{"low":"40.000000","high":"40.000000"}`},
		{"linked with none it is of all", "rs1 10 EUR x 10;rs2 10 EUR x 5;co1 4 EUR / sale", `"sale_cost":{"low":"60.000000","high":"60.000000"}`},
		{"a sale's cost in another currency is left out", "rs1 10 EUR x 10;co1 4 USD / sale > rs1", `"left_out":["co1"]`},
		{"and so is one of a stream that only has a share", "rs1 10 %;rs2 10 EUR;co1 4 EUR / sale > rs1", `"left_out":["rs1","co1"]`},
		{"and one without any stream", "co1 4 EUR / sale", `"left_out":["co1"]`},
		{"and one of income that comes once", "rs1 10 EUR / once;co1 4 EUR / sale > rs1", `"left_out":["co1"]`},
		{"a sale can need several", "rs1 10 EUR x 10;co1 2 EUR x 3 / sale", `"sale_cost":{"low":"60.000000","high":"60.000000"}`},
		{"each sale at a loss: more sales lose more", "rs1 10 EUR x 10-20;co1 12 EUR / sale", `"result":{"low":"-40.000000","high":"-20.000000"},"break_even":null`},
		{"the worst case never breaks even", "rs1 10-14 EUR x 10;co1 12 EUR / sale;co2 5 EUR",
			`"break_even":{"low":"0.250000","middle":null,"high":null}`},
		{"nothing to cover", "rs1 10 EUR", `"break_even":{"low":"0.000000","middle":"0.000000","high":"0.000000"}`},
		{"what is paid once is earned back", "rs1 100 EUR;co1 20-60 EUR;co2 400 EUR / once;rs2 40 EUR / once",
			`"once":{"low":"360.000000","high":"360.000000"},"payback":{"low":"4.500000","high":"9.000000"}`},
		{"or is not, at worst", "rs1 100 EUR;co1 20-100 EUR;co2 400 EUR / once", `"payback":{"low":"5.000000","high":null}`},
		{"there is nothing to earn back", "rs1 100 EUR;co1 20 EUR;co2 40 EUR / once;rs2 400 EUR / once", `"payback":{"low":"0.000000","high":"0.000000"}`},
		{"one-off income is no stream", "rs1 100 EUR / once", `"streams":[]`},
		{"shares", "rs1 30-60 EUR;rs2 60 EUR", `{"id":"rs1","low":"30.000000","high":"60.000000","share":{"low":"0.333333","high":"0.500000"}}`},
		{"there is no share of nothing", "rs1 0 EUR;rs2 0 EUR", `{"id":"rs1","low":"0.000000","high":"0.000000","share":null}`},
		{"a stream for several segments is not split", "cs1;cs2;rs1 30 EUR > cs1 cs2;rs2 5 EUR > cs2;rs3 1 EUR > cs2 cs1;rs4 2 EUR",
			`"segments":[{"ids":["cs1","cs2"],"low":"31.000000","high":"31.000000"},{"ids":["cs2"],"low":"5.000000","high":"5.000000"}]`},
		{"links of segments hold from their end, too", "cs1 > rs1;rs1 30 EUR", `"segments":[{"ids":["cs1"]`},
		{"the widest swing is first", "rs1 40-55 EUR x 60-90;co1 1000-1100 EUR;co2 2-6 EUR / sale",
			`"swings":[{"id":"rs1","low":"1110.000000","high":"3540.000000"},{"id":"co2","low":"2362.500000","high":"2062.500000"},` +
				`{"id":"co1","low":"2262.500000","high":"2162.500000"}]`},
		{"what cannot be read is named", "rs1 some;rs2 4 EUR", `"unreadable":["rs1"]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := asJSON(t, model(t, strings.Split(test.lines, ";")...)); !strings.Contains(got, test.want) {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestCanvasWithoutAmounts(t *testing.T) {
	c := model(t, "rs1", "co1", "cs1 40 EUR")
	if r := figures.Reckon(c); r != nil {
		t.Errorf("reckoned %+v", r)
	}
	if got, want := asJSON(t, c), `{"currencies":[],"left_out":[],"unreadable":[]}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if allocations := testing.AllocsPerRun(10, func() { figures.Reckon(c) }); allocations > 0 {
		t.Errorf("%v allocations", allocations)
	}
}

// Halves are rounded away from 0, and nothing is written as less than 0.
func TestFixed(t *testing.T) {
	for amount, want := range map[string]string{"0.0000005": "0.000001", "0.00000049": "0.000000", "1.0000015": "1.000002"} {
		c := model(t, "co1 "+amount+" EUR")
		if got := figures.Reckon(c).Currencies[0].Cost.Low.Fixed(6); got != want {
			t.Errorf("%s is written %s, want %s", amount, got, want)
		}
		if got := figures.Reckon(c).Currencies[0].Result.Low.Fixed(6); strings.TrimPrefix(got, "-") != want || got == "-0.000000" {
			t.Errorf("-%s is written %s, want -%s", amount, got, want)
		}
	}
}

func TestRow(t *testing.T) {
	c := model(t, "rs1 30-60 EUR x 2 / quarter", "rs2 20", "co1 4 / sale", "rs3 x", "rs4 20 %")
	r := figures.Reckon(c)
	for id, want := range map[string]string{
		"rs1": "30-60 EUR x 2 / quarter: 20.00 40.00", "rs2": "20 EUR / month: 20.00 20.00", "co1": "4 EUR / sale: 4.00 4.00", "rs3": "none", "rs4": "20 %:  ",
	} {
		n, block := c.FindID(id)
		got := "none"
		if row, ok := r.Row(block, n); ok {
			got = row.Amount.String() + ": " + row.Sum.Low.Fixed(2) + " " + row.Sum.High.Fixed(2)
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", id, got, want)
		}
	}
}
