// Files as people write them by hand, drawn for the property tests.

package canvas

import (
	"fmt"
	"regexp"
	"strings"

	"pgregory.net/rapid"
)

// author writes canvas files as people do: each in a layout of its own, with
// comments, blank lines and keys that nobody but the author knows.
type author struct {
	t          *rapid.T
	eol        string
	step, list int  // from a key to what is under it
	dash       int  // from a dash to what follows it
	flow       bool // notes in flow style now and then
	chatty     bool // comments and blank lines
	b          strings.Builder
}

func (a *author) chance(percent int) bool {
	return rapid.IntRange(1, 100).Draw(a.t, "chance") > 100-percent
}

func (a *author) line(column int, text string) {
	a.b.WriteString(strings.Repeat(" ", column) + text + a.eol)
}

// aside writes a comment or a blank line now and then.
func (a *author) aside(column int) {
	if !a.chatty {
		return
	}
	if a.chance(10) {
		a.b.WriteString(a.eol)
	}
	if a.chance(12) {
		a.line(rapid.SampledFrom([]int{column, column, 0}).Draw(a.t, "column"), fmt.Sprintf("# aside %d: note, «سلام» - x", a.b.Len()))
	}
}

// tail returns a comment at the end of a line now and then.
func (a *author) tail() string {
	if a.chatty && a.chance(12) {
		return fmt.Sprintf("  # tail %d", a.b.Len())
	}
	return ""
}

// odd is characters that break lines in YAML or may not stand in it.
const odd = "\u0085\u2028\u2029\ufeff"

var harmless = regexp.MustCompile(`^[A-ZÕÄÖÜa-zõäöüآ-یé][A-Za-zõäöüÕÄÖÜéآ-ی0-9 ,‌'!?().😀👩🏽🇪🇪-]*$`)

// scalar returns the text in one of the ways in which it can be written.
func (a *author) scalar(text string, column int, flow bool) string {
	ways := []string{"double"}
	plain := harmless.MatchString(text) && strings.TrimSpace(text) == text && !strings.ContainsAny(text[:1], "yYnNtTfFoO")
	if plain && !flow {
		ways = append(ways, "plain", "plain", "plain")
	}
	if plain && flow && !strings.ContainsAny(text, ",?") {
		ways = append(ways, "plain")
	}
	if !strings.ContainsAny(text, "\n\t"+odd) {
		ways = append(ways, "single")
	}
	spaced := plain && strings.Contains(text, " ") && !strings.Contains(text, "  ")
	if spaced && !flow {
		ways = append(ways, "folded", "wrapped", "wrapped double")
	}
	clean := regexp.MustCompile(`^[^\s][^\t]*[^\s]$`).MatchString(text) && !strings.Contains(text, " \n")
	if strings.Contains(text, "\n") && clean && !flow && !strings.ContainsAny(text, odd) {
		ways = append(ways, "literal", "literal")
	}
	margin := a.eol + strings.Repeat(" ", column)
	wrapped := func() string { return strings.Replace(text, " ", margin, rapid.IntRange(1, 3).Draw(a.t, "wraps")) }
	switch rapid.SampledFrom(ways).Draw(a.t, "way") {
	case "plain":
		return text
	case "single":
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	case "folded":
		return ">-" + a.tail() + margin + wrapped()
	case "wrapped":
		return wrapped()
	case "wrapped double":
		return `"` + wrapped() + `"`
	case "literal":
		return "|-" + a.tail() + margin + regexp.MustCompile(`\n(\n*)`).ReplaceAllStringFunc(text, func(s string) string {
			return strings.Repeat(a.eol, len(s)) + margin[len(a.eol):]
		})
	}
	return a.double(text)
}

func (a *author) double(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r < 0x20 || strings.ContainsRune(odd, r):
			fmt.Fprintf(&b, `\u%04x`, r)
		case r == 'õ':
			b.WriteString(`\u00f5`)
		default:
			b.WriteRune(r)
		}
	}
	return `"` + b.String() + `"`
}

func (a *author) key(key string) string {
	if a.chatty && a.chance(3) {
		return `"` + key + `"`
	}
	return key
}

