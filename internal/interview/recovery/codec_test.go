// Records come back from their bytes as they were, or not at all.

package recovery

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// sample has something in every field.
func sample() Record {
	return Record{
		Place: Place{Question: "for-whom", Subject: Ref{ID: "cs1", Words: "Independent cafés"}},
		Drafts: []Draft{
			{Place: Place{Question: "problem-solved"}, Text: "می‌خواهم 👨‍👩‍👧\r\n\tdraft 3\nabc\n", Status: "assumption", Links: []Ref{{ID: "cs1"}, {Words: "Landlords"}, {}}},
			{Place: Place{Question: "for-whom", Subject: Ref{ID: "cs2"}}, Field: "evidence", Note: Ref{ID: "vp1"}, Block: "channels", Base: "before", Kept: "1 EUR", Text: "\x00\x1b[31m\xff\xfe"},
			{},
		},
		Says:    "sha256:13",
		Unsaved: &Unsaved{Base: "sha256:12", Was: []byte("canvas"), Data: []byte("\ufeffcanvas: business-model\r\nname: Hõbe\r\n")},
	}
}

// text draws any text: bytes, characters, and parts of the format.
func text() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.String(),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 40), func(b []byte) string { return string(b) }),
		rapid.StringMatching("((draft|text|place|link) [0-9]{1,3}\n|\n| |\u200c|\r){0,6}"),
	)
}

func ref() *rapid.Generator[Ref] {
	return rapid.Custom(func(t *rapid.T) Ref { return Ref{text().Draw(t, "id"), text().Draw(t, "words")} })
}

func place() *rapid.Generator[Place] {
	return rapid.Custom(func(t *rapid.T) Place { return Place{text().Draw(t, "question"), ref().Draw(t, "subject")} })
}

func record() *rapid.Generator[Record] {
	draft := rapid.Custom(func(t *rapid.T) Draft {
		d := Draft{
			Place: place().Draw(t, "place"), Field: text().Draw(t, "field"), Note: ref().Draw(t, "note"), Block: text().Draw(t, "block"), Base: text().Draw(t, "base"),
			Text: text().Draw(t, "text"), Status: text().Draw(t, "status"), Kept: text().Draw(t, "kept"),
		}
		for range rapid.IntRange(0, 2).Draw(t, "links") {
			d.Links = append(d.Links, ref().Draw(t, "link"))
		}
		return d
	})
	return rapid.Custom(func(t *rapid.T) Record {
		r := Record{Place: place().Draw(t, "place"), Says: text().Draw(t, "says")}
		for range rapid.IntRange(0, 3).Draw(t, "drafts") {
			r.Drafts = append(r.Drafts, draft.Draw(t, "draft"))
		}
		if rapid.Bool().Draw(t, "unsaved") {
			r.Unsaved = &Unsaved{Base: text().Draw(t, "base"), Was: []byte(text().Draw(t, "was")), Data: []byte(text().Draw(t, "data"))}
		}
		return r
	})
}

func TestAnyTextComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, file := record().Draw(t, "record"), text().Draw(t, "file")
		found, err := decode(encode(&r, file))
		if err != nil {
			t.Fatal(err)
		}
		if u := r.Unsaved; u != nil && len(u.Data) == 0 {
			u.Data = nil // nil and empty are the same
		}
		if u := r.Unsaved; u != nil && len(u.Was) == 0 {
			u.Was = nil
		}
		if found.File != file || !reflect.DeepEqual(found.Record, r) {
			t.Fatalf("came back as %+v", found)
		}
	})
}

