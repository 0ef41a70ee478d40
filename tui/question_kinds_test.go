// Every kind of question, asked by a guide of one's own.

package tui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// kinds is a guide with a question of every kind.
const kinds = `guide: kinds
language: en
canvas: business-model
title: All kinds
parts:
  - title: One
    intro: First the customers.
    blocks:
      - block: customer_segments
        title: Customer segments
        purpose: Who it is for.
        questions:
          - {id: who, ask: "Who is it for?"}
          - {id: order, ask: "Who first?", rank: customer_segments}
          - id: role
            ask: "What is their role?"
            each: customer_segments
            choose: one
            options: [{id: user, label: User}, {id: buyer, label: Buyer}]
          - {id: dream, ask: "What do they dream of?", each: customer_segments}
      - block: value_propositions
        title: Value propositions
        questions:
          - {id: offer, ask: "What do they get?", about: [customer_segments]}
          - id: traits
            ask: "What is it like?"
            choose: many
            options: [{id: cheap, label: Cheap}, {id: fast, label: Fast}]
      - block: key_resources
        title: Key resources
        questions:
          - {id: need, ask: "What does it take?", about: [value_propositions]}
      - block: key_partnerships
        title: Key partnerships
        questions:
          - {id: partners, ask: "Who helps?"}
          - {id: gives, ask: "What do they give?", each: key_partnerships, about: [key_resources]}
          - {id: tests, ask: "How will you find out?", each: assumptions}
`

// Every kind of question that a guide asks is shown, and opens in an area that
// its screen has.
func TestEveryKindHasAScreen(t *testing.T) {
	for _, id := range prompts.GuideIDs {
		g, err := prompts.LoadGuide(id, "en", "")
		if err != nil {
			t.Fatal(err)
		}
		for _, stop := range prompts.NewWalk(g).Stops {
			if stop.Question == nil {
				continue
			}
			kind := stop.Question.Kind()
			if shown := questionKinds[kind]; shown == nil || !slices.Contains(shown.areas, kind.OpensIn()) {
				t.Errorf("%s %s: no area to open in: %+v", id, stop.Question.ID, shown)
			}
		}
	}
}

// kindsFile is a part of the file after an answer to each question.
const kindsFile = `guide: kinds.yaml
language: en
stage: idea
created: 2026-11-21
updated: 2026-11-21
blocks:
  customer_segments:
    - id: cs2
      note: Hotels
      question: who
      tags: [user]
      status: assumption
      since: 2026-11-21
      test: Ask three of them
      by: Mari
    - id: cs1
      note: Cafés
      question: who
      tags: [buyer]
      by: Mari
    - id: cs3
      note: Full rooms
      question: dream
      detail: true
      links: [cs2]
      by: Mari
    - id: cs4
      note: Regulars
      question: dream
      detail: true
      links: [cs1]
      by: Mari
  value_propositions:
    - id: vp1
      note: Fresh beans
      question: offer
      links: [cs2, cs1]
      by: Mari
    - id: vp2
      note: Advice
      question: offer
      links: [cs1]
      by: Mari
`

func TestEveryKindOfQuestion(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "kinds.yaml", kinds)
	d := startIn(t, dir, "a.yaml", Options{Guide: "kinds.yaml", By: "Mari"})
	d.sees("All kinds").keys("<enter>").sees("First the customers.", "Who it is for.")
	d.keys("Cafés<enter>Hotels<ctrl+t><enter><enter>")
	d.sees("Who first?").keys("<down><alt+up><enter>")
	d.sees("What is their role?", "Hotels", "Cafés", "1 User", "2 Buyer").keys("1<down><right><space><enter>")
	d.sees("What do they dream of?", "Hotels", "Cafés").keys("Full rooms<enter>Regulars<enter>")
	d.sees("What do they get?").keys("Fresh beans<tab><space><down><space><enter>")
	d.sees("AB • Fresh beans → 1 2").keys("Advice<enter><up><alt+2><pgdn>")
	d.sees("What is it like?").keys("1 <down><space><right><ctrl+u>As cheap as possible<tab*4><enter>")
	d.keys("<enter>").sees("What does it take?").keys("A roaster<enter><alt+1><enter>")
	d.sees("Who helps?").keys("The harbour<enter><enter>")
	d.sees("What do they give?", "The harbour").keys("1<enter>")
	d.sees("How will you find out?", "Hotels").keys("Ask three of them<enter>")
	d.sees("That was the last question")
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, kindsFile) {
		t.Errorf("the file says\n%s\nwant in it\n%s", got, kindsFile)
	}
	if got := d.file("a.yaml"); !strings.Contains(got, "links: [kr1]") || !strings.Contains(got, "note: A roaster\n      question: need\n      links: [vp1]") {
		t.Errorf("the file says\n%s", got)
	}
}

