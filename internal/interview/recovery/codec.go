// The bytes of a record: any text comes back as it was, damage is noticed, and a
// person can read it without the program.
//
//	bmcanvas recovery 1
//	sha256 <of all that follows the empty line, in hexadecimal>
//
//	file 22
//	/home/mari/coffee.yaml
//	draft 77
//	place 20
//	question 8
//	for-whom
//
//	text 38
//	Independent cafés, and those that are
//
// A field is its name, the number of its bytes, and the bytes; the bytes of
// some are fields again. Fields with nothing in them are not written.

package recovery

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// Why a record cannot be read.
var (
	ErrDamaged = errors.New("the record is damaged")
	ErrNewer   = errors.New("the record was written by a newer version of the program")
)

const (
	magic  = "bmcanvas recovery "
	newest = 3 // the newest version that is read
	// maxRecord is the size of the largest record that is written or read:
	// several times the largest canvas file.
	maxRecord = 64 << 20
)

// version returns the version that the record is written in: 1 as long as that has
// all its fields, so that older programs can read it. Version 2 has a draft's block,
// and the question under which it is to stand, version 3 what the record comes after.
func (r *Record) version() int {
	if r.Says != "" || r.Unsaved != nil && len(r.Unsaved.Was) > 0 ||
		slices.ContainsFunc(r.Drafts, func(d Draft) bool { return d.Base != "" || d.Kept != "" }) {
		return 3
	}
	if slices.ContainsFunc(r.Drafts, func(d Draft) bool { return d.Block != "" || d.Under != "" }) {
		return 2
	}
	return 1
}

// encode returns the bytes of the record of the canvas file.
func encode(r *Record, file string) []byte {
	var body fields
	if u := r.Unsaved; u != nil { // a canvas can be large
		body = make(fields, 0, len(u.Was)+len(u.Data)+headRoom)
	}
	body.text("file", file)
	body.text("says", r.Says)
	body.place(r.Place)
	for i := range r.Drafts {
		body.nested("draft", r.Drafts[i].write)
	}
	if u := r.Unsaved; u != nil {
		body.nested("unsaved", func(f *fields) {
			f.text("base", u.Base)
			f.bytes("was", u.Was)
			f.bytes("data", u.Data)
		})
	}
	head := fmt.Sprintf("%s%d\nsha256 %x\n\n", magic, r.version(), sha256.Sum256(body))
	return slices.Insert(body, 0, []byte(head)...)
}

// headRoom is more than the first lines of a record and the names of its fields take.
const headRoom = 1 << 10

// decode returns the record that encode wrote. The error is ErrDamaged if data is
// anything else, or ErrNewer.
func decode(data []byte) (*Found, error) {
	line, rest, _ := bytes.Cut(data, []byte("\n"))
	number, ok := bytes.CutPrefix(line, []byte(magic))
	v, err := strconv.Atoi(string(number))
	if !ok || err != nil || v < 1 {
		return nil, ErrDamaged
	}
	if v > newest {
		return nil, ErrNewer
	}
	line, body, _ := bytes.Cut(rest, []byte("\n\n"))
	sum := sha256.Sum256(body)
	if string(line) != "sha256 "+hex.EncodeToString(sum[:]) {
		return nil, ErrDamaged
	}
	found := &Found{}
	// Another version may have written other fields without saying so. Half a record
	// must not be taken for the whole.
	if err := found.read(body); err != nil || !bytes.Equal(encode(&found.Record, found.File), data) {
		return nil, ErrDamaged
	}
	return found, nil
}

// fields is a list of fields as bytes.
type fields []byte

func (f *fields) text(name, value string) {
	if value == "" {
		return
	}
	*f = fmt.Appendf(*f, "%s %d\n", name, len(value))
	*f = append(append(*f, value...), '\n')
}

// bytes is text for bytes.
func (f *fields) bytes(name string, value []byte) {
	if len(value) == 0 {
		return
	}
	*f = fmt.Appendf(*f, "%s %d\n", name, len(value))
	*f = append(append(*f, value...), '\n')
}

