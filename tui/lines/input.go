// Reading: lines as they come, and several that make one answer.

package lines

import (
	"bufio"
	"context"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// longestLine is how many bytes of a line are kept: far more than a note can have.
const longestLine = 1 << 20

// lineSource returns one line after another; false if there are no more.
type lineSource interface{ nextLine() (string, bool) }

// nextAnswer returns the next line together with those that continue it, joined
// by line ends; false if there is none. It calls unfinished with the text so
// far of an answer that goes on.
func nextAnswer(lines lineSource, unfinished func(string)) (string, bool) {
	var parts []string
	for {
		line, ok := lines.nextLine()
		if !ok {
			return strings.Join(parts, "\n"), len(parts) > 0
		}
		line, continued := cutContinuation(line)
		parts = append(parts, line)
		answer := strings.Join(parts, "\n")
		if !continued {
			return answer, true
		}
		unfinished(answer)
	}
}

// cutContinuation returns the line without the blank and the backslash that
// continue it in the next line, and whether they are there.
func cutContinuation(line string) (string, bool) {
	line = strings.TrimRight(line, " \t")
	if rest, ok := strings.CutSuffix(line, `\`); ok && (rest == "" || strings.HasSuffix(rest, " ")) {
		return strings.TrimRight(rest, " "), true
	}
	return line, false
}

// input reads lines until there are no more, or the context ends.
type input struct {
	lines <-chan string
	ctx   context.Context
	close context.CancelFunc
}

// newInput starts reading. A goroutine reads, because a read cannot be
// interrupted; it stops at the first line that comes after the context's end.
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

// readLine returns the next line without its end, also if the input ends within
// it; an error if there is none.
func readLine(b *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, more, err := b.ReadLine()
		if err != nil && len(line) == 0 {
			return "", err
		}
		if len(line) < longestLine {
			line = append(line, part...)
		}
		if !more || err != nil {
			return withoutSequences(string(line)), nil
		}
	}
}

// withoutSequences returns the line without the escape sequences that arrow
// keys leave in it where the terminal does not edit lines.
func withoutSequences(line string) string {
	if strings.Contains(line, "\x1b") {
		return ansi.Strip(line)
	}
	return line
}

// nextLine returns the next line; false when there is none, or the context has ended.
func (in *input) nextLine() (string, bool) {
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
