// The page docs/checks.md against the rules.

package check

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"bmcanvas/internal/docpage"
)

func TestPageHasEveryRule(t *testing.T) {
	page := docpage.Read(t, "checks.md")
	var onPage []Rule
	for _, part := range []struct {
		heading  string
		severity Severity
	}{
		{"## Errors, in any canvas", Contradiction},
		{"## Warnings, in a business model", Hole},
		{"## Warnings, in a customer experience", Hole},
		{"## Hints, in any canvas", Hint},
	} {
		for _, cells := range docpage.Rows(docpage.Section(t, page, part.heading)) {
			rule := Rule(strings.Trim(cells[0], "`"))
			onPage = append(onPage, rule)
			if rule.Severity() != part.severity {
				t.Errorf("docs/checks.md has %s under %q, its severity is %q", rule, part.heading, rule.Severity())
			}
			if len(cells) != 3 || cells[1] == "" || cells[2] == "" {
				t.Errorf("docs/checks.md does not say when %s fires and how to mend it", rule)
			}
		}
	}
	for _, rule := range Rules() {
		if !slices.Contains(onPage, rule) {
			t.Errorf("docs/checks.md does not have %s", rule)
		}
	}
}

// The page names the numbers at which rules fire.
func TestPageHasTheLimits(t *testing.T) {
	page := docpage.Section(t, docpage.Read(t, "checks.md"), "## Hints, in any canvas")
	for rule, limit := range map[Rule]int{CrowdedBlock: mostNotes, LongNote: longestNote, NotReviewed: reviewAfter} {
		for _, cells := range docpage.Rows(page) {
			if cells[0] == "`"+string(rule)+"`" && !strings.Contains(cells[1], " "+strconv.Itoa(limit)+" ") {
				t.Errorf("docs/checks.md does not have the limit %d of %s", limit, rule)
			}
		}
	}
}
