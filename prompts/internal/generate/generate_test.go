// The generated files are those that the YAML gives now.

package main

import (
	"bytes"
	"os"
	"testing"

	"bmcanvas/prompts"
)

func TestGeneratedFilesAreUpToDate(t *testing.T) {
	const folder = "../.."
	for _, l := range prompts.Languages {
		want, err := generate(folder, l.Code)
		if err != nil {
			t.Error(err)
			continue
		}
		file := fileOf(folder, l.Code)
		got, err := os.ReadFile(file)
		if err != nil {
			t.Error(err)
		} else if !bytes.Equal(got, want) {
			t.Errorf("%s is not what words, checks and guides say now: go generate ./prompts", file)
		}
	}
}
