package kairan.content;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** What is new, for programs that look now and then (Atom, RFC 4287). */
public record Feed(String address, String title, List<Entry> entries) {

    /** The media type of {@link #atom}. */
    public static final String TYPE = "application/atom+xml;charset=UTF-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant NEVER = Instant.parse("2000-01-01T00:00:00Z");

    /** One new thing: where it can be read, what it is, whose, its words, and the photo or PDF that goes with it. */
    public record Entry(
            String address,
            String title,
            Instant updated,
            String author,
            String text,
            @Nullable Enclosure enclosure) {

        /** One of words alone. */
        public Entry(String address, String title, Instant updated, String author, String text) {
            this(address, title, updated, author, text, null);
        }
    }

    /** A file that goes with an entry: where it lies, its media type, and its bytes. */
    public record Enclosure(String address, String type, long length) {}

    public Feed {
        entries = List.copyOf(entries);
    }

    public String atom() {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", address);
            element(xml, "title", title);
            element(xml, "updated", String.valueOf(updated()));
            link(xml, address);
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed could not be written", e);
        }
    }

    private Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.address());
        element(xml, "title", entry.title());
        element(xml, "updated", String.valueOf(entry.updated()));
        xml.writeStartElement("author");
        element(xml, "name", entry.author());
        xml.writeEndElement();
        link(xml, entry.address());
        Enclosure enclosure = entry.enclosure();
        if (enclosure != null) {
            link(xml, enclosure.address());
            xml.writeAttribute("rel", "enclosure");
            xml.writeAttribute("type", enclosure.type());
            xml.writeAttribute("length", String.valueOf(enclosure.length()));
        }
        element(xml, "content", entry.text());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
