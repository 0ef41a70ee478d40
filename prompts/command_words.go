// The words of the command line.

package prompts

// CommandWords are the words of the command line.
type CommandWords struct {
	Sheet, SheetLong, Guide, FlagSheet                                                string
	Usage, Commands, Flags, GlobalFlags, More                                         string
	Root, RootLong, Show, ShowLong, Guides, GuidesLong                                string
	Check, CheckLong, FlagJson, FlagStory, FlagJourney, FlagFollowUps                 string
	Completion, CompletionLong, Help, Version                                         string
	File, Command, Shell                                                              string // stand in the place of an argument
	FlagGuide, FlagLang, FlagBy, FlagStage, FlagPlain, FlagMarks, FlagMouse, FlagBidi string
	UnknownCommand, UnknownFlag, FlagNeedsValue, BadValue, WrongCount                 string // {found}
	GuideMissing                                                                      string // {guide}
	GuideShadowed                                                                     string // {other}
	FlagLevel                                                                         string
	ImportWhere                                                                       string // after FlagNeedsValue
	Values                                                                            string // {values}
	Written                                                                           string // {usage} {command}
	UnknownLanguage                                                                   string // {found}
	SeeHelp                                                                           string // {command}
	StandardInput                                                                     string // where a file's name stands otherwise
	Export, ExportLong, Import, ImportLong, Schema, SchemaLong                        string
	Diff, DiffLong, Source, Old, New                                                  string
	Merge, MergeLong, Base, Ours, Theirs, FlagMerged                                  string
	Figures, FiguresLong                                                              string
	FlagText                                                                          string
	DidYouMean, DidYouMeanDo                                                          string // {found} {command}
	ListCanvases, ListLong, Folder, FlagDeep, FlagSide                                string
	FlagTo, FlagOut, FlagReport, FlagFrom, FlagNewFile                                string
	NotWith                                                                           string // {found} {with}
	FlagFlat, FlagNoNames, FlagOpen, FlagHeadings, FlagInto, FlagYes                  string
	ToTerminal                                                                        string // {to}
	ToTerminalDo                                                                      string // {file}
	NoViewer                                                                          string
}
