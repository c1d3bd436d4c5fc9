package kairan.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Bars in greys with their numbers beside them, as SVG for a page: they read well on a screen and on grey paper. */
public final class Charts {

    /** As wide as a phone, so that the letters are as large there as they are meant. */
    private static final int WIDTH = 350;

    private static final int ROW = 34;
    private static final int AROUND = 14;
    private static final int LEGEND = 26;

    /** Leaves room for the number behind the longest bar. */
    private static final double ROOM = 1.25;

    /** A number in a narrower part of a bar would run over its edges. */
    private static final int NARROWEST_LABELLED = 12;

    private static final Color LIGHT = Color.WHITE;
    private static final Color MIDDLE = new Color(0xBD, 0xBD, 0xBD);
    private static final Color DARK = new Color(0x4A, 0x4A, 0x4A);
    private static final Font LETTERS = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final BasicStroke LINE = new BasicStroke(1);

    private Charts() {}

    /** The first chart reads the system's letters, which takes as long as adding up a year; it is read beside that, once. */
    private static final class Letters {
        static {
            Thread.ofPlatform().daemon().name("letters").start(() -> bars("first", List.of(new Bar("よかった", 1))));
        }

        static void read() {}
    }

    /** Begins what the first chart will need. */
    static void prepare() {
        Letters.read();
    }

    /** @param id unlike that of other charts on the same page */
    public static String bars(String id, List<Bar> bars) {
        DefaultCategoryDataset numbers = new DefaultCategoryDataset();
        bars.forEach(bar -> numbers.addValue(bar.value(), "", bar.label()));
        BarRenderer bar = new BarRenderer() {
            @Override
            public Paint getItemPaint(int row, int column) {
                return grey(bars.get(column).tone());
            }
        };
        drawn(bar, 0, MIDDLE);
        bar.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        bar.setDefaultItemLabelsVisible(true);
        bar.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        int most = bars.stream().mapToInt(Bar::value).max().orElse(0);
        CategoryPlot plot = plot(numbers, bar, Math.max(1, most) * ROOM);
        return Svg.of(id, chart(plot, false), WIDTH, AROUND + ROW * bars.size());
    }

    /** Each a bar of a hundred percent; those of which no breakdown may be shown are left out. */
    public static String shares(String id, List<Point> points) {
        DefaultCategoryDataset percents = new DefaultCategoryDataset();
        List<Point> shown = points.stream()
                .filter(point -> point.tally().discretion() == Discretion.ALL)
                .toList();
        for (Point point : shown) {
            Tally tally = point.tally();
            percents.addValue(tally.goodShare(), "よかった", point.label());
            // Two halves are both rounded up.
            percents.addValue(Math.max(0, 100 - tally.goodShare() - tally.troubleShare()), "ふつう", point.label());
            percents.addValue(tally.troubleShare(), "こまった", point.label());
        }
        StackedBarRenderer bar = new StackedBarRenderer();
        drawn(bar, 0, LIGHT);
        drawn(bar, 1, MIDDLE);
        drawn(bar, 2, DARK);
        bar.setSeriesItemLabelPaint(2, Color.WHITE);
        bar.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            @Override
            public String generateLabel(CategoryDataset percents, int row, int column) {
                int percent = percents.getValue(row, column).intValue();
                return percent < NARROWEST_LABELLED ? "" : percent + "%";
            }
        });
        bar.setDefaultItemLabelsVisible(true);
        CategoryPlot plot = plot(percents, bar, 100);
        return Svg.of(id, chart(plot, true), WIDTH, AROUND + LEGEND + ROW * shown.size());
    }

    private static Color grey(Bar.Tone tone) {
        return switch (tone) {
            case LIGHT -> LIGHT;
            case MIDDLE -> MIDDLE;
            case DARK -> DARK;
        };
    }

    private static void drawn(BarRenderer bar, int series, Paint fill) {
        bar.setBarPainter(new StandardBarPainter());
        bar.setShadowVisible(false);
        bar.setDrawBarOutline(true);
        bar.setItemMargin(0);
        bar.setSeriesPaint(series, fill);
        bar.setSeriesOutlinePaint(series, Color.BLACK);
        bar.setSeriesOutlineStroke(series, LINE);
        bar.setDefaultItemLabelFont(LETTERS);
        bar.setDefaultItemLabelPaint(Color.BLACK);
    }

    private static CategoryPlot plot(DefaultCategoryDataset numbers, BarRenderer bars, double most) {
        CategoryAxis labels = new CategoryAxis();
        labels.setTickLabelFont(LETTERS);
        labels.setTickLabelPaint(Color.BLACK);
        labels.setMaximumCategoryLabelWidthRatio(.45f);
        labels.setMaximumCategoryLabelLines(2);
        labels.setLowerMargin(0);
        labels.setUpperMargin(0);
        labels.setCategoryMargin(.2);
        labels.setTickMarksVisible(false);
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, most);
        axis.setVisible(false);
        CategoryPlot plot = new CategoryPlot(numbers, labels, axis, bars);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinesVisible(false);
        plot.setOutlineVisible(false);
        return plot;
    }

    private static JFreeChart chart(CategoryPlot plot, boolean legend) {
        JFreeChart chart = new JFreeChart(null, LETTERS, plot, legend);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(4, 4, 4, 4));
        if (legend) {
            chart.getLegend().setItemFont(LETTERS);
            chart.getLegend().setBorder(0, 0, 0, 0);
        }
        return chart;
    }
}
