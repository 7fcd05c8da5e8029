#!/usr/bin/env python3
"""Makes the TrueType files that the reports embed. Run by hand, only when a font is upgraded: nobody needs it to build.

    pip install fonttools==4.66.1 brotli==1.2.0
    scripts/report-fonts.py FOLDER_OF_WOFF2 FOLDER_OF_TTF

The first folder holds the variable fonts that scripts/vendor-assets brings (latin and latin-ext cuts). Each becomes one
static font of both cuts. The cuts leave out the narrow no-break space, which French puts in large numbers and before
« % »: it is drawn here (an empty glyph), as are the thin space and the no-break hyphen. The Open Font License of both
families allows this and reserves no name.
"""
import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = [
    ("atkinson", "Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext", 400, "Regular"),
    ("atkinson", "Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext", 700, "Bold"),
    ("bricolage", "Bricolage Grotesque", "BricolageGrotesque", 700, "Bold"),
]
NARROW_NO_BREAK_SPACE, THIN_SPACE, NO_BREAK_HYPHEN, HYPHEN = 0x202F, 0x2009, 0x2011, 0x2D


def cut(source: Path, weight: int, folder: Path) -> str:
    font = instantiateVariableFont(TTFont(source), {"wght": weight})
    font.flavor = None
    for table in ("STAT", "MVAR", "HVAR", "avar", "GSUB", "GPOS", "GDEF", "DSIG", "gasp", "prep"):
        if table in font:
            del font[table]
    made = folder / (source.stem + str(weight) + ".ttf")
    font.save(made)
    return str(made)


def add_spaces(font: TTFont) -> None:
    cmap = font.getBestCmap()
    width = round(font["hmtx"][cmap[0x20]][0] * 0.62)
    name = "narrownbspace"
    font["glyf"][name] = Glyph()
    font["hmtx"][name] = (width, 0)
    order = font.getGlyphOrder()
    font.setGlyphOrder(order if name in order else order + [name])
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({NARROW_NO_BREAK_SPACE: name, THIN_SPACE: name})
            table.cmap.setdefault(NO_BREAK_HYPHEN, table.cmap[HYPHEN])


def rename(font: TTFont, family: str, file: str, style: str) -> None:
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (16, 17, 21, 22, 25) or record.nameID > 25:
            names.removeNames(nameID=record.nameID)
    texts = {1: family, 2: style, 3: f"{file}-{style} for Réciproque", 4: f"{family} {style}", 6: f"{file}-{style}"}
    for name_id, text in texts.items():
        names.setName(text, name_id, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    # One height of line for every reader of fonts: word processors look at the third pair.
    font["OS/2"].usWinAscent, font["OS/2"].usWinDescent = font["hhea"].ascent, -font["hhea"].descent
    font["head"].macStyle = 1 if bold else 0
    font["head"].created = font["head"].modified = 3_786_825_600
    font.recalcTimestamp = False


def main(sources: Path, target: Path) -> None:
    for cut_name, family, file, weight, style in FONTS:
        with tempfile.TemporaryDirectory() as work:
            cuts = [cut(sources / f"{cut_name}-{part}.woff2", weight, Path(work)) for part in ("latin", "latin-ext")]
            font = Merger().merge(cuts)
        add_spaces(font)
        rename(font, family, file, style)
        font.save(target / f"{file}-{style}.ttf")


main(Path(sys.argv[1]), Path(sys.argv[2]))
