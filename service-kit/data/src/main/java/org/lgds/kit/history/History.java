package org.lgds.kit.history;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.kit.event.Audience;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** What changed of a record, when, why and by which organisation, newest first: the readable side of the audit. */
@RequestScoped
public class History {

    /** One field's value before and after; absent where there was none. */
    public record FieldChange(String field, JsonNode before, JsonNode after) {}

    /**
     * One change.
     *
     * @param client the client system that made it, for who sees all of the record
     * @param person the subject of the token, for the same council and LGDS alone
     */
    public record Entry(
            Instant at,
            String action,
            String reason,
            List<String> councils,
            String client,
            String person,
            List<FieldChange> changes) {}

    private record Row(
            long id,
            String action,
            String reason,
            String actor,
            String client,
            String[] councils,
            JsonNode record,
            Instant at) {}

    /**
     * Whom an entry is shown to.
     *
     * @param told audiences they were among; null for who sees the entries of all
     * @param unless an audience whose entries they do not see all the same; null for none
     */
    private record Reader(List<String> told, Audience unless, UnaryOperator<JsonNode> cut, boolean withReasons) {

        boolean seesAll() {
            return told == null;
        }

        String condition() {
            return seesAll()
                    ? unless == null ? "" : " and audience is distinct from '" + unless.value() + "'"
                    : " and audience = any(?5)";
        }
    }

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Pages pages;
    private final Caller caller;

    History(EntityManager entities, ObjectMapper json, Pages pages, Caller caller) {
        this.entities = entities;
        this.json = json;
        this.pages = pages;
        this.caller = caller;
    }

    /**
     * A page of a record's whole history, for a caller who may read all that happened to it.
     *
     * @param kind the aggregate, as its events name it: {@code asset}
     * @param visible fields of the representation that this caller's class may see
     */
    public Page<Entry> of(String kind, String subject, PageQuery query, Predicate<String> visible) {
        return of(kind, subject, query, new Reader(null, null, record -> only(visible, record), true));
    }

    /**
     * The same for the councils that a record concerns, of which some is LGDS's alone: what was told to nobody else is left out, so
     * that a change is shown against the last entry that they were told.
     *
     * @param cut what they may see of each record
     */
    public Page<Entry> ofCouncils(String kind, String subject, PageQuery query, UnaryOperator<JsonNode> cut) {
        return of(kind, subject, query, new Reader(null, Audience.LGDS, cut, true));
    }

    /**
     * A page of what this caller's class was told of a record. Below {@link Visibility#COUNCIL} what was told to fewer is
     * left out, so that a change is shown against the last entry they could see and the first one as a beginning; each
     * record is cut to their class, and the client that wrote it stays untold.
     *
     * @param sight how much of the record the caller sees
     * @param fields who may see which field
     * @param withReasons true if whoever is told of a change is told why; else reasons are the council's own
     */
    public Page<Entry> of(
            String kind, String subject, PageQuery query, Visibility sight, FieldClasses fields, boolean withReasons) {
        return sight.reaches(Visibility.COUNCIL)
                ? of(kind, subject, query, field -> true)
                : of(
                        kind,
                        subject,
                        query,
                        new Reader(Audience.reaching(sight), null, record -> fields.seen(record, sight), withReasons));
    }

    private Page<Entry> of(String kind, String subject, PageQuery query, Reader reader) {
        var read = new ArrayList<Row>();
        var page = pages.of(
                query,
                (after, limit) -> {
                    // One more than the page shows is the state before its oldest change.
                    read.addAll(rows(kind, subject, reader, after, limit));
                    return read;
                },
                row -> Long.toString(row.id()),
                row -> row);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < page.items().size(); i++) {
            var before = i + 1 < read.size() ? read.get(i + 1).record() : json.createObjectNode();
            entries.add(entry(read.get(i), before, reader));
        }
        return new Page<>(entries, page.next());
    }

    private Entry entry(Row row, JsonNode before, Reader reader) {
        var councils = List.of(row.councils());
        var knowsThePerson = caller.seesAllCouncils() || councils.stream().anyMatch(caller::mayReadOf);
        return new Entry(
                row.at(),
                row.action(),
                reader.withReasons() ? row.reason() : null,
                councils,
                reader.seesAll() ? row.client() : null,
                knowsThePerson ? row.actor() : null,
                differences(reader.cut().apply(before), reader.cut().apply(row.record())));
    }

    private static List<FieldChange> differences(JsonNode before, JsonNode after) {
        var fields = new TreeSet<String>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        return fields.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new FieldChange(field, before.get(field), after.get(field)))
                .toList();
    }

    private JsonNode only(Predicate<String> visible, JsonNode record) {
        var seen = json.createObjectNode();
        record.properties().forEach(field -> {
            if (visible.test(field.getKey())) {
                seen.set(field.getKey(), field.getValue());
            }
        });
        return seen;
    }

    private List<Row> rows(String kind, String subject, Reader reader, String after, int limit) {
        var statement = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select id, action, reason, actor, client, councils, record::text as record, at from audit
                        where kind = ?1 and subject = ?2 and id < ?3%s order by id desc limit ?4""".formatted(reader.condition()), Tuple.class)
                .setParameter(1, kind)
                .setParameter(2, subject)
                .setParameter(3, after == null ? Long.MAX_VALUE : Long.parseLong(after))
                .setParameter(4, limit);
        if (!reader.seesAll()) {
            statement.setParameter(5, reader.told().toArray(new String[0]));
        }
        return statement.getResultStream().map(this::row).toList();
    }

    private Row row(Tuple tuple) {
        return new Row(
                ((Number) tuple.get("id")).longValue(),
                (String) tuple.get("action"),
                (String) tuple.get("reason"),
                (String) tuple.get("actor"),
                (String) tuple.get("client"),
                (String[]) tuple.get("councils"),
                tree((String) tuple.get("record")),
                tuple.get("at") instanceof Timestamp time ? time.toInstant() : (Instant) tuple.get("at"));
    }

    private JsonNode tree(String record) {
        try {
            return json.readTree(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the audit holds what it did not write", e);
        }
    }
}
