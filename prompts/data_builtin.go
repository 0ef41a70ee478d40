//go:build !nodata

package prompts

// builtIn is what is built in, in the order of Languages.
var builtIn = [len(Languages)]*languageData{&dataEN, &dataET, &dataNL, &dataFA}
