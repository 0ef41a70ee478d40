// Package faulty is a disk that fails at the steps that a test names.
package faulty

import (
	"io/fs"
	"sync"
	"syscall"
	"time"

	"bmcanvas/canvas/disk"
	"bmcanvas/internal/interview/private"
)

// Steps are the steps at which a Disk can fail, in the order in which a write
// takes them. Removing comes last: only a failed write and a Remove do it.
var Steps = []string{"folder", "create", "write", "sync", "close", "rename", "sync folder", "remove"}

// Disk is the system's disk, except that the steps in Failing fail with the
// errors there. A write that fails has written half. It may be used from any
// goroutine.
type Disk struct {
	private.System

	mu      sync.Mutex
	failing map[string]error
	panics  bool
	taken   map[string]int
	slow    time.Duration
}

// Slow makes the step "sync" take that long.
func (d *Disk) Slow(takes time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.slow = takes
}

// pause waits as long as Slow said.
func (d *Disk) pause() {
	d.mu.Lock()
	takes := d.slow
	d.mu.Unlock()
	time.Sleep(takes)
}

// Fail makes the step fail until Heal; without an error given, as on a full disk.
func (d *Disk) Fail(step string, err error) {
	if err == nil {
		err = syscall.ENOSPC
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.failing == nil {
		d.failing = map[string]error{}
	}
	d.failing[step] = err
}

// Panic makes every step panic until Heal.
func (d *Disk) Panic() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.panics = true
}

// Heal makes everything work again.
func (d *Disk) Heal() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.failing, d.panics = nil, false
}

// Taken is how often the step was taken, failed or not.
func (d *Disk) Taken(step string) int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.taken[step]
}

// take counts the step and returns the error it is to fail with.
func (d *Disk) take(step string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.taken == nil {
		d.taken = map[string]int{}
	}
	d.taken[step]++
	if d.panics {
		panic("faulty disk: " + step)
	}
	return d.failing[step]
}

// Folder is the step "folder".
func (d *Disk) Folder(path string) error {
	if err := d.take("folder"); err != nil {
		return err
	}
	return d.System.Folder(path)
}

// Create is the step "create".
func (d *Disk) Create(path string, mode fs.FileMode) (disk.File, error) {
	if err := d.take("create"); err != nil {
		return nil, err
	}
	f, err := d.System.Create(path, mode)
	return &file{f, d}, err
}

// Rename is the step "rename".
func (d *Disk) Rename(from, to string) error {
	if err := d.take("rename"); err != nil {
		return err
	}
	return d.System.Rename(from, to)
}

// Remove is the step "remove".
func (d *Disk) Remove(path string) error {
	if err := d.take("remove"); err != nil {
		return err
	}
	return d.System.Remove(path)
}

// SyncFolder is the step "sync folder".
func (d *Disk) SyncFolder(path string) error {
	if err := d.take("sync folder"); err != nil {
		return err
	}
	return d.System.SyncFolder(path)
}

// file is a file whose steps can fail.
type file struct {
	disk.File
	disk *Disk
}

// Write is the step "write".
func (f *file) Write(p []byte) (int, error) {
	if err := f.disk.take("write"); err != nil {
		n, _ := f.File.Write(p[:len(p)/2])
		return n, err
	}
	return f.File.Write(p)
}

// Sync is the step "sync".
func (f *file) Sync() error {
	if err := f.disk.take("sync"); err != nil {
		return err
	}
	f.disk.pause()
	return f.File.Sync()
}

// Close is the step "close".
func (f *file) Close() error {
	err := f.disk.take("close")
	if closed := f.File.Close(); err == nil {
		err = closed
	}
	return err
}
