// Package settings keeps what a person does not want to say each time: their name,
// their language, and how their terminal shows right-to-left text. They are in
// $XDG_CONFIG_HOME/bmcanvas/config.yaml. People may edit that file: keys and comments
// of theirs stay.
package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode"

	"bmcanvas/internal/interview/private"
)

// Settings are the values in the file; "" for each that is not set. Each is one line
// without control characters. The caller checks whether it is a valid value.
type Settings struct {
	Name     string // who gives the answers
	Language string
	Bidi     string // auto, app, terminal or off
	Hints    string // folded: questions are asked without their hints
	Dates    string // jalali: in Persian, days are written in the solar calendar of Iran
	Mouse    string // false: clicks are left to the terminal
}

// ErrBroken says that the file is there but is no list of settings. The settings are
// the defaults then.
var ErrBroken = errors.New("the settings cannot be read")

const (
	name    = "config.yaml"
	maxSize = 64 << 10
)

// Store is the place of the settings file.
type Store struct {
	dir private.Dir
}

// Config returns the store that the environment names: see private.Config.
func Config(getenv func(string) string) Store { return In(private.Config(getenv)) }

// Guides returns the path of the folder in which canvases of any folder find a
// person's own guides; "" if the environment names none.
func Guides(getenv func(string) string) string { return private.Config(getenv).Path("guides") }

// In returns the store in the folder dir.
func In(dir private.Dir) Store { return Store{dir} }

// Path returns the path of the file; "" if the environment names none.
func (s Store) Path() string { return s.dir.Path(name) }

// Load reads the settings. They are the defaults if there is no file, and so is each
// that is no plain text. The error is ErrBroken, or the system's if the file cannot
// be read; then all are the defaults.
func (s Store) Load() (Settings, error) {
	doc, _, err := s.read()
	if err != nil {
		return Settings{}, err
	}
	return doc.settings(), nil
}

// Update changes settings and nothing else in the file: comments and other keys stay.
// It writes nothing if nothing changes. A file that is broken, or cannot be changed
// without breaking it, is kept as config.yaml.broken.
func (s Store) Update(change func(*Settings)) error {
	doc, text, err := s.read()
	broken := errors.Is(err, ErrBroken)
	if err != nil && !broken {
		return err
	}
	old := doc.settings()
	wanted := old
	change(&wanted)
	wanted = wanted.clean()
	if wanted == old {
		return nil
	}
	text, err = doc.with(wanted, text)
	if err != nil {
		broken = true
		if text, err = (document{}).with(wanted, nil); err != nil {
			return err
		}
	}
	if broken {
		if _, err := s.dir.SetAside(name, "broken"); err != nil {
			return err
		}
	}
	return s.dir.Write(name, text)
}

// read returns the file as a document and as bytes; an empty one without a file, and
// with an error.
func (s Store) read() (document, []byte, error) {
	text, _, err := s.dir.Read(name, maxSize)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return document{}, nil, nil
	case errors.Is(err, private.ErrTooLarge), errors.Is(err, private.ErrNoFile):
		return document{}, nil, fmt.Errorf("%w: %w", ErrBroken, err)
	case err != nil:
		return document{}, nil, err
	}
	doc, err := parse(text)
	if err != nil {
		return document{}, nil, fmt.Errorf("%w: %s: %w", ErrBroken, s.Path(), err)
	}
	return doc, text, nil
}

// clean returns s with each setting on one line and without control characters.
func (s Settings) clean() Settings {
	for _, setting := range s.each() {
		*setting.value = strings.TrimSpace(strings.Map(func(r rune) rune {
			if unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar {
				return -1
			}
			return r
		}, *setting.value))
	}
	return s
}

// setting is one setting and its key in the file.
type setting struct {
	key   string
	value *string
}

// each lists the settings in the order of a new file.
func (s *Settings) each() []setting {
	return []setting{{"name", &s.Name}, {"language", &s.Language}, {"bidi", &s.Bidi}, {"hints", &s.Hints}, {"dates", &s.Dates}, {"mouse", &s.Mouse}}
}
