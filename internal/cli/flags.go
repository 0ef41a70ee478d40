// What the commands share: the flags that each of them has, the language that
// they ask for, and the number of arguments.

package cli

import (
	"cmp"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/prompts"
)

// addSharedFlags adds the flags that every command has.
func (p *program) addSharedFlags(root *cobra.Command) {
	w := p.words.Command
	root.PersistentFlags().StringVar(&p.language, "lang", "", w.FlagLang)
	root.PersistentFlags().BoolP("help", "h", false, w.Help)
}

// askedLanguage returns the language that --lang asks for, as a code and as
// written; the code is "" if there is no such language. It reads the arguments
// itself, because help and errors need their words before cobra has parsed
// anything. What comes after "--" is no flag.
func askedLanguage(args []string) (code, asked string) {
	for i, a := range args {
		switch value, found := strings.CutPrefix(a, "--lang="); {
		case a == "--":
			code, _ = prompts.MatchLanguage(asked)
			return code, asked
		case found:
			asked = value
		case a == "--lang" && i+1 < len(args):
			asked = args[i+1]
		}
	}
	code, _ = prompts.MatchLanguage(asked)
	return code, asked
}

// languageCodes lists what --lang takes.
func languageCodes() []string {
	var codes []string
	for _, l := range prompts.Languages {
		codes = append(codes, l.Code)
	}
	return codes
}

// wordsFor returns the words in the language that --lang asks for, else in the
// first of the canvases' own that is known, else in that of the environment.
func (p *program) wordsFor(canvases ...*canvas.Canvas) *prompts.Words {
	language, _ := prompts.MatchLanguage(p.language)
	for _, c := range canvases {
		own, _ := prompts.MatchLanguage(c.Language)
		language = cmp.Or(language, own)
	}
	return wordsIn(cmp.Or(language, p.words.Language))
}

// wordsIn returns the words in the language. Where that has two calendars, days are
// written in the one that is set.
func wordsIn(language string) *prompts.Words {
	w := prompts.LoadWords(language)
	if !w.RightToLeft() {
		return w
	}
	return w.WithCalendar(opening.Remembered(os.Getenv).Dates)
}

// takes says that a command takes so many arguments.
func (p *program) takes(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) < least || len(args) > most {
			return p.wrongCount(c)
		}
		return nil
	}
}
