package org.reciproque.reporting.activity;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The colours of the product, and letters drawn as shapes so that a drawing needs no font of the machine. */
final class Ink {

    static final Color PAPER = new Color(0xfaf4e8);
    static final Color DARK = new Color(0x2a2320);
    static final Color SOFT = new Color(0x6b5d55);
    static final Color RULE = new Color(0xe3d8c4);
    static final Color TERRACOTTA = new Color(0xa53a14);
    static final Color SAND = new Color(0xd9a77c);
    static final Color OFFER = new Color(0x1a6047);
    static final Color DEMAND = new Color(0x5b3a8e);

    private final Graphics2D graphics;

    Ink(Graphics2D graphics) {
        this.graphics = graphics;
    }

    static Font font(String file) {
        String path = "/org/reciproque/reporting/fonts/" + file;
        try (InputStream bytes = Objects.requireNonNull(Ink.class.getResourceAsStream(path))) {
            return Font.createFont(Font.TRUETYPE_FONT, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(path, e);
        }
    }

    void fill(Color colour, Shape shape) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void line(Color colour, float width, Shape shape) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /** @param align 0 to start at x, 0.5 to be centred on it, 1 to end there */
    void text(Color colour, Font sized, String text, double x, double baseline, double align) {
        var glyphs = sized.createGlyphVector(graphics.getFontRenderContext(), text);
        double width = glyphs.getLogicalBounds().getWidth();
        fill(colour, glyphs.getOutline((float) (x - align * width), (float) baseline));
    }
}
