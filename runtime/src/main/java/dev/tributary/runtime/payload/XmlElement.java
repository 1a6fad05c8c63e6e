package dev.tributary.runtime.payload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of a row.
 *
 * @param attributes its attributes, called {@code @name}
 * @param children its child elements by name, as written in the document
 * @param text its own text
 */
record XmlElement(Map<String, String> attributes, Map<String, List<XmlElement>> children, String text) {
    private static final int DEEPEST = 200;
    private static final int MOST_PARTS = 100_000;
    private static final String NIL = "@xsi:nil";

    /** The element at which the document is read, which is then read to its end. */
    static XmlElement read(XMLStreamReader xml) throws XMLStreamException, MalformedPayloadException {
        return read(xml, 0, new Room());
    }

    private static XmlElement read(XMLStreamReader xml, int depth, Room room)
            throws XMLStreamException, MalformedPayloadException {
        if (depth > DEEPEST) {
            throw new MalformedPayloadException("elements lie more than " + DEEPEST + " levels deep within a row");
        }
        room.take(1 + xml.getAttributeCount());
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(
                    "@" + name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        Map<String, List<XmlElement>> children = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.computeIfAbsent(name(xml), name -> new ArrayList<>()).add(read(xml, depth + 1, room));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new MalformedPayloadException("the document uses entities, which are refused");
            }
            event = xml.next();
        }
        return new XmlElement(attributes, children, text.toString());
    }

    /** What an element takes in memory is more than what its characters do. */
    private static final class Room {
        private int parts;

        void take(int more) throws MalformedPayloadException {
            parts += more;
            if (parts > MOST_PARTS) {
                throw new MalformedPayloadException(
                        "a row has more than " + MOST_PARTS + " elements and attributes, which is beyond all bounds");
            }
        }
    }

    /** The name of the element at which the document is read, as it is written there. */
    static String name(XMLStreamReader xml) {
        return name(xml.getPrefix(), xml.getLocalName());
    }

    private static String name(@Nullable String prefix, String localName) {
        return prefix == null || prefix.isEmpty() ? localName : prefix + ":" + localName;
    }

    /** Whether it says that it stands for null. */
    boolean isNil() {
        String nil = attributes.get(NIL);
        return "true".equals(nil) || "1".equals(nil);
    }

    /** Whether it is a text and nothing else. */
    boolean isText() {
        return children.isEmpty() && attributes.isEmpty();
    }
}
