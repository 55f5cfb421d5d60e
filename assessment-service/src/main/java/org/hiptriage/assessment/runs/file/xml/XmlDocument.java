package org.hiptriage.assessment.runs.file.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;

/** An XML document of a stranger, handed on element by element. */
public final class XmlDocument {
    /** Far more than the formats of activities nest. */
    static final int MAX_DEPTH = 64;

    /** Different names; the formats have a few dozen, and the parser keeps each until the end. */
    static final int MAX_NAMES = 1000;

    private static final int MAX_TEXT = 256;
    private static final int MAX_ATTRIBUTE = 8192;
    private static final int MAX_ATTRIBUTES = 64;
    private static final int EVENTS_PER_CHECK = 1024;
    private static final WstxInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Deadline deadline;
    private final Deque<String> paths = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int events;

    private XmlDocument(XMLStreamReader reader, Deadline deadline) {
        this.reader = reader;
        this.deadline = deadline;
    }

    /** Whether the bytes begin as XML does. */
    public static boolean recognises(byte[] file) {
        int at = start(file);
        return (at < file.length && file[at] == '<') || startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE);
    }

    /** The name of the outermost element. */
    public static String root(byte[] file, Deadline deadline) throws UnreadableFileException {
        XmlDocument document = open(file, deadline);
        while (document.next() != XMLStreamConstants.START_ELEMENT) {
            document.refuseDocumentType();
        }
        return document.reader.getLocalName();
    }

    /** Hands every element on, up to the end of the document. */
    public static void read(byte[] file, Deadline deadline, ElementReader elements) throws UnreadableFileException {
        XmlDocument document = open(file, deadline);
        for (int event = document.next(); event != XMLStreamConstants.END_DOCUMENT; event = document.next()) {
            document.hand(event, elements);
        }
    }

    private void hand(int event, ElementReader elements) throws UnreadableFileException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                begin();
                elements.begins(paths.element(), this::attribute);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                elements.ends(paths.pop(), text.toString().strip());
                text.setLength(0);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
            default -> refuseDocumentType();
        }
    }

    private void begin() throws UnreadableFileException {
        if (paths.size() == MAX_DEPTH) {
            throw new UnreadableFileException(
                    "The XML nests more than " + MAX_DEPTH + " deep, which no activity does.");
        }
        String name = reader.getLocalName();
        names.add(name);
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            names.add(reader.getAttributeLocalName(index));
        }
        if (names.size() > MAX_NAMES) {
            throw new UnreadableFileException("The XML has more names of elements than any format of activities.");
        }
        paths.push(paths.isEmpty() ? name : paths.element() + "/" + name);
        text.setLength(0);
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    private void characters() throws UnreadableFileException {
        try {
            int room = MAX_TEXT - text.length();
            if (room > 0) {
                String more = reader.getText();
                text.append(more, 0, Math.min(room, more.length()));
            }
        } catch (WstxLazyException e) {
            throw malformed();
        }
    }

    private int next() throws UnreadableFileException {
        if (events++ % EVENTS_PER_CHECK == 0) {
            deadline.check();
        }
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            throw malformed();
        }
    }

    /** Only a document type can declare entities, and no format of activities has one. */
    private void refuseDocumentType() throws UnreadableFileException {
        int event = reader.getEventType();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableFileException(
                    "The XML has a document type or entities of its own, which are not read. Export the file again.");
        }
    }

    private UnreadableFileException malformed() {
        var place = reader.getLocation();
        return new UnreadableFileException(
                "The XML is cut off, not well-formed, or has names or values that are too long (line "
                        + place.getLineNumber() + ", column " + place.getColumnNumber() + "). Export the file again.");
    }

    private static XmlDocument open(byte[] file, Deadline deadline) throws UnreadableFileException {
        int start = start(file);
        XmlWords.bound(file);
        try {
            return new XmlDocument(
                    FACTORY.createXMLStreamReader(new ByteArrayInputStream(file, start, file.length - start)),
                    deadline);
        } catch (XMLStreamException e) {
            throw new UnreadableFileException("The XML has a broken declaration or an encoding that is not known.");
        }
    }

    /** Some programs leave an empty line before the declaration, which the rules of XML forbid and nobody minds. */
    private static int start(byte[] file) {
        int at = startsWith(file, 0xEF, 0xBB) ? 3 : 0;
        while (at < file.length && (file[at] == ' ' || file[at] == '\n' || file[at] == '\r' || file[at] == '\t')) {
            at++;
        }
        return Math.min(at, file.length);
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH + 1);
        factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, MAX_TEXT);
        // Names are kept for as long as the service runs otherwise.
        factory.setProperty(XMLInputFactory2.P_INTERN_NAMES, false);
        return factory;
    }
}
