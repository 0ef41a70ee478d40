// The canvases and words that tests export.

package export

import (
	"os"
	"testing"

	"bmcanvas/canvas"
)

// read is the canvas of a file in testdata.
func read(t testing.TB, name string) *canvas.Canvas {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := canvas.Parse(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return doc.Canvas()
}

// english are words in English.
func english() *Words {
	return &Words{
		Language: "en", Comma: ", ", Semicolon: "; ",
		Kind:   "Business model canvas",
		Credit: "Business Model Canvas, Strategyzer.com, CC BY-SA 3.0. Questions after a Dutch question poster, lists to choose from after a Persian guide.",
		Blocks: map[string]string{
			canvas.CustomerSegments: "Customer segments", canvas.ValuePropositions: "Value propositions", canvas.Channels: "Channels",
			canvas.CustomerRelationships: "Customer relationships", canvas.RevenueStreams: "Revenue streams", canvas.KeyResources: "Key resources",
			canvas.KeyActivities: "Key activities", canvas.KeyPartnerships: "Key partnerships", canvas.CostStructure: "Cost structure",
			canvas.NextSteps: "Next steps",
		},
		Statuses: map[canvas.Status]string{
			canvas.Assumption: "assumption", canvas.Unclear: "unclear", canvas.Confirmed: "confirmed", canvas.Rejected: "rejected",
		},
		Labels: Labels{
			For: "For", Status: "Status", Tags: "Tags", Evidence: "Evidence", Test: "Test", Due: "Until", Amount: "Amount", By: "Said by", Question: "Question",
			Block: "Block", Who: "Who", Asked: "Asked", Date: "Date", Story: "The story", Assumptions: "Unconfirmed assumptions",
			Decided: "What we found out", FollowUps: "To come back to", Reviews: "Reviews",
		},
		Report: ReportLabels{
			Guide: "Questions", By: "Answered by", Canvas: "The canvas", Points: "Open points", Answers: "Question by question", Others: "Also in this block",
			Unanswered: "Not answered yet", SetAside: "Set aside for later", NotApplicable: "Does not apply", Nothing: "Nothing to add",
		},
		Question: func(id string) string {
			return map[string]string{
				"channels-cheapest": "Which channels cost least?", "biggest-costs": "Which costs are the biggest?",
			}[id]
		},
		Tag: func(tag string) string {
			return map[string]string{"buyer": "they pay", "both": "they use it and pay"}[tag]
		},
	}
}

// persian are words in Persian.
func persian() *Words {
	return &Words{
		Language: "fa", RightToLeft: true, Comma: "، ", Semicolon: "؛ ",
		Kind:   "بوم مدل کسب‌وکار",
		Credit: "بوم مدل کسب‌وکار: Business Model Canvas, Strategyzer.com, CC BY-SA 3.0؛ پرسش‌ها برگرفته از یک پوستر هلندی",
		Blocks: map[string]string{
			canvas.CustomerSegments: "بخش‌های مشتریان", canvas.ValuePropositions: "ارزش‌های پیشنهادی", canvas.Channels: "کانال‌ها",
			canvas.CustomerRelationships: "ارتباط با مشتریان", canvas.RevenueStreams: "جریان‌های درآمدی", canvas.KeyResources: "منابع کلیدی",
			canvas.KeyActivities: "فعالیت‌های کلیدی", canvas.KeyPartnerships: "شرکای کلیدی", canvas.CostStructure: "ساختار هزینه",
			canvas.NextSteps: "گام‌های بعدی",
		},
		Statuses: map[canvas.Status]string{
			canvas.Assumption: "فرض", canvas.Unclear: "نامشخص", canvas.Confirmed: "تأییدشده", canvas.Rejected: "ردشده",
		},
		Labels: Labels{
			For: "برای", Status: "وضعیت", Tags: "برچسب‌ها", Evidence: "شواهد", Test: "آزمون", Due: "تا", Amount: "مبلغ", By: "گوینده", Question: "پرسش",
			Block: "بخش", Who: "چه کسی", Asked: "پرسیده‌شده", Date: "تاریخ", Story: "داستان", Assumptions: "آنچه هنوز حدس است",
			Decided: "آنچه دانستیم", FollowUps: "برای پیگیری", Reviews: "بازبینی‌ها",
		},
		Report: ReportLabels{
			Guide: "پرسش‌ها", By: "پاسخ‌ها از", Canvas: "بوم", Points: "پرسش‌های باز", Answers: "پرسش به پرسش", Others: "دیگر یادداشت‌ها",
			Unanswered: "هنوز پاسخ داده نشده", SetAside: "مانده برای بعد", NotApplicable: "موضوعیت ندارد", Nothing: "چیزی برای افزودن نیست",
		},
		Number: func(n int) string {
			digits := []rune("۰۱۲۳۴۵۶۷۸۹")
			if n == 0 {
				return string(digits[0])
			}
			s := ""
			for ; n > 0; n /= 10 {
				s = string(digits[n%10]) + s
			}
			return s
		},
	}
}

// estonian are words in Estonian, for a customer experience canvas.
func estonian() *Words {
	return &Words{
		Language: "et", Comma: ", ", Semicolon: "; ",
		Kind:   "Kliendikogemuse lõuend",
		Credit: "TLF Researchi (The Leadership Factor) kliendikogemuse strateegia lõuendi 360° Kogemuse väljaande järgi, tlfresearch.com.",
		Blocks: map[string]string{
			canvas.Customers: "Kliendid", canvas.Goals: "Eesmärgid", canvas.Obstacles: "Takistused", canvas.ValueProposition: "Väärtuspakkumine",
			canvas.Alternatives: "Alternatiivid", canvas.Acquisition: "Klientide leidmine", canvas.Channels: "Kanalid",
			canvas.Activities: "Tegevused", canvas.Flexibility: "Paindlikkus", canvas.PartnersAndResource: "Partnerid ja ressursid",
			canvas.Revenue: "Tulu", canvas.Metrics: "Mõõdikud",
		},
		Statuses: map[canvas.Status]string{
			canvas.Assumption: "oletus", canvas.Unclear: "ebaselge", canvas.Confirmed: "kinnitatud", canvas.Rejected: "ümber lükatud",
		},
		Labels: Labels{
			For: "Kellele", Status: "Seis", Tags: "Sildid", Evidence: "Tõendid", Test: "Katse", Due: "Tähtaeg", Amount: "Summa", By: "Ütles", Question: "Küsimus",
			Block: "Plokk", Who: "Kes", Asked: "Küsitud", Date: "Kuupäev", Story: "Lugu", Assumptions: "Alles oletus",
			Decided: "Mida saime teada", FollowUps: "Juurde naasta", Reviews: "Ülevaatused",
		},
	}
}

// cafesStory is the story of cafes.yaml.
func cafesStory(c *canvas.Canvas) []Paragraph {
	segments := c.ModelNotes(canvas.CustomerSegments)
	return []Paragraph{
		{segments[0].Key, []Span{
			{Text: "For ", Kind: Narrated}, {Text: "Independent cafés in Tallinn", Kind: Quoted}, {Text: ", we offer ", Kind: Narrated}, {Text: "Beans roasted the same morning", Kind: Quoted},
			{Text: ", through ", Kind: Narrated}, {Text: "Visits by Mari, one street a week", Kind: Quoted}, {Text: " and ", Kind: Narrated}, {Text: "hobekohv.ee/tellimine", Kind: Quoted},
			{Text: ", keeping ", Kind: Narrated}, {Text: "One person to call, also at six in the morning", Kind: Quoted}, {Text: "; they pay by ", Kind: Narrated},
			{Text: "Beans by the kilo, invoiced monthly", Kind: Quoted}, {Text: ". To do it we need ", Kind: Narrated}, {Text: "Roasting, five mornings a week", Kind: Quoted},
			{Text: " and ", Kind: Narrated}, {Text: "The roastery in Kopli", Kind: Quoted}, {Text: ", with help from ", Kind: Narrated}, {Text: "Importer of green beans in Hamburg", Kind: Quoted}, {Text: ".", Kind: Narrated},
		}},
		{segments[1].Key, []Span{
			{Text: "For ", Kind: Narrated}, {Text: "Offices of 20 to 80 people", Kind: Quoted}, {Text: ", we offer ", Kind: Narrated}, {Text: "A machine, beans and cleaning for one monthly price", Kind: Quoted},
			{Text: ", through ", Kind: Narrated}, {Text: "hobekohv.ee/tellimine", Kind: Quoted}, {Text: "; they pay by ", Kind: Narrated}, {Text: "Monthly fee for each machine", Kind: Quoted}, {Text: ".", Kind: Narrated},
		}},
		{segments[2].Key, []Span{
			{Text: "For ", Kind: Narrated}, {Text: "Landlords of new office houses", Kind: Quoted}, {Text: ", we offer ", Kind: Narrated}, {Text: "A small café for the ground floor, run by us", Kind: Quoted},
			{Text: ", through ", Kind: Narrated}, {Text: "Estate agents", Kind: Quoted}, {Text: ", keeping ", Kind: Narrated}, {Text: "no relationship yet", Kind: Gap}, {Text: ".", Kind: Narrated},
		}},
	}
}

// readFile is a file in this folder.
func readFile(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
