//go:build race

package canvas

// raceDetector says that what the tests allocate is not what the program does.
const raceDetector = true
