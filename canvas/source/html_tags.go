// Which tags stand for what.

package source

import (
	"strings"
	"sync"
)

// htmlTags are the elements that are no text when they stand in Markdown.
var htmlTags = set(`a abbr address article aside b bdi bdo big blockquote body button caption center cite code col
	colgroup dd del details dfn dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr
	html i iframe img input ins kbd label legend li link main map mark menu meta nav nobr ol option p pre q s samp script section
	select small span strike strong style sub summary sup table tbody td textarea tfoot th thead time title tr track tt u ul var video audio source picture canvas svg path symbol use circle rect line g text tspan defs object embed param embed template noscript dialog output progress meter optgroup datalist hgroup search slot data ruby rt rp wbr base acronym applet frame frameset noframes basefont dir strike font marquee`)

var paragraphTags = set("p div section article header footer main aside nav details address form fieldset center body html head figure hr label button select option tbody thead tfoot colgroup textarea noscript text")

var blockEnds = set("h1 h2 h3 h4 h5 h6 summary caption figcaption legend title")

// set returns a function that returns the names as a set, which its first call makes.
func set(names string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		all := map[string]bool{}
		for name := range strings.FieldsSeq(names) {
			all[name] = true
		}
		return all
	})
}