// A record is written in the oldest version that has its fields, so that an older
// program reads it if it can.
func TestOldestVersion(t *testing.T) {
	for version, r := range map[string]Record{
		"1": {Drafts: []Draft{{Text: "Too dear", Field: "challenge"}}},
		"2": {Drafts: []Draft{{Text: "Too dear", Field: "challenge", Block: "channels"}}},
		"3": {Drafts: []Draft{{Text: "Too dear", Field: "challenge", Base: "Too"}}},
	} {
		data := encode(&r, "a.yaml")
		if want := "bmcanvas recovery " + version + "\n"; !bytes.HasPrefix(data, []byte(want)) {
			t.Errorf("the record begins with %.20q, want %q", data, want)
		}
		other := bytes.Replace(data, []byte("recovery "+version), []byte("recovery "+string(version[0]%3+1)), 1)
		if _, err := decode(other); !errors.Is(err, ErrDamaged) {
			t.Errorf("version %s said to be another: %v", version, err)
		}
	}
}

func TestDamageAtEveryByte(t *testing.T) {
	r := sample()
	whole := encode(&r, "/home/mari/hõbe.yaml")
	if _, err := decode(whole); err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		if _, err := decode(whole[:i]); !errors.Is(err, ErrDamaged) {
			t.Errorf("cut at %d: %v", i, err)
		}
		for _, flip := range []byte{1, 0x20, 0x80} {
			damaged := bytes.Clone(whole)
			damaged[i] ^= flip
			if _, err := decode(damaged); err == nil {
				t.Errorf("byte %d changed by %#x: read as if whole", i, flip)
			}
		}
	}
	for _, more := range []string{"\n", "text 0\n\n", "x"} {
		if _, err := decode(append(bytes.Clone(whole), more...)); !errors.Is(err, ErrDamaged) {
			t.Errorf("with %q at its end: %v", more, err)
		}
	}
}

// sealed returns the body with a header that fits it.
func sealed(body []byte) []byte {
	return append(fmt.Appendf(nil, "bmcanvas recovery 1\nsha256 %x\n\n", sha256.Sum256(body)), body...)
}

func TestWholeButNotUnderstood(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       error
	}{
		{"a newer version", "bmcanvas recovery 4\nwhatever", ErrNewer},
		{"an older one", "bmcanvas recovery 0\n", ErrDamaged},
		{"no version", "bmcanvas recovery x\n", ErrDamaged},
		{"something else", "#!/bin/sh\n", ErrDamaged},
		{"nothing", "", ErrDamaged},
		{"zeros, as after a power failure", string(make([]byte, 300)), ErrDamaged},
		{"an unknown field", string(sealed([]byte("mood 3\nbad\n"))), ErrDamaged},
		{"an unknown field within", string(sealed([]byte("draft 11\nmood 3\nbad\n\n"))), ErrDamaged},
		{"a length too large", string(sealed([]byte("file 9\nabc\n"))), ErrDamaged},
		{"a length too small", string(sealed([]byte("file 2\nabc\n"))), ErrDamaged},
		{"a length below nothing", string(sealed([]byte("file -1\nabc\n"))), ErrDamaged},
		{"a length beyond numbers", string(sealed([]byte("file 99999999999999999999\nabc\n"))), ErrDamaged},
		{"a length written otherwise", string(sealed([]byte("file 03\nabc\n"))), ErrDamaged},
		{"a field twice", string(sealed([]byte("file 1\na\nfile 1\nb\n"))), ErrDamaged},
		{"another order", string(sealed([]byte("unsaved 0\n\nfile 1\na\n"))), ErrDamaged},
		{"an empty record", string(sealed(nil)), nil},
	} {
		if _, err := decode([]byte(c.data)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}

// FuzzDecode: no input crashes the reader, and what it accepts is exactly what
// the writer writes.
func FuzzDecode(f *testing.F) {
	r := sample()
	whole := encode(&r, "/f")
	f.Add(whole)
	f.Add(whole[bytes.Index(whole, []byte("\n\n"))+2:])
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, input := range [][]byte{data, sealed(data)} {
			found, err := decode(input)
			if err == nil && !bytes.Equal(encode(&found.Record, found.File), input) {
				t.Errorf("%q was read as %+v", input, found)
			}
			if err != nil && found != nil {
				t.Errorf("%q was half-read", input)
			}
		}
	})
}
