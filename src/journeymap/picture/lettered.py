"""A picture whose texts are ready to be drawn with fonts, as PNG and PDF are: each text of one font."""

from __future__ import annotations

from dataclasses import replace

from journeymap.picture.scene import Item, Scene, SceneText, Shape, replaced, texts
from journeymap.typeset.direction import isolate
from journeymap.typeset.fonts import drawable, families, simplified
from journeymap.typeset.fonts.runs import split
from journeymap.typeset.measuring import covered

_LEFT_OF_ANCHOR = {"left": 0.0, "middle": 0.5, "right": 1.0}


def lettered(scene: Scene) -> Scene:
    """The picture with texts that resvg can draw; a text that needs several fonts becomes several."""
    if drawable(letters(scene)):
        return scene
    return replace(scene, items=replaced(scene.items, _lettered))


def letters(scene: Scene) -> str:
    """All that is written in a picture."""
    return "".join(text.text for text in texts(scene))


def needs_more_fonts(scene: Scene) -> bool:
    """Must a lettered picture be drawn with fonts of the machine too?"""
    return any(text.families for text in texts(scene))


def _lettered(shape: Shape) -> list[Item]:
    if not isinstance(shape, SceneText):
        return [shape]
    text = replace(shape, text=isolate(simplified(shape.text), "ltr"))
    if covered(text.text):
        return [text]
    x = round(text.x, 1)  # as it is written
    stretches = split(text.text, text.size, text.bold, text.rtl, x, _LEFT_OF_ANCHOR[text.anchor])
    if not stretches:
        return [replace(text, families=families(text.text))]
    return [
        replace(
            text,
            x=stretch.x,
            text=stretch.text,
            rtl=stretch.runs_left,
            anchor="middle" if stretch.centred else "left",
            families=families(stretch.text) if stretch.centred else "",
        )
        for stretch in stretches
    ]
