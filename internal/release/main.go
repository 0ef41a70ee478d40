// Command release makes what people download: a binary for each system in an archive
// with its man pages and completions, packages for Linux, checksums, a list of what is in
// them, and the formulas by which package managers find them. docs/releasing.md has the
// steps. The same commit gives the same bytes, in whatever folder it is built.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// release is one release while it is made.
type release struct {
	version string
	module  string // the module's path
	commit  string
	made    time.Time // when the commit was made: the time of every file
	home    string    // the address of the repository; "" if it has none yet
	to      string    // the folder for the result
	files   string    // the folder of what goes into every archive
	nfpm    []string  // the command that makes packages
}

var versionForm = regexp.MustCompile(`^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$`)

func run(args []string) error {
	flags := flag.NewFlagSet("release", flag.ContinueOnError)
	to := flags.String("to", "dist", "the folder for the result; it must not be there yet")
	systems := flags.String("systems", strings.Join(allSystems, ","), "for which systems")
	kinds := flags.String("packages", "deb,rpm,apk", "which packages for Linux; none: \"\"")
	home := flags.String("home", "", "the address of the repository, for the formulas")
	dry := flags.Bool("dry-run", false, "also with changes that are not committed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 || !versionForm.MatchString(strings.TrimPrefix(flags.Arg(0), "v")) {
		return errors.New("give one version, as in: scripts/release 1.2.3")
	}
	r := &release{version: strings.TrimPrefix(flags.Arg(0), "v"), home: strings.TrimSuffix(*home, "/"), to: *to, nfpm: nfpmCommand()}
	if err := r.begin(*dry); err != nil {
		return err
	}
	targets, err := targetsOf(*systems)
	if err != nil {
		return err
	}
	files, err := os.MkdirTemp("", "bmcanvas-release-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(files)
	r.files = files
	for _, step := range []func() error{
		r.writeShared,
		func() error { return each(targets, func(t target) error { return r.makeArchive(t) }) },
		func() error {
			return each(targets, func(t target) error { return r.makePackages(t, split(*kinds)) })
		},
		r.writeChecksums,
		r.writeFormulas,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// begin finds out what is released, and makes the folder for the result.
func (r *release) begin(dry bool) error {
	changed, err := output("git", "status", "--porcelain")
	if err != nil {
		return err
	}
	if changed != "" && !dry {
		return errors.New("there are changes that are not committed; commit them, or try with -dry-run")
	}
	if r.module, err = output("go", "list", "-m"); err != nil {
		return err
	}
	if r.commit, err = output("git", "log", "-1", "--format=%H"); err != nil {
		return err
	}
	seconds, err := output("git", "log", "-1", "--format=%ct")
	if err != nil {
		return err
	}
	unix, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return fmt.Errorf("reading the time of the commit: %w", err)
	}
	r.made = time.Unix(unix, 0).UTC()
	if err := os.Mkdir(r.to, 0o755); err != nil {
		return fmt.Errorf("making the folder for the result: %w", err)
	}
	r.to, err = filepath.Abs(r.to)
	return err
}

// output returns what the command prints, without the line end.
func output(name string, args ...string) (string, error) {
	command := exec.Command(name, args...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w", name, strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(out)), nil
}

// each calls f with each target, and stops at the first error.
func each(targets []target, f func(target) error) error {
	for _, t := range targets {
		if err := f(t); err != nil {
			return fmt.Errorf("%s: %w", t, err)
		}
	}
	return nil
}

// split returns the parts of a list with commas; none of an empty list.
func split(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, ",")
}
