"""The colours of the picture by name, for each theme; nothing in a map file can name a colour."""

from __future__ import annotations

_LIGHT = {
    "paper": "#FCFCFE",
    "ink": "#1E2433",
    "muted": "#596072",
    "line": "#DFE2EA",
    "line-strong": "#AEB4C2",
    "card": "#FFFFFF",
    "chip": "#EDEFF6",
    "accent": "#37459B",
    "accent-soft": "#E1E5F7",
    "back": "#D2461B",
    "expected": "#7C8396",
    "ideal": "#4E7F1C",
    "bundle": "#5A6BB8",
    "path-0": "#37459B",
    "path-1": "#8B0F49",
    "path-2": "#007E88",
    "path-3": "#7A5A00",
    "path-4": "#6B3FB0",
    "path-5": "#8A4B2A",
    "on-path": "#FFFFFF",
    "emotion-line": "#596072",
    "emotion+2": "#0F6B43",
    "emotion+1": "#2C8158",
    "emotion+0": "#6B7385",
    "emotion-1": "#A95712",
    "emotion-2": "#B3261E",
    "on-emotion": "#FFFFFF",
    "moment": "#7A4FCF",
    "pain": "#B3261E",
    "golden": "#B57E00",
    "stage-0": "#5B8DEF",
    "stage-1": "#2BB3A3",
    "stage-2": "#F2A33A",
    "stage-3": "#E5648C",
    "stage-4": "#8E6BD8",
    "stage-5": "#4BA3C7",
    "stage-6": "#8FA63A",
}
_DARK = {
    **_LIGHT,
    "paper": "#12151E",
    "ink": "#EDF0F7",
    "muted": "#A5ADC0",
    "line": "#2A3040",
    "line-strong": "#525B70",
    "card": "#1C212D",
    "chip": "#232938",
    "accent": "#93A2FF",
    "accent-soft": "#29304D",
    "back": "#FF8A5C",
    "expected": "#8991A5",
    "ideal": "#9CCB62",
    "bundle": "#8796E8",
    "path-0": "#93A2FF",
    "path-1": "#BB79A5",
    "path-2": "#87F2FE",
    "path-3": "#E2BE5A",
    "path-4": "#C3A2FF",
    "path-5": "#DFA57F",
    "on-path": "#12151E",
    "emotion-line": "#A5ADC0",
    "emotion+2": "#7CE0B2",
    "emotion+1": "#8CCBAA",
    "emotion+0": "#A5ADC0",
    "emotion-1": "#F2A968",
    "emotion-2": "#F76D63",
    "on-emotion": "#12151E",
    "moment": "#B79AF5",
    "pain": "#F76D63",
    "golden": "#E8B84A",
}
_PRINT = {**_LIGHT, "paper": "#FFFFFF", "chip": "#F1F2F6", "line": "#D3D7E0"}


def _complete(colours: dict[str, str], soft: float) -> dict[str, str]:
    """The theme with the soft grounds of the stages, mixed into the paper, and the inks of the emotions."""
    whole = dict(colours)
    for name, colour in colours.items():
        if name.startswith("stage-"):
            whole[f"{name}-soft"] = _mixed(colour, colours["paper"], soft)
        elif name.startswith("emotion") and name != "emotion-line":
            whole[f"{name}-ink"] = colour
    return whole


def _variable(name: str) -> str:
    """The name as CSS takes it: no plus sign."""
    return name.replace("+", "p")


def _mixed(colour: str, paper: str, part: float) -> str:
    """The colour over the paper: opacity would show in every renderer a little differently."""
    pairs = zip(_rgb(colour), _rgb(paper), strict=True)
    return "#" + "".join(f"{round(c * part + p * (1 - part)):02X}" for c, p in pairs)


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


THEMES = {"light": _complete(_LIGHT, 0.08), "dark": _complete(_DARK, 0.11), "print": _complete(_PRINT, 0.06)}
# A page names a colour thousands of times: the picture's names are short ones.
_SHORT = {name: f"--{chr(ord('a') + i) if i < 26 else f'a{i}'}" for i, name in enumerate(THEMES["light"])}
THEMES["page"] = {name: f"var({short})" for name, short in _SHORT.items()}


def variables(theme: str) -> str:
    """The colours of a theme as CSS declarations: the short names for pictures drawn with the theme `page`, and
    readable ones (`--jm-ink`) for the page's own styles.
    """
    colours = THEMES[theme].items()
    return "".join(
        f"{_SHORT[name]}:{colour};--jm-{_variable(name)}:var({_SHORT[name]});" for name, colour in colours
    )
