// What commands print and write of a Persian canvas has Persian digits and marks.

package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const bread = `canvas: business-model
name: نان صبح
guide: classic
language: fa
stage: first-customers
created: 2026-10-30
updated: 2026-11-10
blocks:
  customer_segments:
    - {id: cs1, note: کافه‌های محله, question: for-whom}
    - {id: cs2, note: شرکت‌ها, question: for-whom, status: assumption, since: 2026-11-01, due: 2026-11-15, test: از ده نفر بپرسیم}
  value_propositions:
    - {id: vp1, note: نان تازه دم در, question: value-delivered, links: [cs1]}
  revenue_streams:
    - {id: rs1, note: اشتراک, question: willing-to-pay, links: [cs1, vp1], amount: 40-55 EUR x 60-90 / month}
  cost_structure:
    - {id: co1, note: اجارهٔ مغازه, question: main-costs, amount: 1200 EUR / month}
    - {id: co2, note: پاکت, question: main-costs, amount: 4 EUR / sale}
    - {id: co3, note: تنور, question: main-costs, amount: 3000 EUR / once}
follow_ups:
  - {block: channels, question: channels-routines, note: از حسابدار بپرس, who: مینا, asked: 2026-11-10}
reviews:
  - {date: 2026-11-10, by: مینا, changed: ۳ یادداشت افزوده شد}
`

var (
	notPersian = regexp.MustCompile(`[۰-۹] ?·|· ?[۰-۹]|\p{Arabic}\?|[0-9]`)
	// notText is what has digits of its own in a page, a drawing or a finding: marks, the
	// line of a file, and Latin names. Markdown is left out: dates and amounts stand in it
	// as in the file, from which they are read back.
	notText = regexp.MustCompile(`(?s)<style.*?</style>|<script.*?</script>|<!--.*?-->|<[^>]*>|&#?[a-z0-9]+;|BY-SA 3\.0|:[0-9]+: |[A-Za-z][A-Za-z0-9+._/-]*`)
)

func TestPersianOutputHasPersianMarks(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "bread.bmcanvas.yaml")
	if err := os.WriteFile(path, []byte(bread), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"list", dir}, {"figures", path}, {"show", path}, {"show", path, "--story"}, {"show", path, "--journey"}, {"show", path, "--follow-ups"},
		{"check", path}, {"guides"}, {"export", path, "--to", "html"}, {"export", path, "--to", "html", "--report"},
		{"export", path, "--to", "svg"}, {"sheet", "classic", "--to", "html"},
	} {
		out, errs, _ := run(t, nil, append(args, "--lang", "fa")...)
		if out == "" {
			t.Errorf("%v: %s", args, errs)
		}
		for line := range strings.SplitSeq(notText.ReplaceAllString(out, " "), "\n") {
			if found := notPersian.FindString(line); found != "" {
				t.Errorf("%v: %q in %q", args, found, line)
			}
		}
	}
}
