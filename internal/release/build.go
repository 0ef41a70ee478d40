// The binary for each system.

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// allSystems are those that a release is made for.
var allSystems = []string{
	"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64",
	"freebsd/amd64", "freebsd/arm64", "openbsd/amd64", "openbsd/arm64", "netbsd/amd64", "netbsd/arm64",
}

// target is a system for which the program is built.
type target struct{ system, arch string }

// String returns the target as Go names it.
func (t target) String() string { return t.system + "/" + t.arch }

// targetsOf returns the targets that a list with commas names. The error tells one that is
// none.
func targetsOf(list string) ([]target, error) {
	var targets []target
	for _, name := range split(list) {
		if !slices.Contains(allSystems, name) {
			return nil, fmt.Errorf("no system %s; there are: %s", name, strings.Join(allSystems, ", "))
		}
		system, arch, _ := strings.Cut(name, "/")
		targets = append(targets, target{system, arch})
	}
	return targets, nil
}

// binary returns the name of the program there.
func (t target) binary() string {
	if t.system == "windows" {
		return "bmcanvas.exe"
	}
	return "bmcanvas"
}

// build builds the program for the target into the folder. Nothing of this machine gets
// into it: no paths, no time, no C library; version, commit and day are given to the linker.
func (r *release) build(t target, folder string) (string, error) {
	path := filepath.Join(folder, t.binary())
	set := func(name, value string) string { return " -X " + r.module + "/internal/cli." + name + "=" + value }
	command := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-o", path, "-ldflags",
		"-s -w"+set("released", r.version)+set("commit", r.commit)+set("day", r.made.Format("2006-01-02")), ".")
	command.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+t.system, "GOARCH="+t.arch, "GOFLAGS=", "GOAMD64=v1", "GOARM64=v8.0")
	command.Stdout, command.Stderr = os.Stderr, os.Stderr
	if err := command.Run(); err != nil {
		return "", fmt.Errorf("building: %w", err)
	}
	return path, nil
}
