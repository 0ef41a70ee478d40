// bmcanvas schema: the JSON Schema of the canvas file.

package cli

import (
	"github.com/spf13/cobra"

	"bmcanvas/canvas/export"
)

func (p *program) schemaCommand() *cobra.Command {
	w := p.words.Command
	return &cobra.Command{
		Use: "schema", Short: w.Schema, Long: w.SchemaLong,
		Args: p.takes(0, 0),
		RunE: func(*cobra.Command, []string) error {
			_, err := p.out.Write(export.Schema())
			return err
		},
	}
}
