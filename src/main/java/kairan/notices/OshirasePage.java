package kairan.notices;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kairan.content.ContentFiles;
import kairan.content.PageAddress;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The notices meant for all (お知らせの一覧), for anybody to read, print and subscribe to. */
@Controller
class OshirasePage {

    private static final int LONGEST_SEARCH = 100;
    private static final int MOST_IN_THE_FEED = 30;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Notices notices;
    private final Wording wording;
    private final ContentFiles content;
    private final Listed listed;
    private final PageAddress address;

    OshirasePage(Notices notices, Listed listed, Wording wording, ContentFiles content, PageAddress address) {
        this.notices = notices;
        this.wording = wording;
        this.content = content;
        this.listed = listed;
        this.address = address;
    }

    @GetMapping("/oshirase")
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        String wanted = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        model.addAttribute("town", content.now().town());
        model.addAttribute("q", wanted);
        model.addAttribute("notices", wanted.isEmpty() ? listed.latest() : listed.with(wanted));
        return "oshirase";
    }

    @GetMapping(value = "/oshirase.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String feed() throws XMLStreamException {
        String page = address.of("/oshirase");
        List<Notice> all = notices.listed(MOST_IN_THE_FEED);
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", page);
        element(xml, "title", content.now().town().name() + "のお知らせ");
        element(
                xml,
                "updated",
                all.isEmpty()
                        ? "2000-01-01T00:00:00Z"
                        : String.valueOf(all.stream()
                                .map(OshirasePage::updated)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
        link(xml, page);
        for (Notice notice : all) {
            entry(xml, notice, page + "#" + notice.id());
        }
        xml.writeEndDocument();
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, Notice notice, String address) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", address);
        element(xml, "title", Wording.mark(notice) + wording.title(notice));
        element(xml, "updated", String.valueOf(updated(notice)));
        xml.writeStartElement("author");
        element(xml, "name", wording.sender(notice.body()));
        xml.writeEndElement();
        link(xml, address);
        element(xml, "content", wording.text(notice));
        xml.writeEndElement();
    }

    private static Instant updated(Notice notice) {
        Instant changed = notice.later().at();
        Instant due = notice.due();
        return changed != null ? changed : due == null ? Instant.EPOCH : due;
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
