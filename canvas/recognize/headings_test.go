// The titles of blocks that the import knows.

package recognize

import (
	"os"
	"testing"

	"gopkg.in/yaml.v3"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// TestHeadingsHaveTheTitlesOfTheProgram: the titles of blocks in the guides and in
// the interface are known.
func TestHeadingsHaveTheTitlesOfTheProgram(t *testing.T) {
	check := func(kind canvas.Kind, block, title, where string) {
		if got := usualNames().names.exact(kind, title); got != block {
			t.Errorf("%s: %q is %q, not %s", where, title, got, block)
		}
	}
	for _, language := range []string{"en", "et", "nl", "fa"} {
		for kind, blocks := range prompts.LoadWords(language).Blocks {
			for block, title := range blocks {
				check(kind, block, title, language)
			}
		}
		files, err := os.ReadDir("../../prompts/guides")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			data, err := os.ReadFile("../../prompts/guides/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			var guide struct {
				Canvas canvas.Kind
				Parts  []struct {
					Blocks []struct{ Block, Title string }
				}
			}
			if err := yaml.Unmarshal(data, &guide); err != nil {
				t.Fatal(err)
			}
			for _, p := range guide.Parts {
				for _, b := range p.Blocks {
					check(guide.Canvas, b.Block, b.Title, f.Name())
				}
			}
		}
	}
}

// TestNoHeadingIsOfTwoBlocks: no title is in the list of two blocks of a canvas.
func TestNoHeadingIsOfTwoBlocks(t *testing.T) {
	var file struct {
		Kinds  map[string]map[string][]string `yaml:",inline"`
		Groups []string
	}
	if err := yaml.Unmarshal(headingsFile, &file); err != nil {
		t.Fatal(err)
	}
	for key, blocks := range file.Kinds {
		kind := canvas.Kind(key)
		seen := map[string]string{}
		for block, titles := range blocks {
			if kind != leanKind && !kind.Has(block) || kind == leanKind && !canvas.BusinessModel.Has(block) {
				t.Errorf("%s has no block %s", kind, block)
			}
			for _, title := range titles {
				if other, taken := seen[fold(title)]; taken && other != block {
					t.Errorf("%s: %q is listed for %s and %s", kind, title, block, other)
				}
				seen[fold(title)] = block
			}
		}
		if kind != leanKind && len(blocks) != len(kind.Blocks()) {
			t.Errorf("%s: %d blocks of %d", kind, len(blocks), len(kind.Blocks()))
		}
	}
	if len(file.Groups) < 20 {
		t.Errorf("only %d titles of groups", len(file.Groups))
	}
}

func TestTitlesAreFoundHoweverTheyAreWritten(t *testing.T) {
	for _, title := range []string{"Key partners", "1. KEY PARTNERS:", "keyPartners", "key_partners", "🤝 Key  Partners"} {
		if got := usualNames().names.exact(canvas.BusinessModel, title); got != canvas.KeyPartnerships {
			t.Errorf("%q is %q", title, got)
		}
	}
	// Persian with Arabic letters, a tatweel, and without the joiner.
	for _, title := range []string{"شرکای کلیدی", "شركاي كليدي", "شـرکای کلیدی", "شرکای‌کلیدی", "شركاى كليدى"} {
		if got := usualNames().names.exact(canvas.BusinessModel, title); got != canvas.KeyPartnerships {
			t.Errorf("%q is %q", title, got)
		}
	}
}

// A customer experience canvas is known as such in every language whose titles are
// listed, and a business model canvas stays one.
func TestKindsAreToldApartInElevenLanguages(t *testing.T) {
	for kind, lists := range map[canvas.Kind][][]string{
		canvas.CustomerExperience: {
			{"Kunden", "Ziele", "Hürden", "Wertangebot", "Kanäle", "Einnahmen", "Kennzahlen"},
			{"Clients", "Objectifs", "Freins", "Proposition de valeur", "Canaux", "Activités", "Revenus"},
			{"Clientes", "Objetivos", "Obstáculos", "Propuesta de valor", "Canales", "Actividades", "Ingresos", "Métricas"},
			{"Clientes", "Objetivos", "Barreiras", "Proposta de valor", "Canais", "Atividades", "Receita", "Indicadores"},
			{"Clienti", "Obiettivi", "Ostacoli", "Proposta di valore", "Canali", "Attività", "Ricavi", "Flessibilità"},
			{"Klienci", "Cele", "Przeszkody", "Propozycja wartości", "Kanały", "Działania", "Przychody", "Mierniki"},
			{"Asiakkaat", "Tavoitteet", "Esteet", "Arvolupaus", "Kanavat", "Toiminnot", "Tulot", "Joustavuus"},
		},
		canvas.BusinessModel: {
			{"Kunden", "Wertangebot", "Kanäle", "Kundenbeziehungen", "Einnahmen", "Ressourcen", "Aktivitäten", "Partner", "Kosten"},
			{"Clientes", "Propuesta de valor", "Canales", "Ingresos", "Actividades"},
			{"Asiakkaat", "Arvolupaus", "Kanavat", "Tulot", "Toiminnot", "Kumppanit", "Kulurakenne"},
		},
	} {
		for _, titles := range lists {
			if got, _ := usualNames().names.kindOf(titles); got != kind {
				t.Errorf("%q is %s, not %s", titles, got, kind)
			}
			for _, title := range titles {
				if usualNames().names.exact(kind, title) == "" {
					t.Errorf("%s does not have %q", kind, title)
				}
			}
		}
	}
}
