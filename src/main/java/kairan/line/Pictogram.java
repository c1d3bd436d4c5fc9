package kairan.line;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** The pictures of the menu: lines in a square of 100 by 100. */
enum Pictogram {
    BELL(
            path(18, 72, 28, 60, 28, 42, 34, 26, 50, 20, 66, 26, 72, 42, 72, 60, 82, 72, 18, 72),
            line(50, 20, 50, 10),
            new Arc2D.Double(40, 66, 20, 22, 180, 180, Arc2D.OPEN)),
    CALENDAR(
            box(14, 20, 72, 66),
            line(14, 40, 86, 40),
            line(32, 10, 32, 28),
            line(68, 10, 68, 28),
            path(34, 62, 46, 74, 68, 52)),
    QUESTION(
            circle(50, 50, 40),
            new Arc2D.Double(36, 26, 28, 28, 180, -245, Arc2D.OPEN),
            path(57, 51, 50, 56, 50, 64),
            line(50, 74, 50, 74.1)),
    SPEECH(
            path(14, 18, 86, 18, 86, 66, 48, 66, 30, 84, 30, 66, 14, 66, 14, 18),
            line(30, 34, 70, 34),
            line(30, 50, 58, 50)),
    SLIDERS(
            line(12, 26, 88, 26),
            line(12, 50, 88, 50),
            line(12, 74, 88, 74),
            circle(64, 26, 8),
            circle(34, 50, 8),
            circle(58, 74, 8)),
    HOUSE(
            path(10, 42, 50, 12, 90, 42, 10, 42),
            path(20, 42, 20, 86, 80, 86, 80, 42),
            path(42, 86, 42, 60, 58, 60, 58, 86)),
    BARS(line(10, 88, 90, 88), box(18, 54, 14, 34), box(43, 32, 14, 56), box(68, 14, 14, 74)),
    SCREEN(box(8, 16, 84, 54), line(50, 70, 50, 86), line(32, 86, 68, 86));

    private final List<Shape> lines;

    Pictogram(Shape... lines) {
        this.lines = List.of(lines);
    }

    /** Draws it with the pen's colour into that square. */
    void draw(Graphics2D pen, int x, int y, int size) {
        Graphics2D own = (Graphics2D) pen.create();
        own.translate(x, y);
        own.scale(size / 100.0, size / 100.0);
        own.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        lines.forEach(own::draw);
        own.dispose();
    }

    private static Shape path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    private static Shape line(double x1, double y1, double x2, double y2) {
        return new Line2D.Double(x1, y1, x2, y2);
    }

    private static Shape box(double x, double y, double width, double height) {
        return new RoundRectangle2D.Double(x, y, width, height, 6, 6);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
