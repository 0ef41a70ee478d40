// Package splice edits YAML text in place. [Parse] reads a document into a
// [Tree], which knows where in the text everything stands. An [Edit] gathers
// changes, such as "give this key another value" or "put these items in that
// order", and turns them into the smallest replacements of bytes, so that
// everything else (comments, blank lines, quotes, line ends) stays as its
// author wrote it. The package knows YAML and nothing of what the documents
// are about.
//
// What a document says, yaml.v3 decides (read_full.go). As it is slow,
// documents in the usual layout, block style with values on one line, are read
// by read_fast.go, which gives up at anything else; a fuzz test compares the
// two. CheckWritten has yaml.v3 read everything that an edit wrote.
//
// Where to find what:
//
//	tree.go, comments.go   a document that has been read, and questions about it
//	parse.go, read_*.go    Parse and the two readers
//	pages.go               the items of long lists, which are read again, not kept
//	scan.go                where lines, gaps and scalars begin and end
//	value.go               Value: what is to be written, and its layout
//	write_scalar.go        how a text is written as a scalar
//	edit.go                Edit: changes are gathered and made; Delta leads back
//	edit_*.go              the changes to scalars, mappings and lists
//	check_edit.go          checks of an edited document before it is trusted
//	match.go               which items of a list are which of another
package splice
