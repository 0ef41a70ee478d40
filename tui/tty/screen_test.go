//go:build unix

package tty

import (
	"errors"
	"strings"
	"testing"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// After Close nothing takes the terminal again or writes to it: the signals of a
// closing window come in any order, some of them late.
func TestClosedScreenStaysClosed(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	defer slave.Close()
	before, err := term.GetState(slave.Fd())
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(slave, slave, Modes{On: "\x1b[8l", Off: "\x1b[8h"}, func(cause any) { t.Error(cause) })
	if err != nil {
		t.Fatal(err)
	}
	s.Show([]string{"first"}, 80)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s.Show([]string{"late"}, 80)
	s.Redraw()
	s.Switch(Modes{})
	if err := errors.Join(s.Retake(), s.Lend(func() error { return nil })); err != nil {
		t.Error(err)
	}
	if now, err := term.GetState(slave.Fd()); err != nil || *now != *before {
		t.Error("the line settings are not what they were")
	}
	slave.WriteString("(after all)")
	var all strings.Builder
	for buf := make([]byte, 256); !strings.HasSuffix(all.String(), "(after all)"); {
		n, err := master.Read(buf)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(buf[:n])
	}
	if got := all.String(); strings.Contains(got, "late") || strings.Count(got, takeModes) != strings.Count(got, giveModes) || strings.Contains(got, "\x1b[8l") != strings.Contains(got, "\x1b[8h") {
		t.Errorf("written: %q", got)
	}
}
