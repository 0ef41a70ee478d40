// Numbers as people type them: with a decimal comma or point, and thousands.

package figures

import (
	"strconv"
	"strings"
)

// numberAt reads the number with which the text, a normalized one, begins. It returns
// how many bytes that takes, 0 if there is no number.
func (l *Lexicon) numberAt(text string) (d Decimal, length int, failed *Unreadable) {
	groups, separators, length := l.digitGroups(text)
	if length == 0 {
		return Decimal{}, 0, nil
	}
	written := text[:length]
	decimals := l.decimalAt(groups, separators)
	whole, fraction := strings.Join(groups[:decimals], ""), strings.Join(groups[decimals:], "")
	if !thousands(groups[:decimals]) || len(groups)-decimals > 1 {
		return Decimal{}, length, &Unreadable{NotANumber, written}
	}
	if thousands([]string{whole, fraction}) { // 1.200 would be read as thousands when it is typed again
		if fraction = strings.TrimSuffix(fraction, "0"); len(fraction) == 3 {
			fraction += "0"
		}
	}
	if len(whole)+len(fraction) > maxDigits {
		return Decimal{}, length, &Unreadable{TooManyDigits, written}
	}
	unscaled, err := strconv.ParseInt("0"+whole+fraction, 10, 64)
	if err != nil {
		return Decimal{}, length, &Unreadable{TooManyDigits, written}
	}
	return Decimal{unscaled, len(fraction)}, length + noCents(text[length:]), nil
}

// digitGroups returns the groups of digits with which the text begins, the sign
// between each two, and how many bytes all take. A sign belongs to the number only if
// a digit follows; a blank only between groups of three.
func (l *Lexicon) digitGroups(text string) (groups, separators []string, length int) {
	at := 0
	if len(text) > 1 && (text[0] == '.' || text[0] == ',') && isDigit(text[1]) {
		groups, separators, at = append(groups, ""), append(separators, text[:1]), 1
	}
	for {
		from := at
		for at < len(text) && isDigit(text[at]) {
			at++
		}
		if at == from {
			return groups, separators, length
		}
		groups, length = append(groups, text[from:at]), at
		sign := l.separatorAt(text[at:])
		if sign == "" || sign == " " && !blankOfThousands(text[at:], groups, separators) {
			return groups, separators, length
		}
		separators = append(separators, sign)
		at += len(sign)
	}
}

// separatorAt returns the sign with which the text begins if it can stand within a
// number and a digit follows.
func (l *Lexicon) separatorAt(text string) string {
	for _, sign := range []string{".", ",", "'", "٫", "٬", " ", "/"} {
		if after, found := strings.CutPrefix(text, sign); found && after != "" && isDigit(after[0]) && (sign != "/" || l.decimalSlash) {
			return sign
		}
	}
	return ""
}

// blankOfThousands reports whether the blank with which the text begins stands
// between thousands: exactly three digits follow, and no other sign came before.
func blankOfThousands(text string, groups, separators []string) bool {
	for _, s := range separators {
		if s != " " {
			return false
		}
	}
	three := len(text) >= 4 && isDigit(text[1]) && isDigit(text[2]) && isDigit(text[3]) && (len(text) == 4 || !isDigit(text[4]))
	return three && thousands(groups) && groups[0] != "0"
}

// decimalAt returns the index of the group that holds the decimals; the number of
// groups if none does.
func (l *Lexicon) decimalAt(groups, separators []string) int {
	if len(separators) == 0 {
		return len(groups)
	}
	last := separators[len(separators)-1]
	count := strings.Count(strings.Join(separators, ""), last)
	switch last {
	case "٫", "/":
		return len(groups) - 1
	case "'", "٬", " ":
		return len(groups)
	}
	switch {
	case count > 1: // 1.200.000
		return len(groups)
	case len(separators) > 1: // 1.200,50
		return len(groups) - 1
	case len(groups[1]) != 3 || !thousands(groups) || groups[0] == "0": // 4,50
		return 1
	case (last == ",") == l.decimalComma: // 1,200 where the comma begins decimals
		return 1
	}
	return 2
}

// thousands reports whether the groups are those of one number: all but the first
// have three digits, and the first has no more and does not begin with 0.
func thousands(groups []string) bool {
	if len(groups) < 2 {
		return true
	}
	if len(groups[0]) == 0 || len(groups[0]) > 3 || groups[0][0] == '0' {
		return false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return true
}

// noCents returns how many bytes the text begins with that stand for no cents, as in
// "45,-" and "45.--".
func noCents(text string) int {
	if len(text) < 2 || text[0] != ',' && text[0] != '.' || text[1] != '-' {
		return 0
	}
	length := 2
	for length < len(text) && text[length] == '-' {
		length++
	}
	if length < len(text) && isDigit(text[length]) {
		return 0
	}
	return length
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
