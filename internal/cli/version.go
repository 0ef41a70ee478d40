// bmcanvas --version: the version, and from which commit it was built.

package cli

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// What a release gives the linker; "" in a build from a checkout, where Go writes commit
// and day into the binary.
var released, commit, day string

// development is the version that comes next.
const development = "0.1.0-dev"

// versionLine returns what --version prints: the version, and of what is known of the
// build its commit, the commit's day and Go's version. build can be nil.
func versionLine(build *debug.BuildInfo) string {
	version, goVersion := released, runtime.Version()
	from, made := commit[:min(len(commit), shortCommit)], day
	if build != nil {
		goVersion = cmp.Or(build.GoVersion, goVersion)
		if version == "" && strings.HasPrefix(build.Main.Version, "v") && !strings.Contains(build.Main.Version, "-0.") {
			version = strings.TrimPrefix(build.Main.Version, "v")
		}
		if from == "" {
			from, made = commitOf(build)
		}
	}
	var known []string
	for _, part := range []string{from, made, goVersion} {
		if part != "" {
			known = append(known, part)
		}
	}
	return fmt.Sprintf("bmcanvas %s (%s)\n", cmp.Or(version, development), strings.Join(known, ", "))
}

// shortCommit is how much of a commit's name is shown.
const shortCommit = 12

// commitOf returns the commit that Go has written into the binary, with a plus if there
// were changes besides, and its day.
func commitOf(build *debug.BuildInfo) (commit, day string) {
	changed := ""
	for _, s := range build.Settings {
		switch s.Key {
		case "vcs.revision":
			commit = s.Value[:min(len(s.Value), shortCommit)]
		case "vcs.time":
			day, _, _ = strings.Cut(s.Value, "T")
		case "vcs.modified":
			if s.Value == "true" {
				changed = "+"
			}
		}
	}
	if commit == "" {
		return "", ""
	}
	return commit + changed, day
}

// printVersion prints the version line.
func (p *program) printVersion() {
	build, _ := debug.ReadBuildInfo()
	fmt.Fprint(p.text, versionLine(build))
}
