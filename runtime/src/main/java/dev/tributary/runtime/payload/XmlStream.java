package dev.tributary.runtime.payload;

import dev.tributary.model.ColumnModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * XML as JSON: the elements at the rows' path as an array at that path, and after it the texts at the other places. Has
 * neither entities nor document types: with them, a document could read files, call others, or grow without bounds.
 */
final class XmlStream extends JsonStream {
    private static final int ROWS_PER_PIECE = 64;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_MESSAGE = 300;
    private static final XMLInputFactory FACTORY = factory();

    private final XmlInput file;
    private final List<ColumnModel> columns;
    private final String recordsAt;
    private final String holder;
    private final List<String> places;
    private final XmlJson rows = new XmlJson();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final StringBuilder path = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final List<String> seen = new ArrayList<>();
    private @Nullable XMLStreamReader xml;
    private boolean holderFound;

    XmlStream(InputStream file, List<ColumnModel> columns, String recordsAt, List<String> places) {
        this.file = new XmlInput(file);
        this.columns = columns;
        this.recordsAt = recordsAt;
        this.holder = recordsAt.substring(0, recordsAt.lastIndexOf('/'));
        this.places = places;
    }

    private static XMLInputFactory factory() {
        // Not another one that happens to be on the class path, whose properties differ.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // The same on every JDK, and beyond what XmlElement allows within a row.
        factory.setProperty("jdk.xml.maxElementDepth", "1000");
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("it refers to something outside");
        });
        return factory;
    }

    @Override
    boolean advance(JsonGenerator json) throws IOException {
        try {
            XMLStreamReader document = xml;
            if (document == null) {
                document = FACTORY.createXMLStreamReader(file);
                xml = document;
                open(json);
            }
            int left = ROWS_PER_PIECE;
            while (document.hasNext()) {
                file.part();
                if (isRow(document)) {
                    rows.row(XmlElement.read(document), columns, json);
                    leave();
                    left--;
                    if (left == 0 || isFull()) {
                        return true;
                    }
                }
            }
            finish(json);
            return false;
        } catch (XMLStreamException e) {
            throw failure(e);
        } catch (JacksonException e) {
            throw e;
        } catch (RuntimeException e) {
            // The JDK's parser throws such where it looks for its own words and has none.
            throw new MalformedPayloadException(
                    "the document breaks its parser (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Moves on; whether a row begins there. */
    private boolean isRow(XMLStreamReader document) throws XMLStreamException, MalformedPayloadException {
        switch (document.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                enter(document);
                return path.toString().contentEquals(recordsAt);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                note(path.toString(), text.toString());
                leave();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (places.contains(path.toString())) {
                    text.append(document.getText());
                    if (text.length() > LONGEST_TEXT) {
                        throw new MalformedPayloadException("the text at " + path + " is beyond all bounds");
                    }
                }
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new MalformedPayloadException("the document declares or uses entities, which are refused");
            default -> {
                // Comments and instructions say nothing of rows.
            }
        }
        return false;
    }

    private void enter(XMLStreamReader document) {
        String name = XmlElement.name(document);
        path.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        text.setLength(0);
        String here = path.toString();
        holderFound |= here.equals(holder) || (holder.isEmpty() && here.equals(recordsAt));
        if (seen.size() < 3) {
            seen.add(here);
        }
        for (int i = 0; i < document.getAttributeCount(); i++) {
            note(here + "/@" + document.getAttributeLocalName(i), document.getAttributeValue(i));
        }
    }

    private void leave() {
        path.setLength(path.lastIndexOf("/"));
        text.setLength(0);
    }

    private void note(String place, String value) {
        if (places.contains(place)) {
            texts.putIfAbsent(place, value.trim());
        }
    }

    private void open(JsonGenerator json) {
        json.writeStartObject();
        nest(recordsAt, json);
        json.writeStartArray();
    }

    private static void nest(String pointer, JsonGenerator json) {
        String[] names = pointer.substring(1).split("/", -1);
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                json.writeStartObject();
            }
            json.writeName(names[i].replace("~1", "/").replace("~0", "~"));
        }
    }

    private static void unnest(String pointer, JsonGenerator json) {
        for (int depth = pointer.split("/", -1).length - 2; depth > 0; depth--) {
            json.writeEndObject();
        }
    }

    private void finish(JsonGenerator json) throws MalformedPayloadException {
        if (!holderFound) {
            throw new MalformedPayloadException("the document has no element " + (holder.isEmpty() ? recordsAt : holder)
                    + ", but begins with " + String.join(", ", seen));
        }
        json.writeEndArray();
        unnest(recordsAt, json);
        texts.forEach((place, value) -> {
            if (!value.isEmpty()) {
                nest(place, json);
                json.writeString(value);
                unnest(place, json);
            }
        });
        json.writeEndObject();
    }

    /** An error of the stream below comes wrapped; its own words are those of a broken connection. */
    private static IOException failure(XMLStreamException e) {
        for (Throwable cause = e.getNestedException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        String message = String.valueOf(e.getMessage());
        int words = message.indexOf("Message: ");
        String said = words < 0 ? message : message.substring(words + "Message: ".length());
        return new MalformedPayloadException(
                said.length() <= LONGEST_MESSAGE ? said : said.substring(0, LONGEST_MESSAGE) + "...");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
