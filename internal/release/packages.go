// Packages for Linux, made by nfpm, which is no part of the program.

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"bmcanvas/prompts"
)

// nfpmModule is the version of nfpm that packages are made with.
const nfpmModule = "github.com/goreleaser/nfpm/v2/cmd/nfpm@v2.45.2"

// nfpmCommand returns how nfpm is called: the program that $NFPM names, else by Go.
func nfpmCommand() []string {
	if path := os.Getenv("NFPM"); path != "" {
		return []string{path}
	}
	return []string{"go", "run", nfpmModule}
}

// makePackages makes packages of these kinds, if the target has them.
func (r *release) makePackages(t target, kinds []string) error {
	if t.system != "linux" {
		return nil
	}
	folder := r.folderOf(t)
	for _, kind := range kinds {
		config := filepath.Join(folder, kind+".yaml")
		if err := writeFile(config, r.packageConfig(t, kind)); err != nil {
			return err
		}
		name := fmt.Sprintf("bmcanvas_%s_%s.%s", r.version, t.arch, kind)
		command := exec.Command(r.nfpm[0], append(r.nfpm[1:], "package", "--config", config, "--packager", kind, "--target", filepath.Join(r.to, name))...)
		command.Env = append(os.Environ(), fmt.Sprintf("SOURCE_DATE_EPOCH=%d", r.made.Unix()))
		command.Stdout, command.Stderr = os.Stderr, os.Stderr
		if err := command.Run(); err != nil {
			return fmt.Errorf("making the %s: %w", kind, err)
		}
	}
	return nil
}

// packageConfig returns what nfpm is told.
func (r *release) packageConfig(t target, kind string) string {
	var b strings.Builder
	home := r.home
	if home == "" {
		home = "https://example.org/bmcanvas"
	}
	fmt.Fprintf(&b, `name: bmcanvas
arch: %s
platform: linux
version: %s
section: text
priority: optional
maintainer: The bmcanvas authors <bmcanvas@example.org>
description: |
  A wizard for business model canvases in the terminal.
  It asks the guiding questions block by block, in English, Estonian, Dutch and
  Persian, and keeps the answers in one YAML file.
homepage: %s
license: MIT
mtime: %s
contents:
`, t.arch, r.version, home, r.made.Format("2006-01-02T15:04:05Z"))
	add := func(from, to string, mode string) {
		fmt.Fprintf(&b, "  - {src: %q, dst: %q, file_info: {mode: %s, mtime: %s}}\n", from, to, mode, r.made.Format("2006-01-02T15:04:05Z"))
	}
	shared, own := r.sharedFolder(), r.folderOf(t)
	add(filepath.Join(own, t.binary()), "/usr/bin/bmcanvas", "0755")
	for _, l := range prompts.Languages {
		add(filepath.Join(shared, manualIn(l.Code)), "/usr/share/"+manualIn(l.Code), "0644")
	}
	add(filepath.Join(shared, "completions", completions["bash"]), "/usr/share/bash-completion/completions/bmcanvas", "0644")
	zsh := "/usr/share/zsh/site-functions/_bmcanvas"
	if kind == "deb" {
		zsh = "/usr/share/zsh/vendor-completions/_bmcanvas"
	}
	add(filepath.Join(shared, "completions", completions["zsh"]), zsh, "0644")
	add(filepath.Join(shared, "completions", completions["fish"]), "/usr/share/fish/vendor_completions.d/bmcanvas.fish", "0644")
	for from, to := range map[string]string{"README.md": "README.md", "CHANGELOG.md": "CHANGELOG.md", "LICENSE": "copyright"} {
		add(filepath.Join(shared, from), "/usr/share/doc/bmcanvas/"+to, "0644")
	}
	for _, name := range []string{"THIRD-PARTY.txt", "bmcanvas.cdx.json"} {
		add(filepath.Join(own, name), "/usr/share/doc/bmcanvas/"+name, "0644")
	}
	return b.String()
}

// writeChecksums writes the SHA-256 sum of each file of the release.
func (r *release) writeChecksums() error {
	sums, err := r.checksums()
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, s := range sums {
		fmt.Fprintf(&b, "%s  %s\n", s.sum, s.name)
	}
	return writeFile(filepath.Join(r.to, "SHA256SUMS"), b.String())
}

// checksum is the sum of one file.
type checksum struct{ name, sum string }

// checksums returns the sums of the files in the folder for the result, by their names.
func (r *release) checksums() ([]checksum, error) {
	entries, err := os.ReadDir(r.to)
	if err != nil {
		return nil, err
	}
	var sums []checksum
	for _, e := range entries {
		if e.IsDir() || e.Name() == "SHA256SUMS" {
			continue
		}
		file, err := os.Open(filepath.Join(r.to, e.Name()))
		if err != nil {
			return nil, err
		}
		hash := sha256.New()
		_, err = io.Copy(hash, file)
		file.Close()
		if err != nil {
			return nil, err
		}
		sums = append(sums, checksum{e.Name(), hex.EncodeToString(hash.Sum(nil))})
	}
	return sums, nil
}
