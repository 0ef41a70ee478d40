// Package e2e tests the real binary: in a pseudo-terminal, over pipes, with
// signals, failing disks and a second program. It has no code but its tests.
package e2e
