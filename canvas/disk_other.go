// Systems that are neither Unix nor Windows: the least that works.

//go:build !unix && !windows

package canvas

import (
	"io/fs"
	"os"
)

func (system) Rename(old, new string) error { return os.Rename(old, new) }
func (system) Links(fs.FileInfo) int        { return 1 }
func (system) SyncFolder(string) error      { return nil }
func (f systemFile) Own(fs.FileInfo) error  { return nil }
func diskFull(error) bool                   { return false }
func readOnlyDisk(error) bool               { return false }
