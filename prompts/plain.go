// The words of the line mode. Each is a sentence, or a line of a list.

package prompts

// PlainWords are the words of the interview in line mode.
type PlainWords struct {
	Begun                          string // {name} {file}
	Guide                          string // {title} {size}
	Opened                         string // {name} {file}
	Standing                       string // {text}
	Begin                          string
	Again                          string
	WhichFile                      string // {files}
	WhichFileDo                    string
	Step                           string // {n} {of} {block}
	Question                       string // {n} {of} {block} {ask}
	Subject                        string // {n} {of} {note}
	Numbered                       string // {n} {text}: of a list to choose from
	NumberedHint                   string // {n} {text} {hint}
	IsChosen                       string // {option}
	ChosenAs                       string // {option} {note}: in the person's own words
	Candidates                     string
	Group                          string // {block} {ask}: above the notes of a block to link to
	Unserved                       string // {note}: to which nothing is linked yet
	Note                           string // {n} {note}: of a note given so far
	WithStatus                     string // {note} {status}
	WithLinks                      string // {note} {links}
	Pause                          string // {title}
	PauseMinutes                   string // {title} {minutes}
	Later                          string
	LaterWhy                       string // {why}
	NotApplicable                  string
	NothingToAdd                   string
	Stored                         string // {n} {note}
	StoredRow                      string // {block} {note}
	Reworded                       string // {n} {note}
	Dropped                        string // {note}
	Test                           string // {note} {text}
	Amount                         string // {note} {text}
	Chosen                         string // {options}
	NoneChosen                     string
	Marked                         string // {notes}
	NoneMarked                     string
	Uncovered                      string // {options}: which no row of a table has
	Linked                         string // {note} {links}
	Unlinked                       string // {note}
	Status                         string // {note} {status}
	AskEvidence                    string // {command}
	Order                          string
	OrderKept                      string
	First                          string
	Stage                          string // {stage}
	UnknownStage                   string // {found} {stages}
	By                             string // {name}
	ByNobody                       string
	Thrown                         string // {block} {note}
	UnknownBlock                   string // {found} {blocks}
	WantBlock                      string // {blocks}
	WantOneOf                      string // {command} {values}
	WantWords                      string // {command}
	Found                          string // {block} {note}
	NothingFound                   string // {words}
	Probe                          string // {ask}
	NoProbe                        string
	NotProbed                      string
	More                           string // {note} {text}
	NothingToLink                  string
	EverySale, SomeSales           string // a cost comes with each sale; before the streams that can be linked
	HowOpen                        string
	HowCosts                       string
	HowLinks                       string
	HowLinked                      string
	HowChooseOne                   string
	HowChooseMany                  string
	HowPickOne                     string
	HowPickMany                    string
	HowEachLink                    string
	HowEachLine                    string
	HowEachTest                    string
	HowFigures                     string
	HowMark                        string
	HowMarkAssumptions             string
	HowFirstRow                    string
	HowRank                        string
	WantNumbers                    string
	BadNumber                      string // {n} {of}
	OnlyOne                        string
	NoteFirst                      string
	WhichNote                      string // {command}
	NoSuchNote                     string // {n}
	NoNotes                        string
	NoCurrentNote                  string
	UnknownStatus                  string // {found} {statuses}
	UnknownCommand                 string // {command}
	NearCommand                    string // {command} {near}
	TakesNoWords                   string // {command}
	TooLong                        string // {n}
	NotSaved                       string // {what} {file} {do}
	SavedAgain                     string // {file}
	SavedBeside                    string // {file} {beside}
	Recovered                      string
	RecoveredNote                  string // {text}
	OpenElsewhere, OpenElsewhereDo string // {file}
	ReviewQuestion                 string // {n} {block} {ask}
	ReviewNothing                  string
	Help                           PlainHelp
}

// PlainHelp is the help of the line mode: what can be written. Each text begins with
// what to write.
type PlainHelp struct {
	Next, Help, Back, Skip, Numbers, Later, None, Done, Status, Edit, Drop, Link, Undo, Show, Review, Quit, Colon, More string
	Step                                                                                                                string
	By, MoreAbout, Stage, To, Go, Find                                                                                  string
}
