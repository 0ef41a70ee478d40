// The data of the templates of the page and the report.

package export

import (
	"html/template"

	"bmcanvas/canvas"
)

type (
	pageView struct {
		Style                template.CSS
		Language, Direction  string
		Name, Kind, Title    string
		Facts                []string
		Legend               []statusView
		Em                   float64 // of the printed poster
		Columns              int
		Grid                 string // the widths of the columns on paper, for CSS; "": even
		Dense                bool   // the notes are close together on paper
		Blocks               []blockView
		Credit               creditView
		Marks                map[canvas.Status]string
		Labels               *Labels
		Story                []paragraphView
		Assumptions, Decided []factView
		FollowUps            []followUpView
		More                 bool // there is a second sheet
		Much                 bool // the second sheet needs small print
	}
	blockView struct {
		ID, Title, Icon      string
		Start                string // over it: where the canvas begins
		Col, Row, Cols, Rows int
		Size                 float64 // of the notes on paper, in em of the poster; 0 for 1
		Columns              int     // of notes on paper; 0: as many as there is room for
		Notes                template.HTML
		Chips                []textView
		Shares               []shareView
		Rest                 float64 // the percentage that no stream has
	}
	// textView is a text with its direction: that of its first letter, and without
	// letters that of the page.
	textView  struct{ Text, Dir string }
	shareView struct {
		textView
		Class, Words string
		Percent      float64
	}
	statusView    struct{ ID, Words string }
	badgeView     struct{ Class, Text string }
	creditView    struct{ Before, License, After string }
	paragraphView struct {
		Badge badgeView
		Spans []spanView
	}
	spanView struct {
		Text   string
		Quoted bool
		Gap    bool
	}
	factView struct {
		textView
		Badges           []badgeView
		Status           statusView
		Block, Since, By string
		Known            []knownView
	}
	knownView struct {
		textView
		Label string
		Late  string // the word beside a day that has passed; "" beside another
	}
	followUpView struct {
		textView
		Question          textView
		Block, Who, Asked string
		Due, Late         string // Late: the word beside a day that has passed
	}
)
