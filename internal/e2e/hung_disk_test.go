//go:build linux && (amd64 || arm64)

// A disk that does not answer: the system's fsync of what lies in a folder does not
// return. The kernel hands each fsync of the program to the test, which answers it or
// does not.

package e2e

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// hangVariable makes the test binary a program that hands its fsyncs over and becomes
// the one that its arguments name.
const hangVariable = "BMCANVAS_TEST_HANDS_OVER_FSYNC"

func init() {
	if os.Getenv(hangVariable) == "" {
		return
	}
	os.Unsetenv(hangVariable)
	fmt.Fprintln(os.Stderr, "cannot hand over:", handOver(os.NewFile(3, "out"), os.NewFile(4, "in"), os.Args[1:]))
	os.Exit(3)
}

// handOver asks the kernel to hand over the fsyncs, tells by which file, and becomes the
// program once that file was taken.
func handOver(out, in *os.File, program []string) error {
	runtime.LockOSThread()
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return err
	}
	filter := []unix.SockFilter{
		{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: 0}, // the number of the call
		{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, K: unix.SYS_FSYNC, Jf: 1},
		{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_USER_NOTIF},
		{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_ALLOW},
	}
	all := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	fd, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_NEW_LISTENER, uintptr(unsafe.Pointer(&all)))
	if errno != 0 {
		return errno
	}
	fmt.Fprintln(out, fd)
	if _, err := in.Read(make([]byte, 1)); err != nil {
		return err
	}
	return syscall.Exec(program[0], program, os.Environ())
}

// hangingDisk is a folder on a disk that does not answer while it hangs.
type hangingDisk struct {
	folder string
	mu     sync.Mutex
	hangs  bool
	asked  chan struct{} // gets a token for each fsync that is not answered
}

// hang makes the disk hang from now on.
func (d *hangingDisk) hang() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.hangs = true
}

// holds reports whether the disk has the file and hangs.
func (d *hangingDisk) holds(path string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.hangs && strings.HasPrefix(path+"/", d.folder+"/")
}

// onHangingDisk starts the program in a folder on such a disk; its state folder is
// elsewhere unless stateToo is set.
func onHangingDisk(t *testing.T, stateToo bool, args ...string) (*terminal, *hangingDisk) {
	t.Helper()
	d := &hangingDisk{folder: t.TempDir(), asked: make(chan struct{}, 100)}
	l := launchIn(d.folder)
	if !stateToo {
		l.state = t.TempDir()
	}
	told, out, err := os.Pipe()
	must(t, err)
	in, tell, err := os.Pipe()
	must(t, err)
	self, err := os.Executable()
	must(t, err)
	l.through, l.files, l.env = self, []*os.File{out, in}, []string{hangVariable + "=1"}
	x := l.open(t, append([]string{"a.yaml"}, args...)...)
	out.Close()
	number := make([]byte, 20)
	n, err := told.Read(number)
	if err != nil {
		t.Skipf("NOT TESTED: the kernel hands over no calls: %s", x.output())
	}
	d.listen(t, x.cmd.Process.Pid, strings.TrimSpace(string(number[:n])))
	_, err = tell.Write([]byte("\n"))
	must(t, err)
	return x, d
}

// listen answers the fsyncs of the program whose listener has the number there.
func (d *hangingDisk) listen(t *testing.T, pid int, number string) {
	t.Helper()
	theirs, err := strconv.Atoi(number)
	must(t, err)
	process, err := unix.PidfdOpen(pid, 0)
	must(t, err)
	fd, err := unix.PidfdGetfd(process, theirs, 0)
	if err != nil {
		t.Skip("NOT TESTED: ", err)
	}
	t.Cleanup(func() { unix.Close(fd); unix.Close(process) })
	go func() {
		for d.answer(fd) {
		}
	}()
}

// The calls of the listener, and what it is asked and answers: struct seccomp_notif and
// struct seccomp_notif_resp.
const (
	receive = 0xc0502100
	send    = 0xc0182101
)

type question struct {
	id         uint64
	pid, flags uint32
	number     int32
	arch       uint32
	at         uint64
	args       [6]uint64
}

type reply struct {
	id         uint64
	value      int64
	err, flags int32
}

