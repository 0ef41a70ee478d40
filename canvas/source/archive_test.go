package source

import (
	"strings"
	"testing"
)

// What browsers save as one file is read as the page in it.
func TestUnarchived(t *testing.T) {
	const head = "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?L=C3=B5uend?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--B--x\"\r\n\r\n\r\n"
	part := func(kind, encoding, body string) string {
		return "----B--x\r\nContent-Type: " + kind + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body + "\r\n"
	}
	style := part("text/css", "quoted-printable", "p { color: red }")
	for name, c := range map[string][2]string{
		"quoted":       {head + style + part("text/html", "quoted-printable", "<p class=3D\"a\">k=C3=B5=\r\nik</p>") + "----B--x--\r\n", `<p class="a">kõik</p>`},
		"base64":       {head + part("text/html; charset=utf-8", "base64", "PHA+a8O1\r\naWs8L3A+") + "----B--x--\r\n", "<p>kõik</p>"},
		"as it is":     {head + part("text/html", "8bit", "<p>kõik</p>") + "----B--x--\r\n", "<p>kõik</p>"},
		"without page": {head + style, head + style},
		"no archive":   {"# Plan\n\nContent-Type: multipart/related", "# Plan\n\nContent-Type: multipart/related"},
		"a page":       {"<p>kõik</p>", "<p>kõik</p>"},
		"empty":        {"", ""},
	} {
		if got, _ := Unarchived([]byte(c[0])); strings.TrimSpace(string(got)) != strings.TrimSpace(c[1]) {
			t.Errorf("%s: %q, want %q", name, got, c[1])
		}
	}
}
