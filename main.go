// Command bmcanvas walks a person through the guiding questions of a business
// model canvas and keeps the answers in one YAML file.
package main

import (
	"os"

	"bmcanvas/internal/cli"
)

func main() { os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
