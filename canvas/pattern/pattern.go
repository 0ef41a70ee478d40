// Package pattern holds regular expressions that cost nothing until they are
// needed: compiling those of all formats would take longer than the rest of
// the program's start.
package pattern

import (
	"regexp"
	"sync"
)

// Of is the regular expression, compiled by the first call. A wrong one
// panics then, as with regexp.MustCompile.
func Of(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
