// Amounts on the screen: while they are typed, on a note's sheet, and nowhere else.

package tui

import (
	"strings"
	"testing"
)

const unpriced = `canvas: business-model
format: 1
name: Hõbe Coffee
guide: own.yaml
language: en
created: 2026-11-20
updated: 2026-11-20
blocks:
  customer_segments:
    - {id: cs1, note: Cafés, question: for-whom}
  revenue_streams:
    - {id: rs1, note: Subscription, question: willing-to-pay, links: [cs1]}
    - {id: rs2, note: Courses, question: willing-to-pay, links: [cs1]}
  cost_structure:
    - {id: co1, note: Rent, question: main-costs}
    - {id: co2, note: Bags, question: main-costs, links: [rs1]}
`

// pricing is a guide that asks for amounts.
const pricing = `guide: pricing
language: en
canvas: business-model
title: Pricing
description: Who pays how much
minutes: 5
parts:
  - title: All
    blocks:
      - block: customer_segments
        title: Customers
        purpose: Who
        questions:
          - {id: for-whom, main: true, ask: "For whom?"}
      - block: revenue_streams
        title: Income
        purpose: What comes in
        questions:
          - {id: willing-to-pay, main: true, ask: "What do they pay for?"}
          - {id: revenue-figures, ask: "How much is it?", figures: revenue_streams}
      - block: cost_structure
        title: Costs
        purpose: What goes out
        questions:
          - {id: main-costs, main: true, ask: "What costs?"}
          - {id: cost-figures, ask: "How much does it cost?", figures: cost_structure}
`

// atAmounts starts at the table of amounts of the revenue streams.
func atAmounts(t *testing.T) *driver {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, "hobe.yaml", unpriced)
	write(t, dir, "own.yaml", pricing)
	d := startIn(t, dir, "hobe.yaml", Options{})
	d.size(100, 30)
	d.keys("<enter>").goTo("revenue-figures")
	return d
}

func TestAmountsAreReckonedAsTheyAreTyped(t *testing.T) {
	d := atAmounts(t)
	d.seesNot("A month", "In all")
	d.keys("€ 40-55 x 60-90")
	d.sees("A month", "Share", "2,400–4,950", "100%", "In total: 2,400–4,950 EUR a month").seesNot("Result", "Break-even")
	d.keys("<enter>500 a month")
	d.sees("500", "83–91%", "In total: 2,900–5,450 EUR a month")
	d.keys("<enter>").goTo("cost-figures")
	d.keys("1200<enter>4 eur per sale")
	d.sees("1,200", "for each sale", "Cost of sales: 240–360 EUR a month in total", "Result: 1,460–3,890 EUR a month", "Break-even: costs are covered at")
	d.keys("<enter>")
	d.leave()
	file := d.file("hobe.yaml")
	for _, amount := range []string{"40-55 EUR x 60-90 / month", "500 / month", "1200 / month", "4 EUR / sale"} {
		if !strings.Contains(file, "amount: "+amount) {
			t.Errorf("no amount %s in\n%s", amount, file)
		}
	}
}

func TestAmountThatIsNoneIsTold(t *testing.T) {
	d := atAmounts(t)
	d.keys("55-40 EUR")
	d.sees("? The range begins with the larger")
	d.keys("<enter>-5 EUR")
	d.sees("? An amount cannot be negative.", "? Not an amount: Subscription, “55-40 EUR”. The range begins with the larger number")
	d.keys("<enter>")
	d.leave()
	if file := d.file("hobe.yaml"); !strings.Contains(file, "amount: 55-40 EUR") {
		t.Errorf("it is not kept as it was typed:\n%s", file)
	}
}

func TestAmountOnTheSheet(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "hobe.yaml", unpriced)
	write(t, dir, "own.yaml", pricing)
	d := startIn(t, dir, "hobe.yaml", Options{})
	d.size(100, 40)
	d.keys("<enter>")
	d.app.screens = append(d.app.screens, newDetails(d.app.work, d.app.iv.Canvas().Notes("revenue_streams")[0].Key))
	d.sees("Amount: how much, how many, how often")
	d.keys("<tab*4>€ 12,50 / week<enter>")
	d.leave()
	if file := d.file("hobe.yaml"); !strings.Contains(file, "amount: 12.50 EUR / week") {
		t.Errorf("the amount is not kept:\n%s", file)
	}
}

// A cost that comes with each sale can be linked with the streams that it comes with,
// also while it is typed.
func TestSaleCostIsLinkedWithItsStreams(t *testing.T) {
	d := atAmounts(t)
	d.keys("25 EUR x 60<enter>40 x 10<enter>").goTo("cost-figures")
	d.seesNot("Subscription", "alt+1-9")
	d.keys("<down>4 eur per sale")
	d.sees("This is paid with the sales of these streams", "1 [x] Subscription 2 [ ] Courses", "alt+1-9")
	d.sees("Cost of sales: 240 EUR a month in total")
	d.keys("<alt+1>").sees("“Bags” is no longer linked to “Subscription”.", "This is paid with every sale", "1 [ ] Subscription 2 [ ] Courses")
	d.sees("Cost of sales: 280 EUR a month in total")
	d.keys("<alt+2>").sees("→ 2", "Cost of sales: 40 EUR a month in total")
	d.keys("<up>").seesNot("Courses").sees("→ 2")
	d.leave()
	if file := d.file("hobe.yaml"); !strings.Contains(file, "co2, note: Bags, question: main-costs, links: [rs2], amount: 4 EUR / sale") {
		t.Errorf("the link is not kept:\n%s", file)
	}
}

// On the poster the menu begins with the amount of the note under the cursor.
func TestAmountOnThePoster(t *testing.T) {
	d := atAmounts(t)
	d.keys("<f2>5<down><f10>")
	d.sees("“Subscription”: its amount").seesNot("f10 amount")
	d.keys("<enter>").sees("Amount: how much, how many, how often")
	d.keys("€ 25 x 60<enter>")
	d.sees("f10 amount", "In total: 1,500 EUR a month")
	d.keys("<f10><enter>").sees("25 EUR x 60 / month")
	d.keys("<ctrl+u>30 euros x 60<enter>").sees("In total: 1,800 EUR a month")
	d.leave()
	if file := d.file("hobe.yaml"); !strings.Contains(file, "amount: 30 EUR x 60 / month") {
		t.Errorf("the amount is not kept:\n%s", file)
	}
}

// A note that can have no amount is asked for none.
func TestNoAmountOfACustomer(t *testing.T) {
	d := atAmounts(t)
	d.keys("<f2>1<down><f10>").seesNot("amount")
}
