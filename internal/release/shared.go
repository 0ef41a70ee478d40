// What goes into every archive and package besides the binary: man pages, completions,
// the README, the changes, the licence.

package main

import (
	"os"
	"path/filepath"

	"bmcanvas/internal/cli"
	"bmcanvas/prompts"
)

// completions are the scripts for shells, by what the shells call them.
var completions = map[string]string{"bash": "bmcanvas.bash", "zsh": "_bmcanvas", "fish": "bmcanvas.fish", "powershell": "bmcanvas.ps1"}

// writeShared writes the files that are the same for every system.
func (r *release) writeShared() error {
	folder := r.sharedFolder()
	for _, l := range prompts.Languages {
		page := cli.Manual(l.Code, r.version, r.made.Format("2006-01-02"))
		if err := writeFile(filepath.Join(folder, manualIn(l.Code)), page); err != nil {
			return err
		}
	}
	for shell, name := range completions {
		path := filepath.Join(folder, "completions", name)
		if err := writeFile(path, ""); err != nil {
			return err
		}
		file, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		cli.Run([]string{"completion", shell, "--lang", prompts.DefaultLanguage}, os.Stdin, file, os.Stderr)
		if err := file.Close(); err != nil {
			return err
		}
	}
	for _, name := range []string{"README.md", "CHANGELOG.md", "LICENSE"} {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := writeFile(filepath.Join(folder, name), string(data)); err != nil {
			return err
		}
	}
	return nil
}

// manualIn returns where a language's man page lies below share.
func manualIn(language string) string {
	if language == prompts.DefaultLanguage {
		return "man/man1/bmcanvas.1"
	}
	return "man/" + language + "/man1/bmcanvas.1"
}
