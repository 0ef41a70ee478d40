// The report of an interview: for those who were interviewed, to read and to print on A4.

package export

import (
	"bufio"
	_ "embed"
	"html/template"
	"io"

	"bmcanvas/canvas"
)

// Interview is what a report tells besides the canvas itself.
type Interview struct {
	Guide    string // what the guide is called
	Progress string // how many of its questions are answered
	Points   []Point
	Chapters []Chapter
}

// Point is something that does not fit together yet, and why that matters.
type Point struct{ What, Why string }

// Chapter is what was answered in one block.
type Chapter struct {
	Block   string
	Title   string // "": as the words call it
	Replies []Reply
	Others  []*canvas.Note // of the block, that answer none of the questions
}

// Reply is what was said to one question.
type Reply struct {
	Ask    string
	State  ReplyState
	Why    string // it was set aside
	Who    string // can answer it
	Ranked bool   // the notes are in an order that was given
	Notes  []*canvas.Note
	Each   []ReplyOf // of what is asked of each note of a block
}

// ReplyOf is what was said of one note.
type ReplyOf struct {
	Of    *canvas.Note
	Said  []string       // options, or how it is to be found out
	Notes []*canvas.Note // written about it, or linked to it
}

// ReplyState is how a question stands.
type ReplyState int

// The states of a question.
const (
	Answered      ReplyState = iota // with what is there: if nothing is, there was nothing to add
	Unanswered                      // of what it is asked of, perhaps some has an answer
	SetAside                        // to be answered later
	NotApplicable                   // it does not apply
)

// ReportLabels are what only a report says. None ends in a colon.
type ReportLabels struct {
	Guide   string // before the guide's title
	By      string // before the names of all who answered
	Canvas  string // over the poster
	Points  string // over what does not fit together yet
	Answers string // over the interview, question by question
	Others  string // over the notes of a block that answer none of its questions

	Unanswered, SetAside, NotApplicable, Nothing string // said in the place of an answer
}

var (
	//go:embed report.html
	reportHTML string
	//go:embed report.css
	reportCSS string

	reportPage = parsed(reportHTML)
)

// Report writes the canvas as a report in one HTML file without scripts that
// prints on A4, upright: the story, the canvas, what is still a guess, what is
// to be asked, and the interview question by question. The error is the writer's.
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
