package org.lgds.kit.delta;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Signer;
import org.lgds.kit.data.Target;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/**
 * What changed since a client's last visit. The order is that of the writing transactions, up to the oldest one still
 * open, so a late commit is never skipped. A token holds for its client's class and filters, in this database alone: after a
 * restore, or the promotion of a replica, clients start over.
 */
@RequestScoped
public class ChangesFeed {

    /** Tombstones are kept this long, and so is a token. */
    static final Duration KEPT = Duration.ofDays(90);

    /** A key before every UUID. */
    public static final String BEFORE_EVERY_UUID = "00000000-0000-0000-0000-000000000000";

    private static final String PURPOSE = "changes";

    private final Signer signer;
    private final Caller caller;
    private final Target target;
    private final EntityManager entities;
    private final Clock clock;

    ChangesFeed(Signer signer, Caller caller, Target target, EntityManager entities, Clock clock) {
        this.signer = signer;
        this.caller = caller;
        this.target = target;
        this.entities = entities;
        this.clock = clock;
    }

    /** Where a client stands: everything up to this transaction and key was seen. */
    public record Position(long transaction, String key) {}

    /** Rows after a position and before a transaction, ordered by {@code changedIn} and key. */
    public interface Rows<E> {
        List<E> read(Position after, long before, int limit);
    }

    /**
     * Where a client goes on.
     *
     * @param began the transaction up to which all was written when its first walk began; what was changed before is told as it is now
     *     or not at all
     */
    private record Visit(long began, Position position) {

        <T> boolean tells(Changes.Item<T> item, Position at) {
            return item != null && (!item.takesAway() || at.transaction() >= began);
        }

        Visit at(Position next) {
            return new Visit(began, next);
        }
    }

    private record Token(String database, String fingerprint, Instant givenOn, Visit visit) {

        String write() {
            var at = visit.position();
            return String.join(
                    "\n",
                    database,
                    fingerprint,
                    givenOn.toString(),
                    "" + at.transaction(),
                    at.key(),
                    "" + visit.began());
        }

        static Token read(String text) {
            var parts = text.split("\n", -1);
            // One that was given out before walks were told apart is told all that is taken away.
            var began = parts.length > 5 ? Long.parseLong(parts[5]) : 0;
            return new Token(
                    parts[0],
                    parts[1],
                    Instant.parse(parts[2]),
                    new Visit(began, new Position(Long.parseLong(parts[3]), parts[4])));
        }
    }

    /**
     * A page of changes. A first walk tells of what is there: that something was taken away before it began says nothing to whoever has
     * no copy of it, but that there was something.
     *
     * @param firstKey a key before all others of the collection
     * @param view what the caller sees of a row; null for what they never saw
     * @throws Problem 410 for a token that does not hold here any more, 400 for one that never did
     */
    public <E extends Aggregate, T> Changes<T> of(
            ChangesQuery query, String firstKey, Rows<E> rows, Function<E, Changes.Item<T>> view) {
        return of(query, firstKey, rows, row -> row.changedIn, view);
    }

    /**
     * The same in another order than that of all changes, where some are not told to this caller.
     *
     * @param changedIn the transaction in which a row changed last for this caller: rows are read after it, and ordered by it and key
     */
    public <E extends Aggregate, T> Changes<T> of(
            ChangesQuery query,
            String firstKey,
            Rows<E> rows,
            ToLongFunction<E> changedIn,
            Function<E, Changes.Item<T>> view) {
        var database = database();
        var horizon = (long) entities.createNativeQuery("select changes_horizon()", Long.class)
                .getSingleResult();
        var visit = query.since() == null
                ? new Visit(horizon, new Position(0, firstKey))
                : visit(query.since(), database, horizon);
        var found = rows.read(visit.position(), horizon, query.limit());
        var items = new ArrayList<Changes.Item<T>>();
        var at = visit.position();
        for (var row : found) {
            at = new Position(changedIn.applyAsLong(row), row.key());
            var item = view.apply(row);
            if (visit.tells(item, at)) {
                items.add(item);
            }
        }
        return found.size() < query.limit()
                ? new Changes<>(items, null, token(database, visit.at(new Position(horizon, firstKey))))
                : new Changes<>(items, target.with("since", token(database, visit.at(at))), null);
    }

    /**
     * Names the database as it is now: another after a restore or the promotion of a replica, where ids of transactions may be
     * given out anew.
     */
    private String database() {
        var names = entities.createNativeQuery(
                        "select concat_ws(' ', id, cluster_identity(), cluster_timeline()) from database_identity",
                        String.class)
                .getSingleResult();
        return signer.hash(PURPOSE, (String) names);
    }

    private Visit visit(String since, String database, long horizon) {
        var token = signer.verify(PURPOSE, since)
                .map(Token::read)
                .orElseThrow(() -> Problem.invalidParameter(
                        "since", "The token was not given out by this feed; start without one."));
        var stillHolds = token.database().equals(database)
                && token.fingerprint().equals(fingerprint())
                && token.visit().position().transaction() <= horizon
                && token.givenOn().isAfter(clock.instant().minus(KEPT));
        if (!stillHolds) {
            throw Problem.of(
                    ProblemType.GONE,
                    "The token does not hold any more: it is over %d days old, or was for other filters, another"
                            + " caller or another database. Start over without since, and remove what does not come again.",
                    KEPT.toDays());
        }
        return token.visit();
    }

    private String token(String database, Visit visit) {
        return signer.sign(PURPOSE, new Token(database, fingerprint(), clock.instant(), visit).write());
    }

    private String fingerprint() {
        return signer.hash(PURPOSE, target.fingerprint() + "|" + caller.accessClass());
    }
}
