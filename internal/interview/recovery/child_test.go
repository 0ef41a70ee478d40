// This test binary as another program: one that types and is killed, one that holds a
// lock, one that takes and releases a lock over and over.

package recovery

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"bmcanvas/internal/interview/private"
)

// children are the programs that the binary can be; the variable has the name of one,
// the state folder and the canvas file.
var children = map[string]func(Folder, string) error{"type": typeForEver, "hold": hold, "contend": contend}

const childVariable = "BMCANVAS_RECOVERY_TEST_CHILD"

func TestMain(m *testing.M) {
	parts := strings.Split(os.Getenv(childVariable), "\n")
	if len(parts) != 3 {
		os.Exit(m.Run())
	}
	if err := children[parts[0]](In(private.At(parts[1])), parts[2]); err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
}

// child is another program that works on the desk's canvas.
type child struct {
	cmd   *exec.Cmd
	lines *bufio.Scanner
	in    io.Closer // closing it ends hold
}

func (d *desk) start(what string) *child {
	d.t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childVariable+"="+what+"\n"+d.folder.dir.Path("")+"\n"+d.canvas)
	out, err1 := cmd.StdoutPipe()
	in, err2 := cmd.StdinPipe()
	if err := errors.Join(err1, err2, cmd.Start()); err != nil {
		d.t.Fatal(err)
	}
	c := &child{cmd, bufio.NewScanner(out), in}
	d.t.Cleanup(func() { _ = cmd.Process.Kill() }) // if the test has not got so far
	return c
}

// kill ends the child by a signal that cannot be caught, and waits until it is gone.
func (c *child) kill() {
	_ = c.cmd.Process.Kill()
	_ = c.cmd.Wait()
}

// sentence is typed over and over. Each key is one byte: no terminal sends half
// characters, but any text must come back.
const sentence = "می‌خواهم قهوه 👨‍👩‍👧 õ\n"

// words returns the text after that many keys.
func words(keys int) string {
	return strings.Repeat(sentence, keys/len(sentence)) + sentence[:keys%len(sentence)]
}

// keysIn returns after how many keys the text was this one, and whether it ever was.
func keysIn(text string) (int, bool) { return len(text), text == words(len(text)) }

// typeForEver types a key every few milliseconds. After each it prints how many are
// kept, and how many of them are on the disk.
func typeForEver(folder Folder, canvas string) error {
	if lock, err := folder.For(canvas).Acquire(); err != nil || lock.Problem() != nil {
		return fmt.Errorf("%v, %v", err, lock)
	}
	j, _, err := folder.For(canvas).Open()
	if err != nil {
		return err
	}
	j.MarkHandled()
	keys, onDisk := 0, uint64(0)
	for range time.Tick(3 * time.Millisecond) {
		keys++
		j.Keep(typed(words(keys)))
		if j.writing.TryLock() {
			onDisk = j.onDisk // a revision for each key
			j.writing.Unlock()
		}
		fmt.Println(keys, onDisk)
	}
	return nil
}

// hold holds the lock until its input ends.
func hold(folder Folder, canvas string) error {
	lock, err := folder.For(canvas).Acquire()
	if err != nil {
		return err
	}
	fmt.Println("held")
	_, err = io.Copy(io.Discard, os.Stdin)
	lock.Release()
	return err
}

// contend takes the lock a number of times. While it has it, it makes and removes a
// file, which no other program may have made.
func contend(folder Folder, canvas string) error {
	inside := canvas + ".inside"
	for got := 0; got < 200; {
		lock, err := folder.For(canvas).Acquire()
		var held *Held
		if errors.As(err, &held) {
			continue
		}
		if err != nil || lock.Problem() != nil {
			return fmt.Errorf("%v, %v", err, lock)
		}
		f, err := os.OpenFile(inside, os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return fmt.Errorf("two have the lock: %w", err)
		}
		if err := errors.Join(f.Close(), os.Remove(inside)); err != nil {
			return err
		}
		lock.Release()
		got++
	}
	return nil
}