// A canvas opens although its own guide is gone.
func TestGuideGone(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", "canvas: business-model\nname: A\nguide: lost.yaml\nblocks:\n  channels:\n    - Shop\n")
	d := startIn(t, dir, "a.yaml", Options{})
	d.sees("lost.yaml", "The full canvas, question by question", "Shop")
	before := d.file("a.yaml")
	d.leave()
	if d.file("a.yaml") != before {
		t.Error("the file was written")
	}
}

// A guide outside of the canvas's folder is not opened, and it says what to do.
func TestGuideElsewhere(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "mine.yaml", kinds)
	if err := os.Mkdir(filepath.Join(dir, "below"), 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, dir, "below/a.yaml", "canvas: business-model\nname: A\nguide: ../mine.yaml\nblocks:\n  channels:\n    - Shop\n")
	startIn(t, dir, "below/a.yaml", Options{}).sees("../mine.yaml cannot be used here", "Copy the guide into the folder of the canvas, or give its path with --guide")
}

func TestWrongGuide(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "wrong.yaml", strings.Replace(kinds, "ask: \"Who first?\"", "asks: \"Who first?\"", 1))
	write(t, dir, "cx.yaml", "canvas: customer-experience\nname: A\n")
	for _, o := range []Options{
		{Path: filepath.Join(dir, "a.yaml"), Guide: "wrong.yaml"},
		{Path: filepath.Join(dir, "a.yaml"), Guide: "missing.yaml"},
		{Path: filepath.Join(dir, "cx.yaml"), Guide: "classic"},
	} {
		o.Folder, o.Fallback, o.Getenv = dir, "en", func(string) string { return "" }
		if _, err := newApp(o); err == nil {
			t.Errorf("%s with %s was opened", o.Path, o.Guide)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "a.yaml")); err == nil {
		t.Error("a file was made")
	}
}

// A session on a hand-written file changes only what it edits.
func TestHandKeptFile(t *testing.T) {
	before := "# Our canvas, kept by hand\r\ncanvas: business-model\r\nname: 'Hõbe Coffee'   # quoted\r\nowner: Mari\r\n\r\nblocks:\r\n" +
		"    channels:\r\n        # the ones that work\r\n        - Shop   # since 2019\r\n        - note: \"Phone\"\r\n          colour: red\r\n\r\n    customer_segments: [Cafés, \"Hotels\"]\r\n"
	dir := t.TempDir()
	write(t, dir, "a.yaml", before)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter><f2>3<down><down>").sees("Phone").keys("<ctrl+t>").leave()
	after := d.file("a.yaml")
	want := strings.Replace(before, "          colour: red\r\n", "          colour: red\r\n          status: assumption\r\n          since: 2026-11-21\r\n", 1)
	for _, kept := range strings.SplitAfter(before, "\r\n") {
		if kept != "" && !strings.Contains(after, kept) && !strings.Contains(kept, "Phone") {
			t.Errorf("%q is gone", kept)
		}
	}
	if lines := len(strings.Split(after, "\n")) - len(strings.Split(before, "\n")); lines > 7 { // status, since and id; updated; a review in three
		t.Errorf("%d lines more; the file says\n%s\nwant something like\n%s", lines, after, want)
	}
}
