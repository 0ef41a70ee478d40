// Package pattern compiles regular expressions when they are first used.
// Compiling those of all formats at the start would take longer than everything
// else that the program does then.
package pattern

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression that is compiled when it is first used. Patterns
// may be used from any goroutine, and must not be copied.
type Pattern struct {
	expression string
	once       sync.Once
	compiled   *regexp.Regexp
}

// Of returns the pattern of the expression. It is so small that the compiler lays out
// a pattern of a package in the program's file: the start of the program does nothing.
func Of(expression string) *Pattern { return &Pattern{expression: expression} }

// Regexp returns the compiled expression. The first call compiles it, and panics if
// it is wrong, as regexp.MustCompile does.
func (p *Pattern) Regexp() *regexp.Regexp {
	p.once.Do(func() { p.compiled = regexp.MustCompile(p.expression) })
	return p.compiled
}
