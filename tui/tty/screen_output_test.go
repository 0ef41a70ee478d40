package tty

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

// recorder is a terminal that records what it gets, and a screen on it whose
// painter is called by hand.
type recorder struct {
	*Screen
	shown   display
	written strings.Builder
}

func (r *recorder) Write(p []byte) (int, error) { return r.written.Write(p) }

// record takes a terminal that records.
func record(t *testing.T, modes Modes) *recorder {
	t.Helper()
	r := &recorder{}
	r.Screen = newScreen(noKeyboard(t), r, modes, func(cause any) { t.Errorf("drawing failed: %v", cause) })
	if err := r.Retake(); err != nil {
		t.Fatal(err)
	}
	return r
}

// noKeyboard returns a file that is not a terminal.
func noKeyboard(t *testing.T) *os.File {
	t.Helper()
	in, end, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close(); end.Close() })
	return in
}

// painted returns what the terminal gets next.
func (r *recorder) painted() string {
	select {
	case <-r.wake:
		<-r.idle
		r.write(&r.shown)
	default:
	}
	defer r.written.Reset()
	return r.written.String()
}

func TestModesArePutOnAndTakenBack(t *testing.T) {
	s := record(t, Modes{On: "<on>", Off: "<off>"})
	s.Show([]string{"one"}, 20)
	if got := s.painted(); !strings.HasPrefix(got, takeModes+"<on>"+clearScreen) || !strings.Contains(got, "one") {
		t.Errorf("at first it gets %q", got)
	}
	s.Switch(Modes{On: "<other>", Off: "<no other>"})
	if got := s.painted(); !strings.HasPrefix(got, "<off><other>"+clearScreen) || !strings.Contains(got, "one") {
		t.Errorf("with other modes it gets %q", got)
	}
	s.Switch(Modes{On: "<other>", Off: "<no other>"})
	if got := s.painted(); got != "" {
		t.Errorf("with the same modes it gets %q", got)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if got := s.written.String(); got != "<no other>"+giveModes {
		t.Errorf("at the end it gets %q", got)
	}
}

func TestOnlyChangesAreSentUntilRedraw(t *testing.T) {
	s := record(t, Modes{})
	s.Show([]string{"one", "two"}, 20)
	s.painted()
	s.Show([]string{"one", "two!"}, 20)
	if got := s.painted(); strings.Contains(got, "one") || !strings.Contains(got, "!") {
		t.Errorf("after a change it gets %q", got)
	}
	s.Show([]string{"one", "two!"}, 20)
	if got := s.painted(); got != "" {
		t.Errorf("after no change it gets %q", got)
	}
	s.Redraw()
	if got := s.painted(); !strings.HasPrefix(got, clearScreen) || !strings.Contains(got, "one") {
		t.Errorf("after Redraw it gets %q", got)
	}
	_ = s.Close()
}

func TestLentTerminalIsTakenAgain(t *testing.T) {
	s := record(t, Modes{On: "<on>", Off: "<off>"})
	s.Show([]string{"one"}, 20)
	s.painted()
	wrong := errors.New("the editor failed")
	err := s.Lend(func() error {
		if got := s.written.String(); got != "<off>"+giveModes {
			t.Errorf("lent, it got %q", got)
		}
		s.written.Reset()
		s.Show([]string{"two"}, 20)
		return wrong
	})
	if !errors.Is(err, wrong) {
		t.Errorf("Lend returned %v", err)
	}
	if got := s.painted(); !strings.HasPrefix(got, takeModes+"<on>"+clearScreen) || !strings.Contains(got, "two") {
		t.Errorf("taken again, it gets %q", got)
	}
	_ = s.Close()
}

// stuck is a terminal that takes nothing until it is freed.
type stuck chan struct{}

func (s stuck) Write(p []byte) (int, error) { <-s; return len(p), nil }

func TestCloseDoesNotWaitForAStuckTerminal(t *testing.T) {
	out := make(stuck)
	defer close(out)
	s := newScreen(noKeyboard(t), out, Modes{}, nil)
	s.timeout = time.Millisecond
	if err := s.Close(); !errors.Is(err, ErrStuck) {
		t.Errorf("Close returned %v", err)
	}
}

// broken is a terminal on which drawing panics.
type broken struct{ io.Writer }

func TestFaultInDrawingIsReported(t *testing.T) {
	var reported any
	s := newScreen(noKeyboard(t), broken{}, Modes{}, func(cause any) { reported = cause })
	s.Show([]string{"one"}, 20)
	<-s.idle
	if s.write(&display{}) {
		t.Error("drawing goes on after the fault")
	}
	if reported == nil {
		t.Error("the fault is not reported")
	}
	s.out = io.Discard
	if err := s.Close(); err != nil {
		t.Errorf("after the fault, Close returned %v", err)
	}
}
