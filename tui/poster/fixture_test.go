// Canvases and words for the tests.

package poster_test

import (
	"strconv"

	"bmcanvas/canvas"
	"bmcanvas/tui/poster"
)

// cafes returns a coffee roaster's business model, with all kinds of notes.
func cafes() *canvas.Canvas {
	return made(canvas.BusinessModel, "Hõbe Coffee", map[string][]canvas.Note{
		canvas.CustomerSegments: {
			{ID: "cs1", Text: "Independent cafés in Tallinn", Status: canvas.Confirmed},
			{ID: "cs2", Text: "Offices of 20 to 80 people", Status: canvas.Assumption},
			{ID: "cs3", Text: "Landlords of new office houses"},
			{ID: "cs4", Text: "Tourists at the harbour", Status: canvas.Rejected},
			{ID: "cs5", Text: "Niche market", Option: "niche-market"},
		},
		canvas.ValuePropositions: {
			{ID: "vp1", Text: "Beans roasted the same morning", Links: []string{"cs1"}, Status: canvas.Confirmed},
			{ID: "vp2", Text: "They lose an hour a day fetching beans", Detail: true, Links: []string{"vp1"}},
			{ID: "vp3", Text: "A machine, beans and cleaning for one monthly price", Links: []string{"cs2", "cs3"}, Status: canvas.Assumption},
			{ID: "vp4", Text: "A small café for the ground floor, run by us", Links: []string{"cs3"}, Status: canvas.Unclear},
			{ID: "vp5", Text: "Customization", Option: "customization"},
			{ID: "vp6", Text: "Convenience and usability", Option: "convenience-usability"},
		},
		canvas.Channels: {
			{ID: "ch1", Text: "Visits by Mari, one street a week", Links: []string{"cs1"}},
			{ID: "ch2", Text: "hobekohv.ee/tellimine", Links: []string{"cs1", "cs2"}},
			{ID: "ch3", Text: "Estate agents", Links: []string{"cs3"}, Status: canvas.Assumption},
		},
		canvas.CustomerRelationships: {
			{ID: "cr1", Text: "One person to call, also at six in the morning", Links: []string{"cs1"}},
			{ID: "cr2", Text: "Tastings once a quarter"},
		},
		canvas.RevenueStreams: {
			{ID: "rs1", Text: "Beans by the kilo, invoiced monthly", Links: []string{"cs1", "vp1"}, Status: canvas.Confirmed},
			{ID: "rs2", Text: "Monthly fee for each machine", Links: []string{"cs2"}, Status: canvas.Assumption},
			{ID: "rs3", Text: "Competitors ask 90 to 140 € a month", Detail: true, Links: []string{"rs2"}},
			{ID: "rs4", Text: "Subscription", Option: "subscription"},
		},
		canvas.KeyResources: {
			{ID: "kr1", Text: "The roastery in Kopli", Links: []string{"vp1"}},
			{ID: "kr2", Text: "Two delivery bicycles"},
			{ID: "kr3", Text: "Mari's nose"},
		},
		canvas.KeyActivities: {
			{ID: "ka1", Text: "Roasting, five mornings a week", Links: []string{"vp1"}},
			{ID: "ka2", Text: "Delivering before eight", Links: []string{"vp1", "kp2"}},
			{ID: "ka3", Text: "Repairing machines", Status: canvas.Unclear},
		},
		canvas.KeyPartnerships: {
			{ID: "kp1", Text: "Importer of green beans in Hamburg"},
			{ID: "kp2", Text: "Bicycle couriers", Links: []string{"ch1"}},
			{ID: "kp3", Text: "Leasing company for the machines", Status: canvas.Assumption, Links: []string{"vp3"}},
		},
		canvas.CostStructure: {
			{ID: "co1", Text: "Green beans, about half of all"},
			{ID: "co2", Text: "Wages of three people", Status: canvas.Confirmed},
			{ID: "co3", Text: "Rent in Kopli; the landlord wants 12 % more from May on", Links: []string{"kr1"}},
			{ID: "co4", Text: "Fixed costs", Option: "fixed-costs"},
		},
	})
}

// hospital returns a customer experience canvas, partly filled.
func hospital() *canvas.Canvas {
	return made(canvas.CustomerExperience, "Physio at home", map[string][]canvas.Note{
		canvas.Customers: {
			{ID: "cu1", Text: "People over 60 after a hip operation", Status: canvas.Confirmed},
			{ID: "cu2", Text: "Their daughters and sons, who arrange it", Status: canvas.Assumption},
		},
		canvas.Goals: {
			{ID: "go1", Text: "Walk to the shop again", Links: []string{"cu1"}},
			{ID: "go2", Text: "Know that mother is cared for", Links: []string{"cu2"}},
		},
		canvas.Obstacles: {
			{ID: "ob1", Text: "Waiting six weeks for a place", Links: []string{"cu1", "cu2"}},
			{ID: "ob2", Text: "The bus to the clinic", Links: []string{"cu1"}, Status: canvas.Unclear},
		},
		canvas.ValueProposition: {
			{ID: "vp1", Text: "A physiotherapist at the kitchen table within three days", Links: []string{"cu1"}},
			{ID: "vp2", Text: "A photo and two sentences after each visit", Links: []string{"cu2"}},
		},
		canvas.Alternatives:        {{ID: "al1", Text: "Exercise videos"}, {ID: "al2", Text: "Doing nothing"}},
		canvas.Acquisition:         {{ID: "aq1", Text: "The ward's discharge letter", Links: []string{"cu1"}}},
		canvas.Channels:            {{ID: "ch1", Text: "Telephone, answered by a person"}},
		canvas.PartnersAndResource: {{ID: "pr1", Text: "Two hospitals"}, {ID: "pr2", Text: "Eleven physiotherapists, self-employed"}},
		canvas.Metrics:             {{ID: "me1", Text: "Days from the call to the first visit"}},
	})
}

