// kill -9 while somebody types: the record that is found is whole, and no older than
// the one on the disk. journal_test.go holds how old that may be, on a clock that a
// busy machine does not slow down.

package recovery

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
)

// The programs are killed side by side, each at a moment of its own within
// the first second and a half: before anything is written, between two writes
// and during one. Half of them live until something is written, on however slow
// a machine. The second round goes on where the first was killed.
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

// checkLeft checks the record of a killed program: it has at least that many keys, and
// there is no lock.
func (d *desk) checkLeft(keys int) {
	d.t.Helper()
	lock, err := d.folder.For(d.canvas).Acquire()
	if err != nil || lock.Problem() != nil {
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
		d.t.Errorf("%d keys came back; %d were on the disk", back, keys)
	}
}

// typeUntilKilled runs a program that types at each desk, kills each at another moment,
// and returns how many keys of each were on the disk.
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
			safe, err := c.killAfter(keys, i%2 == 0)
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

// killAfter kills the child when it has typed that many keys and, if asked to
// wait, some are on the disk. It returns how many are.
func (c *child) killAfter(keys int, wait bool) (safe int, err error) {
	typed := 0
	for (typed < keys || wait && safe == 0) && c.lines.Scan() {
		var n int
		if _, err := fmt.Sscan(c.lines.Text(), &n, &safe); err != nil || n != typed+1 {
			return 0, fmt.Errorf("the child said %q", c.lines.Text())
		}
		typed = n
	}
	c.kill()
	if typed < keys || wait && safe == 0 {
		return 0, errors.New("the child ended by itself")
	}
	return safe, nil
}
