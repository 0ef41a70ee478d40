package main

import (
	"bytes"
	"compress/flate"
	"io"
	"os"
	"testing"
)

// What is packed are the fonts of the modules; otherwise run go generate ./internal/text/paper.
func TestPackedFontsAreFresh(t *testing.T) {
	for name, font := range fonts {
		file, err := os.Open("../../fonts/" + name + ".deflate")
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		got, err := io.ReadAll(flate.NewReader(file))
		if err != nil || !bytes.Equal(got, font) {
			t.Errorf("%s.deflate is stale: %v", name, err)
		}
	}
}
