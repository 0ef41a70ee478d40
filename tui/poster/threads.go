// Threads: the letters of the customer segments.

package poster

// letter is the name of the i-th thread: A to Z, then AA, AB and so on.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letter(i/26-1) + letter(i%26)
}
