// Command pack compresses the fonts of package paper, which come from Go modules, into the
// folder that is its argument: as they are they would take 1.3 MB of the program.
package main

import (
	"bytes"
	"compress/flate"
	"log"
	"os"
	"path/filepath"

	arabicbold "eliasnaur.com/font/noto/sans/arabic/bold"
	arabicregular "eliasnaur.com/font/noto/sans/arabic/regular"
	"eliasnaur.com/font/roboto/robotobold"
	"eliasnaur.com/font/roboto/robotoregular"
	"github.com/go-fonts/dejavu/dejavusansmono"
)

// fonts are the fonts by the names that PDF gives them.
var fonts = map[string][]byte{
	"Roboto-Regular": robotoregular.TTF, "Roboto-Bold": robotobold.TTF,
	"NotoSansArabic-Regular": arabicregular.TTF, "NotoSansArabic-Bold": arabicbold.TTF,
	"DejaVuSansMono": dejavusansmono.TTF,
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: pack FOLDER")
	}
	for name, font := range fonts {
		if err := pack(font, filepath.Join(os.Args[1], name+".deflate")); err != nil {
			log.Fatal(err)
		}
	}
}

// pack writes the font, compressed, to the path.
func pack(font []byte, path string) error {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(font); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, packed.Bytes(), 0o644)
}
