// Systems that are neither Unix nor Windows: the least that works.

//go:build !unix && !windows

package disk

import (
	"io/fs"
	"os"
)

// Rename is os.Rename.
func (System) Rename(old, new string) error { return os.Rename(old, new) }

// Links is 1.
func (System) Links(fs.FileInfo) int { return 1 }

// SyncFolder does nothing.
func (System) SyncFolder(string) error { return nil }

// Own does nothing.
func (f systemFile) Own(fs.FileInfo) error { return nil }

// Full is false: what the error says is not known.
func Full(error) bool { return false }

// ReadOnly is false: what the error says is not known.
func ReadOnly(error) bool { return false }
