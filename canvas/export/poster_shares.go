// Revenue shares: each stream's part of the income, read from what people wrote.

package export

import (
	"slices"
	"strconv"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/pattern"
)

// sharesQuestion asks for the part of the income that each revenue stream brings.
const sharesQuestion = "revenue-shares"

// share is one stream's part of the income.
type share struct {
	stream  *canvas.Note
	percent float64
}

// shares lists the streams of the block that have a detail with their share in
// percent, in the order of the streams; nil for a block that is not about revenue.
func shares(notes []*canvas.Note, block string) []share {
	if block != canvas.RevenueStreams && block != canvas.Revenue {
		return nil
	}
	heads, under := withDetails(notes)
	var list []share
	for _, n := range heads {
		at := slices.IndexFunc(under[n], func(d *canvas.Note) bool {
			return d.Question == sharesQuestion && d.Status != canvas.Rejected
		})
		if at < 0 || !n.InModel() {
			continue
		}
		if percent, ok := percentIn(under[n][at].Text); ok {
			list = append(list, share{n, percent})
		}
	}
	return list
}

var (
	number  = pattern.Of(`[0-9]+(?:[.,][0-9]+)?`)
	percent = pattern.Of(`([0-9]+(?:[.,][0-9]+)?)\s*%|%\s*([0-9]+(?:[.,][0-9]+)?)`)
)

// percentIn is the percentage in the text: the number beside a percent sign, else
// the only number. ok is false if there is none from 0 to 100, or more than one.
func percentIn(text string) (value float64, ok bool) {
	plain := latinDigits.Replace(text)
	found := ""
	if signed := percent.Regexp().FindAllStringSubmatch(plain, 2); len(signed) == 1 {
		found = signed[0][1] + signed[0][2]
	} else if all := number.Regexp().FindAllString(plain, 2); len(signed) == 0 && len(all) == 1 {
		found = all[0]
	}
	value, err := strconv.ParseFloat(strings.Replace(found, ",", ".", 1), 64)
	return value, err == nil && value > 0 && value <= 100
}

// latinDigits replaces Persian and Arabic digits, decimal points and percent
// signs by Latin ones.
var latinDigits = strings.NewReplacer(
	"۰", "0", "۱", "1", "۲", "2", "۳", "3", "۴", "4", "۵", "5", "۶", "6", "۷", "7", "۸", "8", "۹", "9",
	"٠", "0", "١", "1", "٢", "2", "٣", "3", "٤", "4", "٥", "5", "٦", "6", "٧", "7", "٨", "8", "٩", "9",
	"٫", ".", "٪", "%",
)

// percentWords is a percentage in the language's digits, without fractions.
func (w *Words) percentWords(value float64) string {
	sign := "%"
	if w.RightToLeft {
		sign = "٪"
	}
	return w.number(int(value+0.5)) + sign
}
