// The HTML report: the interview for the people who were interviewed, to read and to print on A4.

package export

import (
	_ "embed"
	"html/template"
	"io"
	"slices"

	"bmcanvas/canvas"
)

// Interview is what a report contains besides the canvas itself.
type Interview struct {
	Guide    string // the title of the guide
	Progress string // how many of its questions are answered, in words
	Points   []Point
	Chapters []Chapter
}

// Point is a finding of the checks, and why it matters.
type Point struct{ What, Why string }

// Chapter is the questions of one block with their answers.
type Chapter struct {
	Block   string
	Title   string // "": the title in Words
	Replies []Reply
	Others  []*canvas.Note // notes of the block that answer none of the questions
}

// Reply is a question with its answers.
type Reply struct {
	Ask    string
	State  ReplyState
	Why    string // of a question that was set aside
	Who    string // the person who can answer it
	Ranked bool   // the person has put the notes in this order
	Notes  []*canvas.Note
	Each   []ReplyOf // of a question that is asked about each note of a block
}

// ReplyOf is the answer about one note.
type ReplyOf struct {
	Of    *canvas.Note
	Said  []string       // the chosen options, or how the note is to be tested
	Notes []*canvas.Note // notes written about it, or linked to it
}

// ReplyState says whether a question is answered.
type ReplyState int

// The states of a question.
const (
	Answered      ReplyState = iota // without notes: there was nothing to add
	Unanswered                      // in part, if it is asked about each note
	SetAside                        // to be answered later
	NotApplicable                   // it does not apply
)

// ReportLabels are the words that only a report has. They have no colon at the end.
type ReportLabels struct {
	Guide   string // before the guide's title
	By      string // before the names of all people who answered
	Canvas  string // over the poster
	Points  string // over the findings of the checks
	Answers string // over the interview, question by question
	Others  string // over the notes of a block that answer none of its questions

	Unanswered, SetAside, NotApplicable, Nothing string // instead of an answer

	PreparedBy  string // before the name of the person who last looked through the canvas
	PreparedFor string // before the name of the business
	Signed      string // under the line for a signature
	Changes     string // over the last reviews
	Steps       string // over the next steps
	Overdue     string // beside a day that has passed
	Done        string // beside a step that is done
}

var (
	//go:embed report.html
	reportHTML string
	//go:embed report.css
	reportCSS string

	reportPage = parsed(reportHTML)
)

// Report writes the canvas and its interview as one HTML file without scripts.
// It prints on A4, upright, the canvas on a landscape page: the story, the canvas,
// the next steps, the assumptions, the follow-ups, the findings of the checks, what
// changed lately, and the interview question by question. Questions without
// an answer are only counted. At its end is room for two signatures.
// The error is the writer's.
func Report(w io.Writer, c *canvas.Canvas, words *Words, interview *Interview, o Options) error {
	p := newPoster(c, words, o)
	v := &reportView{pageView: p.page(a4, o), Said: &words.Report, Between: p.words.separator()}
	v.Style = template.CSS(partsCSS + reportCSS)
	p.cover(v, interview, o)
	p.steps(v, o)
	v.Decided = slices.DeleteFunc(v.Decided, func(f factView) bool { return len(v.Steps) > 0 && f.Block == words.block(canvas.NextSteps) })
	p.changes(v, o)
	for _, point := range interview.Points {
		v.Points = append(v.Points, Point{oneLine(point.What), oneLine(point.Why)})
	}
	for i := range interview.Chapters {
		c := p.chapter(&interview.Chapters[i], o)
		if len(c.Replies) > 0 {
			v.Chapters = append(v.Chapters, c)
		}
		if c.Unasked > 0 {
			v.Unasked = append(v.Unasked, unaskedView{c.Title, p.words.number(c.Unasked)})
		}
	}
	return p.write(w, reportPage(), v)
}
