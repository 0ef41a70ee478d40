// kill -9 in the middle of typing: what comes back is whole, and at most a
// second behind.

package recovery

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"
)

// The programs are killed side by side, each at a moment of its own within
// the first second and a half: before anything is written, between two writes
// and during one. The second round goes on where the first was killed.
func TestKilledWhileTyping(t *testing.T) {
	const programs, rounds = 10, 2
	desks := make([]*desk, programs)
	for i := range desks {
		desks[i] = newDesk(t)
	}
	for range rounds {
		safe := typeUntilKilled(t, desks)
		for i, d := range desks {
			d.checkLeft(safe[i])
		}
	}
}

// checkLeft checks what a killed program left: words of at least that many
// keys, and no lock.
func (d *desk) checkLeft(keys int) {
	d.t.Helper()
	lock, err := d.folder.Acquire(d.canvas)
	if err != nil || lock.Doubt() != nil {
		d.t.Fatalf("the dead still hold it: %v, %v", err, lock)
	}
	defer lock.Release()
	j, found := d.open()
	defer j.Close()
	if found == nil {
		if keys > 0 {
			d.t.Errorf("nothing came back of %d keys", keys)
		}
		return
	}
	if back, ok := keysIn(found.Drafts[0].Text); !ok {
		d.t.Errorf("nobody typed %q", found.Drafts[0].Text)
	} else if back < keys {
		d.t.Errorf("%d keys came back; %d were typed more than a second before", back, keys)
	}
}

// typeUntilKilled has a program type at each desk, kills each at a moment of
// its own, and returns how many keys it had typed a second before.
func typeUntilKilled(t *testing.T, desks []*desk) []int {
	t.Helper()
	type end struct {
		desk, safe int
		err        error
	}
	ends := make(chan end)
	for i, d := range desks {
		c, keys := d.start("type"), 1+rand.IntN(500)
		go func() {
			safe, err := c.killAfter(keys)
			ends <- end{i, safe, err}
		}()
	}
	safe := make([]int, len(desks))
	for range desks {
		e := <-ends
		if e.err != nil {
			t.Error(e.err)
		}
		safe[e.desk] = e.safe
	}
	return safe
}

// killAfter kills the child when it has typed that many keys, and returns how
// many it had typed a second before.
func (c *child) killAfter(keys int) (safe int, err error) {
	typedAt := []time.Time{{}}
	for len(typedAt) <= keys && c.lines.Scan() {
		if n, err := strconv.Atoi(c.lines.Text()); err != nil || n != len(typedAt) {
			return 0, fmt.Errorf("the child said %q", c.lines.Text())
		}
		typedAt = append(typedAt, time.Now())
	}
	killed := time.Now()
	c.kill()
	if len(typedAt) <= keys {
		return 0, errors.New("the child ended by itself")
	}
	for safe < keys && killed.Sub(typedAt[safe+1]) > time.Second {
		safe++
	}
	return safe, nil
}
