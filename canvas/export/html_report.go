// The HTML report: the interview for the people who were interviewed, to read and to print on A4.

package export

import (
	"bufio"
	_ "embed"
	"html/template"
	"io"

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
}

var (
	//go:embed report.html
	reportHTML string
	//go:embed report.css
	reportCSS string

	reportPage = parsed(reportHTML)
)

// Report writes the canvas and its interview as one HTML file without scripts.
// It prints on A4, upright: the story, the canvas, the assumptions, the
// follow-ups, the findings of the checks, and the interview question by question.
// The error is the writer's.
func Report(w io.Writer, c *canvas.Canvas, words *Words, interview *Interview, o Options) error {
	p := newPoster(c, words, o)
	v := &reportView{pageView: p.page(a4, o), Said: &words.Report}
	v.Style = template.CSS(partsCSS + reportCSS)
	p.cover(v, interview, o)
	for _, point := range interview.Points {
		v.Points = append(v.Points, Point{oneLine(point.What), oneLine(point.Why)})
	}
	for i := range interview.Chapters {
		v.Chapters = append(v.Chapters, p.chapter(&interview.Chapters[i], o))
	}
	b := bufio.NewWriter(w)
	if err := reportPage().Execute(b, v); err != nil {
		return err
	}
	return b.Flush()
}
