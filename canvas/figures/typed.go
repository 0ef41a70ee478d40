// Amounts as people type them, in the words of their language.

package figures

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bmcanvas/canvas"
)

// Typed reads an amount as somebody typed it. What it reads is kept as its String.
// It reads all that Read reads. The error is an *Unreadable.
func (l *Lexicon) Typed(text string) (Amount, error) {
	parts, failed := l.parts(normalize(text))
	if failed != nil {
		return Amount{}, failed
	}
	a, failed := amountOf(parts)
	if failed != nil {
		return Amount{}, failed
	}
	return a, nil
}

// TypedIn reads an amount that somebody typed at a note of the block, as ReadIn does.
// A cost "per order" comes with each sale. The error is an *Unreadable.
func (l *Lexicon) TypedIn(block, text string) (Amount, error) {
	a, err := l.Typed(text)
	if err == nil && block == canvas.CostStructure {
		parts, _ := l.parts(normalize(text)) // read once already, without failing
		a, err = ofEach(a, parts)
	}
	return fitting(block, a, err)
}

// Keep returns what a file keeps of a text that was typed as the amount of a note of
// the block: the amount, or the text itself if it cannot be read as one. The error
// says why that is; it is an *Unreadable.
func (l *Lexicon) Keep(block, text string) (string, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", nil
	}
	a, err := l.TypedIn(block, text)
	if err != nil {
		return text, err
	}
	return a.String(), nil
}

// part is a number or a phrase in an amount.
type part struct {
	phrase
	number Decimal
	minus  bool // a hyphen or dash: it can mean less than zero
}

// parts takes a normalized text apart.
func (l *Lexicon) parts(text string) ([]part, *Unreadable) {
	var parts []part
	for at := 0; at < len(text); {
		p, length, failed := l.partAt(text[at:])
		if failed != nil {
			return nil, failed
		}
		if p != nil {
			parts = append(parts, *p)
		}
		at += length
	}
	return parts, nil
}

// partAt returns the part with which the text begins, and how many bytes it takes;
// no part for what stands between parts.
func (l *Lexicon) partAt(text string) (*part, int, *Unreadable) {
	if text[0] == ' ' {
		return nil, 1, nil
	}
	if d, length, failed := l.numberAt(text); length > 0 {
		return &part{number: d}, length, failed
	}
	if code, length := signAt(text); length > 0 {
		return &part{phrase: phrase{kind: isCurrency, currency: code}}, length, nil
	}
	if p, found := l.at(text); found {
		return &part{phrase: p}, len(p.text), nil
	}
	for _, sign := range []struct {
		text string
		kind kind
	}{{"...", isTo}, {"..", isTo}, {"…", isTo}, {"-", isTo}, {"×", isTimes}, {"*", isTimes}, {"@", isTimes}, {"%", isPercent},
		{"/", isPer}, {"~", isAbout}, {"≈", isAbout}} {
		if strings.HasPrefix(text, sign.text) {
			return &part{phrase: phrase{kind: sign.kind}, minus: sign.text == "-"}, len(sign.text), nil
		}
	}
	word := wordAt(text)
	if code := codeOf(word); code != "" {
		return &part{phrase: phrase{kind: isCurrency, currency: code}}, len(word), nil
	}
	switch word {
	case "x":
		return &part{phrase: phrase{kind: isTimes}}, 1, nil
	case "":
		first, size := utf8.DecodeRuneInString(text)
		if (first == ',' || first == '.' || first == ';') && (len(text) == size || text[size] == ' ') {
			return nil, size, nil // ends a clause
		}
		return nil, 0, &Unreadable{UnknownWord, rest(text)}
	}
	for _, p := range Periods() {
		if word == string(p) {
			return &part{phrase: phrase{kind: isPeriod, period: p}}, len(word), nil
		}
	}
	return nil, 0, &Unreadable{UnknownWord, word}
}

// wordAt returns the letters with which the text begins.
func wordAt(text string) string {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return text[:i]
		}
	}
	return text
}

// priced is a number or a range, with what stands beside it.
type priced struct {
	span     Span
	currency string
	percent  bool
}

// amountOf puts an amount together.
func amountOf(parts []part) (Amount, *Unreadable) {
	if !slices.ContainsFunc(parts, func(p part) bool { return p.kind == isNumber }) {
		return Amount{}, &Unreadable{Reason: NoNumber}
	}
	if isNegative(parts) {
		return Amount{}, &Unreadable{Reason: Negative}
	}
	parts, each := withoutEach(compounds(parts))
	period, parts, failed := periodOf(parts)
	if failed != nil {
		return Amount{}, failed
	}
	var groups []priced
	times := 0
	for len(parts) > 0 {
		if parts[0].kind == isTimes {
			times, parts = times+1, parts[1:]
			continue
		}
		var g priced
		if g, parts, failed = groupOf(parts); failed != nil {
			return Amount{}, failed
		}
		groups = append(groups, g)
	}
	switch {
	case len(groups) == 1 && times == 0 && groups[0].percent:
		if groups[0].currency != "" || period != "" {
			return Amount{}, &Unreadable{Reason: WholeShare}
		}
		return Amount{Price: groups[0].span, Quantity: Exact(One), Share: true}, nil
	case groups[0].percent || len(groups) > 1 && groups[1].percent:
		return Amount{}, &Unreadable{Reason: WholeShare}
	case len(groups) != times+1 || times > 1 || times == 0 && each == ofHour:
		return Amount{}, &Unreadable{Reason: NotInOrder}
	}
	if period == "" {
		period = Month
	}
	price, quantity := groups[0], priced{span: Exact(One)}
	if len(groups) == 2 {
		quantity = groups[1]
	}
	if quantity.currency != "" {
		price, quantity = quantity, price
	}
	if quantity.currency != "" {
		return Amount{}, &Unreadable{Reason: TwoCurrencies}
	}
	return Amount{Price: price.span, Quantity: quantity.span, Currency: price.currency, Period: period}, nil
}

