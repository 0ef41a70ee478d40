// Links to files in what is printed (OSC 8): a terminal that knows them opens the file
// when its name is clicked, others show the name.

package tty

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// Links reports whether names of files are printed as links: the terminal must read
// strings, and the environment must not refuse links.
func Links(getenv func(string) string) bool {
	return TakesStrings(getenv) && getenv("NO_HYPERLINKS") == "" && getenv("NO_TERM_HYPERLINKS") == "" && getenv("FORCE_HYPERLINK") != "0"
}

// Linked returns the line with the name that stands in it as a link to the file at path, if
// the environment wants links.
func Linked(line, name, path string, getenv func(string) string) string {
	if name == "" || !Links(getenv) {
		return line
	}
	before, after, found := strings.Cut(line, name)
	address := fileAddress(path)
	if !found || address == "" {
		return line
	}
	return before + "\x1b]8;;" + address + stringEnd + name + "\x1b]8;;" + stringEnd + after
}

// fileAddress returns the address of the file; "" if the path cannot be made absolute. It
// names this machine: a terminal on another one knows then that it has no such file.
func fileAddress(path string) string {
	whole, err := filepath.Abs(path)
	if err != nil {
		return ""
	}
	host, _ := os.Hostname() // without one it is the terminal's own machine
	whole = filepath.ToSlash(whole)
	if !strings.HasPrefix(whole, "/") {
		whole = "/" + whole
	}
	return (&url.URL{Scheme: "file", Host: url.PathEscape(host), Path: whole}).String()
}
