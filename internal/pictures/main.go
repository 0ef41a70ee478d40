// Pictures makes the pictures and the recording of README from the real program, which
// it drives by keys in a pseudo-terminal. scripts/pictures starts it; -only NAME makes one.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	to := flag.String("to", "docs/pictures", "the `folder` for the pictures")
	only := flag.String("only", "", "make this picture only, by its `name`")
	flag.Parse()
	if err := makePictures(*to, *only); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

// makePictures builds the program and writes the picture of each scene into the folder.
func makePictures(to, only string) error {
	work, err := os.MkdirTemp("", "pictures")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	program, err := buildProgram(work)
	if err != nil {
		return err
	}
	all, err := scenes(".", time.Now())
	if err != nil {
		return err
	}
	var names []string
	made := 0
	for _, s := range all {
		names = append(names, s.name)
		if only != "" && s.name != only {
			continue
		}
		data, err := s.play(program, filepath.Join(work, s.name))
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		if err := os.WriteFile(filepath.Join(to, s.fileName()), data, 0o644); err != nil {
			return err
		}
		made++
	}
	if made == 0 {
		return fmt.Errorf("there is no picture %q; there are: %s", only, strings.Join(names, ", "))
	}
	return nil
}

// buildProgram builds the program of this checkout and returns its path.
func buildProgram(folder string) (string, error) {
	path := filepath.Join(folder, "bmcanvas")
	build := exec.Command("go", "build", "-trimpath", "-o", path, "bmcanvas")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, nil
}
