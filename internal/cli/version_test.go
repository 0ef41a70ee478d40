// What --version tells.

package cli

import (
	"regexp"
	"runtime/debug"
	"testing"
)

func TestVersionLine(t *testing.T) {
	settings := []debug.BuildSetting{{Key: "vcs.revision", Value: "0123456789abcdef0123"}, {Key: "vcs.time", Value: "2026-11-29T20:00:00Z"}, {Key: "vcs.modified", Value: "false"}}
	for _, test := range []struct {
		released string
		build    *debug.BuildInfo
		want     string
	}{
		{"1.2.3", &debug.BuildInfo{GoVersion: "go1.26.1", Settings: settings}, `^bmcanvas 1\.2\.3 \(0123456789ab, 2026-11-29, go1\.26\.1\)\n$`},
		{"", &debug.BuildInfo{GoVersion: "go1.26.1", Main: debug.Module{Version: "v0.4.0"}}, `^bmcanvas 0\.4\.0 \(go1\.26\.1\)\n$`},
		{"", &debug.BuildInfo{GoVersion: "go1.26.1", Main: debug.Module{Version: "(devel)"}, Settings: append(settings[:2:2], debug.BuildSetting{Key: "vcs.modified", Value: "true"})}, `^bmcanvas ` + regexp.QuoteMeta(development) + ` \(0123456789ab\+, 2026-11-29, go1\.26\.1\)\n$`},
		{"", nil, `^bmcanvas ` + regexp.QuoteMeta(development) + ` \(go1\.[^)]*\)\n$`},
	} {
		before := released
		released = test.released
		if got := versionLine(test.build); !regexp.MustCompile(test.want).MatchString(got) {
			t.Errorf("got %q, want %s", got, test.want)
		}
		released = before
	}
	out, errs, code := run(t, nil, "--version")
	if !regexp.MustCompile(`^bmcanvas [0-9]+\.[0-9]+\.[0-9]+\S* \(.*go1\.\S+\)\n$`).MatchString(out) || errs != "" || code != exitDone {
		t.Errorf("status %d, %q %q", code, out, errs)
	}
}
