// Where a program's own folders are: XDG's where they are set, on any system.

package private

import (
	"path/filepath"
	"runtime"
)

// program is the name of the program's folders.
const program = "bmcanvas"

// State is the folder for what the program must remember and nobody would
// copy to another machine: $XDG_STATE_HOME/bmcanvas, by default in
// ~/.local/state, on Windows in %LocalAppData%. getenv is the environment.
// It is the zero Dir if the environment names none of these.
func State(getenv func(string) string) Dir {
	return locate(getenv, runtime.GOOS, "XDG_STATE_HOME", filepath.Join(".local", "state"), "LocalAppData")
}

// Config is the folder for settings: $XDG_CONFIG_HOME/bmcanvas, by default in
// ~/.config, on Windows in %AppData%.
func Config(getenv func(string) string) Dir {
	return locate(getenv, runtime.GOOS, "XDG_CONFIG_HOME", ".config", "AppData")
}

// locate is the program's folder in the one that the variable xdg names, else
// in below, a folder under the person's own, or in what the variable windows
// names. Relative paths are passed over, as XDG's specification has it.
func locate(getenv func(string) string, system, xdg, below, windows string) Dir {
	base := getenv(xdg)
	if !filepath.IsAbs(base) && system == "windows" {
		base = getenv(windows)
	}
	if home := getenv("HOME"); !filepath.IsAbs(base) && filepath.IsAbs(home) && system != "windows" {
		base = filepath.Join(home, below)
	}
	if !filepath.IsAbs(base) {
		return Dir{}
	}
	return At(filepath.Join(base, program))
}
