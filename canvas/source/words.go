// Words in comments: ids and the like, in which no character ends the comment.

package source

import (
	"net/url"
	"strings"
)

// EncodeWord returns an id as a word of a comment. Hyphens that might end the
// comment are encoded.
func EncodeWord(id string) string {
	plain := true
	for i := range len(id) {
		c := id[i]
		plain = plain && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '_' || c == '.' ||
			c == '-' && i > 0 && id[i-1] != '-' && i+1 < len(id))
	}
	if plain {
		return id
	}
	return strings.ReplaceAll(url.QueryEscape(id), "-", "%2D")
}

// DecodeWord returns the id of a word. A word that cannot be decoded is the id itself.
func DecodeWord(s string) string {
	id, err := url.QueryUnescape(s)
	if err != nil {
		return s
	}
	return id
}
