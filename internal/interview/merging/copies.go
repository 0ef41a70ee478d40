// Conflicted copies: what programs for shared folders call the second version of a
// file that was changed in two places.

package merging

import (
	"path/filepath"
	"strings"

	"bmcanvas/canvas/pattern"
)

// copyNames are the forms of such names, without their ending. What they are copies
// of is the first group, with what follows the last.
var copyNames = []*pattern.Pattern{
	// Dropbox, Nextcloud, Seafile, Google: plan (Mari's conflicted copy 2026-11-21), plan [Conflict]
	pattern.Of(`(?i)^(.+?) ?[(\[][^()\[\]]*(?:conflict|conflicterende|konflikt)[^()\[\]]*[)\]](.*)$`),
	// Syncthing: plan.sync-conflict-20261121-101500-ABCDEFG
	pattern.Of(`^(.+)\.sync-conflict-[0-9]{8}-[0-9]{6}(?:-[A-Z0-9]+)?(.*)$`),
	// ownCloud: plan_conflict-20261121-101500
	pattern.Of(`^(.+)_conflict-[0-9]{8}-[0-9]{6}(.*)$`),
	// OneDrive: plan-DESKTOP-4F2KQ1A
	pattern.Of(`^(.+)-(?:DESKTOP|LAPTOP|WIN|PC)-[A-Z0-9]+(?:-[0-9]+)?(.*)$`),
	// Google Drive, and what a browser makes of a second download: plan (1)
	pattern.Of(`^(.+) ?\([1-9][0-9]?\)(.*)$`),
}

// Original returns the path of the file that this one is a conflicted copy of, by
// its name; false if the name is none of those. Whether there is such a file is
// not looked at.
func Original(path string) (original string, is bool) {
	folder, name := filepath.Split(path)
	ext := filepath.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	for _, form := range copyNames {
		if m := form.Regexp().FindStringSubmatch(stem); m != nil && (m[2] == "" || m[2][0] == '.') {
			return filepath.Join(folder, strings.TrimRight(m[1], " ")+m[2]+ext), true
		}
	}
	return "", false
}
