"""What may stand in a drawing: parts, attributes and styles that show something, and nothing that acts or asks."""

SHAPES = frozenset({"circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "text", "use"})
"""Parts that show something themselves."""

HOLDERS = frozenset({"clipPath", "defs", "g", "marker", "mask", "pattern", "style", "svg", "symbol", "tspan"})

PAINTS = frozenset({"linearGradient", "radialGradient", "stop"})

FILTERS = frozenset(
    {"filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feDropShadow", "feFlood", "feFuncA"}
    | {"feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset"}
)

PARTS = SHAPES | HOLDERS | PAINTS | FILTERS

NOTES = frozenset({"desc", "metadata", "title"})
"""Parts that show nothing; those of drawing programs have a namespace of their own."""

MOVES = frozenset({"animate", "animateColor", "animateMotion", "animateTransform", "discard", "set"})

PROPERTIES = frozenset(
    {"clip-path", "clip-rule", "color", "color-interpolation-filters", "display", "dominant-baseline", "fill"}
    | {"fill-opacity", "fill-rule", "filter", "flood-color", "flood-opacity", "font-family", "font-size", "font-style"}
    | {"font-variant", "font-weight", "isolation", "letter-spacing", "marker", "marker-end", "marker-mid"}
    | {"marker-start", "mask", "mask-type", "mix-blend-mode", "opacity", "overflow", "paint-order", "shape-rendering"}
    | {"stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap"}
    | {"stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor", "text-decoration"}
    | {"transform", "transform-box", "transform-origin", "vector-effect", "visibility", "word-spacing"}
)
"""What a style may say; most of them are attributes too."""

PLACES = frozenset(
    {"cx", "cy", "d", "dx", "dy", "fr", "fx", "fy", "height", "offset", "pathLength", "points", "r", "rotate", "rx"}
    | {"ry", "width", "x", "x1", "x2", "y", "y1", "y2", "refX", "refY", "markerHeight", "markerWidth", "orient"}
    | {"lengthAdjust", "textLength", "viewBox", "preserveAspectRatio"}
)

MANNERS = frozenset(
    {"clipPathUnits", "gradientTransform", "gradientUnits", "markerUnits", "maskContentUnits", "maskUnits"}
    | {"patternContentUnits", "patternTransform", "patternUnits", "spreadMethod", "filterUnits", "primitiveUnits"}
    | {"in", "in2", "result", "mode", "operator", "k1", "k2", "k3", "k4", "stdDeviation", "radius", "type", "values"}
    | {"amplitude", "exponent", "intercept", "slope", "tableValues"}
)

NAMED = frozenset({"class", "href", "id", "style"})

ATTRIBUTES = PROPERTIES | PLACES | MANNERS | NAMED

FUNCTIONS = frozenset(
    {"hsl", "hsla", "rgb", "rgba", "matrix", "rotate", "scale", "skewx", "skewy", "translate", "translatex"}
    | {"translatey", "url"}
)
"""What a style may call; `url` must name a part of the same drawing."""
