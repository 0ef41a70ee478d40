// The files of words compared with each other and with the code: complete, and with the
// same placeholders.

package prompts

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// eachLanguage calls f with the words of every language that has a file.
func eachLanguage(t *testing.T, f func(t *testing.T, w *Words)) {
	t.Helper()
	files, err := os.ReadDir("words")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(Languages) {
		t.Errorf("%d files of words for %d languages", len(files), len(Languages))
	}
	for _, file := range files {
		t.Run(file.Name(), func(t *testing.T) {
			w, err := readWords(source(t, "words/"+file.Name()))
			if err != nil {
				t.Fatal(err)
			}
			if code, ok := MatchLanguage(w.Language); !ok || w.Language+".yaml" != file.Name() || code != w.Language {
				t.Errorf("it says its language is %q", w.Language)
			}
			f(t, w)
		})
	}
}

// addTexts adds every text in v to the map, by its path. A plural has a text for each
// form.
func addTexts(v reflect.Value, path string, to map[string]string) {
	switch v.Kind() {
	case reflect.String:
		to[path] = v.String()
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				addTexts(v.Field(i), path+"."+f.Name, to)
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			addTexts(v.MapIndex(key), path+"."+key.String(), to)
		}
	}
}

func textsOf(w *Words) map[string]string {
	texts := map[string]string{}
	addTexts(reflect.ValueOf(*w), "", texts)
	return texts
}

var (
	placeholder = regexp.MustCompile(`\{[^}]*\}?`)
	pluralForm  = regexp.MustCompile(`\.One$`)
)

func placeholders(s string) []string {
	found := placeholder.FindAllString(s, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// Reading a file fails if it lacks a key or has an unknown one (see eachLanguage). Here
// each file is compared with the English one, and no English text may be empty.
func TestLanguagesSayTheSame(t *testing.T) {
	english := textsOf(LoadWords("en"))
	eachLanguage(t, func(t *testing.T, w *Words) {
		texts := textsOf(w)
		for path, text := range english {
			if _, ok := texts[path]; !ok {
				t.Errorf("%s is missing", path)
			}
			if text == "" && !pluralForm.MatchString(path) {
				t.Errorf("%s is empty in English", path)
			}
		}
		for path, text := range texts {
			if _, ok := english[path]; !ok {
				t.Errorf("%s is not in English", path)
			}
			for _, p := range placeholders(text) {
				if !regexp.MustCompile(`^\{[a-z_]+\}$`).MatchString(p) {
					t.Errorf("%s has a broken placeholder: %s", path, text)
				}
			}
			if pluralForm.MatchString(path) {
				continue
			}
			if got, want := placeholders(text), placeholders(english[path]); !slices.Equal(got, want) {
				t.Errorf("%s has placeholders %v, in English %v", path, got, want)
			}
		}
		if w.Direction != "ltr" && w.Direction != "rtl" {
			t.Errorf("direction %q", w.Direction)
		}
	})
}

// Each of our languages has a form for one, and another.
func TestPluralsHaveTheFormsOfTheirLanguage(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *Words) {
		for path, p := range pluralsOf(reflect.ValueOf(*w), "") {
			for _, name := range placeholders(p.One) {
				if !slices.Contains(placeholders(p.Other), name) {
					t.Errorf("%s: only the form one has %s", path, name)
				}
			}
			if p.One == "" || p.Other == "" {
				t.Errorf("%s: has the forms %q and %q", path, p.One, p.Other)
			}
		}
	})
}

func pluralsOf(v reflect.Value, path string) map[string]Plural {
	found := map[string]Plural{}
	if p, ok := v.Interface().(Plural); ok {
		found[path] = p
	} else if v.Kind() == reflect.Struct {
		for i := range v.NumField() {
			maps.Copy(found, pluralsOf(v.Field(i), path+"."+v.Type().Field(i).Name))
		}
	}
	return found
}

// constantsOf returns the constants of a type in a Go file, so that a new one without
// words fails the tests.
func constantsOf(t *testing.T, file, typeName string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), filepath.FromSlash(file), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if named, ok := spec.Type.(*ast.Ident); ok && named.Name == typeName {
			value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			values = append(values, value)
		}
		return true
	})
	if len(values) < 10 {
		t.Fatalf("only %d constants of type %s in %s", len(values), typeName, file)
	}
	return values
}

func TestEveryProblemHasASentence(t *testing.T) {
	inCanvas := constantsOf(t, "../canvas/errors.go", "Problem")
	inGuide := constantsOf(t, "guide_error.go", "GuideProblem")
	eachLanguage(t, func(t *testing.T, w *Words) {
		sameKeys(t, w.Errors.Canvas, inCanvas)
		sameKeys(t, w.Errors.Guide, inGuide)
		sameKeys(t, w.Kinds, []string{string(canvas.BusinessModel), string(canvas.CustomerExperience)})
		sameKeys(t, w.Expected, []string{wantText, wantNumber, "date", wantList, wantMapping, "note", wantYesNo})
	})
}

func sameKeys[K ~string, V any](t *testing.T, m map[K]V, want []string) {
	t.Helper()
	var got []string
	for key := range m {
		got = append(got, string(key))
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%T has the keys\n%v, want\n%v", m, got, want)
	}
}

// `what` is followed by a colon, and each placeholder is one that errors fill.
func TestSentencesFitTheirPlaces(t *testing.T) {
	known := []string{"{file}", "{line}", "{key}", "{expected}", "{found}", "{detail}"}
	eachLanguage(t, func(t *testing.T, w *Words) {
		check := func(name string, e Explanation) {
			if strings.HasSuffix(e.What, ".") || strings.HasSuffix(e.What, ":") || strings.Contains(e.What+e.Do, "\n") {
				t.Errorf("%s: %q", name, e.What)
			}
			for _, p := range placeholders(e.What + e.Do) {
				if !slices.Contains(known, p) {
					t.Errorf("%s has an unknown placeholder %s", name, p)
				}
			}
		}
		for problem, e := range w.Errors.Canvas {
			check(string(problem), e)
		}
		for problem, e := range w.Errors.Guide {
			check(string(problem), e)
		}
		check("other", w.Errors.Other)
	})
}
