package dev.tributary.document.words;

import dev.tributary.model.ValueModel;

/** Where a parameter's value comes from, in words. */
public final class ValueWords {

    /** Where it comes from, and when it is left out. */
    public static String of(ValueModel value) {
        if (value instanceof ValueModel.Option option) {
            return "the table option " + option.option();
        } else if (value instanceof ValueModel.PageToken) {
            return "what the last page said; absent on the first";
        } else if (value instanceof ValueModel.CursorStart start) {
            return "the start of the read, " + WireWords.time(start.format())
                    + (start.initial() == null ? "; absent on the first run" : "; at first " + start.initial());
        } else if (value instanceof ValueModel.CursorEnd end) {
            return "the end of the read, " + WireWords.time(end.format());
        } else if (value instanceof ValueModel.SequenceStart start) {
            return "the last value of the cursor"
                    + (start.initial() == null ? "; absent on the first run" : "; at first " + start.initial());
        } else if (value instanceof ValueModel.FromParent parent) {
            return parent.column() + " of " + (parent.batch() == null ? "a row" : parent.batch() + " rows") + " of "
                    + parent.table() + (parent.changedOnly() ? " that changed" : "");
        } else if (value instanceof ValueModel.TableName table) {
            return "the table's " + table.column() + ", as it was found";
        } else if (value instanceof ValueModel.ChangeToken token) {
            return "the token that the last read ended with, at " + token.from();
        }
        return "the names of the discovered columns";
    }

    private ValueWords() {}
}
