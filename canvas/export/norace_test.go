//go:build !race

package export

// raceDetector says that what the tests allocate is not what the program does.
const raceDetector = false
