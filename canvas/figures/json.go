// The reckoning as JSON, as `bmcanvas figures --json` prints it.

package figures

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
)

// jsonPlaces is how many decimal places numbers have in JSON.
const jsonPlaces = 6

// Data is a reckoning in the form in which encoding/json writes it: numbers are texts
// with exactly six decimal places, halves rounded away from 0, and notes are their
// ids, or their words where they have none.
type Data struct {
	Currencies []CurrencyData `json:"currencies"`
	LeftOut    []string       `json:"left_out"`
	Unreadable []string       `json:"unreadable"`
}

// CurrencyData is Currency in Data.
type CurrencyData struct {
	Currency  string         `json:"currency"`
	Income    RangeData      `json:"income"`
	Cost      RangeData      `json:"cost"`
	SaleCost  RangeData      `json:"sale_cost"`
	Result    RangeData      `json:"result"`
	BreakEven *BreakEvenData `json:"break_even"`
	Once      RangeData      `json:"once"`
	Payback   *RangeData     `json:"payback"`
	Streams   []StreamData   `json:"streams"`
	Segments  []SegmentData  `json:"segments"`
	Swings    []SwingData    `json:"swings"`
}

// RangeData is Range in Data; an end that is not known is null.
type RangeData struct {
	Low  *string `json:"low"`
	High *string `json:"high"`
}

// BreakEvenData is BreakEven in Data.
type BreakEvenData struct {
	Low    *string `json:"low"`
	Middle *string `json:"middle"`
	High   *string `json:"high"`
}

// StreamData is Stream in Data.
type StreamData struct {
	ID string `json:"id"`
	RangeData
	Share *RangeData `json:"share"`
}

// SegmentData is Segment in Data.
type SegmentData struct {
	IDs []string `json:"ids"`
	RangeData
}

// SwingData is Swing in Data.
type SwingData struct {
	ID string `json:"id"`
	RangeData
}

// Data returns the reckoning for encoding/json, also that of a canvas without amounts.
func (r *Reckoning) Data() Data {
	d := Data{Currencies: []CurrencyData{}, LeftOut: []string{}, Unreadable: []string{}}
	if r == nil {
		return d
	}
	for i := range r.Currencies {
		d.Currencies = append(d.Currencies, r.Currencies[i].data())
	}
	var leftOut []*canvas.Note
	if r.Shares != nil {
		leftOut = r.Shares.Notes
	}
	for _, n := range slices.Concat(leftOut, r.UnmetSales) {
		d.LeftOut = append(d.LeftOut, idOf(n))
	}
	for _, f := range r.Unreadable {
		d.Unreadable = append(d.Unreadable, idOf(f.Note))
	}
	return d
}

func (c *Currency) data() CurrencyData {
	d := CurrencyData{
		Currency: c.Code, Income: c.Income.data(), Cost: c.Cost.data(), SaleCost: c.SaleCost.data(),
		Result: c.Result.data(), Once: c.Once.data(),
		Streams: []StreamData{}, Segments: []SegmentData{}, Swings: []SwingData{},
	}
	if b := c.BreakEven; b != nil {
		d.BreakEven = &BreakEvenData{b.Low.data(), b.Middle.data(), b.High.data()}
	}
	if c.Payback != nil {
		payback := c.Payback.data()
		d.Payback = &payback
	}
	for _, s := range c.Streams {
		stream := StreamData{ID: idOf(s.Note), RangeData: s.Range.data()}
		if s.Share.Known() {
			share := s.Share.data()
			stream.Share = &share
		}
		d.Streams = append(d.Streams, stream)
	}
	for _, s := range c.Segments {
		ids := make([]string, len(s.Notes))
		for i, n := range s.Notes {
			ids[i] = idOf(n)
		}
		d.Segments = append(d.Segments, SegmentData{ids, s.Range.data()})
	}
	for _, s := range c.Swings {
		d.Swings = append(d.Swings, SwingData{idOf(s.Note), s.Range.data()})
	}
	return d
}

func (r Range) data() RangeData { return RangeData{r.Low.data(), r.High.data()} }

func (v Value) data() *string {
	if !v.Known() {
		return nil
	}
	text := v.Fixed(jsonPlaces)
	return &text
}

// idOf returns the note's id, or its words where it has none.
func idOf(n *canvas.Note) string {
	if n.ID != "" {
		return n.ID
	}
	return strings.Join(strings.Fields(n.Text), " ")
}
