// The documents against the repository: links lead somewhere, names exist, and no file is cited that is not there.

package e2e

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"bmcanvas/internal/docpage"
)

// eachFile calls f with the path and the text of every file of the repository
// whose name ends so.
func eachFile(t *testing.T, end string, f func(path, text string)) {
	t.Helper()
	root := docpage.Root(t)
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == ".git" || d.Name() == "testdata"):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, end):
			return nil
		}
		data, err := os.ReadFile(path)
		if err == nil {
			f(path, string(data))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

var link = regexp.MustCompile(`\]\(([^)\s]+)\)`)

func TestLinksLeadSomewhere(t *testing.T) {
	seen := 0
	eachFile(t, ".md", func(path, text string) {
		for _, found := range link.FindAllStringSubmatch(text, -1) {
			if strings.Contains(found[1], "://") {
				continue
			}
			seen++
			file, anchor, _ := strings.Cut(found[1], "#")
			target := path
			if file != "" {
				target = filepath.Join(filepath.Dir(path), filepath.FromSlash(file))
			}
			data, err := os.ReadFile(target)
			switch {
			case err != nil:
				t.Errorf("%s: %s leads nowhere", filepath.Base(path), found[1])
			case anchor != "" && !hasHeading(string(data), anchor):
				t.Errorf("%s: %s has no such heading", filepath.Base(path), found[1])
			}
		}
	})
	if seen < 20 {
		t.Errorf("only %d links seen", seen)
	}
}

// hasHeading reports whether a heading of the page has the anchor that GitHub gives it.
func hasHeading(page, anchor string) bool {
	for line := range strings.Lines(page) {
		if heading, ok := strings.CutPrefix(line, "#"); ok && anchorOf(heading) == anchor {
			return true
		}
	}
	return false
}

func anchorOf(heading string) string {
	heading = strings.ToLower(strings.TrimSpace(strings.TrimLeft(heading, "#")))
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r):
			return r
		}
		return -1
	}, heading)
}

// declared lists all names that the packages declare, each as package.Name,
// methods as Type.Name too, and the packages themselves.
func declared(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	eachFile(t, ".go", func(path, text string) {
		file, err := parser.ParseFile(token.NewFileSet(), path, text, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		names[file.Name.Name] = true
		add := func(name string) { names[file.Name.Name+"."+name] = true }
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				add(d.Name.Name)
				if d.Recv != nil {
					names[receiver(d.Recv.List[0].Type)+"."+d.Name.Name] = true
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch spec := spec.(type) {
					case *ast.TypeSpec:
						add(spec.Name.Name)
					case *ast.ValueSpec:
						for _, n := range spec.Names {
							add(n.Name)
						}
					}
				}
			}
		}
	})
	return names
}

// receiver is the name of a method's type.
func receiver(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return receiver(e.X)
	case *ast.IndexExpr:
		return receiver(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}

var identifier = regexp.MustCompile(`^[a-z]+(\.[A-Za-z]+)?$|^[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+$`)

// The glossary says where a thing is in the code.
func TestGlossaryNamesExist(t *testing.T) {
	names, seen := declared(t), 0
	page := docpage.Read(t, "glossary.md")
	where := []string{docpage.Section(t, page, "## Words of the file")}
	for _, cells := range docpage.Rows(docpage.Section(t, page, "## Words of the code")) {
		where = append(where, cells[2])
	}
	for _, text := range where {
		for _, code := range docpage.Codes(text) {
			if !identifier.MatchString(code) || !strings.Contains(code, ".") && !strings.Contains(text, "package `"+code+"`") {
				continue
			}
			seen++
			if !names[code] {
				t.Errorf("docs/glossary.md has `%s`, which the code does not declare", code)
			}
		}
	}
	if seen < 25 {
		t.Errorf("only %d names seen", seen)
	}
}

var cited = regexp.MustCompile(`\b([A-Z]{4,}\.md|docs/[a-z-]+\.md)`)

// Code and documents cite no page that the repository does not have.
func TestCitedPagesAreThere(t *testing.T) {
	seen := 0
	for _, end := range []string{".go", ".md", ".yaml", ".yml"} {
		eachFile(t, end, func(path, text string) {
			for _, page := range cited.FindAllString(text, -1) {
				seen++
				if _, err := os.Stat(filepath.Join(docpage.Root(t), filepath.FromSlash(page))); err != nil {
					t.Errorf("%s cites %s, which is not in the repository", filepath.Base(path), page)
				}
			}
		})
	}
	if seen < 10 {
		t.Errorf("only %d pages cited", seen)
	}
}

var repositoryPath = regexp.MustCompile(`^(canvas|docs|examples|internal|prompts|tui|\.ci|\.github)/[\w./*-]*$`)

// A path in a document leads to a file or a folder; with *, to some.
func TestPathsInDocumentsExist(t *testing.T) {
	seen := 0
	eachFile(t, ".md", func(path, text string) {
		for _, code := range docpage.Codes(text) {
			if !repositoryPath.MatchString(code) || strings.Contains(code, "xx") || strings.Contains(code, "LANG") {
				continue
			}
			seen++
			if there, err := filepath.Glob(filepath.Join(docpage.Root(t), filepath.FromSlash(code))); err != nil || len(there) == 0 {
				t.Errorf("%s has `%s`, which is not in the repository", filepath.Base(path), code)
			}
		}
	})
	if seen < 20 {
		t.Errorf("only %d paths seen", seen)
	}
}

var testName = regexp.MustCompile(`^(Test|Fuzz)[A-Z]\w*$`)

// A promise names the test that shows it.
func TestTestsNamedInDocumentsExist(t *testing.T) {
	names := map[string]bool{}
	for name := range declared(t) {
		_, bare, _ := strings.Cut(name, ".")
		names[bare] = true
	}
	seen := 0
	eachFile(t, ".md", func(path, text string) {
		for _, code := range docpage.Codes(text) {
			if !testName.MatchString(code) {
				continue
			}
			seen++
			if !names[code] {
				t.Errorf("%s names `%s`, which is no test", filepath.Base(path), code)
			}
		}
	})
	if seen < 40 {
		t.Errorf("only %d tests named", seen)
	}
}

// The picture of the parts has every part that arrows has a row for.
func TestPictureHasEveryPart(t *testing.T) {
	picture, above := map[string]bool{}, ""
	for line := range strings.Lines(docpage.Section(t, docpage.Read(t, "architecture.md"), "## The parts")) {
		name, _, isFolder := strings.Cut(line, "/ ")
		branch := strings.TrimLeft(name, "├└─ ")
		switch {
		case !isFolder:
		case branch == name:
			above = name
			picture[above] = true
		default:
			picture[above+"/"+branch] = true
		}
	}
	for part := range arrows {
		folder := strings.TrimPrefix(part, "bmcanvas/")
		if parent, _, nested := strings.Cut(folder, "/internal/"); nested {
			folder = parent + "/internal"
		}
		if folder != part && !picture[folder] && folder != "internal/golden" && folder != "internal/docpage" {
			t.Errorf("docs/architecture.md does not draw %s", folder)
		}
	}
}