func (a *author) note(n *Note, column int) {
	pairs := noteTable.properties(n)
	switch {
	case a.flow && a.chance(40):
		a.line(column, "-"+strings.Repeat(" ", a.dash-1)+a.flowNote(n)+a.tail())
		return
	case n.OnlyText():
		a.line(column, "-"+strings.Repeat(" ", a.dash-1)+a.scalar(n.Text, column+a.dash+rapid.IntRange(0, 2).Draw(a.t, "deeper"), false))
		return
	}
	lead := "-" + strings.Repeat(" ", a.dash-1)
	inner := column + a.dash
	if a.chance(5) {
		a.line(column, "-"+a.tail())
		lead = strings.Repeat(" ", a.dash)
	}
	first := true
	write := func(text string) {
		if first {
			a.line(column, lead+text)
		} else {
			a.aside(inner)
			a.line(inner, text)
		}
		first = false
	}
	if a.chance(10) {
		pairs[0], pairs[1] = pairs[1], pairs[0]
	}
	for _, p := range pairs {
		if p.Empty() {
			continue
		}
		switch {
		case p.Kind == ListValue && a.chance(25):
			write(a.key(p.Key) + ":" + a.tail())
			for _, s := range p.List {
				a.line(inner+a.list, "- "+a.scalar(s, inner+a.list+2, false))
			}
		case p.Kind == ListValue:
			write(a.key(p.Key) + ": [" + strings.Join(p.List, rapid.SampledFrom([]string{", ", ",", " , "}).Draw(a.t, "comma")) + "]" + a.tail())
		case bare(p):
			write(a.key(p.Key) + ": " + p.Text + a.tail())
		default:
			write(a.key(p.Key) + ": " + a.scalar(p.Text, inner+2, false))
		}
		if a.chance(4) {
			write(fmt.Sprintf("x-mine%d: {colour: red, size: [1, 2]}%s", a.b.Len(), a.tail()))
		}
	}
}

// bare reports whether the property is written without quotes though it is no
// plain text: a day, a number or true.
func bare(p Property) bool {
	switch p.Kind {
	case DateValue, NumberValue, TruthValue:
		return true
	}
	return p.Kind == AmountValue && numericAmount.Regexp().MatchString(p.Text)
}

// value returns what a property that is no list holds, in one of the ways in which it
// can be written.
func (a *author) value(p Property, column int, flow bool) string {
	if bare(p) {
		return p.Text
	}
	return a.scalar(p.Text, column, flow)
}

func (a *author) flowNote(n *Note) string {
	var parts []string
	for _, p := range n.Properties() {
		if p.Kind == ListValue {
			parts = append(parts, p.Key+": ["+strings.Join(p.List, ", ")+"]")
		} else {
			parts = append(parts, a.key(p.Key)+": "+a.value(p, 0, true))
		}
	}
	if len(parts) == 0 {
		return `""`
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// file draws a canvas, and a file that says it.
func file(t *rapid.T) (c *Canvas, src string) {
	a := &author{t: t}
	a.eol = rapid.SampledFrom([]string{"\n", "\n", "\r\n"}).Draw(t, "eol")
	a.step = rapid.SampledFrom([]int{2, 2, 4, 1}).Draw(t, "step")
	a.list = rapid.SampledFrom([]int{2, 2, 4, 0}).Draw(t, "list")
	a.dash = rapid.SampledFrom([]int{2, 2, 4}).Draw(t, "dash")
	a.flow = rapid.IntRange(0, 3).Draw(t, "flow") == 0
	a.chatty = rapid.Bool().Draw(t, "chatty")
	c = drawCanvas(t)
	if rapid.IntRange(0, 4).Draw(t, "bom") == 0 {
		a.b.WriteString("\ufeff")
	}
	a.aside(0)
	if a.chance(5) {
		a.line(0, "---")
	}
	a.canvas(c)
	a.aside(0)
	src = a.b.String()
	if a.chance(20) {
		src = strings.TrimSuffix(src, a.eol)
	}
	return c, src
}

// canvas writes all that the canvas says.
func (a *author) canvas(c *Canvas) {
	for _, p := range c.Properties() {
		if p.Kind != ListValue {
			a.line(0, a.key(p.Key)+": "+p.Text+a.tail())
			a.aside(0)
		}
	}
	if len(c.Blocks) > 0 {
		a.line(0, "blocks:"+a.tail())
	}
	for _, b := range c.Blocks {
		a.aside(a.step)
		a.line(a.step, a.key(b.ID)+":"+a.tail())
		for _, n := range b.Notes {
			a.aside(a.step + a.list)
			a.note(n, a.step+a.list)
		}
	}
	a.aside(0)
	if a.chance(20) {
		a.line(0, "x-unknown: &anchor |")
		a.line(2, "# no comment")
		a.line(2, "text")
	}
	for _, p := range c.Properties() {
		if p.Kind == ListValue {
			a.line(0, p.Key+": ["+strings.Join(p.List, ", ")+"]"+a.tail())
		}
	}
	if len(c.FollowUps) > 0 {
		a.line(0, "follow_ups:")
		for _, f := range c.FollowUps {
			a.entry(f.Properties())
		}
	}
	if len(c.Reviews) > 0 {
		a.line(0, "reviews:")
		for _, r := range c.Reviews {
			a.entry(r.Properties())
		}
	}
}

// entry writes a follow-up or a review.
func (a *author) entry(properties []Property) {
	lead := strings.Repeat(" ", a.list) + "- "
	for _, p := range properties {
		a.line(0, lead+p.Key+": "+a.value(p, a.list+4, false))
		lead = strings.Repeat(" ", a.list+2)
	}
	a.aside(a.list)
}
