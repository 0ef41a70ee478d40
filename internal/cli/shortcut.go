// The two commands that are run most, without building the tree of all commands, which
// takes longer than all else that the program does before its first screen.

package cli

import (
	"os"
	"strings"

	"bmcanvas/tui/tty"
)

// shortcut runs the command of the arguments as the tree of commands would, if they are
// --version alone, or one canvas file that is there. ran reports whether it did.
func (p *program) shortcut(args []string) (ran bool, err error) {
	switch {
	case len(args) != 1:
		return false, nil
	case args[0] == "--version":
		p.printVersion()
		return true, nil
	case isPlainFile(args[0]):
		p.ascii = tty.ASCII(os.Getenv)
		return true, p.interview(args)
	}
	return false, nil
}

// isPlainFile reports whether the argument is a file that is there, and can be neither a
// flag nor the name of a command.
func isPlainFile(arg string) bool {
	if strings.HasPrefix(arg, "-") || !strings.ContainsAny(arg, "./") {
		return false
	}
	info, err := os.Lstat(arg)
	return err == nil && info.Mode().IsRegular()
}
