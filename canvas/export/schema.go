// The JSON Schema of the canvas file.

package export

import _ "embed"

//go:embed schema.json
var schema []byte

// Schema is the JSON Schema (draft 2020-12) of the canvas file in YAML, and of
// the JSON that JSON writes. A file that it takes can be opened; what it
// refuses cannot, but for what a schema cannot say: a key that is there
// twice, aliases, several documents.
func Schema() []byte { return append([]byte(nil), schema...) }
