// bmcanvas --version: the version, and from which commit it was built.

package cli

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// released is the version that a release gives the linker; "" in a build from a
// checkout.
var released string

// development is the version that comes next.
const development = "0.1.0-dev"

// versionLine returns what --version prints: the version, and of what is known of the
// build its commit, the commit's day and Go's version.
func versionLine(build *debug.BuildInfo) string {
	version, commit, day, goVersion := released, "", "", runtime.Version()
	if build != nil {
		goVersion = cmp.Or(build.GoVersion, goVersion)
		if version == "" && strings.HasPrefix(build.Main.Version, "v") && !strings.Contains(build.Main.Version, "-0.") {
			version = strings.TrimPrefix(build.Main.Version, "v")
		}
		changed := ""
		for _, s := range build.Settings {
			switch s.Key {
			case "vcs.revision":
				commit = s.Value[:min(len(s.Value), 12)]
			case "vcs.time":
				day, _, _ = strings.Cut(s.Value, "T")
			case "vcs.modified":
				if s.Value == "true" {
					changed = "+"
				}
			}
		}
		if commit != "" {
			commit += changed
		}
	}
	known := []string{}
	for _, part := range []string{commit, day, goVersion} {
		if part != "" {
			known = append(known, part)
		}
	}
	return fmt.Sprintf("bmcanvas %s (%s)\n", cmp.Or(version, development), strings.Join(known, ", "))
}

// printVersion prints the version line.
func (p *program) printVersion() {
	build, _ := debug.ReadBuildInfo()
	fmt.Fprint(p.text, versionLine(build))
}
