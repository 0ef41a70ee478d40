// What the checks need to know about the language of a canvas and the guide in use.

package prompts

import (
	"maps"
	"slices"
	"sync"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// lexicons keeps the lexicons that were made.
var lexicons sync.Map // of language code to *check.Lexicon

// lexiconOf returns the lexicon of a canvas's language; nil if the program does not
// speak it.
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

// CheckContext returns what check.Run needs to know about the language of the
// canvas and about the guide in use, which is nil if it could not be loaded.
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
				ctx.Asked = append(ctx.Asked, b.Questions[i].forChecks(b.ID))
			}
		}
	}
	return ctx
}

// forChecks returns the question as the checks know it.
func (q *Question) forChecks(block string) check.Asked {
	a := check.Asked{ID: q.ID, Block: block, Open: q.Kind().KeptAs() == KeptAsNotes && !q.Detail}
	if a.Open || q.Kind().KeptAs() == KeptAsLinks {
		a.About = q.About
	}
	return a
}

// titlesOf returns what the blocks are called in the canvas's language.
func titlesOf(c *canvas.Canvas, g *Guide) map[string][]string {
	code, ok := MatchLanguage(c.Language)
	if !ok {
		return nil
	}
	titles := map[string][]string{}
	for block, title := range LoadWords(code).Blocks[c.Kind] {
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

// optionsFor returns the options of each question of the built-in guides, with
// those that a user's own guide adds. It returns nil if the canvas has a guide that
// could not be loaded: that could offer any options.
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

// options returns the ids of the options of each question of the guide.
func (g *Guide) options() map[string][]string {
	options := map[string][]string{}
	for q := range g.Questions() {
		options[q.ID] = nil
		for _, o := range q.Options {
			options[q.ID] = append(options[q.ID], o.ID)
		}
	}
	return options
}

// builtInOptions returns the ids of the options that the built-in guides offer, by
// the kind of canvas and the question. They are the same in all languages.
var builtInOptions = sync.OnceValue(func() map[canvas.Kind]map[string][]string {
	all := map[canvas.Kind]map[string][]string{}
	for i := range dataOf(DefaultLanguage).guides {
		g := &dataOf(DefaultLanguage).guides[i]
		if all[g.Canvas] == nil {
			all[g.Canvas] = map[string][]string{}
		}
		for q, offered := range g.options() {
			all[g.Canvas][q] = append(all[g.Canvas][q], offered...)
		}
	}
	return all
})
