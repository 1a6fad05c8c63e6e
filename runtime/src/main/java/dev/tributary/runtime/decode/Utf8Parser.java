package dev.tributary.runtime.decode;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * A parser that hands out values straight from its buffer, where they lie there whole and as they are meant: a text without
 * escapes needs no characters made of it. What it does not hand out so has to be asked for in the parser's other ways.
 */
final class Utf8Parser extends UTF8StreamJsonParser {
    private final @Nullable InputRecorder recorder;
    private int mark;
    private @Nullable DriftWatch watch;
    private int rowDepth;

    /** @param symbols the names known, to be given back */
    Utf8Parser(
            ObjectReadContext read,
            IOContext context,
            int features,
            int formatFeatures,
            @Nullable InputRecorder in,
            ByteQuadsCanonicalizer symbols,
            byte[] buffer,
            int from,
            int end,
            int before,
            boolean recycled) {
        super(read, context, features, formatFeatures, in, symbols, buffer, from, end, before, recycled);
        recorder = in;
    }

    /** The parser that reads what another hands on; null if it is of another kind. */
    static @Nullable Utf8Parser under(JsonParser json) {
        if (json instanceof Utf8Parser parser) {
            return parser;
        }
        return json instanceof JsonParserDelegate outer ? under(outer.delegate()) : null;
    }

    /** Tells of fields that nobody declared in the row at whose first token this is. */
    void tell(DriftWatch drift) {
        watch = drift;
        rowDepth = _streamReadContext.getNestingDepth();
    }

    /** Whether the name at which this is, which the decoder does not have, is met for the first time in the row's kin. */
    boolean isNewName() {
        if (watch == null) {
            return false;
        }
        TokenStreamContext around = _streamReadContext.getParent();
        while (around != null && around.currentName() == null) {
            around = around.getParent();
        }
        return watch.isNew(around == null ? "" : around.currentName(), _streamReadContext.currentName());
    }

    /** Tells of the field at whose value's first token this is. */
    void tellOfField() {
        if (watch != null) {
            TokenStreamContext context =
                    _currToken.isStructStart() ? _streamReadContext.getParent() : _streamReadContext;
            Deque<String> path = new ArrayDeque<>();
            while (context != null && context.getNestingDepth() >= rowDepth) {
                path.addFirst(context.inObject() ? context.currentName() : String.valueOf(context.getCurrentIndex()));
                context = context.getParent();
            }
            watch.met(List.copyOf(path), DriftWatch.kind(_currToken));
        }
    }

    /** Keeps what is read from now on, beginning with the object or array at whose first token this is. */
    void mark() {
        mark = _inputPtr - 1;
        if (recorder != null) {
            recorder.keepFrom(mark);
        }
    }

    /** Keeps nothing any more. */
    void unmark() {
        if (recorder != null) {
            recorder.forget();
        }
    }

    /** What was read since the mark, which is taken away; empty if that is too much to be kept. */
    byte[] sinceMark() {
        return recorder == null
                ? Arrays.copyOfRange(_inputBuffer, mark, _inputPtr)
                : recorder.since(_inputBuffer, _inputPtr);
    }

    /** The current text, which is no longer there then; null if it does not lie whole in the buffer. */
    @Nullable
    UTF8String takeText() {
        int end = endOfText();
        if (end < 0) {
            return null;
        }
        byte[] text = Arrays.copyOfRange(_inputBuffer, _inputPtr, end);
        taken(end);
        return UTF8String.fromBytes(text);
    }

    /** Where the quote after the current text is, if it lies in the buffer as it is meant. */
    private int endOfText() {
        if (!_tokenIncomplete) {
            return -1;
        }
        byte[] buffer = _inputBuffer;
        int from = _inputPtr;
        int end = Utf8Bytes.endOfPlain(buffer, from, _inputEnd);
        boolean ascii = true;
        while (end < _inputEnd && buffer[end] < 0) {
            ascii = false;
            end = Utf8Bytes.endOfPlain(buffer, end + 1, _inputEnd);
        }
        boolean whole = end < _inputEnd && buffer[end] == '"';
        return whole && (ascii || Utf8Bytes.isValid(buffer, from, end)) ? end : -1;
    }

    /**
     * The current point in time of ISO 8601, in microseconds, which is no longer there then; {@link IsoTimes#NONE} if it does
     * not lie whole in the buffer in its common form.
     */
    long takeIsoMicros() {
        int end = endOfAscii();
        long micros = end < 0 ? IsoTimes.NONE : IsoTimes.micros(_inputBuffer, _inputPtr, end);
        if (micros != IsoTimes.NONE) {
            taken(end);
        }
        return micros;
    }

    /** The current date of ISO 8601, in days; as {@link #takeIsoMicros}. */
    long takeIsoDays() {
        int end = endOfAscii();
        long days = end < 0 ? IsoTimes.NONE : IsoTimes.days(_inputBuffer, _inputPtr, end);
        if (days != IsoTimes.NONE) {
            taken(end);
        }
        return days;
    }

    private int endOfAscii() {
        if (!_tokenIncomplete) {
            return -1;
        }
        int end = Utf8Bytes.endOfPlain(_inputBuffer, _inputPtr, _inputEnd);
        return end < _inputEnd && _inputBuffer[end] == '"' ? end : -1;
    }

    private void taken(int end) {
        _inputPtr = end + 1;
        _tokenIncomplete = false;
        _textBuffer.resetWithEmpty();
    }

    /**
     * The digits of the current number, which is not in scientific notation and has at most 18, the point left out.
     *
     * @return {@link Long#MIN_VALUE} for another number
     */
    long digits() {
        if ((_currToken == JsonToken.VALUE_NUMBER_FLOAT && _expLength != 0) || _intLength + _fractLength > 18) {
            return Long.MIN_VALUE;
        }
        char[] text = _textBuffer.getTextBuffer();
        int at = _textBuffer.getTextOffset();
        int end = at + _textBuffer.size();
        boolean negative = text[at] == '-';
        long digits = 0;
        for (int i = negative ? at + 1 : at; i < end; i++) {
            char digit = text[i];
            if (digit != '.') {
                digits = digits * 10 + (digit - '0');
            }
        }
        return negative ? -digits : digits;
    }

    /** How many of the current number's digits follow the point. */
    int fraction() {
        return _currToken == JsonToken.VALUE_NUMBER_FLOAT ? _fractLength : 0;
    }

    @Override
    protected void _skipString() {
        int end = Utf8Bytes.endOfPlain(_inputBuffer, _inputPtr, _inputEnd);
        if (end < _inputEnd && _inputBuffer[end] == '"') {
            _tokenIncomplete = false;
            _inputPtr = end + 1;
        } else {
            super._skipString();
        }
    }
}
