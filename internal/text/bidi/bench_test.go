package bidi

import (
	"strings"
	"testing"
)

func BenchmarkPlain(b *testing.B) {
	for name, s := range map[string]string{
		"ascii":    "Independent cafes in Tallinn, 12 %",
		"estonian": "Sõltumatud kohvikud Tallinnas, 12 %",
		"persian":  "کافه‌های مستقل در تالین، ۱۲٪",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Plain(s)
			}
		})
	}
}

func BenchmarkLine(b *testing.B) {
	for name, s := range map[string]string{
		"ascii":   "Independent cafes in Tallinn, 12 %",
		"persian": "کافه‌های مستقل در تالین، ۱۲٪",
		"mixed":   "کافهٔ Kohvik Koda (تالین)، mari@kohv.ee",
	} {
		for _, o := range []Options{{Mode: App}, {Mode: Terminal}} {
			b.Run(name+"/"+o.Mode.String(), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					Line(s, 40, o)
				}
			})
		}
	}
}

func BenchmarkWrap(b *testing.B) {
	for name, s := range map[string]string{
		"ascii":   strings.Repeat("Independent cafes in Tallinn, 12 % ", 12),
		"persian": strings.Repeat("کافه‌های مستقل در تالین، ۱۲٪ ", 12),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Wrap(s, 24, Options{Mode: App})
			}
		})
	}
}
