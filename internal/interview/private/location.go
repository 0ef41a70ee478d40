// The paths of the program's own folders: XDG's where they are set, on any system.

package private

import (
	"path/filepath"
	"runtime"
)

// program is the name of the program's folders.
const program = "bmcanvas"

// State returns the folder for what belongs to this machine: $XDG_STATE_HOME/bmcanvas,
// by default in ~/.local/state, on Windows in %LocalAppData%. getenv is the
// environment. State returns the zero Dir if the environment names none of these.
func State(getenv func(string) string) Dir {
	return locate(getenv, runtime.GOOS, "XDG_STATE_HOME", filepath.Join(".local", "state"), "LocalAppData").Strict()
}

// Config returns the folder for settings: $XDG_CONFIG_HOME/bmcanvas, by default in
// ~/.config, on Windows in %AppData%; else the zero Dir.
func Config(getenv func(string) string) Dir {
	return locate(getenv, runtime.GOOS, "XDG_CONFIG_HOME", ".config", "AppData")
}

// locate returns the program's folder in the one that the variable xdg names, else
// in the folder below of the home folder or, on Windows, in the one that the variable
// windows names. Relative paths are ignored, as XDG's specification says.
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
