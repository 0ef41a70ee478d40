// Package settings remembers what a person would not want to say each time:
// who they are, their language, and how their terminal shows right-to-left
// text. It is $XDG_CONFIG_HOME/bmcanvas/config.yaml, which people may write
// in as well: what is not ours in it stays.
package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"unicode"

	"bmcanvas/internal/interview/private"
)

// Settings are what is remembered; "" is not said. They are one line each,
// without control characters; whether they make sense is the caller's to judge.
type Settings struct {
	Name     string // whose answers these are
	Language string
	Bidi     string // auto, app, terminal or off
}

// ErrBroken says that the file is there and is no list of settings. They are
// the defaults then.
var ErrBroken = errors.New("the settings cannot be read")

const (
	name    = "config.yaml"
	maxSize = 64 << 10
)

// Store is where the settings are.
type Store struct {
	dir private.Dir
}

// Config is the store that the environment names, see private.Config.
func Config(getenv func(string) string) Store { return In(private.Config(getenv)) }

// In is a store in a folder of one's own.
func In(dir private.Dir) Store { return Store{dir} }

// Path is where the file is; "" if the environment names no place for it.
func (s Store) Path() string { return s.dir.Path(name) }

// Load reads the settings. Without a file they are the defaults; so is a
// setting that is no plain text. The error is ErrBroken, or the system's if
// the file may not be read; the settings are the defaults then, too.
func (s Store) Load() (Settings, error) {
	doc, _, err := s.read()
	if err != nil {
		return Settings{}, err
	}
	return doc.settings(), nil
}

// Update changes what is remembered, and nothing else in the file: comments
// and keys of others stay. If nothing is changed, nothing is written. A file
// that is broken, or cannot be changed without breaking, is kept as
// config.yaml.broken.
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

// read is the file as a document and as it stands; without a file, and with
// an error, an empty one.
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

// clean is s as it can be one line each in a file and on a screen.
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
	return []setting{{"name", &s.Name}, {"language", &s.Language}, {"bidi", &s.Bidi}}
}