// isNegative reports whether a hyphen stands before a number and ends no other: at the
// beginning, or after a currency, "about" or "x" that comes first.
func isNegative(parts []part) bool {
	for i := range len(parts) - 1 {
		if !parts[i].minus || parts[i+1].kind != isNumber {
			continue
		}
		before := parts[:i]
		if i > 0 && parts[i-1].kind == isTimes || !slices.ContainsFunc(before, func(p part) bool { return p.kind == isNumber }) {
			return true
		}
	}
	return false
}

// periodOf returns the period that the parts name, "" if they name none, and the
// parts without it and without what says nothing about the numbers.
func periodOf(parts []part) (Period, []part, *Unreadable) {
	var period Period
	var others []part
	begun := false
	for i, p := range parts {
		switch p.kind {
		case isPeriod:
			if period != "" && period != p.period {
				return "", nil, &Unreadable{Reason: TwoPeriods}
			}
			period = p.period
		case isPer:
			if i+1 == len(parts) || parts[i+1].kind != isPeriod && parts[i+1].kind != isPer {
				return "", nil, &Unreadable{Reason: NotInOrder}
			}
		case isAbout:
			begun = true
		case isAnd:
			if !begun {
				return "", nil, &Unreadable{Reason: NotInOrder}
			}
			others = append(others, p)
		case isUnit:
			if i == 0 || parts[i-1].kind != isNumber && parts[i-1].kind != isPower {
				return "", nil, &Unreadable{Reason: NotInOrder}
			}
		default:
			others = append(others, p)
		}
	}
	return period, others, nil
}

// groupOf reads a number or a range, with its currency on either side, and returns
// it and the parts that follow.
func groupOf(parts []part) (priced, []part, *Unreadable) {
	var g priced
	low, lowPower, parts, failed := g.end(parts)
	if failed != nil {
		return priced{}, nil, failed
	}
	if len(parts) == 0 || parts[0].kind != isTo && parts[0].kind != isAnd {
		g.span.Low, failed = raised(low, lowPower)
		g.span.High = g.span.Low
		return g, parts, failed
	}
	high, highPower, parts, failed := g.end(parts[1:])
	if failed != nil {
		return priced{}, nil, failed
	}
	if g.span.High, failed = raised(high, highPower); failed != nil {
		return priced{}, nil, failed
	}
	power := lowPower
	if power == 0 { // 2-3 thousand; but not 500-2 thousand
		if both, failed := raised(low, highPower); failed == nil && both.compare(g.span.High) <= 0 {
			power = highPower
		}
	}
	if g.span.Low, failed = raised(low, power); failed != nil {
		return priced{}, nil, failed
	}
	if g.span.Low.compare(g.span.High) > 0 {
		return priced{}, nil, &Unreadable{Backwards, g.span.String()}
	}
	return g, parts, nil
}

// end reads one end of a range, with its currency on either side.
func (g *priced) end(parts []part) (d Decimal, power int, others []part, failed *Unreadable) {
	found := false
	for len(parts) > 0 {
		p := parts[0]
		switch {
		case p.kind == isNumber && !found:
			d, found = p.number, true
		case p.kind == isCurrency && (g.currency == "" || g.currency == p.currency):
			g.currency = p.currency
		case p.kind == isCurrency:
			return d, power, nil, &Unreadable{Reason: TwoCurrencies}
		case p.kind == isPower && found:
			power += p.power
		case p.kind == isPercent: // before the number, too, as Persian has it
			g.percent = true
		case !found && (p.kind == isTo || p.kind == isPower || p.kind == isAnd):
			return d, power, nil, &Unreadable{Reason: NotInOrder}
		default:
			return d, power, parts, nil
		}
		parts = parts[1:]
	}
	if !found {
		return d, power, nil, &Unreadable{Reason: NoNumber}
	}
	return d, power, nil, nil
}

// raised returns the number times ten to the power.
func raised(d Decimal, power int) (Decimal, *Unreadable) {
	if power < 0 {
		return lowered(d, -power)
	}
	for ; power > 0; power-- {
		if d.Places > 0 {
			d.Places--
			continue
		}
		if d.Unscaled > 1e17 {
			return d, &Unreadable{TooManyDigits, d.String()}
		}
		d.Unscaled *= 10
	}
	return d, nil
}

// lowered returns the number divided by ten to the power.
func lowered(d Decimal, power int) (Decimal, *Unreadable) {
	d.Places += power
	if d.Places == 3 { // would be read as thousands when it is typed again
		d.Unscaled, d.Places = d.Unscaled*10, 4
	}
	if len(d.String()) > maxDigits {
		return d, &Unreadable{TooManyDigits, d.String()}
	}
	return d, nil
}
