// Import: the format of a source.

package export

import "testing"

func TestFormatOf(t *testing.T) {
	for src, want := range map[string]Format{" {}": FromJSON, "version: 1": FromBMML, "meta:\n  name: A": FromBMML, "# A": FromMarkdown, "": FromMarkdown} {
		if got := guess("-", []byte(src)); got != want {
			t.Errorf("%q: %s", src, got)
		}
	}
	for path, want := range map[string]Format{"a.MD": FromMarkdown, "b/c.markdown": FromMarkdown, "a.mdown": FromMarkdown, "a.mkd": FromMarkdown, "x.json": FromJSON, "x.bmml": FromBMML, "x.yaml": "", "x": ""} {
		if got := FormatOf(path); got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
}
