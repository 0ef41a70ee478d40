// What a release is made of, but for the binaries: scripts/try-release makes those.

package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gopkg.in/yaml.v3"
)

// inFolder returns a release into a folder of the test, at a fixed time.
func inFolder(t *testing.T) *release {
	return &release{version: "1.2.3", module: "bmcanvas", home: "https://example.org/bmcanvas", to: t.TempDir(), files: t.TempDir(), made: time.Date(2026, 11, 29, 20, 0, 0, 0, time.UTC)}
}

func TestFormulasHaveAddressesAndSums(t *testing.T) {
	r := inFolder(t)
	targets, err := targetsOf(strings.Join(allSystems, ","))
	if err != nil {
		t.Fatal(err)
	}
	for _, target := range targets {
		if err := writeFile(filepath.Join(r.to, formulaData{Version: r.version}.archive(target.system, target.arch)), target.String()); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.writeFormulas(); err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string][]string{
		"homebrew/bmcanvas.rb":                       {`url "https://example.org/bmcanvas/releases/download/v1.2.3/bmcanvas-1.2.3-darwin-arm64.tar.gz"`, `version "1.2.3"`},
		"scoop/bmcanvas.json":                        {"bmcanvas-1.2.3-windows-amd64.zip", `"version": "1.2.3"`},
		"winget/bmcanvas.bmcanvas.installer.yaml":    {"InstallerSha256: ", `bmcanvas-1.2.3-windows-arm64\bmcanvas.exe`},
		"winget/bmcanvas.bmcanvas.locale.en-US.yaml": {"PackageVersion: 1.2.3"},
		"winget/bmcanvas.bmcanvas.yaml":              {"ManifestType: version"},
		"aur/PKGBUILD":                               {"pkgver=1.2.3", "sha256sums_aarch64="},
		"nix/default.nix":                            {"bmcanvas-1.2.3-linux-amd64.tar.gz"},
	} {
		data, err := os.ReadFile(filepath.Join(r.to, "formulas", file))
		if err != nil {
			t.Error(err)
		}
		for _, w := range append(want, "1.2.3") {
			if !strings.Contains(string(data), w) {
				t.Errorf("%s has no %q:\n%s", file, w, data)
			}
		}
		if strings.Contains(string(data), "{{") || strings.Contains(string(data), "<no value>") {
			t.Errorf("%s is not filled in:\n%s", file, data)
		}
	}
}

// A formula is not written for an archive that is not there.
func TestFormulasNeedAllArchives(t *testing.T) {
	r := inFolder(t)
	if err := r.writeFormulas(); err == nil || !strings.Contains(err.Error(), "no archive for") {
		t.Errorf("got %v", err)
	}
}

