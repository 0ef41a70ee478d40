// The interview in the HTML report, question by question. There may be very many, so they are written without a
// template, as the notes of the page are.

package export

import "html/template"

// Answered is the chapters, question by question.
func (v *reportView) Answered() template.HTML {
	return markupOf(v.Chapters, func(w *noteWriter, c *chapterView) { w.chapter(c, v.Between) })
}

// chapter writes a chapter, with the separator between facts.
func (w *noteWriter) chapter(c *chapterView, between string) {
	w.put("\n<section class=\"chapter\">\n<h3>")
	if c.Icon != "" {
		w.put(`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="`, c.Icon, `"/></svg>`)
	}
	w.put("<span>")
	w.text(c.Title)
	w.put("</span></h3>")
	for i := range c.Replies {
		w.reply(&c.Replies[i], between)
	}
	w.put("\n</section>")
}

func (w *noteWriter) reply(r *replyView, between string) {
	class := "reply"
	if r.Brief {
		class += " brief"
	}
	if r.Empty {
		class += " silent"
	}
	w.put("\n<div class=\"", class, "\">\n<h4>")
	w.text(r.Ask)
	w.put("</h4>")
	if r.State != "" {
		w.put("\n<p class=\"not\">")
		w.text(r.State)
		for _, said := range []string{r.Why.Text, r.Who} {
			if said != "" {
				w.text(between)
				w.isolated(said)
			}
		}
		w.put("</p>")
	}
	if len(r.People) > 0 {
		w.put("\n<div class=\"voices\">")
		for i := range r.People {
			w.person(&r.People[i])
		}
		w.put("\n</div>")
	}
	if len(r.Each) > 0 {
		w.put("\n<dl class=\"each\">")
		for i := range r.Each {
			w.about(&r.Each[i])
		}
		w.put("\n</dl>")
	}
	w.put("\n</div>")
}

func (w *noteWriter) person(p *personView) {
	w.put("\n<div>")
	if p.By != "" {
		w.put(`<p class="by">`)
		w.isolated(p.By)
		w.put("</p>")
	}
	if p.Ranked {
		w.put(`<ul class="said ranked">`)
	} else {
		w.put(`<ul class="said">`)
	}
	w.answers(p.Notes)
	w.put("\n</ul></div>")
}

// about writes the answers about a note.
func (w *noteWriter) about(e *aboutNoteView) {
	w.put("\n<div>")
	w.open("dt", e.textView)
	w.put("</dt><dd>")
	if e.Said.Text != "" {
		w.open("p", e.Said)
		w.put("</p>")
	}
	if len(e.Notes) > 0 {
		w.put(`<ul class="said">`)
		w.answers(e.Notes)
		w.put("\n</ul>")
	}
	w.put("</dd></div>")
}

func (w *noteWriter) answers(answers []answerView) {
	for i := range answers {
		a := &answers[i]
		w.put("\n<li class=\"", a.Class, "\"><div class=\"one\"><div class=\"face\">")
		w.open("p", a.textView)
		w.put("</p>")
		w.marks(a.Status, a.Badges)
		w.put("</div>")
		if a.SmallPrint.Text != "" {
			w.open(`p class="aside"`, a.SmallPrint)
			w.put("</p>")
		}
		w.put("</div></li>")
	}
}
