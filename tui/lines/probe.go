// The probe, and the command :more that answers it.

package lines

// printProbe asks the probe of the question, once it has an answer. It is asked once
// in a run.
func (s *session) printProbe() {
	if at := s.iv.At(); !s.probed[at] && s.iv.Probed(s.currentKey) != nil {
		s.probed[at] = true
		s.printWith(s.plain.Probe, "ask", s.iv.Question().Probe.Ask)
	}
}

// more keeps the words as a reply to the probe about the current note, else about
// the answer given last.
func (s *session) more(words string) {
	about := s.iv.MoreAbout(s.currentKey)
	switch {
	case s.iv.Question().Probe.Ask == "":
		s.print(s.plain.NotProbed)
		return
	case about == nil:
		s.print(s.plain.NoProbe)
		return
	case words == "":
		s.printWith(s.plain.WantWords, "command", ":more")
		return
	}
	if _, err := s.iv.Reply(about.Key, words); s.refused(err, words) {
		return
	}
	s.printWith(s.plain.More, "note", s.oneLine(about), "text", words)
}
