//go:build unix

// Random pairs of branches of one canvas, brought together by git in three ways.

package e2e

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// branchNote is a note of a canvas that branches change.
type branchNote struct{ id, text, status string }

// branchFile is the canvas of these notes, changed last on the day of the month.
func branchFile(day int, notes []branchNote) string {
	src := fmt.Sprintf("canvas: business-model\nlanguage: en\nupdated: 2026-11-%02d\nblocks:\n  channels:\n", day)
	for _, n := range notes {
		src += "    - id: " + n.id + "\n      note: " + n.text + "\n"
		if n.status != "" {
			src += "      status: " + n.status + "\n"
		}
	}
	return src
}

// brancher makes random changes. No two texts are the same.
type brancher struct {
	*rand.Rand
	made, highest int
}

func (b *brancher) text(who string) string {
	b.made++
	return fmt.Sprintf("%s %s %d", who, []string{"café", "müük", "winkel", "مغازه"}[b.IntN(4)], b.made)
}

// change makes one change. Both branches give the same ids to new notes.
func (b *brancher) change(who string, notes []branchNote) []branchNote {
	notes = slices.Clone(notes)
	at := b.IntN(len(notes))
	switch b.IntN(5) {
	case 0:
		notes[at].text = b.text(who)
	case 1:
		notes[at].status = []string{"assumption", "unclear", "confirmed", "rejected"}[b.IntN(4)]
	case 2:
		if len(notes) > 2 {
			return slices.Delete(notes, at, at+1)
		}
	case 3:
		n := notes[at]
		return slices.Insert(slices.Delete(notes, at, at+1), b.IntN(len(notes)), n)
	}
	b.highest++
	return slices.Insert(notes, b.IntN(len(notes)+1), branchNote{id: fmt.Sprintf("ch%d", b.highest), text: b.text(who)})
}

// Whatever both branches did, git brings them together: what clashes stops it with a
// canvas that opens, and all words of both are in the file. How many pairs are tried
// says BMCANVAS_BRANCHES.
func TestGitRandomBranches(t *testing.T) {
	pairs := 3
	if n, err := strconv.Atoi(os.Getenv("BMCANVAS_BRANCHES")); err == nil {
		pairs = n
	}
	clean, stopped := 0, 0
	for i := range pairs {
		way := []string{"merge", "rebase", "cherry-pick"}[i%3]
		stops := bringTogether(t, way, uint64(i))
		if stopped += min(stops, 1); stops == 0 {
			clean++
		}
	}
	t.Logf("%d pairs of branches: %d without a stop, %d with something to decide", pairs, clean, stopped)
}

// bringTogether makes two branches, brings them together, and returns how often git
// stopped for something to decide.
func bringTogether(t *testing.T, way string, seed uint64) (stops int) {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 16))
	r := newRepository(t)
	base := []branchNote{{"ch1", "Shop", ""}, {"ch2", "Web", "assumption"}, {"ch3", "Post", ""}, {"ch4", "Tram", ""}}
	r.save("begin", branchFile(21, base))
	tips := map[string][]branchNote{}
	for _, who := range []string{"jaan", "mari"} {
		if who == "jaan" {
			r.git("checkout", "-qb", who)
		} else {
			r.git("checkout", "-q", "main")
		}
		b := &brancher{Rand: random, highest: 4}
		notes := base
		for commit := range 1 + random.IntN(3) {
			for range 1 + random.IntN(2) {
				notes = b.change(who, notes)
			}
			r.save(fmt.Sprint(who, commit), branchFile(22+random.IntN(8), notes)+fmt.Sprintf("answered: [%s-%d]\n", who, commit))
		}
		tips[who] = notes
	}
	out, err := "", error(nil)
	switch way {
	case "merge":
		out, err = r.try("merge", "-q", "jaan", "-m", "merge")
	case "rebase":
		r.git("checkout", "-q", "jaan")
		out, err = r.try("rebase", "-q", "main")
	default:
		out, err = r.try("cherry-pick", "main..jaan")
	}
	for err != nil {
		if stops++; stops > 20 {
			t.Fatalf("%s of pair %d does not end: %s", way, seed, out)
		}
		if _, errs, status := launchIn(r.dir).run(t, "", "show", planFile); status != 0 {
			t.Fatalf("%s of pair %d stopped: %s\nthe file cannot be opened: %s\n%s", way, seed, out, errs, r.plan())
		}
		r.git("add", planFile)
		if way == "merge" {
			r.git("commit", "-qm", "decided")
			break
		}
		if out, err = r.try(way, "--continue"); err != nil && strings.Contains(out, "--skip") && !strings.Contains(r.git("status"), "both modified") {
			out, err = r.try(way, "--skip") // the commit is in the file already
		}
	}
	checkTips(t, fmt.Sprintf("%s of pair %d", way, seed), r, base, tips)
	return stops
}

// checkTips checks that the file has what both branches have written, and no markers.
func checkTips(t *testing.T, pair string, r *repository, base []branchNote, tips map[string][]branchNote) {
	t.Helper()
	for who, notes := range tips {
		for _, n := range notes {
			old := slices.ContainsFunc(base, func(b branchNote) bool { return b.text == n.text }) // the other may have taken it out
			if !old && !strings.Contains(r.plan(), n.text) {
				t.Errorf("%s: %q of %s is gone:\n%s", pair, n.text, who, r.plan())
			}
		}
	}
	if strings.Contains(r.plan(), "<<<<") {
		t.Errorf("%s left markers:\n%s", pair, r.plan())
	}
}
