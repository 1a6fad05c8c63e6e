package dev.tributary.cli.databricks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Scala notebook in Databricks' source format. */
final class NotebookText {
    private final List<String> cells = new ArrayList<>();

    NotebookText markdown(String text) {
        cells.add("%md\n"
                .concat(text.strip())
                .lines()
                .map(line -> ("// MAGIC " + line).stripTrailing())
                .collect(Collectors.joining("\n")));
        return this;
    }

    NotebookText scala(String code) {
        cells.add(code.strip());
        return this;
    }

    String text() {
        return "// Databricks notebook source\n" + String.join("\n\n// COMMAND ----------\n\n", cells) + "\n";
    }
}
