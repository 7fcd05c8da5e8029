package org.reciproque.reporting.activity;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.reporting.print.French;

/**
 * Séances and mises en relation, month by month, as two bars side by side. Drawn rather than composed by a chart
 * library: lines stay lines in the PDF, every bar carries its number, and the two series differ by shape as well as by
 * colour. The table below it on the page says the same in words.
 */
final class MonthChart extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {

    static final String SHOWS =
            "Séances et mises en relation de chaque mois, en barres ; le tableau qui suit donne les mêmes nombres.";
    static final int WIDTH = 511;
    static final int HEIGHT = 236;

    private static final long serialVersionUID = 1L;
    private static final double LEFT = 34;
    private static final double TOP = 34;
    private static final double BOTTOM = 206;
    private static final List<String> NAMES =
            List.of("janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.");

    private final List<int[]> months;
    private final Font font;

    MonthChart(List<KeyFigures> months) {
        this.months = months.stream()
                .map(month -> new int[] {month.sessions(), month.meetings().total()})
                .toList();
        this.font = Ink.font("AtkinsonHyperlegibleNext-Regular.ttf");
    }

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
        legend(ink);
        int top = Scale.top(
                months.stream().mapToInt(m -> Math.max(m[0], m[1])).max().orElse(0));
        grid(ink, top);
        for (int month = 0; month < months.size(); month++) {
            bars(ink, month, top);
        }
        own.dispose();
    }

    private void legend(Ink ink) {
        ink.fill(Ink.TERRACOTTA, bar(LEFT, 6, 12, 12));
        ink.text(Ink.DARK, size(9.5f), "Séances", LEFT + 18, 15.5, 0);
        ink.fill(Ink.SAND, new Rectangle2D.Double(LEFT + 78, 6, 12, 12));
        ink.line(Ink.DARK, 0.7f, new Rectangle2D.Double(LEFT + 78, 6, 12, 12));
        ink.text(Ink.DARK, size(9.5f), "Mises en relation", LEFT + 96, 15.5, 0);
    }

    private void grid(Ink ink, int top) {
        int step = Scale.step(top);
        for (int value = 0; value <= top; value += step) {
            double y = height(value, top);
            ink.line(value == 0 ? Ink.SOFT : Ink.RULE, 0.6f, new Line2D.Double(LEFT, y, WIDTH, y));
            ink.text(Ink.SOFT, size(8f), French.number(value), LEFT - 6, y + 2.8, 1);
        }
    }

    private void bars(Ink ink, int month, int top) {
        double slot = (WIDTH - LEFT) / 12;
        double middle = LEFT + slot * (month + 0.5);
        int sessions = months.get(month)[0];
        int meetings = months.get(month)[1];
        double sessionTop = height(sessions, top);
        double meetingTop = height(meetings, top);
        if (sessions > 0) {
            ink.fill(Ink.TERRACOTTA, bar(middle - 14.5, sessionTop, 14, BOTTOM - sessionTop));
        }
        if (meetings > 0) {
            Rectangle2D outlined = new Rectangle2D.Double(middle + 0.8, meetingTop, 13.4, BOTTOM - meetingTop);
            ink.fill(Ink.SAND, outlined);
            ink.line(Ink.DARK, 0.7f, outlined);
        }
        number(ink, sessions, middle - 7.5, sessionTop, Ink.TERRACOTTA);
        number(ink, meetings, middle + 7.5, meetingTop, Ink.DARK);
        ink.text(Ink.DARK, size(8.5f), NAMES.get(month), middle, BOTTOM + 15, 0.5);
    }

    private void number(Ink ink, int value, double x, double y, Color colour) {
        if (value > 0) {
            ink.text(colour, size(value > 999 ? 5.5f : 7.5f), French.number(value), x, y - 3, 0.5);
        }
    }

    private Font size(float points) {
        return font.deriveFont(points);
    }

    private static double height(int value, int top) {
        return BOTTOM - (BOTTOM - TOP) * value / top;
    }

    /** A bar with softened shoulders. */
    private static Path2D bar(double x, double y, double width, double height) {
        double round = Math.min(2.5, height);
        Path2D path = new Path2D.Double();
        path.moveTo(x, y + height);
        path.lineTo(x, y + round);
        path.quadTo(x, y, x + round, y);
        path.lineTo(x + width - round, y);
        path.quadTo(x + width, y, x + width, y + round);
        path.lineTo(x + width, y + height);
        path.closePath();
        return path;
    }

    /** Round numbers on the side of the chart, four or five of them. */
    static final class Scale {

        private Scale() {}

        static int step(int top) {
            int step = 1;
            for (int next = 2; top / step > 5; next++) {
                step = next % 3 == 2 ? step * 2 : next % 3 == 0 ? step / 2 * 5 : step * 2;
            }
            return step;
        }

        static int top(int largest) {
            int atLeast = Math.max(4, largest);
            int step = step(atLeast);
            return (atLeast + step - 1) / step * step;
        }
    }
}
