package kith.analysis.chart;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What an SVG shows: its texts, boxes, lines and circles with their places. */
record Drawn(List<Element> elements) {
    static final String ZONE = "#eceae4";
    static final String INK = "#1a1d21";

    static Drawn of(Figure figure) throws Exception {
        SvgCanvas canvas = new SvgCanvas(figure);
        figure.draw(canvas);
        return of(canvas.bytes());
    }

    static Drawn of(Path svg) throws Exception {
        return of(Files.readAllBytes(svg));
    }

    private static Drawn of(byte[] svg) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg));
        List<Element> all = new ArrayList<>();
        var nodes = document.getDocumentElement().getElementsByTagName("*");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (!element.hasAttribute("aria-hidden")) {
                all.add(element);
            }
        }
        return new Drawn(all);
    }

    private List<Element> named(String tag) {
        return elements.stream().filter(element -> element.getTagName().equals(tag)).toList();
    }

    static double at(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    List<Element> texts() {
        return named("text");
    }

    List<String> words() {
        return texts().stream().map(Element::getTextContent).toList();
    }

    /** The text whose words are these. */
    Element text(String words) {
        return texts().stream().filter(text -> text.getTextContent().equals(words)).findFirst()
                .orElseThrow(() -> new AssertionError("no '" + words + "' in " + words()));
    }

    /** Texts on one line with a text, left to right. */
    List<String> row(String words) {
        double y = at(text(words), "y");
        return texts().stream().filter(text -> Math.abs(at(text, "y") - y) < 1).map(Element::getTextContent).toList();
    }

    /** Boxes of the zone without an edge: those in a plot, not those of a legend. */
    List<Element> zones() {
        return named("rect").stream()
                .filter(box -> box.getAttribute("fill").equals(ZONE) && !box.hasAttribute("stroke")).toList();
    }

    List<Element> boxes(String fill) {
        return named("rect").stream().filter(box -> box.getAttribute("fill").equals(fill)).toList();
    }

    /** Zero lines: 1.5 px of ink. */
    List<Element> zeroLines() {
        return named("line").stream()
                .filter(line -> line.getAttribute("stroke").equals(INK)
                        && line.getAttribute("stroke-width").equals("1.5"))
                .toList();
    }

    List<Element> lines(String stroke) {
        return named("line").stream().filter(line -> line.getAttribute("stroke").equals(stroke)).toList();
    }

    List<Element> circles() {
        return named("circle");
    }
}
