// What the checks must know of a canvas's language and of the guide in use.

package prompts

import (
	"bmcanvas/canvas/check"
	"maps"
	"slices"
	"sync"

	"bmcanvas/canvas"
)

var lexicons sync.Map // of language code to *canvas.Lexicon

// lexiconOf is the lexicon of a canvas's language; nil if we have no words in it.
func lexiconOf(language string) *check.Lexicon {
	code, ok := MatchLanguage(language)
	if !ok {
		return nil
	}
	if known, ok := lexicons.Load(code); ok {
		return known.(*check.Lexicon)
	}
	known, _ := lexicons.LoadOrStore(code, check.NewLexicon(LoadChecks(code).Words.lists()))
	return known.(*check.Lexicon)
}

// CheckContext is what canvas.Check must know of the canvas's language and of
// the guide in use, which is nil if it could not be loaded.
func CheckContext(c *canvas.Canvas, g *Guide, today canvas.Date) check.Context {
	ctx := check.Context{
		Today:   today,
		Lexicon: lexiconOf(c.Language),
		Titles:  titlesOf(c, g),
		Options: optionsFor(c, g),
	}
	if g == nil {
		return ctx
	}
	for _, p := range g.Parts {
		for _, b := range p.Blocks {
			ctx.NextSteps = ctx.NextSteps || b.ID == canvas.NextSteps
			for i := range b.Questions {
				ctx.Asked = append(ctx.Asked, b.Questions[i].asked(b.ID))
			}
		}
	}
	return ctx
}

// asked is the question as the checks know it.
func (q *Question) asked(block string) check.Asked {
	a := check.Asked{ID: q.ID, Block: block, Open: q.Kind().KeptAs() == KeptAsNotes && !q.Detail}
	if a.Open || q.Kind().KeptAs() == KeptAsLinks {
		a.About = q.About
	}
	return a
}

// titlesOf is what the blocks are called in the canvas's language.
func titlesOf(c *canvas.Canvas, g *Guide) map[string][]string {
	code, ok := MatchLanguage(c.Language)
	if !ok {
		return nil
	}
	titles := map[string][]string{}
	for block, title := range blockTitles(code)[c.Kind] {
		titles[block] = append(titles[block], title)
	}
	if g == nil || g.Language != code {
		return titles
	}
	for _, p := range g.Parts {
		for _, b := range p.Blocks {
			titles[b.ID] = append(titles[b.ID], b.Title)
		}
	}
	return titles
}

var titleLists sync.Map // of language code to the Blocks of its Words

func blockTitles(code string) map[canvas.Kind]map[string]string {
	if known, ok := titleLists.Load(code); ok {
		return known.(map[canvas.Kind]map[string]string)
	}
	known, _ := titleLists.LoadOrStore(code, LoadWords(code).Blocks)
	return known.(map[canvas.Kind]map[string]string)
}

// optionsFor lists the options of each question that is ours, those of one's
// own guide with them. A guide of one's own that is not at hand could offer
// any, so then nothing is known.
func optionsFor(c *canvas.Canvas, g *Guide) map[string][]string {
	own := g != nil && g.Path != ""
	if !own && c.Guide != "" && !IsBuiltIn(c.Guide) {
		return nil
	}
	options := builtInOptions()[c.Kind]
	if own {
		options = maps.Clone(options)
		for q, offered := range g.options() {
			if _, ours := options[q]; ours {
				options[q] = slices.Concat(options[q], offered)
			}
		}
	}
	return options
}

// options lists the ids of the options of each question of the guide.
func (g *Guide) options() map[string][]string {
	options := map[string][]string{}
	for _, p := range g.Parts {
		for _, b := range p.Blocks {
			for _, q := range b.Questions {
				options[q.ID] = nil
				for _, o := range q.Options {
					options[q.ID] = append(options[q.ID], o.ID)
				}
			}
		}
	}
	return options
}

// builtInOptions lists the ids of the options that any built-in guide offers,
// by the kind of canvas and the question. They are the same in all languages.
var builtInOptions = sync.OnceValue(func() map[canvas.Kind]map[string][]string {
	all := map[canvas.Kind]map[string][]string{}
	for _, id := range GuideIDs {
		g, err := LoadGuide(id, DefaultLanguage, "")
		if err != nil {
			continue // never: a test reads every guide
		}
		if all[g.Canvas] == nil {
			all[g.Canvas] = map[string][]string{}
		}
		for q, offered := range g.options() {
			all[g.Canvas][q] = append(all[g.Canvas][q], offered...)
		}
	}
	return all
})
