// The settings file as YAML: reading it, and changing only the settings in it.

package settings

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"gopkg.in/yaml.v3"
)

// document is a settings file as YAML; its mapping is nil if it has no key.
type document struct {
	root    yaml.Node
	mapping *yaml.Node
}

// parse reads a settings file: one mapping, or nothing but comments.
func parse(text []byte) (document, error) {
	var d document
	yamls := yaml.NewDecoder(bytes.NewReader(text))
	switch err := yamls.Decode(&d.root); {
	case errors.Is(err, io.EOF):
		return document{}, nil
	case err != nil:
		return document{}, err
	}
	if err := yamls.Decode(&yaml.Node{}); !errors.Is(err, io.EOF) {
		return document{}, errors.New("more than one document")
	}
	top := d.root.Content[0]
	switch {
	case top.Kind == yaml.MappingNode:
		d.mapping = top
	case top.Tag != "!!null" || top.Value != "":
		return document{}, fmt.Errorf("line %d: no mapping", top.Line)
	}
	return d, nil
}

// find returns the value of the key; nil if there is none.
func (d document) find(key string) *yaml.Node {
	if d.mapping == nil {
		return nil
	}
	for i := 0; i+1 < len(d.mapping.Content); i += 2 {
		if d.mapping.Content[i].Value == key {
			return d.mapping.Content[i+1]
		}
	}
	return nil
}

// settings returns the settings in the document.
func (d document) settings() Settings {
	var s Settings
	for _, setting := range s.each() {
		if v := d.find(setting.key); v != nil && v.Kind == yaml.ScalarNode && v.Tag != "!!null" {
			*setting.value = v.Value
		}
	}
	return s.clean()
}

// with returns the document, whose bytes are text, with the settings in it. It errs
// if the result does not say them: yaml.v3 does not always write what it can read.
func (d document) with(s Settings, text []byte) ([]byte, error) {
	fresh := d.mapping == nil
	if fresh {
		d.mapping = &yaml.Node{Kind: yaml.MappingNode}
	}
	for _, setting := range s.each() {
		d.set(setting.key, *setting.value)
	}
	whole := &d.root
	if fresh {
		whole = d.mapping
	}
	written, err := yaml.Marshal(whole)
	if err != nil {
		return nil, err
	}
	if fresh {
		if len(text) > 0 && text[len(text)-1] != '\n' {
			text = append(text, '\n')
		}
		written = append(text, written...) // after the comments, if there are any
	}
	if again, err := parse(written); err != nil || again.settings() != s {
		return nil, errors.New("the settings would not read back")
	}
	return written, nil
}

// set gives the key a value; "" removes the key. It does not touch a key that has the
// value already.
func (d document) set(key, value string) {
	old := d.find(key)
	switch {
	case old == nil && value == "":
	case old == nil:
		k, v := &yaml.Node{}, &yaml.Node{}
		k.SetString(key)
		setScalar(v, value)
		d.mapping.Content = append(d.mapping.Content, k, v)
	case value == "":
		for i := 0; i+1 < len(d.mapping.Content); i += 2 {
			if d.mapping.Content[i+1] == old {
				d.mapping.Content = append(d.mapping.Content[:i], d.mapping.Content[i+2:]...)
				return
			}
		}
	case old.Kind != yaml.ScalarNode || old.Tag == "!!null" || old.Value != value:
		comment := old.LineComment
		*old = yaml.Node{LineComment: comment}
		setScalar(old, value)
	}
}

// setScalar makes the node the value as a person writes it: yes and no in YAML's words.
func setScalar(n *yaml.Node, value string) {
	if n.SetString(value); value == "true" || value == "false" {
		n.Tag = "!!bool"
	}
}
