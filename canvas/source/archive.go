// Web archives: the page in a file that a browser has saved as one file (MHTML).

package source

import (
	"encoding/base64"
	"io"
	"mime/quotedprintable"
	"strings"

	"bmcanvas/canvas/pattern"
)

var (
	archiveStart    = pattern.Of(`(?i)\A(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?content-type:\s*multipart/related`)
	archiveBoundary = pattern.Of(`(?i)boundary="?([^"\r\n;]+)`)
	archiveEncoding = pattern.Of(`(?im)^content-transfer-encoding:\s*(\S+)`)
	archivePage     = pattern.Of(`(?im)^content-type:\s*text/html`)
)

// Unarchived returns the page in a web archive; what is none, as it is. A damaged
// archive gives what of its page can be read.
func Unarchived(text string) string {
	if !archiveStart().MatchString(text[:min(len(text), 4096)]) {
		return text
	}
	boundary := archiveBoundary().FindStringSubmatch(text[:min(len(text), 4096)])
	if boundary == nil {
		return text
	}
	for _, part := range strings.Split(text, "--"+boundary[1])[1:] {
		head, body, found := cutHead(part)
		if !found || !archivePage().MatchString(head) {
			continue
		}
		encoding := ""
		if m := archiveEncoding().FindStringSubmatch(head); m != nil {
			encoding = strings.ToLower(m[1])
		}
		var decoded []byte
		switch encoding {
		case "quoted-printable":
			decoded, _ = io.ReadAll(quotedprintable.NewReader(strings.NewReader(body)))
		case "base64":
			decoded, _ = io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader(strings.Join(strings.Fields(body), ""))))
		default:
			decoded = []byte(body)
		}
		return string(decoded)
	}
	return text
}

// cutHead cuts a part of an archive after its head.
func cutHead(part string) (head, body string, found bool) {
	crlf, lf := strings.Index(part, "\r\n\r\n"), strings.Index(part, "\n\n")
	switch {
	case crlf >= 0 && (lf < 0 || crlf < lf):
		return part[:crlf], part[crlf+4:], true
	case lf >= 0:
		return part[:lf], part[lf+2:], true
	}
	return "", "", false
}
