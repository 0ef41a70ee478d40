// The JSON Schema of the canvas file.

package export

import _ "embed"

//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (draft 2020-12) of the canvas file in YAML, and of the
// JSON that [JSON] writes. The program opens the files that it accepts and no
// others. A schema cannot express three more reasons for refusing a file:
// duplicate keys, aliases, several documents.
func Schema() []byte { return append([]byte(nil), schema...) }
