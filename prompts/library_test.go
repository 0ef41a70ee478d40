// The list of guides, and loading one.

package prompts

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestGuidesSayWhatTheirFilesSay(t *testing.T) {
	for _, l := range Languages {
		ids := []string{}
		for _, info := range Guides(l.Code) {
			ids = append(ids, info.ID)
			g, err := LoadGuide(info.ID, l.Code, "")
			if err != nil {
				t.Errorf("%s: %v", info.ID, err)
				continue
			}
			questions := 0
			for _, block := range blocksOf(g) {
				questions += len(block.Questions)
			}
			want := GuideInfo{
				ID: g.ID, Language: g.Language, Languages: info.Languages, Canvas: g.Canvas, Title: g.Title,
				Description: g.Description, Minutes: g.Minutes, Steps: g.Steps, Questions: questions,
				Start: g.Start, guide: g,
			}
			if !reflect.DeepEqual(info, want) {
				t.Errorf("%s.%s: listed as\n%+v, is\n%+v", info.ID, l.Code, info, want)
			}
			if slices.Contains(info.Languages, l.Code) != (info.Language == l.Code) {
				t.Errorf("%s is in %s where %s is asked for and %v are at hand", info.ID, info.Language, l.Code, info.Languages)
			}
		}
		if !slices.Equal(ids, GuideIDs[:]) {
			t.Errorf("%s: lists %v, want %v", l.Code, ids, GuideIDs)
		}
	}
}

func TestLoadGuideFallsBackToEnglish(t *testing.T) {
	for _, language := range []string{"de", "", "en", "../words/en"} {
		g, err := LoadGuide("classic", language, "")
		if err != nil || g.Language != "en" || g.Path != "" {
			t.Errorf("%q: %+v, %v", language, g, err)
		}
	}
}

func TestLoadGuideReadsAUsersFile(t *testing.T) {
	folder := t.TempDir()
	inner := filepath.Join(folder, "guides")
	if err := os.Mkdir(inner, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(inner, "my.yaml")
	if err := os.WriteFile(path, []byte(fullGuide), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ asked, from string }{
		{path, "elsewhere"},
		{"guides/my.yaml", folder},
		{"../guides/my.yaml", inner},
		{"my.yaml", inner},
	} {
		g, err := LoadGuide(c.asked, "fa", c.from)
		if err != nil {
			t.Errorf("%s from %s: %v", c.asked, c.from, err)
		} else if g.ID != "my-own" || g.Path != path {
			t.Errorf("%s from %s: %s at %s", c.asked, c.from, g.ID, g.Path)
		}
	}
}

func TestLoadGuideRefusesFilesItCannotRead(t *testing.T) {
	folder := t.TempDir()
	large := filepath.Join(folder, "large.yaml")
	if err := os.WriteFile(large, []byte(strings.Repeat("#\n", maxGuideSize)), 0o600); err != nil {
		t.Fatal(err)
	}
	wrong := filepath.Join(folder, "wrong.yaml")
	if err := os.WriteFile(wrong, []byte("guide: x\nguides: y\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for asked, want := range map[string]GuideError{
		"missing.yaml":           {Problem: GuideNotFound, File: filepath.Join(folder, "missing.yaml"), Expected: strings.Join(GuideIDs[:], ", ")},
		"missing/folder/my.yaml": {Problem: GuideNotFound, File: filepath.Join(folder, "missing/folder/my.yaml"), Expected: strings.Join(GuideIDs[:], ", ")},
		".":                      {Problem: GuideIsFolder, File: folder},
		"":                       {Problem: GuideIsFolder, File: folder},
		"wrong.yaml/my.yaml":     {Problem: GuideUnreadable, File: filepath.Join(wrong, "my.yaml")},
		"large.yaml":             {Problem: GuideTooLarge, File: large},
		"wrong.yaml":             {Problem: UnknownKey, File: wrong, Line: 2, Key: "guides"},
	} {
		_, err := LoadGuide(asked, "en", folder)
		var got *GuideError
		if !errors.As(err, &got) {
			t.Errorf("%q: %v", asked, err)
			continue
		}
		if got.Problem == UnknownKey {
			want.Expected = got.Expected
		}
		want.Err = got.Err
		if *got != want {
			t.Errorf("%q:\n got %+v\nwant %+v", asked, *got, want)
		}
	}
}

func TestGuideSource(t *testing.T) {
	data, ok := GuideSource("classic", "en")
	if g, err := ParseGuide("", data); !ok || err != nil || g.ID != "classic" {
		t.Errorf("%v %v", ok, err)
	}
	english, _ := GuideSource("classic", "en")
	if data, ok := GuideSource("classic", "de"); !ok || !bytes.Equal(data, english) {
		t.Error("a language that is not spoken gives another guide than English")
	}
	if _, ok := GuideSource("../words/en", "en"); ok {
		t.Error("gives what is no guide")
	}
	if IsBuiltIn("my.yaml") || !IsBuiltIn("classic") {
		t.Error("does not know its guides")
	}
}

func BenchmarkGuides(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Guides("en")
	}
}

func BenchmarkLoadGuide(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := LoadGuide("classic", "en", ""); err != nil {
			b.Fatal(err)
		}
	}
}

// A canvas may come from anyone: what it names as its guide is opened only where a
// guide can be.
func TestLoadNamedGuideOpensOnlyGuides(t *testing.T) {
	root := t.TempDir()
	home, guides, outside := filepath.Join(root, "home"), filepath.Join(root, "guides"), filepath.Join(root, "outside")
	for _, folder := range []string{filepath.Join(home, "sub"), guides, outside} {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{"home/my.yaml", "home/sub/my.yaml", "guides/my.yaml", "outside/my.yaml"} {
		if err := os.WriteFile(filepath.Join(root, path), []byte(fullGuide), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"home/out.yaml": "outside/my.yaml", "home/in.yaml": "home/sub/my.yaml", "linked": "home"} {
		if err := os.Symlink(filepath.Join(root, to), filepath.Join(root, link)); err != nil {
			t.Skip(err)
		}
	}
	const fine = GuideProblem("")
	for _, c := range []struct {
		asked, home string
		want        GuideProblem
	}{
		{"classic", home, fine},
		{"my.yaml", home, fine},
		{"sub/../my.yaml", home, fine},
		{"sub/my.yaml", home, fine},
		{"in.yaml", home, fine},
		{filepath.Join(home, "my.yaml"), home, fine},
		{"my.yaml", filepath.Join(root, "linked"), fine},
		{filepath.Join(home, "my.yaml"), filepath.Join(root, "linked"), fine},
		{"../guides/my.yaml", home, fine},
		{filepath.Join(guides, "my.yaml"), home, fine},
		{"missing.yaml", home, GuideNotFound},
		{"sub", home, GuideIsFolder},
		{"../outside/my.yaml", home, GuideOutside},
		{filepath.Join(outside, "my.yaml"), home, GuideOutside},
		{"out.yaml", home, GuideOutside},
		{"/dev/stdin", home, GuideOutside},
		{"/dev/zero", home, GuideOutside},
		{"/proc/self/environ", home, GuideOutside},
		{"null", "/dev", GuideNotAFile},
	} {
		_, err := LoadNamedGuide(c.asked, "en", c.home, guides)
		var got *GuideError
		if errors.As(err, &got); (got == nil) != (c.want == fine) || got != nil && got.Problem != c.want {
			t.Errorf("%s from %s: %v, want %q", c.asked, c.home, err, c.want)
		}
	}
}
