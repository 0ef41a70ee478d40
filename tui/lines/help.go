// The help that "?" prints: more about the question, and what can be written.

package lines

// printHelp prints the question's example, tip and how to answer, and what
// each command does.
func (s *session) printHelp() {
	q, block := s.iv.Question(), s.iv.Stop().Block
	s.printTextIn(s.words.Question.Example, q.Example)
	s.printTextIn(s.words.Question.Output, block.Output)
	s.printTextIn(s.words.Question.Tip, block.Tip)
	s.print(s.howTo())
	h := s.plain.Help
	for _, line := range []string{
		h.Next, h.Help, h.Back, h.Skip, h.Numbers, h.Later, h.None, h.Done, h.Status,
		h.Edit, h.Drop, h.Link, h.Undo, h.By, h.MoreAbout, h.Stage, h.To, h.Go, h.Find, h.Step, h.Show, h.Review, h.Quit, h.Colon, h.More,
	} {
		s.print(line)
	}
}