// nested appends a field of fields, even if write writes none. Its length is put before
// them once it is known, so that a large one is there once.
func (f *fields) nested(name string, write func(*fields)) {
	*f = append(append(*f, name...), ' ')
	at := len(*f)
	write(f)
	*f = slices.Insert(*f, at, fmt.Appendf(nil, "%d\n", len(*f)-at)...)
	*f = append(*f, '\n')
}

func (f *fields) ref(name string, r Ref) {
	if r != (Ref{}) {
		f.nested(name, r.write)
	}
}

func (f *fields) place(p Place) {
	if p != (Place{}) {
		f.nested("place", p.write)
	}
}

func (r Ref) write(f *fields) {
	f.text("id", r.ID)
	f.text("words", r.Words)
}

func (p Place) write(f *fields) {
	f.text("question", p.Question)
	f.ref("subject", p.Subject)
}

func (d *Draft) write(f *fields) {
	f.place(d.Place)
	f.text("field", d.Field)
	f.ref("note", d.Note)
	f.text("block", d.Block)
	f.text("base", d.Base)
	f.text("text", d.Text)
	f.text("status", d.Status)
	for _, to := range d.Links {
		f.nested("link", to.write)
	}
	f.text("under", d.Under)
	f.text("option", d.Option)
	f.text("kept", d.Kept)
}

// each calls read with every field in data, until one of them is wrong.
func each(data []byte, read func(name string, value []byte) error) error {
	for len(data) > 0 {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		name, number, _ := bytes.Cut(line, []byte(" "))
		size, err := strconv.Atoi(string(number))
		if err != nil || size < 0 || size >= len(rest) || rest[size] != '\n' {
			return ErrDamaged
		}
		if err := read(string(name), rest[:size]); err != nil {
			return err
		}
		data = rest[size+1:]
	}
	return nil
}

func (found *Found) read(body []byte) error {
	return each(body, func(name string, value []byte) error {
		switch name {
		case "file":
			found.File = string(value)
		case "says":
			found.Says = string(value)
		case "place":
			return found.Place.read(value)
		case "draft":
			found.Drafts = append(found.Drafts, Draft{})
			return found.Drafts[len(found.Drafts)-1].read(value)
		case "unsaved":
			found.Unsaved = &Unsaved{}
			return found.Unsaved.read(value)
		default:
			return ErrDamaged
		}
		return nil
	})
}

func (u *Unsaved) read(data []byte) error {
	return each(data, func(name string, value []byte) error {
		switch name {
		case "base":
			u.Base = string(value)
		case "was":
			u.Was = bytes.Clone(value)
		case "data":
			u.Data = bytes.Clone(value)
		default:
			return ErrDamaged
		}
		return nil
	})
}

func (d *Draft) read(data []byte) error {
	return each(data, func(name string, value []byte) error {
		switch name {
		case "place":
			return d.Place.read(value)
		case "field":
			d.Field = string(value)
		case "note":
			return d.Note.read(value)
		case "block":
			d.Block = string(value)
		case "base":
			d.Base = string(value)
		case "text":
			d.Text = string(value)
		case "status":
			d.Status = string(value)
		case "link":
			d.Links = append(d.Links, Ref{})
			return d.Links[len(d.Links)-1].read(value)
		case "under":
			d.Under = string(value)
		case "option":
			d.Option = string(value)
		case "kept":
			d.Kept = string(value)
		default:
			return ErrDamaged
		}
		return nil
	})
}

func (p *Place) read(data []byte) error {
	return each(data, func(name string, value []byte) error {
		switch name {
		case "question":
			p.Question = string(value)
		case "subject":
			return p.Subject.read(value)
		default:
			return ErrDamaged
		}
		return nil
	})
}

func (r *Ref) read(data []byte) error {
	return each(data, func(name string, value []byte) error {
		switch name {
		case "id":
			r.ID = string(value)
		case "words":
			r.Words = string(value)
		default:
			return ErrDamaged
		}
		return nil
	})
}
