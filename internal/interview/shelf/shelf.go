// Package shelf lists the canvases of a folder: how far each is, what hangs loose
// in it, and when it was last looked at. A file that cannot be read is listed, too,
// with the reason, and conflicted copies say which file they are copies of.
package shelf

import (
	"cmp"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/canvas/figures"
	"bmcanvas/canvas/pattern"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/merging"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/prompts"
)

// Options say which canvases are listed, and for whom.
type Options struct {
	Folder   string
	Deep     bool   // those in folders below, too
	Language string // of the titles of guides
	Today    canvas.Date
}

// Entry is one canvas file.
type Entry struct {
	Path   string // from the folder on
	Err    error  // why it cannot be read; then only Path and CopyOf are known
	CopyOf string // the path of the file that it is a conflicted copy of; "" if it is none

	Name     string
	Kind     canvas.Kind
	Guide    string           // its id, its name or its path
	GuideErr error            // a *prompts.GuideError that says why it cannot be used; nil if it can
	Title    string           // what the guide is called; "" if it cannot be used
	Done     int              // questions answered
	Of       int              // questions that apply
	HowFar   prompts.Progress // without a guide, nothing of nothing
	Gaps     int              // errors and warnings of the checks
	Guesses  int              // notes that are assumptions or unclear
	Due      int              // notes to be found out, or steps to be taken, by a later day
	Overdue  int              // the same, by today or before
	Looked   canvas.Date
	Looker   string             // who looked last, as far as a review says it
	By       []string           // whose answers are in it
	Figures  *figures.Reckoning // nil if there are no amounts
}

// List returns the canvases of the folder, the one last looked at first, and at the
// end those that cannot be read. A YAML file that does not say to be a canvas is
// none. The error is that of reading the folder.
func List(o Options) ([]Entry, error) {
	paths, err := o.files()
	if err != nil {
		return nil, err
	}
	found := make([]*Entry, len(paths))
	next := make(chan int)
	var wait sync.WaitGroup
	l := lister{Options: o}
	for range min(len(paths), runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := range next {
				found[i] = l.entry(paths[i])
			}
		})
	}
	for i := range paths {
		next <- i
	}
	close(next)
	wait.Wait()
	there := make(map[string]bool, len(paths))
	for _, path := range paths {
		there[path] = true
	}
	var list []Entry
	for _, e := range found {
		if e == nil {
			continue
		}
		if original, is := merging.Original(e.Path); is && there[original] {
			e.CopyOf = original
		}
		list = append(list, *e)
	}
	Sort(list, ByLooked)
	return list, nil
}

// files lists the YAML files, by their paths from the folder on.
func (o Options) files() ([]string, error) {
	var paths []string
	if info, err := os.Stat(o.Folder); err == nil && !info.IsDir() {
		return nil, &canvas.Error{Problem: canvas.NotAFolder, File: o.Folder}
	}
	if !o.Deep {
		entries, err := os.ReadDir(o.Folder)
		if err != nil {
			return nil, folderError(o.Folder, err)
		}
		for _, e := range entries {
			if !e.IsDir() && isYAML(e.Name()) {
				paths = append(paths, e.Name())
			}
		}
		return paths, nil
	}
	err := filepath.WalkDir(o.Folder, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil && path == o.Folder:
			return folderError(o.Folder, err)
		case err != nil:
			return nil // a folder that may not be read has none to offer
		case e.IsDir() && path != o.Folder && strings.HasPrefix(e.Name(), "."):
			return fs.SkipDir
		case !e.IsDir() && isYAML(e.Name()):
			if rel, err := filepath.Rel(o.Folder, path); err == nil {
				paths = append(paths, rel)
			}
		}
		return nil
	})
	return paths, err
}

// folderError returns the error of reading a folder as a *canvas.Error.
func folderError(folder string, err error) error {
	e := &canvas.Error{Problem: canvas.Unreadable, File: folder, Err: err}
	if os.IsNotExist(err) {
		e.Problem = canvas.NotFound
	}
	return e
}

func isYAML(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return (ext == ".yaml" || ext == ".yml") && !strings.HasPrefix(name, ".")
}

// lister makes the entries. Guides are read once.
type lister struct {
	Options
	mu    sync.Mutex
	asked map[string]*asked // by reference and, of a guide of one's own, folder
}

// asked is a guide and its walk; nil both if the guide cannot be used, and why not.
type asked struct {
	guide *prompts.Guide
	walk  *prompts.Walk
	err   error
}

