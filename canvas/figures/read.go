// Reading amounts as a file keeps them: PRICE [x QUANTITY] [/ PERIOD]. People
// who write a file often leave out the stroke before the period, as in "6000 EUR once".

package figures

import (
	"strings"
	"unicode/utf8"

	"bmcanvas/canvas"
)

// Read reads an amount in the form in which a file keeps it: numbers with a point
// and without thousands, a currency by its code or its sign, the period by its
// English word, with a stroke before it or none. Without a period it is by the month. The error is an *Unreadable.
func Read(text string) (Amount, error) {
	s := scanner{text: text}
	if !isASCII(text) {
		s.text = strings.Map(plainDigit, text)
	}
	a := Amount{Quantity: Exact(One), Period: Month}
	s.currency(&a)
	a.Price = s.span()
	s.currency(&a)
	switch {
	case s.failed != nil:
		return Amount{}, s.failed
	case s.take("%"):
		a.Share, a.Period = true, ""
		if a.Currency != "" || !s.ended() {
			return Amount{}, &Unreadable{Reason: WholeShare}
		}
		return a, nil
	}
	if s.take("x") || s.take("X") || s.take("×") {
		a.Quantity = s.span()
	}
	if s.take("/") || s.periodNext() {
		a.Period = s.period()
	}
	if s.failed == nil && !s.ended() {
		s.fail(UnknownWord, strings.TrimSpace(s.text[s.at:]))
	}
	if s.failed != nil {
		return Amount{}, s.failed
	}
	return a, nil
}

// ReadIn reads the amount of a note in the block: one of a revenue stream is not
// for each sale, and one of a cost is no share. The error is an *Unreadable.
func ReadIn(block, text string) (Amount, error) {
	a, err := Read(text)
	return fitting(block, a, err)
}

// fitting returns the amount if it can stand in the block.
func fitting(block string, a Amount, err error) (Amount, error) {
	switch {
	case err != nil:
		return Amount{}, err
	case block == canvas.RevenueStreams && a.Period == Sale:
		return Amount{}, &Unreadable{Reason: SaleOfIncome}
	case block == canvas.CostStructure && a.Share:
		return Amount{}, &Unreadable{Reason: ShareOfCost}
	}
	return a, nil
}

// scanner reads an amount from left to right. After the first failure what it
// returns means nothing.
type scanner struct {
	text   string
	at     int
	failed *Unreadable
}

func (s *scanner) fail(r Reason, found string) {
	if s.failed == nil {
		s.failed = &Unreadable{Reason: r, Found: found}
	}
}

func (s *scanner) blanks() {
	for s.at < len(s.text) && (s.text[s.at] == ' ' || s.text[s.at] == '\t') {
		s.at++
	}
}

// ended reports whether nothing follows.
func (s *scanner) ended() bool {
	s.blanks()
	return s.at == len(s.text)
}

// take goes past the mark, and reports whether that comes next.
func (s *scanner) take(mark string) bool {
	s.blanks()
	if !strings.HasPrefix(s.text[s.at:], mark) {
		return false
	}
	s.at += len(mark)
	return true
}

// word goes past the letters that come next.
func (s *scanner) word() string {
	from := s.at
	for s.at < len(s.text) && isLetter(s.text[s.at]) {
		s.at++
	}
	return s.text[from:s.at]
}

// currency reads a currency, if one comes next.
func (s *scanner) currency(a *Amount) {
	s.blanks()
	if s.at == len(s.text) || s.failed != nil {
		return
	}
	next := s.text[s.at]
	if '0' <= next && next <= '9' || next == '-' || next == '/' || next == '%' {
		return
	}
	from := s.at
	code := codeOf(s.word())
	if code == "" {
		length := 0
		code, length = signAt(strings.ToLower(s.text[from:]))
		s.at = from + length
	}
	if code == "" {
		return
	}
	if a.Currency != "" {
		s.fail(TwoCurrencies, "")
	}
	a.Currency = code
}

// span reads a number or a range.
func (s *scanner) span() Span {
	low := s.number()
	if !s.take("-") && !s.take("–") {
		return Exact(low)
	}
	span := Span{low, s.number()}
	if s.failed == nil && span.Low.compare(span.High) > 0 {
		s.fail(Backwards, span.String())
	}
	return span
}

// number reads digits, with a point and digits after it if there are any.
func (s *scanner) number() Decimal {
	s.blanks()
	var d Decimal
	if negative := negativeAt(s.text[s.at:]); negative != "" {
		s.fail(Negative, negative)
		return d
	}
	from, point := s.at, -1
	for ; s.at < len(s.text); s.at++ {
		c := s.text[s.at]
		if c == '.' && point < 0 && s.at > from {
			point = s.at
			continue
		}
		if c < '0' || c > '9' {
			break
		}
		if s.at-from <= maxDigits+1 {
			d.Unscaled = d.Unscaled*10 + int64(c-'0')
		}
		if point >= 0 {
			d.Places++
		}
	}
	written := s.text[from:s.at]
	digits := len(written)
	if point >= 0 {
		digits--
	}
	switch {
	case digits == 0:
		s.fail(NoNumber, "")
	case point == s.at-1, s.at < len(s.text) && strings.ContainsRune(".,'", rune(s.text[s.at])):
		s.fail(NotANumber, written+rest(s.text[s.at:]))
	case digits > maxDigits:
		s.fail(TooManyDigits, written)
	}
	return d
}

// negativeAt returns the number less than zero with which the text begins, "" if there
// is none.
func negativeAt(text string) string {
	for _, sign := range []string{"-", "–", "−"} {
		if after, found := strings.CutPrefix(text, sign); found && after != "" && isDigit(after[0]) {
			return rest(text)
		}
	}
	return ""
}

// rest returns what stands before the next blank.
func rest(text string) string {
	before, _, _ := strings.Cut(text, " ")
	return before
}

// periodNext reports whether the word that comes next is a period.
func (s *scanner) periodNext() bool {
	ahead := *s
	ahead.failed = nil
	ahead.period()
	return ahead.failed == nil
}

// period reads the word for a period.
func (s *scanner) period() Period {
	s.blanks()
	from := s.at
	word := s.word()
	for _, p := range Periods() {
		if strings.EqualFold(word, string(p)) {
			return p
		}
	}
	s.fail(UnknownWord, strings.TrimSpace(s.text[from:]))
	return ""
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// plainDigit returns an Arabic or Persian digit or percent sign as the ASCII one,
// and any other character as it is.
func plainDigit(r rune) rune {
	switch {
	case '۰' <= r && r <= '۹':
		return '0' + r - '۰'
	case '٠' <= r && r <= '٩':
		return '0' + r - '٠'
	case r == '٪':
		return '%'
	case r == '٫':
		return '.'
	case r == '\u00a0', r == '\u202f', r == '\u2009':
		return ' '
	}
	return r
}
