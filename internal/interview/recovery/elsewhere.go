// Records that are not where the record of a canvas file is: of a file that has been
// renamed since, and copies that were written where the state folder could not be.

package recovery

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"bmcanvas/internal/interview/private"
)

// Elsewhere is a record that lies in another file than the one that Open reads.
type Elsewhere struct {
	*Found
	path string
}

// Renamed returns the newest record with words of a canvas file that is gone and said
// the bytes of that name: the file has another name now. It returns nil if there is none.
func (f Folder) Renamed(name string) *Elsewhere {
	if name == "" {
		return nil
	}
	var newest *Elsewhere
	for _, record := range f.dir.Names() {
		if !strings.HasSuffix(record, recordEnd) {
			continue
		}
		_, found, err := f.read(record)
		if err != nil || !found.Words() || newest != nil && !found.When.After(newest.When) || !found.followed(name) || !f.abandoned(found.File) {
			continue
		}
		newest = &Elsewhere{found, f.dir.Path(record)}
	}
	return newest
}

// followed reports whether the file said the bytes of that name when the record was
// written.
func (r *Record) followed(name string) bool { return r.Says == name || r.Follows(name) }

// abandoned reports whether the canvas file is gone and no program works on it.
func (f Folder) abandoned(file string) bool {
	if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
		return false
	}
	lock, err := f.For(file).Acquire()
	if err != nil {
		return false
	}
	lock.Release()
	return true
}

// copyMark begins the lines of a copy that are not for a person.
const copyMark = "#~ "

// mostCopies is how many copies of a canvas file's record there can be.
const mostCopies = 9

// copyPath returns where the n-th copy of the record is. It can be found without listing a folder that may be large.
func (f Files) copyPath(n int) string {
	return filepath.Join(os.TempDir(), fmt.Sprintf("bmcanvas-%s-%d.yaml", f.stem[:16], n))
}

// WriteCopy writes the record of the canvas file, behind text for a person, to a
// new file in the folder for temporary things that only this user can read, and returns
// its path.
func (f Files) WriteCopy(text string, r Record) (string, error) {
	var file *os.File
	err := fs.ErrExist
	for n := 1; n <= mostCopies && errors.Is(err, fs.ErrExist); n++ {
		file, err = os.OpenFile(f.copyPath(n), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	}
	if err != nil {
		return "", err
	}
	r.Make()
	encoded := base64.StdEncoding.EncodeToString(encode(&r, f.real))
	var b strings.Builder
	b.WriteString(text)
	for len(encoded) > 0 {
		n := min(len(encoded), 76)
		b.WriteString(copyMark + encoded[:n] + "\n")
		encoded = encoded[n:]
	}
	_, err = file.WriteString(b.String())
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		_ = os.Remove(file.Name())
		return "", err
	}
	return file.Name(), nil
}

// Copied returns the newest copy with words of the canvas file's record; nil if there is
// none.
func (f Files) Copied() *Elsewhere {
	var newest *Elsewhere
	for n := range mostCopies {
		name := f.copyPath(n + 1)
		data, when, err := private.ReadOwn(name, 2*maxRecord)
		if err != nil || newest != nil && !when.After(newest.When) {
			continue
		}
		if found, err := decodeCopy(data); err == nil && found.Words() && found.File == f.real {
			found.When = when
			newest = &Elsewhere{found, name}
		}
	}
	return newest
}

// decodeCopy returns the record in a copy.
func decodeCopy(data []byte) (*Found, error) {
	var encoded []byte
	for line := range bytes.Lines(data) {
		if part, is := bytes.CutPrefix(line, []byte(copyMark)); is {
			encoded = append(encoded, bytes.TrimRight(part, "\r\n")...)
		}
	}
	decoded, err := base64.StdEncoding.AppendDecode(nil, encoded)
	if err != nil {
		return nil, ErrDamaged
	}
	return decode(decoded)
}
