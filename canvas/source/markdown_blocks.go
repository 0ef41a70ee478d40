// The Markdown reader: front matter, code, comments, quotations.

package source

import (
	"strings"

	"bmcanvas/canvas/pattern"
)

var frontKey = pattern.Of(`^[\pL_][\pL\pN_ -]*:(?:[ \t]|$)`)

// frontEnd is the index of the line that ends the front matter; 0 if there is none:
// between the two rules the first line that says something begins with a key.
func frontEnd(lines []srcLine) int {
	if strings.TrimRight(lines[0].text, " \t") != "---" {
		return 0
	}
	key := false
	for i, l := range lines[1:] {
		text := strings.TrimRight(l.text, " \t")
		switch {
		case text == "---" || text == "...":
			if !key {
				return 0
			}
			return i + 1
		case key || text == "" || text[0] == '#':
		case frontKey.Regexp().MatchString(text):
			key = true
		default:
			return 0
		}
	}
	return 0
}

// code reads a fence and what it encloses, a piece for each line.
func (r *reader) code(lines []srcLine, opening string) int {
	r.open = false
	info := strings.TrimLeft(opening, opening[:1])
	mark := opening[:len(opening)-len(info)]
	if info = strings.TrimSpace(info); info != "" {
		r.add(raw{Piece: Piece{Kind: Code, Line: lines[0].number}, text: info})
	}
	for i, l := range lines[1:] {
		text := strings.TrimSpace(l.text)
		if strings.HasPrefix(text, mark) && strings.Trim(text, mark[:1]) == "" {
			return i + 2
		}
		if text != "" {
			r.add(raw{Piece: Piece{Kind: Code, Line: l.number}, text: text})
		}
	}
	return len(lines)
}

// comment reads a comment of several lines.
func (r *reader) comment(lines []srcLine) int {
	r.open = false
	var said []string
	for i, l := range lines {
		before, after, ends := strings.Cut(l.text, "-->")
		said = append(said, strings.TrimSpace(strings.Replace(before, "<!--", "", 1)))
		if !ends && i+1 < len(lines) {
			continue
		}
		r.add(raw{Piece: Piece{Kind: Comment, Line: lines[0].number}, text: strings.TrimSpace(strings.Join(said, "\n"))})
		if after = strings.TrimSpace(after); after != "" {
			r.block([]srcLine{{after, l.number}})
			r.open = false
		}
		return i + 1
	}
	return len(lines)
}

// quote reads a quotation, which may be a callout with a heading.
func (r *reader) quote(lines []srcLine) int {
	var inner []srcLine
	for _, l := range lines {
		text := strings.TrimLeft(l.text, " \t")
		if !strings.HasPrefix(text, ">") {
			break
		}
		inner = append(inner, srcLine{strings.TrimPrefix(text[1:], " "), l.number})
	}
	n := len(inner)
	r.open = false
	if r.depth >= 20 { // deeper than anybody quotes: its lines as text
		for _, l := range inner {
			r.words(l, strings.Trim(l.text, "> \t"))
		}
		return n
	}
	quoted := r.quoted
	r.quoted, r.depth = true, r.depth+1
	if m := callout.Regexp().FindStringSubmatch(inner[0].text); m != nil {
		title := m[2]
		if title == "" {
			title = m[1]
		}
		r.add(raw{Piece: Piece{Kind: Callout, Line: inner[0].number, Level: 7}, text: title})
		inner = inner[1:]
	}
	r.blocks(inner)
	r.quoted, r.depth = quoted, r.depth-1
	return n
}
