// Archives: the binary and what belongs to it, the same bytes each time.

package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// entry is a file of an archive.
type entry struct {
	name string // in the archive, with slashes
	path string // on the disk
	mode os.FileMode
}

// makeArchive builds the program for the target and packs it, with the shared files and
// with notices and a list of what is in this binary. The binary stays for the packages.
func (r *release) makeArchive(t target) error {
	folder := r.folderOf(t)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	binary, err := r.build(t, folder)
	if err != nil {
		return err
	}
	if err := r.writeContents(t, binary, folder); err != nil {
		return err
	}
	top := "bmcanvas-" + r.version + "-" + t.system + "-" + t.arch
	entries := []entry{{top + "/" + t.binary(), binary, 0o755}}
	for _, from := range []string{r.sharedFolder(), folder} {
		err := filepath.WalkDir(from, func(path string, e os.DirEntry, err error) error {
			if err != nil || e.IsDir() || path == binary {
				return err
			}
			name, err := filepath.Rel(from, path)
			entries = append(entries, entry{top + "/" + filepath.ToSlash(name), path, 0o644})
			return err
		})
		if err != nil {
			return err
		}
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.name, b.name) })
	if t.system == "windows" {
		return writeZip(filepath.Join(r.to, top+".zip"), entries, r.made)
	}
	return writeTarGz(filepath.Join(r.to, top+".tar.gz"), entries, r.made)
}

// folderOf is where the target's binary lies.
func (r *release) folderOf(t target) string {
	return filepath.Join(r.files, "targets", t.system+"-"+t.arch)
}

// sharedFolder is where the files of every archive lie.
func (r *release) sharedFolder() string { return filepath.Join(r.files, "shared") }

func writeTarGz(path string, entries []entry, made time.Time) error {
	return create(path, func(file io.Writer) error {
		zipped, err := gzip.NewWriterLevel(file, gzip.BestCompression)
		if err != nil {
			return err
		}
		archive := tar.NewWriter(zipped)
		for _, e := range entries {
			data, err := os.ReadFile(e.path)
			if err != nil {
				return err
			}
			header := &tar.Header{Name: e.name, Mode: int64(e.mode), Size: int64(len(data)), ModTime: made, Typeflag: tar.TypeReg, Format: tar.FormatPAX}
			if err := archive.WriteHeader(header); err != nil {
				return err
			}
			if _, err := archive.Write(data); err != nil {
				return err
			}
		}
		if err := archive.Close(); err != nil {
			return err
		}
		return zipped.Close()
	})
}

func writeZip(path string, entries []entry, made time.Time) error {
	return create(path, func(file io.Writer) error {
		archive := zip.NewWriter(file)
		for _, e := range entries {
			header := &zip.FileHeader{Name: e.name, Method: zip.Deflate, Modified: made}
			header.SetMode(e.mode)
			w, err := archive.CreateHeader(header)
			if err != nil {
				return err
			}
			data, err := os.ReadFile(e.path)
			if err != nil {
				return err
			}
			if _, err := w.Write(data); err != nil {
				return err
			}
		}
		return archive.Close()
	})
}

// create makes a file and has write fill it.
func create(path string, write func(io.Writer) error) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := write(file); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

// writeFile writes a text file, and its folder if that is not there.
func writeFile(path, text string) error {
	return create(path, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}
