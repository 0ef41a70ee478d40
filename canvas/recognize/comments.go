// The comments in which this program's documents keep ids and the like.

package recognize

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/pattern"
	"bmcanvas/canvas/source"
)

var (
	plainID    = pattern.Of(`^[a-z]{2}[0-9]+$`)
	commentKey = pattern.Of(`^(?:question|option|tags|detail|block|links)=`)
)

// commentWords are the words of the comment at the end of a piece.
func commentWords(p *source.Piece) []string {
	if !p.Last || len(p.Comments) == 0 {
		return nil
	}
	return strings.Fields(p.Comments[len(p.Comments)-1])
}

// commentValue is the value of the first word key=value in the comment at the end
// of a piece; "" if there is none.
func commentValue(p *source.Piece, key string) string {
	for _, w := range commentWords(p) {
		if v, ok := strings.CutPrefix(w, key+"="); ok {
			return source.DecodeWord(v)
		}
	}
	return ""
}

// commentIDs are the words in that comment that have no key.
func commentIDs(p *source.Piece) []string {
	var ids []string
	for _, w := range commentWords(p) {
		if !strings.Contains(w, "=") {
			ids = append(ids, source.DecodeWord(w))
		}
	}
	return ids
}

// isOurs reports whether the comment at the end of a piece is one that this program
// writes: at most one id, and keys that it knows.
func (r *reader) isOurs(p *source.Piece) bool {
	ids := 0
	for _, w := range commentWords(p) {
		if commentKey.Regexp().MatchString(w) {
			continue
		}
		if strings.Contains(w, "=") && !r.ownForm || !r.ownForm && !plainID.Regexp().MatchString(w) {
			return false
		}
		ids++
	}
	return ids < 2
}

// applyComments sets the fields of a note that the comment after it has. Other
// comments are left out.
func (r *reader) applyComments(n *canvas.Note, p *source.Piece) {
	comments := p.Comments
	if p.Last && r.isOurs(p) {
		comments = comments[:len(comments)-1]
		if list := commentIDs(p); len(list) > 0 {
			n.ID = list[0]
		}
		n.Question, n.Option = commentValue(p, "question"), commentValue(p, "option")
		n.Detail = n.Detail || commentValue(p, "detail") == "true"
		for _, w := range commentWords(p) {
			n.Tags = appendWords(n.Tags, w, "tags=")
			n.Links = appendWords(n.Links, w, "links=")
		}
	}
	for _, c := range comments {
		r.leaveOut(p.Line, c)
	}
}

// appendWords appends the values of a word of a comment with the key.
func appendWords(list []string, word, key string) []string {
	values, ok := strings.CutPrefix(word, key)
	if !ok {
		return list
	}
	for v := range strings.SplitSeq(values, ",") {
		list = append(list, source.DecodeWord(v))
	}
	return list
}