// hard returns a canvas of difficult text: scripts, emoji, escapes, unknown blocks and
// statuses.
func hard() *canvas.Canvas {
	c := made(canvas.BusinessModel, "Hard", map[string][]canvas.Note{
		canvas.CustomerSegments: {
			{ID: "cs1", Text: "Pered 👨‍👩‍👧👨‍👩‍👧 ja 🇪🇪🇳🇱 kliendid"},
			{ID: "cs2", Text: "کافه‌های کوچک که می‌خواهند هر روز قهوهٔ تازه داشته باشند"},
			{ID: "cs3", Text: "o\u0303htuti to\u0303o\u0303tajad"},
		},
		canvas.ValuePropositions: {
			{ID: "vp1", Text: "\x1b]0;owned\a\x1b[31mred\u009b31m \u202egnorw", Links: []string{"cs1", "cs2", "cs3"}},
			{ID: "vp2", Text: "ettevõtlusmudelipõhisekskujunemisprotsess"},
			{Text: "two lines\r\nof one note"},
			{ID: "vp4", Text: "", Links: []string{"nowhere"}, Status: "maybe"},
		},
		canvas.Channels: {
			{ID: "ch1", Text: "https://kohv.ee/tellimine?allikas=poster&keel=et"},
			{ID: "ch2", Text: "新鮮なコーヒー豆を毎朝焙煎してお届けします。", Detail: true, Links: []string{"cs1"}},
			{ID: "ch1", Text: "the same id twice", Detail: true, Links: []string{"ch1"}},
			{ID: "ch3", Text: "detail of a detail", Detail: true, Links: []string{"ch2"}},
		},
		canvas.NextSteps: {{ID: "ns1", Text: "Ask"}},
	})
	c.Blocks = append(c.Blocks, canvas.Block{ID: "swot", Notes: []*canvas.Note{{Key: canvas.NewKey(), Text: "kept from another program"}}}, canvas.Block{ID: "void"})
	return c
}

// many returns a canvas of n notes in the nine blocks, some of them linked.
func many(n int) *canvas.Canvas {
	texts := []string{"Independent cafés in Tallinn", "Offices", "Beans roasted the same morning and brought before eight", "One person to call", "ettevõtlusmudelipõhine"}
	notes := map[string][]canvas.Note{}
	blocks := canvas.BusinessModel.Blocks()[:9]
	for i := range n {
		note := canvas.Note{ID: "x" + strconv.Itoa(i), Text: texts[i%len(texts)] + " " + strconv.Itoa(i), Status: canvas.Statuses()[i%5]}
		if i%3 == 0 && i > 9 {
			note.Links = []string{"x" + strconv.Itoa(i/9%9*9)}
		}
		notes[blocks[i%9]] = append(notes[blocks[i%9]], note)
	}
	return made(canvas.BusinessModel, "Many", notes)
}

// made returns a canvas with the notes in their blocks.
func made(kind canvas.Kind, name string, notes map[string][]canvas.Note) *canvas.Canvas {
	c := canvas.New(kind, name, "classic", "en", "2026-11-21")
	for _, id := range kind.Blocks() {
		if len(notes[id]) == 0 {
			continue
		}
		b := canvas.Block{ID: id}
		for _, n := range notes[id] {
			n.Key = canvas.NewKey()
			b.Notes = append(b.Notes, &n)
		}
		c.Blocks = append(c.Blocks, b)
	}
	return c
}

var titles = map[string]string{
	canvas.CustomerSegments: "Customer segments", canvas.ValuePropositions: "Value propositions",
	canvas.Channels: "Channels", canvas.CustomerRelationships: "Customer relationships",
	canvas.RevenueStreams: "Revenue streams", canvas.KeyResources: "Key resources",
	canvas.KeyActivities: "Key activities", canvas.KeyPartnerships: "Key partnerships",
	canvas.CostStructure: "Cost structure", canvas.NextSteps: "Next steps",
	canvas.Customers: "Customers (which ones?)", canvas.Goals: "Goals", canvas.Obstacles: "Obstacles",
	canvas.ValueProposition: "Value proposition (with EVP)", canvas.Alternatives: "Alternatives",
	canvas.Acquisition: "Acquisition", canvas.Activities: "Activities", canvas.Flexibility: "Flexibility",
	canvas.PartnersAndResource: "Partners and resources", canvas.Revenue: "Revenue", canvas.Metrics: "Measures",
}

// english returns words in English.
func english() poster.Words {
	return poster.Words{
		Title: func(block string) string { return titles[block] },
		More:  func(n int) string { return strconv.Itoa(n) + " more" },
		Part: func(block string) string {
			return map[string]string{
				canvas.Customers: "start here", canvas.ValueProposition: "the promise", canvas.Revenue: "results",
			}[block]
		},
	}
}

// noteWith returns the cursor on the note with the text.
func noteWith(c *canvas.Canvas, text string) poster.Cursor {
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.Text == text {
				return poster.Cursor{Block: b.ID, Note: n.Key}
			}
		}
	}
	panic("no note " + text)
}
