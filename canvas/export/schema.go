// The JSON Schema of the canvas file.

package export

import _ "embed"

//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (draft 7) of the canvas file in YAML, and of the JSON
// that [JSON] writes, for editors. It refuses every file that the program cannot
// open, but for three reasons that a schema cannot express: duplicate keys, aliases,
// several documents. It also flags what the program keeps and what is likely to be
// misspelt: unknown keys, blocks and statuses, unless their names begin with x_. It
// offers the questions and options of the guides.
func Schema() []byte { return append([]byte(nil), schema...) }
