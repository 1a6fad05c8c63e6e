package dev.tributary.runtime.payload;

import dev.tributary.model.PayloadModel.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of cells, strictly by RFC 4180: a cell in quotes can hold delimiters, line breaks and doubled quotes, and a quote
 * anywhere else is an error, as a line that lost its quote would otherwise swallow the rows after it. Lines end in CR LF,
 * LF or CR.
 */
final class CsvReader {
    private static final int END = -1;
    private static final char MARK = '\uFEFF';
    private static final char QUOTE = '"';
    private static final int MOST_CELLS = 100_000;
    private static final int LONGEST_LINE = 16 << 20;

    private final Reader in;
    private final char delimiter;
    private final char[] buffer = new char[8192];
    private int at;
    private int limit;
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private final List<Boolean> quoted = new ArrayList<>();
    private long line;
    private long nextLine = 1;
    private int length;

    CsvReader(InputStream file, Csv csv) throws IOException {
        in = new InputStreamReader(
                file,
                Charset.forName(csv.charset())
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        delimiter = csv.delimiter().charAt(0);
        if (peek() == MARK) {
            at++;
        }
    }

    /** Moves to the next line; false after the last. */
    boolean next() throws IOException {
        cells.clear();
        quoted.clear();
        line = nextLine;
        length = 0;
        if (peek() == END) {
            return false;
        }
        boolean more = true;
        while (more) {
            if (cells.size() == MOST_CELLS) {
                throw new MalformedPayloadException("line " + line + " has more than " + MOST_CELLS + " cells");
            }
            boolean inQuotes = peek() == QUOTE;
            text.setLength(0);
            if (inQuotes) {
                readQuoted();
            } else {
                readPlain();
            }
            cells.add(text.toString());
            quoted.add(inQuotes);
            more = endCell(inQuotes);
        }
        return true;
    }

    private void readQuoted() throws IOException {
        at++;
        while (true) {
            int c = take();
            if (c == END) {
                throw new MalformedPayloadException("a cell in quotes, begun at line " + line + ", is never closed");
            }
            if (c == QUOTE) {
                if (peek() != QUOTE) {
                    return;
                }
                at++;
            } else if (c == '\n') {
                nextLine++;
            }
            append(c);
        }
    }

    private void readPlain() throws IOException {
        int c = peek();
        while (c != END && c != delimiter && c != '\n' && c != '\r') {
            if (c == QUOTE) {
                throw new MalformedPayloadException("line " + line + " has a quote within a cell without quotes");
            }
            append(c);
            at++;
            c = peek();
        }
    }

    /** Takes what follows a cell; whether another cell of the line does. */
    private boolean endCell(boolean inQuotes) throws IOException {
        int c = take();
        if (c == delimiter) {
            return true;
        }
        if (c == '\r' && peek() == '\n') {
            at++;
        } else if (c != '\r' && c != '\n' && c != END) {
            throw new MalformedPayloadException(
                    "line " + line + " has text " + (inQuotes ? "after a closing quote" : "after a cell"));
        }
        nextLine++;
        return false;
    }

    private void append(int c) throws MalformedPayloadException {
        length++;
        if (length > LONGEST_LINE) {
            throw new MalformedPayloadException(
                    "line " + line + " has more than " + LONGEST_LINE + " characters, which is beyond all bounds");
        }
        text.append((char) c);
    }

    private int take() throws IOException {
        int c = peek();
        if (c != END) {
            at++;
        }
        return c;
    }

    private int peek() throws IOException {
        if (at < limit) {
            return buffer[at];
        }
        try {
            limit = in.read(buffer, 0, buffer.length);
        } catch (CharacterCodingException e) {
            throw new MalformedPayloadException(
                    "line " + nextLine + " is not of the declared encoding; correct the charset in the descriptor");
        }
        at = 0;
        return limit <= 0 ? END : buffer[0];
    }

    /** How many cells the line has. */
    int size() {
        return cells.size();
    }

    /** Whether the line has nothing on it. */
    boolean isBlank() {
        return cells.size() == 1 && cells.get(0).isEmpty() && !quoted.get(0);
    }

    /** A cell, without its quotes. */
    String text(int cell) {
        return cells.get(cell);
    }

    /** Whether a cell was in quotes. */
    boolean isQuoted(int cell) {
        return quoted.get(cell);
    }

    /** All cells. */
    List<String> texts() {
        return List.copyOf(cells);
    }

    /** The line's number in the file, the first being 1. */
    long line() {
        return line;
    }
}
