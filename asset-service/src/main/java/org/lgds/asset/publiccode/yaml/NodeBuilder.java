package org.lgds.asset.publiccode.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

import static org.lgds.asset.publiccode.value.Quoted.shown;

/**
 * Builds the tree of one document from the parser's events. We don't use the parser's own tree: its building overflows
 * the stack on deep nesting, and it takes tags and nodes that contain themselves.
 */
final class NodeBuilder {

    private static final int MOST_DEPTH = 20;
    private static final int MOST_ALIASES = 50;

    /** How many nodes the aliases may stand for, all together: what keeps "ten times ten times ten" small. */
    private static final int MOST_ALIASED = 2_000;

    private record Anchored(Node node, int size) {}

    private final Iterator<Event> events;
    private final Map<String, Optional<Anchored>> anchors = new HashMap<>();
    private int aliases;
    private int aliased;

    /** The nodes that a walk through the document has met so far, those behind aliases included. */
    private int size;

    NodeBuilder(Iterator<Event> events) {
        this.events = events;
    }

    Node document() throws YamlFault {
        next();
        if (!(next() instanceof DocumentStartEvent)) {
            throw new YamlFault(Position.START, "The file is empty: write at least the mandatory keys.");
        }
        var root = node(next(), 1);
        next();
        if (next() instanceof DocumentStartEvent second) {
            throw new YamlFault(
                    at(second), "Keep one document in the file: take out this --- and what follows, or what is above.");
        }
        return root;
    }

    private Node node(Event event, int depth) throws YamlFault {
        if (depth > MOST_DEPTH) {
            throw new YamlFault(
                    at(event), "Nest less deeply: no publiccode.yml needs more than %d levels.".formatted(MOST_DEPTH));
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        refuseTag(event);
        var anchor = ((NodeEvent) event).getAnchor();
        anchor.ifPresent(name -> anchors.put(name.getValue(), Optional.empty()));
        int before = size++;
        var node = content(event, depth);
        anchor.ifPresent(name -> anchors.put(name.getValue(), Optional.of(new Anchored(node, size - before))));
        return node;
    }

    private Node content(Event event, int depth) throws YamlFault {
        if (event instanceof ScalarEvent scalar) {
            return Scalar.of(scalar.getValue(), scalar.isPlain(), at(event));
        }
        return event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth);
    }

    private Sequence sequence(Event start, int depth) throws YamlFault {
        var items = new ArrayList<Node>();
        for (var event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, depth + 1));
        }
        return new Sequence(items, at(start));
    }

    private Mapping mapping(Event start, int depth) throws YamlFault {
        List<Mapping.Entry> entries = new ArrayList<>();
        for (var event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            entries.add(new Mapping.Entry(key(event), at(event), node(next(), depth + 1)));
        }
        return new Mapping(entries, at(start));
    }

    private String key(Event event) throws YamlFault {
        refuseTag(event);
        if (!(event instanceof ScalarEvent key)) {
            throw new YamlFault(at(event), "Write a plain word as the key here, not a list, a section or an alias.");
        }
        size++;
        return key.getValue();
    }

    private Node aliased(AliasEvent event) throws YamlFault {
        var anchored = anchors.get(event.getAlias().getValue());
        var name = shown(event.getAlias().getValue());
        if (anchored == null) {
            throw new YamlFault(
                    at(event), "Nothing above is marked &%s: write the value itself instead of *%<s.".formatted(name));
        }
        if (anchored.isEmpty()) {
            throw new YamlFault(
                    at(event), "*%s stands inside what it points at: write the value itself instead.".formatted(name));
        }
        int nodes = anchored.get().size();
        aliases++;
        aliased += nodes;
        size += nodes;
        if (aliases > MOST_ALIASES || aliased > MOST_ALIASED) {
            throw new YamlFault(
                    at(event), "Use fewer aliases: write the values themselves instead of *%s.".formatted(name));
        }
        return anchored.get().node();
    }

    private static void refuseTag(Event event) throws YamlFault {
        Optional<String> tag = Optional.empty();
        if (event instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
        } else if (event instanceof CollectionStartEvent collection) {
            tag = collection.getTag();
        }
        if (tag.isPresent()) {
            throw new YamlFault(
                    at(event), "Take out the tag that starts with ! here; to make a number a text, put it in quotes.");
        }
    }

    private Event next() {
        return events.next();
    }

    private static Position at(Event event) {
        return Position.of(event.getStartMark());
    }
}
