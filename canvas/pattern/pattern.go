// Package pattern compiles regular expressions when they are first used.
// Compiling those of all formats at the start would take longer than everything
// else that the program does then.
package pattern

import (
	"regexp"
	"sync"
)

// Of returns a function that returns the compiled expression. Its first call
// compiles it, and panics if the expression is wrong, as regexp.MustCompile does.
func Of(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
