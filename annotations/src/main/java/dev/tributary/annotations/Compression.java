package dev.tributary.annotations;

/** What the rows' text is packed in, as a file is. A {@code Content-Encoding} needs no word. */
public enum Compression {
    /** Nothing. */
    NONE,
    /** One compressed file. */
    GZIP,
    /** An archive whose files are all of the format, read one after another; gzip files in it are unpacked. */
    ZIP
}
