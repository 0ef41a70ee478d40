// Reading: lines as they come, and several that make one answer.

package lines

import (
	"bufio"
	"context"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// longest is how many bytes of a line are kept: far more than a note can have.
const longest = 1 << 20

// source hands out lines; false if there are no more.
type source interface{ line() (string, bool) }

// nextAnswer is the next line with those that continue it, a line end between
// them; false if there is none. begun is called with what is there of an
// answer that goes on.
func nextAnswer(s source, begun func(string)) (string, bool) {
	var whole []string
	for {
		line, ok := s.line()
		if !ok {
			return strings.Join(whole, "\n"), len(whole) > 0
		}
		line, continued := cutContinued(line)
		whole = append(whole, line)
		answer := strings.Join(whole, "\n")
		if !continued {
			return answer, true
		}
		begun(answer)
	}
}

// cutContinued is the line without the blank and the backslash that continue
// it on the next, and whether they are there.
func cutContinued(line string) (string, bool) {
	line = strings.TrimRight(line, " \t")
	if rest, ok := strings.CutSuffix(line, `\`); ok && (rest == "" || strings.HasSuffix(rest, " ")) {
		return strings.TrimRight(rest, " "), true
	}
	return line, false
}

// input is a source that reads, until there is nothing left or the program is
// told to end.
type input struct {
	lines <-chan string
	ctx   context.Context
	close context.CancelFunc
}

// newInput begins to read. The reading is done apart, for a read cannot be
// told to end; it stops at the first line that nobody wants.
func newInput(ctx context.Context, r io.Reader) *input {
	ctx, cancel := context.WithCancel(ctx)
	lines := make(chan string)
	go func() {
		defer close(lines)
		b := bufio.NewReader(r)
		for first := true; ; first = false {
			line, err := readLine(b)
			if err != nil {
				return
			}
			if first {
				line = strings.TrimPrefix(line, "\ufeff") // of a script that was written on Windows
			}
			select {
			case lines <- line:
			case <-ctx.Done():
				return
			}
		}
	}()
	return &input{lines: lines, ctx: ctx, close: cancel}
}

// readLine is the next line without its end, also if the input ends in the
// middle of it; an error if there is none.
func readLine(b *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, more, err := b.ReadLine()
		if err != nil && len(line) == 0 {
			return "", err
		}
		if len(line) < longest {
			line = append(line, part...)
		}
		if !more || err != nil {
			return typed(string(line)), nil
		}
	}
}

// typed is the line without the escape sequences that arrow keys leave in it
// where a terminal does not know what to do with them.
func typed(line string) string {
	if strings.Contains(line, "\x1b") {
		return ansi.Strip(line)
	}
	return line
}

func (in *input) line() (string, bool) {
	if in.ctx.Err() != nil {
		return "", false
	}
	select {
	case line, ok := <-in.lines:
		return line, ok
	case <-in.ctx.Done():
		return "", false
	}
}
