// The words of the man page.

package prompts

// ManualWords are the titles of the man page's sections, and the texts of those that no
// command has.
type ManualWords struct {
	Title                        string // in the margin
	Name, Synopsis, Description  string
	Status, StatusText           string
	Files, FilesText             string
	Environment, EnvironmentText string
	More, MoreText               string
}
