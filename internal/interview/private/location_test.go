// The locations on Windows, looked at from anywhere.

package private

import (
	"path/filepath"
	"testing"
)

func TestLocateOnWindows(t *testing.T) {
	root, err := filepath.Abs(filepath.FromSlash("/local"))
	if err != nil {
		t.Fatal(err)
	}
	env := map[string]string{"LocalAppData": root, "HOME": filepath.Join(root, "home")}
	d := locate(func(name string) string { return env[name] }, "windows", "XDG_STATE_HOME", "below", "LocalAppData")
	if want := filepath.Join(root, program, "f"); d.Path("f") != want {
		t.Errorf("%q, want %q", d.Path("f"), want)
	}
	delete(env, "LocalAppData")
	if d := locate(func(name string) string { return env[name] }, "windows", "XDG_STATE_HOME", "below", "LocalAppData"); d != (Dir{}) {
		t.Errorf("found %q where there is nothing", d.Path("f"))
	}
}