// answer lets the next fsync go on, unless the disk hangs. It reports false when the
// program has ended.
func (d *hangingDisk) answer(fd int) bool {
	var q question
	if _, _, errno := unix.Syscall(unix.SYS_IOCTL, uintptr(fd), receive, uintptr(unsafe.Pointer(&q))); errno != 0 {
		return errno == unix.EINTR || errno == unix.ENOENT && d.waits(fd)
	}
	path, _ := os.Readlink(fmt.Sprintf("/proc/%d/fd/%d", q.pid, q.args[0]))
	if d.holds(path) {
		d.asked <- struct{}{}
		return true
	}
	r := reply{id: q.id, flags: 1} // let the call go on
	_, _, _ = unix.Syscall(unix.SYS_IOCTL, uintptr(fd), send, uintptr(unsafe.Pointer(&r)))
	return true
}

// waits reports whether the program still runs.
func (d *hangingDisk) waits(fd int) bool {
	poll := []unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}
	_, err := unix.Poll(poll, 0)
	return err == nil && poll[0].Revents&unix.POLLHUP == 0
}

// While the disk hangs one can go on typing. On leaving, the program says what it waits
// for; ctrl+c twice leaves, and the words are offered at the next start.
func TestHungDisk(t *testing.T) {
	for _, stateToo := range []bool{false, true} {
		t.Run(fmt.Sprintf("state folder too %t", stateToo), func(t *testing.T) {
			x, d := onHangingDisk(t, stateToo)
			x.sees("A new canvas")
			x.types("\rCafés\r")
			x.waitUntil("the first note is saved", func() bool { return canvasIsThere(d.folder, "a.yaml") })
			d.hang()
			x.types("Hotels\r")
			<-d.asked
			x.types("\x13half a thought") // ctrl+s
			x.sees("half a thought")
			x.types("\x03")
			x.seesSentence("Waiting until a.yaml is saved")
			x.types("\x03")
			select {
			case <-x.ended:
				t.Fatal("ctrl+c once has ended it")
			case <-time.After(200 * time.Millisecond):
			}
			x.types("\x03")
			if code := x.ends(); code != 2 {
				t.Errorf("exit status %d", code)
			}
			x.checkRestored()
			next := launch{dir: d.folder, home: d.folder, state: x.state}.open(t, "a.yaml")
			if got := next.file("a.yaml"); strings.Contains(got, "Hotels") {
				t.Errorf("the disk has answered: the file says\n%s", got)
			}
			if stateToo { // the words are in a temporary file, which lies on the same disk here, or were printed
				if out := x.output(); !strings.Contains(out, "half a thought") {
					t.Errorf("the words are nowhere:\n%s", out)
				}
				return
			}
			next.sees("+ Hotels")
			next.sees("+ half a thought")
			next.answers("words were not saved", "\r")
			next.types("\x03")
			next.endsWell()
			if got := next.file("a.yaml"); !strings.Contains(got, "note: Hotels\n") || !strings.Contains(got, "note: half a thought\n") {
				t.Errorf("the file says\n%s", got)
			}
		})
	}
}

// The same in line mode, whether the disk hangs while one answers or at the end.
func TestHungDiskInLineMode(t *testing.T) {
	for name, end := range map[string]func(x *terminal){
		"while answering": func(x *terminal) { x.types("\x03") },
		"a signal":        func(x *terminal) { _ = x.cmd.Process.Signal(syscall.SIGTERM) },
	} {
		t.Run(name, func(t *testing.T) {
			x, d := onHangingDisk(t, false, "--plain", "--guide", "classic")
			x.sees("For whom")
			x.types("Cafés\r")
			x.waitUntil("the first note is saved", func() bool { return canvasIsThere(d.folder, "a.yaml") })
			d.hang()
			x.types("Hotels\r")
			<-d.asked
			end(x)
			x.seesSentence("Waiting until a.yaml is saved")
			x.types("\x03")
			select {
			case <-x.ended:
				t.Fatal("ctrl+c once more has ended it")
			case <-time.After(200 * time.Millisecond):
			}
			x.types("\x03")
			if code := x.ends(); code != 2 {
				t.Errorf("exit status %d", code)
			}
			next := launch{dir: d.folder, home: d.folder, state: x.state}.open(t, "a.yaml", "--plain")
			next.sees("Hotels")
			next.types(":q\r")
			next.endsWell()
			if got := next.file("a.yaml"); strings.Count(got, "note: Hotels\n") != 1 {
				t.Errorf("the file says\n%s", got)
			}
		})
	}
}
