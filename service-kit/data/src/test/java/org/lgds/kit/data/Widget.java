package org.lgds.kit.data;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;

/** An aggregate to try the kit on. */
@Entity
public class Widget extends Aggregate {

    enum State {
        DRAFT,
        LISTED,
        RETIRED
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("listing", State.DRAFT, State.LISTED)
            .action("retirement", List.of(State.DRAFT, State.LISTED), State.RETIRED);

    record View(UUID id, String owner, String name, State state, Change change) {}

    record Event(String name, View data, long sequence) implements DomainEvent {

        @Override
        public String topic() {
            return "lgds.widgets";
        }

        @Override
        public String subject() {
            return data.id().toString();
        }

        @Override
        public Audience audience() {
            return Audience.councils(Set.of(data.owner()));
        }

        @Override
        public Set<String> councils() {
            return Set.of(data.owner());
        }

        @Override
        public Change change() {
            return data.change();
        }

        @Override
        public Object record() {
            return new View(data.id(), data.owner(), data.name(), data.state(), null);
        }

        @Override
        public StateRecord state() {
            return new StateRecord("lgds.widgets.state", data.state() == State.RETIRED ? null : record());
        }
    }

    @Id
    public UUID id;

    public String owner;
    public String name;

    @Enumerated(EnumType.STRING)
    public State state;

    static Widget draft(String owner, String name, Instant now) {
        var widget = new Widget();
        widget.id = Ids.next();
        widget.owner = owner;
        widget.name = name;
        widget.state = State.DRAFT;
        return widget;
    }

    static Widget of(UUID id) {
        return Widget.<Widget>findByIdOptional(id).orElseThrow(() -> Problem.notFound("widget", id));
    }

    static List<Widget> after(String owner, String key, int limit) {
        var query = key == null
                ? Widget.<Widget>find("owner = ?1 order by id desc", owner)
                : Widget.<Widget>find("owner = ?1 and id < ?2 order by id desc", owner, UUID.fromString(key));
        return query.page(0, limit).list();
    }

    static List<Widget> changed(String owner, ChangesFeed.Position after, long before, int limit) {
        return Widget.<Widget>find(
                        "owner = ?1 and (changedIn, id) > (?2, ?3) and changedIn < ?4 order by changedIn, id",
                        owner,
                        after.transaction(),
                        UUID.fromString(after.key()),
                        before)
                .page(0, limit)
                .list();
    }

    @Override
    public String key() {
        return id.toString();
    }

    Event register(Instant now) {
        return event("widget.registered", null, now);
    }

    Event rename(String name, Instant now) {
        this.name = name;
        return event("widget.renamed", state, now);
    }

    Event move(String action, Instant now) {
        var from = state;
        state = LIFECYCLE.move(action, from);
        return event("widget." + (state == State.LISTED ? "listed" : "retired"), from, now);
    }

    /** As it is, though nothing happened. */
    Event resent() {
        return new Event("widget.resent", view(), eventSequence);
    }

    View view() {
        return new View(id, owner, name, state, null);
    }

    private Event event(String event, State from, Instant now) {
        return new Event(event, new View(id, owner, name, state, Change.of(from, state, null)), changed(now));
    }
}
