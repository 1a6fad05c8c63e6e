package dev.tributary.cli.databricks;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import scala.Console$;
import scala.tools.nsc.Settings;
import scala.tools.nsc.interpreter.IMain;
import scala.tools.nsc.interpreter.Results;
import scala.tools.nsc.interpreter.shell.ReplReporterImpl;

/** Runs notebooks in source format, cell by cell, by Scala's own interpreter. */
final class ScalaNotebooks {
    private static final Pattern CELL_END = Pattern.compile("\n*// COMMAND ----------\n*");

    private final StringWriter messages = new StringWriter();
    private final IMain interpreter;

    ScalaNotebooks() {
        Settings settings = new Settings();
        // Surefire's own class path is a jar that names the others.
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        settings.classpath().v_$eq(classPath);
        interpreter = new IMain(settings, new ReplReporterImpl(settings, new PrintWriter(messages, true)));
        run(NotebookContext.PRELUDE);
    }

    /** The code of a notebook's cells. */
    static List<String> cells(String notebook) {
        String start = "// Databricks notebook source\n";
        if (!notebook.startsWith(start)) {
            throw new AssertionError("This is no notebook in source format: " + notebook);
        }
        return Arrays.stream(CELL_END.split(notebook.substring(start.length())))
                .filter(cell -> !cell.startsWith("// MAGIC %md"))
                .toList();
    }

    /**
     * What a notebook prints.
     *
     * @throws AssertionError with what was printed, if a cell does not compile or fails
     */
    String run(String... cells) {
        return run(Arrays.asList(cells));
    }

    String run(List<String> cells) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        for (String cell : cells) {
            messages.getBuffer().setLength(0);
            Results.Result result = Console$.MODULE$.withOut(printed, () -> interpreter.interpret(cell));
            if (!result.equals(Results.Success$.MODULE$)) {
                throw new AssertionError(
                        printed.toString(StandardCharsets.UTF_8) + "\n" + messages + "\nin the cell:\n" + cell);
            }
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
