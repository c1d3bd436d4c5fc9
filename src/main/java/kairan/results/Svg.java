package kairan.results;

import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A chart as a piece of a page: no styles (the pages' policy forbids them), no size of its own, no id that another has. */
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private Svg() {}

    static String of(String id, JFreeChart chart, int width, int height) {
        SVGGraphics2D paper = new SVGGraphics2D(context(id), false);
        chart.draw(paper, new Rectangle2D.Double(0, 0, width, height));
        Element root = paper.getRoot();
        root.setAttribute("viewBox", String.format(Locale.ROOT, "0 0 %d %d", width, height));
        root.setAttribute("aria-hidden", "true");
        root.setAttribute("focusable", "false");
        forgetIds(root);
        try {
            StringWriter text = new StringWriter();
            paper.stream(root, text, false, false);
            return text.getBuffer().substring(text.getBuffer().indexOf("<svg"));
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("a chart cannot be written", e);
        }
    }

    private static SVGGeneratorContext context(String id) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(empty());
        context.setComment(null);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return id + "-" + super.generateID(prefix);
            }
        });
        return context;
    }

    /** Batik calls its list of definitions by the same name in each picture; nothing refers to it. */
    private static void forgetIds(Element root) {
        var all = root.getElementsByTagNameNS(NAMESPACE, "defs");
        for (int i = 0; i < all.getLength(); i++) {
            ((Element) all.item(i)).removeAttribute("id");
        }
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java knows no XML", e);
        }
    }
}