func TestArchiveIsTheSameEachTime(t *testing.T) {
	r := inFolder(t)
	var entries []entry
	for _, name := range []string{"a", "b/c"} {
		path := filepath.Join(r.files, name)
		if err := writeFile(path, name); err != nil {
			t.Fatal(err)
		}
		entries = append(entries, entry{"top/" + name, path, 0o644})
	}
	for name, write := range map[string]func(string, []entry, time.Time) error{"x.tar.gz": writeTarGz, "x.zip": writeZip} {
		var before []byte
		for i := range 2 {
			path := filepath.Join(r.to, name)
			for _, e := range entries {
				if err := os.Chtimes(e.path, time.Now(), time.Now().Add(time.Duration(i)*time.Hour)); err != nil {
					t.Fatal(err)
				}
			}
			if err := write(path, entries, r.made); err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if i > 0 && !bytes.Equal(data, before) {
				t.Errorf("%s differs", name)
			}
			before = data
		}
	}
	file, err := os.Open(filepath.Join(r.to, "x.tar.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	archive := tar.NewReader(unzipped)
	for _, want := range []string{"top/a", "top/b/c"} {
		header, err := archive.Next()
		if err != nil || header.Name != want || !header.ModTime.Equal(r.made) || header.Uid != 0 || header.Uname != "" {
			t.Fatalf("got %+v, %v, want %s", header, err, want)
		}
		if data, _ := io.ReadAll(archive); "top/"+string(data) != want {
			t.Errorf("%s holds %q", want, data)
		}
	}
}

func TestPackageConfigs(t *testing.T) {
	r := inFolder(t)
	for _, kind := range []string{"deb", "rpm", "apk"} {
		var config struct {
			Name, Version, Arch, License string
			Contents                     []struct{ Src, Dst string }
		}
		if err := yaml.Unmarshal([]byte(r.packageConfig(target{"linux", "arm64"}, kind)), &config); err != nil {
			t.Fatal(err)
		}
		var to []string
		for _, c := range config.Contents {
			to = append(to, c.Dst)
		}
		if config.Version != "1.2.3" || config.Arch != "arm64" {
			t.Errorf("%s: %+v", kind, config)
		}
		for _, want := range []string{"/usr/bin/bmcanvas", "/usr/share/man/man1/bmcanvas.1", "/usr/share/man/fa/man1/bmcanvas.1", "/usr/share/bash-completion/completions/bmcanvas", "/usr/share/doc/bmcanvas/THIRD-PARTY.txt", "/usr/share/doc/bmcanvas/copyright"} {
			if !strings.Contains(strings.Join(to, "\n")+"\n", want+"\n") {
				t.Errorf("%s has no %s in %v", kind, want, to)
			}
		}
	}
}

func TestArgumentsThatAreRefused(t *testing.T) {
	for _, args := range [][]string{{}, {"one"}, {"1.2"}, {"1.2.3", "2.0.0"}, {"1.2.3/../x"}} {
		if err := run(args); err == nil || !strings.Contains(err.Error(), "give one version") {
			t.Errorf("%v: %v", args, err)
		}
	}
	if _, err := targetsOf("linux/amd64,plan9/mips"); err == nil || !strings.Contains(err.Error(), "plan9/mips") {
		t.Errorf("got %v", err)
	}
}

// Every part of the program has a licence, which the notices pass on.
func TestNoticesOfEveryModule(t *testing.T) {
	r := inFolder(t)
	folders, err := moduleFolders(target{"linux", "amd64"}, "../..")
	if err != nil {
		t.Fatal(err)
	}
	notices, err := r.notices([]part{{path: "github.com/spf13/cobra", version: "v1"}, {path: "gopkg.in/yaml.v3", version: "v3"}}, folders, "go1.26")
	if err != nil || len(folders) < 10 {
		t.Fatalf("%d modules, %v", len(folders), err)
	}
	for _, want := range []string{"The Go standard library, go1.26", "github.com/spf13/cobra v1: LICENSE.txt", "gopkg.in/yaml.v3 v3: NOTICE", "Hyphenation patterns of hyph-utf8: LICENSE.txt", "Piet Tutelaers", "OFL-NotoSansArabic.txt", "LICENSE-Roboto.txt", "Bitstream", "Apache License"} {
		if !strings.Contains(notices, want) {
			t.Errorf("the notices have no %q", want)
		}
	}
}

// Every module of the program on every system says what its licence is.
func TestEveryModuleHasALicence(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range allSystems {
		targets, err := targetsOf(name)
		if err != nil {
			t.Fatal(err)
		}
		if seen[targets[0].system] {
			continue
		}
		seen[targets[0].system] = true
		folders, err := moduleFolders(targets[0], "../..")
		if err != nil {
			t.Fatal(err)
		}
		for module, folder := range folders {
			if !strings.Contains(folder, "@") { // our own
				continue
			}
			var b strings.Builder
			if err := writeLicences(&b, module, folder); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if module == "github.com/mattn/go-localereader" && !strings.Contains(b.String(), "License\n\nMIT\n") {
				t.Errorf("the licence in its README is written as\n%s", b.String())
			}
		}
	}
	if len(seen) < 6 {
		t.Errorf("only %d systems", len(seen))
	}
}

// docs/dependencies.md lists the modules that are in the program on Linux and on Windows,
// by their paths or, after others of the same owner, by the rest of these.
func TestDependenciesAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../../docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, system := range []string{"linux", "windows"} {
		folders, err := moduleFolders(target{system, "amd64"}, "../..")
		if err != nil {
			t.Fatal(err)
		}
		for module, folder := range folders {
			short := module
			for _, above := range []string{"github.com/", "golang.org/", "charmbracelet/"} {
				short = strings.TrimPrefix(short, above)
			}
			if strings.Contains(folder, "@") && !strings.Contains(string(page), "`"+module+"`") && !strings.Contains(string(page), "`"+short+"`") {
				t.Errorf("%s: %s is not in docs/dependencies.md", system, module)
			}
		}
	}
}
