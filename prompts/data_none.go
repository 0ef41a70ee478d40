//go:build nodata

package prompts

// builtIn is empty while the files that fill it are being generated.
var builtIn [len(Languages)]*languageData
