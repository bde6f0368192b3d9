package org.lgds.client;

import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps a copy in step with a changes feed: delta, apply, keep the token. A token is kept only after its page was applied, so
 * a crash at any moment may make a page come again, and never lets one be missed.
 *
 * <pre>{@code
 * var feed = new AdoptionsApi(client).listAdoptionsChanges().council("LDS");
 * new Sync<>(feed, AdoptionView.class, TokenStore.in(Path.of("adoptions.token"))).visit(page -> apply(page));
 * }</pre>
 *
 * Not for several threads, nor for several processes with one store.
 */
public final class Sync<T> {

    private static final String SINCE = "since";
    private static final int MOST = 1000;

    private record Body<T>(List<Change<T>> items, String next, String since) {}

    /** How far it has come; {@code whole} while everything is being read. */
    private record Position(String since, boolean whole) {

        private static final String WHOLE = "whole ";
        private static final Position START = new Position(null, true);

        static Position read(TokenStore store) {
            return store.read()
                    .map(text -> text.startsWith(WHOLE)
                            ? new Position(text.substring(WHOLE.length()), true)
                            : new Position(text, false))
                    .orElse(START);
        }

        String text() {
            return whole ? WHOLE + since : since;
        }
    }

    private final Call<?> feed;
    private final Class<T> item;
    private final TokenStore store;

    /**
     * @param feed a call of an operation that lists changes, with its filters; pages are of 1,000 unless it says another limit
     * @param item what the feed's items are
     */
    public Sync(Call<?> feed, Class<T> item, TokenStore store) {
        this.feed = feed;
        this.item = item;
        this.store = store;
        if (!feed.asks("limit")) {
            feed.query("limit", MOST);
        }
    }

    /**
     * Applies all that changed since the last visit. Whatever {@code apply} throws ends the visit; the next one begins with
     * the same page.
     *
     * @return how many changes were applied
     * @throws ProblemException where the API refuses it, {@link UnreachableException} where it does not answer
     */
    public long visit(Consumer<Page<T>> apply) {
        var position = Position.read(store);
        for (long count = 0; ; ) {
            Body<T> body;
            try {
                body = page(position.since());
            } catch (ProblemException e) {
                if (e.status() != 410 || position.since() == null) {
                    throw e;
                }
                position = Position.START;
                continue;
            }
            if (body == null || body.items() == null) {
                throw new IllegalStateException("A page of changes has no items: is it a changes feed?");
            }
            var last = body.next() == null;
            var reached = new Position(
                    last ? body.since() : NextPage.parameter(body.next(), SINCE), position.whole() && !last);
            if (reached.since() == null) {
                throw new IllegalStateException("A page of changes has neither next nor since: is it a changes feed?");
            }
            apply.accept(new Page<>(
                    List.copyOf(body.items()), position.since() == null, position.whole() && last, reached.text()));
            store.keep(reached.text());
            count += body.items().size();
            if (last) {
                return count;
            }
            position = reached;
        }
    }

    private Body<T> page(String since) {
        feed.query(SINCE, since);
        return feed.page(Body.class, item);
    }
}