// saysCanvas finds what makes a YAML file a canvas.
var saysCanvas = pattern.Of(`(?m)^\x{feff}?["']?canvas["']?[ \t]*:`)

// IsCanvas reports whether the file at path is a canvas, or meant to be one: a YAML file
// that says so near its beginning, and no guide.
func IsCanvas(path string) bool {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() || !isYAML(filepath.Base(path)) {
		return false
	}
	begin := beginning(path)
	return named(path) || saysCanvas.Regexp().Match(begin) && !saysParts.Regexp().Match(begin)
}

// saysParts finds what a guide has and a canvas does not.
var saysParts = pattern.Of(`(?m)^parts[ \t]*:`)

// entry returns what is to be said of a file; nil if it is no canvas.
func (l *lister) entry(path string) *Entry {
	full := filepath.Join(l.Folder, path)
	_, doc, err := canvas.Open(full)
	if err != nil || doc.Source() == "" {
		if err == nil || !l.meant(full) {
			return nil
		}
		return &Entry{Path: path, Err: err}
	}
	if doc.KeyLine("parts") > 0 {
		if _, err := prompts.ParseGuide(full, doc.Bytes()); err == nil {
			return nil // a guide says which canvas it is for, in the same words
		}
	}
	c := doc.Canvas()
	e := &Entry{
		Path: path, Name: cmp.Or(c.Name, canvas.NameFromFile(path)), Kind: c.Kind, Guide: c.Guide,
		Looked: c.LastLooked(), By: interview.People(c), Figures: figures.Reckon(c),
	}
	for _, r := range c.Reviews {
		if r.Date == e.Looked {
			e.Looker = r.By
		}
	}
	l.count(e, c)
	a := l.guide(c, filepath.Dir(full))
	e.GuideErr = a.err
	if a.guide != nil {
		survey := a.walk.Survey(c)
		e.Title, e.Done, e.Of, e.HowFar = a.guide.Title, survey.Done, survey.Applicable, survey.Progress
	}
	for _, f := range check.Run(c, prompts.CheckContext(c, a.guide, l.Today)) {
		if f.Severity != check.Hint {
			e.Gaps++
		}
	}
	return e
}

// meant reports whether a file that cannot be read was meant to be a canvas: by the
// ending of its name, or because it says so.
func (l *lister) meant(path string) bool {
	return named(path) || saysCanvas.Regexp().Match(beginning(path))
}

// named reports whether the file has the ending of canvases.
func named(path string) bool {
	return strings.HasSuffix(strings.TrimSuffix(path, filepath.Ext(path)), ".bmcanvas")
}

// beginning returns the first bytes of the file; none if it cannot be read.
func beginning(path string) []byte {
	file, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer file.Close()
	begin := make([]byte, 64<<10)
	n, _ := io.ReadFull(file, begin)
	return begin[:n]
}

// count counts the notes that are a guess, and the notes and follow-ups that are due
// and overdue.
func (l *lister) count(e *Entry, c *canvas.Canvas) {
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.Status.Unresolved() {
				e.Guesses++
			}
			if n.Waits(b.ID) {
				l.countDue(e, n.Due)
			}
		}
	}
	for _, f := range c.FollowUps {
		l.countDue(e, f.Due)
	}
}

// countDue counts something that waits, as due or overdue if it has a day.
func (l *lister) countDue(e *Entry, day canvas.Date) {
	switch {
	case day == "":
	case day <= l.Today:
		e.Overdue++
	default:
		e.Due++
	}
}

// guide returns the guide that the canvas is asked with.
func (l *lister) guide(c *canvas.Canvas, home string) *asked {
	ref := c.Guide
	if ref == "" {
		ref = defaultGuide(c.Kind)
	}
	key := ref + "\x00" + string(c.Kind)
	if !prompts.IsBuiltIn(ref) {
		key += "\x00" + home
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if a := l.asked[key]; a != nil {
		return a
	}
	a := &asked{}
	if a.guide, a.err = opening.GuideFor(c.Kind, ref, l.Language, home); a.guide != nil {
		a.walk = prompts.NewWalk(a.guide)
	}
	if l.asked == nil {
		l.asked = map[string]*asked{}
	}
	l.asked[key] = a
	return a
}

// defaultGuide is the id of the first guide of the kind.
func defaultGuide(kind canvas.Kind) string {
	for _, g := range prompts.Guides(prompts.DefaultLanguage) {
		if g.Canvas == kind {
			return g.ID
		}
	}
	return ""
}
