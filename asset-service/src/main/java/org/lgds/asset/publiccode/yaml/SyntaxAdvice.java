package org.lgds.asset.publiccode.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The parser's complaints in words for whoever wrote the file: what to write instead. */
final class SyntaxAdvice {

    /** The first whose left side occurs in the complaint is the one. */
    private static final Map<String, String> ADVICE = new LinkedHashMap<>();

    static {
        ADVICE.put("\\t(TAB)", "Indent with spaces: YAML doesn't allow a tab here.");
        ADVICE.put(
                "mapping values are not allowed",
                "A colon is not expected here. Put a text that has a colon in quotes, and check the indentation.");
        ADVICE.put("sequence entries are not allowed", "Start the list on a new line: each value after a dash.");
        ADVICE.put("that cannot start any token", "Put this text in quotes: it can't start with such a character.");
        ADVICE.put(
                "scanning a quoted scalar found unexpected end",
                "A quote is opened here and never closed: add the closing quote.");
        ADVICE.put(
                "scanning a double-quoted scalar found unknown escape",
                "Write \\\\ for a backslash in double quotes, or use single quotes.");
        ADVICE.put("flow sequence expected", "Close the list that started with [, or put a comma before this.");
        ADVICE.put("flow mapping expected", "Close the brace that started with {, or put a comma before this.");
        ADVICE.put("expected the node content", "Put this text in quotes: it can't start with such a character.");
        ADVICE.put("could not find expected ':'", "Put a colon and a blank after the key here.");
        ADVICE.put("block scalar", "After | or > end the line, and indent the text below it with spaces.");
        ADVICE.put(
                "but found '<scalar>'",
                "This text doesn't belong to what is before it: put the whole value in quotes, or indent it more.");
        ADVICE.put(
                "expected <block end>",
                "This line is not indented like the ones above it: give keys of one section the same indentation.");
        ADVICE.put("alias", "Put this text in quotes: a star at its start makes it an alias.");
        ADVICE.put("anchor", "Put this text in quotes: an ampersand at its start makes it an anchor.");
        ADVICE.put("tag", "Put this text in quotes: an exclamation mark at its start makes it a tag.");
        ADVICE.put("directive", "Take out the line that starts with %.");
        ADVICE.put("unexpected end of stream", "The file ends too early: a quote or a bracket is not closed.");
    }

    private SyntaxAdvice() {}

    /** Where the file just ends, the place of use is the one where what is not closed begins. */
    static Position place(MarkedYamlEngineException e) {
        boolean ends = e.getProblem().contains("unexpected end of stream")
                && e.getContextMark().isPresent();
        return Position.of(ends ? e.getContextMark() : e.getProblemMark());
    }

    static String on(MarkedYamlEngineException e) {
        var complaint = e.getContext() + " " + e.getProblem();
        return ADVICE.entrySet().stream()
                .filter(advice -> complaint.contains(advice.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("This is not valid YAML: check the indentation, the colons and the quotes here.");
    }
}
