// Notes and the story on the HTML page. There may be ten thousand of them, so they are written without a template:
// everything that a person wrote goes through text, which escapes it, and attributes hold nothing that a person wrote.

package export

import (
	"html"
	"html/template"
	"strings"

	"bmcanvas/canvas"
)

// mostTogether is how many details a note can have that is kept on one page.
const mostTogether = 8

// noteWriter writes notes as items of a list.
type noteWriter struct{ strings.Builder }

func (w *noteWriter) put(markup ...string) {
	for _, s := range markup {
		w.WriteString(s)
	}
}

// text writes a text of a person or of the words.
func (w *noteWriter) text(s string) { w.WriteString(html.EscapeString(s)) }

// isolated writes a text whose direction does not spread.
func (w *noteWriter) isolated(s string) {
	w.put("<bdi>")
	w.text(s)
	w.put("</bdi>")
}

// open begins an element with a text in its direction.
func (w *noteWriter) open(tag string, v textView) {
	w.put("<", tag, ` dir="`, v.Dir, `">`)
	w.text(v.Text)
}

// card writes a note with its marks, its details and its small print.
func (w *noteWriter) card(p *poster, k *card) {
	w.put("\n<li class=\"note ", noteClass(k), `">`)
	if len(k.threads) > 0 {
		w.put(`<div class="strip">`)
		for _, t := range k.threads[:min(len(k.threads), hues)] {
			w.put(`<i class="`, hue([]int{t}), `"></i>`)
		}
		w.put("</div>")
	}
	w.put(`<div class="face">`)
	w.open("p", p.words.text(k.text))
	w.put("</p>")
	w.marks(p.statusView(k.note), p.badges(k))
	w.put("</div>")
	w.details(p, k.details)
	if k.smallPrint != "" {
		w.open(`p class="aside"`, p.words.text(k.smallPrint))
		w.put("</p>")
	}
	w.put("</li>")
}

// markupOf returns the items one after the other, as write writes each.
func markupOf[T any](items []T, write func(w *noteWriter, item *T)) template.HTML {
	var w noteWriter
	for i := range items {
		write(&w, &items[i])
	}
	return template.HTML(w.String())
}

// Told is the story as paragraphs, written without a template as the notes are.
func (v *pageView) Told() template.HTML { return markupOf(v.Story, (*noteWriter).paragraph) }

func (w *noteWriter) paragraph(p *paragraphView) {
	w.put("\n<div class=\"telling\">")
	if p.Badge.Text != "" {
		w.badges([]badgeView{p.Badge})
	}
	w.put("<p>")
	for _, s := range p.Spans {
		switch {
		case s.Gap:
			w.put("<mark>")
			w.text(s.Text)
			w.put("</mark>")
		case s.Quoted:
			w.isolated(s.Text)
		default:
			w.text(s.Text)
		}
	}
	w.put("</p></div>")
}

// noteClass is the CSS classes of a note.
func noteClass(k *card) string {
	class := hue(k.threads)
	switch {
	case k.note.Status == canvas.Rejected:
		class += " rejected"
	case k.note.Detail:
		class += " loose"
	}
	if len(k.details) > mostTogether {
		class += " tall"
	}
	return class
}

// marks writes the mark of a status and the badges, if there are any.
func (w *noteWriter) marks(status statusView, badges []badgeView) {
	if status.ID == "" && len(badges) == 0 {
		return
	}
	w.put(`<span class="marks">`)
	w.mark(status)
	w.badges(badges)
	w.put("</span>")
}

func (w *noteWriter) mark(s statusView) {
	if s.ID == "" {
		return
	}
	w.put(`<svg class="mark `, s.ID, `" role="img" aria-label="`)
	w.text(s.Words)
	w.put(`"><use href="#mark-`, s.ID, `"/></svg>`)
}

func (w *noteWriter) badges(badges []badgeView) {
	for _, b := range badges {
		w.put(`<b class="badge `, b.Class, `">`)
		w.text(b.Text)
		w.put("</b>")
	}
}

func (w *noteWriter) details(p *poster, details []detail) {
	if len(details) == 0 {
		return
	}
	w.put(`<ul class="details">`)
	for _, d := range details {
		w.open("li", p.words.text(d.text))
		if d.by != "" {
			w.put(" – ")
			w.isolated(d.by)
		}
		w.put("</li>")
	}
	w.put("</ul>")
}
