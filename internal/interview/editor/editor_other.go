// Commands where there is no shell.

//go:build !unix

package editor

import (
	"os"
	"os/exec"
	"strings"
)

// throughShell splits the command at blanks outside of double quotes.
func throughShell(command, path string) *exec.Cmd {
	quoted := false
	words := strings.FieldsFunc(command, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return r == ' ' && !quoted
	})
	for i, word := range words {
		words[i] = strings.ReplaceAll(word, `"`, "")
	}
	return exec.Command(words[0], append(words[1:], path)...)
}

// stop ends the process.
func stop(p *os.Process) { _ = p.Kill() }
