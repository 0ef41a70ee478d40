// The schema of the canvas file.

package cli

import (
	"encoding/json"
	"testing"
)

func TestSchema(t *testing.T) {
	out, errs, code := runWithInput(t, "", "schema")
	var schema map[string]any
	if err := json.Unmarshal([]byte(out), &schema); err != nil || code != 0 || errs != "" || schema["$schema"] != "http://json-schema.org/draft-07/schema#" {
		t.Errorf("status %d, %s%v\n%.200s", code, errs, err, out)
	}
}
