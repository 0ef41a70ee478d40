// Subsets: a TrueType font with only some of its glyphs, as PDF embeds it.

package paper

import (
	"encoding/binary"
	"errors"
	"slices"
)

var errFont = errors.New("not a TrueType font")

// kept are the tables of a subset that are copied as they are.
var kept = []string{"cvt ", "fpgm", "prep"}

// subset returns the font with glyph 0 and these glyphs, and the new number of
// each. Glyphs that others are composed of are added.
func subset(data []byte, ids []uint16) (font []byte, numbers map[uint16]uint16, err error) {
	defer func() {
		if recover() != nil { // an offset beyond the end
			font, numbers, err = nil, nil, errFont
		}
	}()
	tables := tablesOf(data)
	for _, name := range []string{"glyf", "loca", "head", "hhea", "hmtx", "maxp"} {
		if tables[name] == nil {
			return nil, nil, errFont
		}
	}
	order := []uint16{0}
	numbers = map[uint16]uint16{0: 0}
	add := func(id uint16) uint16 {
		if n, there := numbers[id]; there {
			return n
		}
		n := uint16(len(order))
		numbers[id] = n
		order = append(order, id)
		return n
	}
	ids = slices.Clone(ids)
	slices.Sort(ids)
	for _, id := range ids {
		add(id)
	}
	var glyf, hmtx []byte
	loca := []byte{0, 0, 0, 0}
	for i := 0; i < len(order); i++ { // order grows
		glyph := slices.Clone(outlineOf(tables, order[i]))
		renumber(glyph, add)
		glyf = append(glyf, glyph...)
		glyf = append(glyf, make([]byte, -len(glyf)&3)...)
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		hmtx = append(hmtx, metricsOf(tables, order[i])...)
	}
	made := map[string][]byte{"glyf": glyf, "loca": loca, "hmtx": hmtx}
	for _, name := range []string{"head", "hhea", "maxp"} {
		made[name] = slices.Clone(tables[name])
	}
	binary.BigEndian.PutUint32(made["head"][8:], 0)  // checkSumAdjustment, which PDF readers do not look at
	binary.BigEndian.PutUint16(made["head"][50:], 1) // long offsets in loca
	binary.BigEndian.PutUint16(made["hhea"][34:], uint16(len(order)))
	binary.BigEndian.PutUint16(made["maxp"][4:], uint16(len(order)))
	for _, name := range kept {
		if tables[name] != nil {
			made[name] = tables[name]
		}
	}
	return fontFile(made), numbers, nil
}

// tablesOf are the tables of a font file by name.
func tablesOf(data []byte) map[string][]byte {
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := data[12+16*i:]
		offset, length := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		tables[string(entry[:4])] = data[offset : offset+length]
	}
	return tables
}

// outlineOf is the glyph's entry of the table glyf.
func outlineOf(tables map[string][]byte, id uint16) []byte {
	loca := tables["loca"]
	if binary.BigEndian.Uint16(tables["head"][50:]) == 0 {
		return tables["glyf"][2*int(binary.BigEndian.Uint16(loca[2*int(id):])) : 2*int(binary.BigEndian.Uint16(loca[2*int(id)+2:]))]
	}
	return tables["glyf"][binary.BigEndian.Uint32(loca[4*int(id):]):binary.BigEndian.Uint32(loca[4*int(id)+4:])]
}

// metricsOf is the glyph's width and left side bearing. The last glyphs of a font
// may share one width.
func metricsOf(tables map[string][]byte, id uint16) []byte {
	full := int(binary.BigEndian.Uint16(tables["hhea"][34:]))
	hmtx := tables["hmtx"]
	if int(id) < full {
		return hmtx[4*int(id) : 4*int(id)+4]
	}
	bearing := 4*full + 2*(int(id)-full)
	return append(slices.Clone(hmtx[4*(full-1):4*(full-1)+2]), hmtx[bearing:bearing+2]...)
}

// Flags of a component of a composed glyph.
const (
	wordArguments = 1 << 0
	oneScale      = 1 << 3
	moreFollow    = 1 << 5
	twoScales     = 1 << 6
	matrix        = 1 << 7
)

// renumber replaces the numbers of the glyphs that a composed glyph is made of.
func renumber(glyph []byte, add func(uint16) uint16) {
	if len(glyph) < 10 || int16(binary.BigEndian.Uint16(glyph)) >= 0 {
		return
	}
	for rest := glyph[10:]; ; {
		flags := binary.BigEndian.Uint16(rest)
		binary.BigEndian.PutUint16(rest[2:], add(binary.BigEndian.Uint16(rest[2:])))
		size := 6
		if flags&wordArguments != 0 {
			size = 8
		}
		switch {
		case flags&oneScale != 0:
			size += 2
		case flags&twoScales != 0:
			size += 4
		case flags&matrix != 0:
			size += 8
		}
		if flags&moreFollow == 0 {
			return
		}
		rest = rest[size:]
	}
}

// fontFile puts tables together.
func fontFile(tables map[string][]byte) []byte {
	var names []string
	for name := range tables {
		names = append(names, name)
	}
	slices.Sort(names)
	search, log := 1, 0
	for search*2 <= len(names) {
		search, log = search*2, log+1
	}
	out := []byte{0, 1, 0, 0}
	for _, n := range []int{len(names), search * 16, log, len(names)*16 - search*16} {
		out = binary.BigEndian.AppendUint16(out, uint16(n))
	}
	offset := 12 + 16*len(names)
	var body []byte
	for _, name := range names {
		table := tables[name]
		out = append(out, name...)
		padded := append(slices.Clone(table), make([]byte, -len(table)&3)...)
		sum := uint32(0)
		for i := 0; i < len(padded); i += 4 {
			sum += binary.BigEndian.Uint32(padded[i:])
		}
		for _, n := range []uint32{sum, uint32(offset + len(body)), uint32(len(table))} {
			out = binary.BigEndian.AppendUint32(out, n)
		}
		body = append(body, padded...)
	}
	return append(out, body...)
}
