// Icons of blocks and marks of statuses, as SVG paths in a square of 24.

package export

import "bmcanvas/canvas"

// Icons that blocks of both kinds have.
const (
	rings = "M9 17.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM15 17.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11z"
	tick  = "M20 11.5V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h10M8.5 11l3.5 3.5L21 5.5"
	gift  = "M4 11h16v9H4zM3 7h18v4H3zM12 7v13M12 7C9 7 7.5 6 7.5 4.7 7.5 3.6 8.4 3 9.3 3 11 3 12 5 12 7zM12 7c3 0 4.5-1 4.5-2.3C16.5 3.6 15.6 3 14.7 3 13 3 12 5 12 7z"
	coins = "M12 10c4.4 0 8-1.3 8-3s-3.6-3-8-3-8 1.3-8 3 3.6 3 8 3zM4 7v5c0 1.7 3.6 3 8 3s8-1.3 8-3V7M4 12v5c0 1.7 3.6 3 8 3s8-1.3 8-3v-5"
)

// iconPath returns the icon of a block, to be drawn with a line; "" for a block of
// another kind.
func iconPath(block string) string {
	switch block {
	case canvas.KeyPartnerships, canvas.PartnersAndResource:
		return rings
	case canvas.KeyActivities, canvas.Activities:
		return tick
	case canvas.KeyResources:
		return "M12 3l8 4-8 4-8-4zM4 12l8 4 8-4M4 17l8 4 8-4"
	case canvas.ValuePropositions, canvas.ValueProposition:
		return gift
	case canvas.CustomerRelationships:
		return "M12 20S4 15.2 4 9.3C4 6.6 6 5 8.1 5 9.8 5 11.2 6 12 7.5 12.8 6 14.2 5 15.9 5 18 5 20 6.6 20 9.3 20 15.2 12 20 12 20z"
	case canvas.Channels:
		return "M3 7h11v9H3zM14 10h4l3 3v3h-7zM7 18.5a1.8 1.8 0 1 1 0-3.6 1.8 1.8 0 0 1 0 3.6zM17 18.5a1.8 1.8 0 1 1 0-3.6 1.8 1.8 0 0 1 0 3.6z"
	case canvas.CustomerSegments:
		return "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M15.5 4.5a3.3 3.3 0 0 1 0 6.2M18 14.6c2.1.8 3.5 2.7 3.5 5.4"
	case canvas.CostStructure:
		return "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6"
	case canvas.RevenueStreams, canvas.Revenue:
		return coins
	case canvas.NextSteps:
		return "M4 12h15M13 6l6 6-6 6"
	case canvas.Customers:
		return "M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 21c0-4.1 3.4-7 7.5-7s7.5 2.9 7.5 7"
	case canvas.Goals:
		return "M5 21V4M5 4h13l-3 4 3 4H5"
	case canvas.Obstacles:
		return "M3 20L12 4l9 16zM12 10v4.5M12 17v.5"
	case canvas.Alternatives:
		return "M12 21v-8M12 13L5 6M12 13l7-7M5 10V6h4M15 6h4v4"
	case canvas.Acquisition:
		return "M4 10v4h3l9 5V5l-9 5zM19 9.5a4 4 0 0 1 0 5M8 14v5h3v-3.3"
	case canvas.Flexibility:
		return "M4 7h9M17 7h3M4 17h3M11 17h9M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM9 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"
	case canvas.Metrics:
		return "M4 20h16M7 16v-5M12 16V5M17 16V9"
	}
	return ""
}

// marks are the marks of the statuses, to be drawn with a line within a circle.
var marks = map[canvas.Status]string{
	canvas.Assumption: "M9.2 9.5a2.8 2.8 0 1 1 4 2.5c-.8.5-1.2 1-1.2 2M12 17v.3",
	canvas.Unclear:    "M7 13.5c1.3-3 3-3 5-1.5s3.7 1.5 5-1.5",
	canvas.Confirmed:  "M7.5 12.5l3 3 6-6.5",
	canvas.Rejected:   "M8.5 8.5l7 7M15.5 8.5l-7 7",
}

// mirroredQuestion is the question mark of Arabic script.
const mirroredQuestion = "M14.8 9.5a2.8 2.8 0 1 0-4 2.5c.8.5 1.2 1 1.2 2M12 17v.3"

// markOf is the mark of a status on a poster whose lines begin at the left, or at the
// right.
func markOf(s canvas.Status, rightToLeft bool) string {
	if rightToLeft && s == canvas.Assumption {
		return mirroredQuestion
	}
	return marks[s]
}

// iconOf returns the icon of a block. That of the next steps points where lines go.
func (w *Words) iconOf(block string) string {
	if block == canvas.NextSteps && w.RightToLeft {
		return "M20 12H5M11 6l-6 6 6 6"
	}
	return iconPath(block)
}
