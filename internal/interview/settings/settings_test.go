// Settings: read leniently, changed carefully, private.

package settings_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/private/faulty"
	"bmcanvas/internal/interview/settings"
)

// config is a store whose file says text; there is none if it is "".
func config(t *testing.T, text string) (settings.Store, private.Dir, *faulty.Disk) {
	t.Helper()
	disk := &faulty.Disk{}
	dir := private.On(filepath.Join(t.TempDir(), "config"), disk)
	if text != "" {
		if err := dir.Write("config.yaml", []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	return settings.In(dir), dir, disk
}

func says(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestLoad(t *testing.T) {
	for _, c := range []struct {
		name, file string
		want       settings.Settings
		broken     bool
	}{
		{name: "no file"},
		{name: "all", file: "name: Mari Tamm\nlanguage: et\nbidi: app\n", want: settings.Settings{Name: "Mari Tamm", Language: "et", Bidi: "app"}},
		{name: "some, and unknown ones", file: "theme: {dark: yes}\nlanguage: fa # فارسی\n", want: settings.Settings{Language: "fa"}},
		{name: "scripts", file: "\ufeffname: \"مریم ۱\u200c\"\r\n", want: settings.Settings{Name: "مریم ۱\u200c"}},
		{name: "a number is a name too", file: "name: 42\n", want: settings.Settings{Name: "42"}},
		{name: "no and off are words", file: "language: no\nbidi: off\n", want: settings.Settings{Language: "no", Bidi: "off"}},
		{name: "one of the wrong type", file: "name: [a, b]\nlanguage: nl\nbidi: ~\n", want: settings.Settings{Language: "nl"}},
		{name: "an escape sequence", file: "name: \"\\e]0;x\\a Mari\\n\"\n", want: settings.Settings{Name: "]0;x Mari"}},
		{name: "comments only", file: "# nothing yet\n"},
		{name: "no YAML", file: "name: [\n", broken: true},
		{name: "no mapping", file: "- name\n", broken: true},
		{name: "null", file: "~\n", broken: true},
		{name: "two documents", file: "name: a\n---\nname: b\n", broken: true},
		{name: "no UTF-8", file: "name: \xff\xfe\n", broken: true},
		{name: "too large", file: "#" + strings.Repeat("x", 70_000), broken: true},
		{name: "too deep", file: strings.Repeat("[", 30_000), broken: true},
	} {
		store, _, _ := config(t, c.file)
		got, err := store.Load()
		if got != c.want || errors.Is(err, settings.ErrBroken) != c.broken || !c.broken && err != nil {
			t.Errorf("%s: %+v, %v", c.name, got, err)
		}
		if c.file != "" && says(t, store.Path()) != c.file {
			t.Errorf("%s: reading changed the file", c.name)
		}
	}
}

func TestUpdate(t *testing.T) {
	mari := func(s *settings.Settings) { s.Name = "Mari 🦊 مریم" }
	for _, c := range []struct {
		name, file string
		change     func(*settings.Settings)
		want       string
	}{
		{"a new file", "", func(s *settings.Settings) { *s = settings.Settings{Name: "Mari", Language: "no", Bidi: "off"} }, "name: Mari\nlanguage: no\nbidi: off\n"},
		{"nothing changed", "name:   'Mari'   # me\n", func(*settings.Settings) {}, "name:   'Mari'   # me\n"},
		{"nothing to say", "", func(*settings.Settings) {}, ""},
		{"one of several", "# mine\nname: Jaan # me\n\ntheme: {dark: yes}\n", func(s *settings.Settings) { s.Name = "Mari" }, "# mine\nname: Mari # me\ntheme: {dark: yes}\n"},
		{"one more", "theme: dark\n", func(s *settings.Settings) { s.Bidi = "app" }, "theme: dark\nbidi: app\n"},
		{"one less", "language: et\nname: Mari\n", func(s *settings.Settings) { s.Language = "" }, "name: Mari\n"},
		{"after comments", "# nothing yet", func(s *settings.Settings) { s.Name = "Mari" }, "# nothing yet\nname: Mari\n"},
		{"instead of what is no text", "name: [a]\n", func(s *settings.Settings) { s.Name = "Mari" }, "name: Mari\n"},
		{"a name like nothing", "name: null\n", func(s *settings.Settings) { s.Name = "null" }, "name: \"null\"\n"},
		{"one line only", "", func(s *settings.Settings) { s.Name = " a\nb\u2028c\x1b[m \x00" }, "name: abc[m\n"},
	} {
		store, _, _ := config(t, c.file)
		if err := store.Update(c.change); err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if c.want == "" {
			if _, err := os.Stat(store.Path()); !os.IsNotExist(err) {
				t.Errorf("%s: a file is there (%v)", c.name, err)
			}
		} else if got := says(t, store.Path()); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	store, _, _ := config(t, "")
	if err := store.Update(mari); err != nil {
		t.Fatal(err)
	}
	if got, err := store.Load(); err != nil || got.Name != "Mari 🦊 مریم" {
		t.Errorf("%+v, %v", got, err)
	}
}

// What one program remembers, another does not forget: each changes only what
// it means to.
func TestTwoPrograms(t *testing.T) {
	store, _, _ := config(t, "")
	if _, err := store.Load(); err != nil {
		t.Fatal(err)
	}
	for _, change := range []func(*settings.Settings){
		func(s *settings.Settings) { s.Name = "Mari" },
		func(s *settings.Settings) { s.Language = "fa" },
		func(s *settings.Settings) { s.Bidi = "terminal" },
	} {
		if err := store.Update(change); err != nil {
			t.Fatal(err)
		}
	}
	if got, _ := store.Load(); got != (settings.Settings{Name: "Mari", Language: "fa", Bidi: "terminal"}) {
		t.Errorf("%+v", got)
	}
}

// A broken file is kept, and only when there is something to replace it with.
func TestBrokenIsKept(t *testing.T) {
	store, dir, disk := config(t, "name: [\n")
	if err := store.Update(func(*settings.Settings) {}); err != nil || says(t, store.Path()) != "name: [\n" {
		t.Errorf("nothing changed: %v", err)
	}
	disk.Fail("rename", syscall.EROFS)
	mari := func(s *settings.Settings) { s.Name = "Mari" }
	if err := store.Update(mari); !errors.Is(err, syscall.EROFS) || says(t, store.Path()) != "name: [\n" {
		t.Errorf("it could not be kept: %v", err)
	}
	disk.Heal()
	if err := store.Update(mari); err != nil {
		t.Fatal(err)
	}
	if got := says(t, dir.Path("config.yaml.broken")); got != "name: [\n" {
		t.Errorf("kept as %q", got)
	}
	if got, err := store.Load(); err != nil || got.Name != "Mari" {
		t.Errorf("%+v, %v", got, err)
	}
}

// A file that yaml.v3 reads and would not write so that it can be read again
// is kept, too.
func TestUnchangeableIsKept(t *testing.T) {
	const file = "name: &n Jaan\nalso: *n\n"
	store, dir, _ := config(t, file)
	if err := store.Update(func(s *settings.Settings) { s.Name = "Mari" }); err != nil {
		t.Fatal(err)
	}
	if got, err := store.Load(); err != nil || got.Name != "Mari" {
		t.Errorf("%+v, %v", got, err)
	}
	if got := says(t, dir.Path("config.yaml.broken")); got != file {
		t.Errorf("kept as %q", got)
	}
}

func TestFaultAtEachStep(t *testing.T) {
	for _, step := range faulty.Steps[:len(faulty.Steps)-1] {
		store, dir, disk := config(t, "name: Jaan\n")
		disk.Fail(step, nil)
		if err := store.Update(func(s *settings.Settings) { s.Name = "Mari" }); !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%s: %v", step, err)
		}
		if got := says(t, store.Path()); got != "name: Jaan\n" && got != "name: Mari\n" {
			t.Errorf("%s: it says %q", step, got)
		}
		if names := dir.Names(); len(names) != 1 {
			t.Errorf("%s: left %v", step, names)
		}
	}
}

func TestPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has other permissions")
	}
	store, dir, _ := config(t, "")
	if err := store.Update(func(s *settings.Settings) { s.Name = "Mari" }); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]os.FileMode{".": 0o700, "config.yaml": 0o600} {
		if info, err := os.Stat(dir.Path(name)); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
}

func TestNoConfigFolder(t *testing.T) {
	store := settings.Config(func(string) string { return "" })
	if got, err := store.Load(); err != nil || got != (settings.Settings{}) || store.Path() != "" {
		t.Errorf("%+v, %v", got, err)
	}
	if err := store.Update(func(s *settings.Settings) { s.Name = "Mari" }); !errors.Is(err, private.ErrNoFolder) {
		t.Error(err)
	}
}

// Any text that is one line comes back as it was.
func TestAnyTextComesBack(t *testing.T) {
	store, dir, _ := config(t, "")
	text := rapid.OneOf(
		rapid.String(),
		rapid.StringMatching(`[ \t'":#\-?&*!|>%@{}\[\],0-9a-z~]{0,12}`),
		rapid.SampledFrom([]string{"null", "~", "yes", "true", "0x1f", "1e3", "2026-11-21", "<<", "=", "\ufeffx", "می‌خواهم", "---", "...", "- a", "? b", "\u00a0", "\u0085"}),
	)
	rapid.Check(t, func(t *rapid.T) {
		wanted := settings.Settings{Name: text.Draw(t, "name"), Language: text.Draw(t, "language"), Bidi: text.Draw(t, "bidi")}
		var kept, again settings.Settings
		if err := store.Update(func(s *settings.Settings) { *s = wanted }); err != nil {
			t.Fatal(err)
		}
		kept, err := store.Load()
		if err != nil {
			t.Fatal(err)
		}
		if err := store.Update(func(s *settings.Settings) { again = *s; *s = kept }); err != nil || !reflect.DeepEqual(again, kept) {
			t.Fatalf("%+v became %+v (%v)", kept, again, err)
		}
		for was, is := range map[string]string{wanted.Name: kept.Name, wanted.Language: kept.Language, wanted.Bidi: kept.Bidi} {
			if plain(was) && is != was {
				t.Fatalf("%q became %q", was, is)
			}
		}
		if names := dir.Names(); len(names) > 1 {
			t.Fatalf("the program broke its own file: %v", names)
		}
	})
}

// plain reports whether text is one line without anything to leave out.
func plain(text string) bool {
	return text == strings.TrimSpace(text) && !strings.ContainsFunc(text, func(r rune) bool {
		return r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u2028' || r == '\u2029' || r == '\ufffd'
	})
}
