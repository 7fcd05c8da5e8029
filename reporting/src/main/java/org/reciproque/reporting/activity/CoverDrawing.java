package org.reciproque.reporting.activity;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * Fiches of offers and demands, as on the board of a network, joined by a thread that goes from hand to hand and comes
 * back to nobody in particular: open reciprocity. A drawing, without any figure in it.
 */
final class CoverDrawing extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {

    static final String SHOWS = "Des fiches d’offres et de demandes, reliées par un fil.";
    static final int WIDTH = 511;
    static final int HEIGHT = 200;

    private static final long serialVersionUID = 1L;
    private static final double[][] FICHES = {
        {58, 108, -7}, {157, 78, 4}, {256, 112, -3}, {355, 80, 6}, {454, 110, -5},
    };

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new java.awt.Dimension(WIDTH, HEIGHT);
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D frame) {
        Graphics2D own = (Graphics2D) graphics.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        AffineTransform fit = AffineTransform.getTranslateInstance(frame.getX(), frame.getY());
        fit.scale(frame.getWidth() / WIDTH, frame.getHeight() / HEIGHT);
        own.transform(fit);
        Ink ink = new Ink(own);
        thread(ink);
        for (int i = 0; i < FICHES.length; i++) {
            fiche(own, ink, FICHES[i], i % 2 == 0 ? Ink.OFFER : Ink.DEMAND);
        }
        own.dispose();
    }

    private static void thread(Ink ink) {
        Path2D there = new Path2D.Double();
        there.moveTo(58, 108);
        there.curveTo(90, 10, 130, 6, 157, 78);
        there.curveTo(190, 190, 230, 200, 256, 112);
        there.curveTo(285, 6, 330, 4, 355, 80);
        there.curveTo(385, 186, 430, 196, 454, 110);
        ink.line(Ink.SAND, 2.4f, there);
        Path2D back = new Path2D.Double();
        back.moveTo(454, 110);
        back.curveTo(470, 20, 400, 10, 355, 80);
        back.moveTo(256, 112);
        back.curveTo(200, 30, 120, 220, 58, 108);
        ink.line(Ink.PAPER, 1.2f, back);
    }

    private static void fiche(Graphics2D graphics, Ink ink, double[] place, Color tab) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(place[0], place[1]);
        graphics.rotate(Math.toRadians(place[2]));
        ink.fill(new Color(0x7d2a0d), new RoundRectangle2D.Double(-36, -45, 76, 96, 6, 6));
        ink.fill(Ink.PAPER, new RoundRectangle2D.Double(-38, -48, 76, 96, 6, 6));
        ink.fill(tab, new Rectangle2D.Double(-38, -40, 76, 11));
        ink.fill(Ink.PAPER, new Ellipse2D.Double(-33, -37.5, 6, 6));
        for (int line = 0; line < 4; line++) {
            double end = line == 3 ? 2 : 20 + (line * 13) % 9;
            ink.line(Ink.RULE, 3.2f, new Line2D.Double(-27, -14 + line * 13, end, -14 + line * 13));
        }
        graphics.setTransform(before);
    }
}
