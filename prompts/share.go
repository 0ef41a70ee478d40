// Shares of the whole, as people wrote them in words before there were amounts.

package prompts

import "strings"

// Share returns the share that the text says, as an amount has it ("45 %"), and
// whether the text is a number and nothing else; a percent sign may follow it.
func Share(text string) (amount string, ok bool) {
	text = strings.TrimSpace(text)
	for _, sign := range []string{"%", "٪"} {
		text = strings.TrimSpace(strings.TrimSuffix(text, sign))
	}
	var number strings.Builder
	digits, points := 0, 0
	for _, r := range text {
		switch d, isDigit := DigitValue(r); {
		case isDigit:
			number.WriteByte(byte('0' + d))
			digits++
		case r == '.' || r == ',' || r == '٫':
			number.WriteByte('.')
			points++
		default:
			return "", false
		}
	}
	amount = number.String()
	if digits == 0 || points > 1 || strings.HasPrefix(amount, ".") || strings.HasSuffix(amount, ".") {
		return "", false
	}
	return amount + " %", true
}
