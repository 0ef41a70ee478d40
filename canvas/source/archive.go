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

// Unarchived returns the page in a web archive, and whether the data are one with a page;
// if not, it returns the data. Of a damaged archive it returns the part of the page that
// can be read.
func Unarchived(data []byte) (page []byte, found bool) {
	start := data[:min(len(data), 4096)]
	if !archiveStart.Regexp().Match(start) {
		return data, false
	}
	boundary := archiveBoundary.Regexp().FindSubmatch(start)
	if boundary == nil {
		return data, false
	}
	for _, part := range strings.Split(string(data), "--"+string(boundary[1]))[1:] {
		head, body, found := cutHead(part)
		if !found || !archivePage.Regexp().MatchString(head) {
			continue
		}
		encoding := ""
		if m := archiveEncoding.Regexp().FindStringSubmatch(head); m != nil {
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
		return decoded, true
	}
	return data, false
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
