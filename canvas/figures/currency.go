// Currencies: their codes, and the signs that stand for them in every language.

package figures

import (
	"sort"
	"strings"
)

// Codes of currencies, in alphabetical order: those of ISO 4217 in use, and IRT for the toman,
// in which Iranians count.
const codes = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP " +
	"CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR " +
	"ILS INR IQD IRR IRT ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK " +
	"MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR " +
	"SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES " +
	"VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG"

// codeOf returns the code of a currency, whatever the case of its letters; "" if the
// word is none.
func codeOf(word string) string {
	if len(word) != 3 {
		return ""
	}
	code := strings.ToUpper(word)
	at, found := sort.Find((len(codes)+1)/4, func(i int) int { return strings.Compare(code, codes[4*i:4*i+3]) })
	if !found {
		return ""
	}
	return codes[4*at : 4*at+3]
}

// signs stand for currencies; a sign that begins with another comes before it.
var signs = []struct{ sign, code string }{
	{"us$", "USD"}, {"ca$", "CAD"}, {"a$", "AUD"}, {"nz$", "NZD"}, {"hk$", "HKD"}, {"r$", "BRL"},
	{"€", "EUR"}, {"$", "USD"}, {"£", "GBP"}, {"¥", "JPY"}, {"₹", "INR"}, {"₽", "RUB"}, {"₺", "TRY"}, {"₴", "UAH"},
	{"₪", "ILS"}, {"₩", "KRW"}, {"₸", "KZT"}, {"₾", "GEL"}, {"₼", "AZN"}, {"₫", "VND"}, {"₦", "NGN"}, {"฿", "THB"},
	{"﷼", "IRR"}, {"zł", "PLN"},
}

// signAt returns the currency whose sign the text, in lower case, begins with, and
// how many bytes that takes; 0 if it begins with none.
func signAt(text string) (code string, length int) {
	for _, s := range signs {
		if strings.HasPrefix(text, s.sign) {
			return s.code, len(s.sign)
		}
	}
	return "", 0
}
