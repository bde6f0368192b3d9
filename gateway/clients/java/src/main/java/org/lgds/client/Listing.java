package org.lgds.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Walks a list to its end, a page at a time as it is read; items that stood throughout come exactly once.
 *
 * <pre>{@code
 * for (var council : new Listing<>(new CouncilsApi(client).listCouncils().limit(100), CouncilView.class)) { … }
 * }</pre>
 *
 * Each iterator begins anew; of two at once neither knows where it is.
 */
public final class Listing<T> implements Iterable<T> {

    private static final String CURSOR = "cursor";

    private record Body<T>(List<T> items, String next) {}

    private final Call<?> list;
    private final Class<T> item;

    /**
     * @param list a call of an operation that lists, with its filters
     * @param item what the list's items are
     */
    public Listing(Call<?> list, Class<T> item) {
        this.list = list;
        this.item = item;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private Iterator<T> page = Collections.emptyIterator();
            private String cursor;
            private boolean last;

            @Override
            public boolean hasNext() {
                while (!page.hasNext() && !last) {
                    read();
                }
                return page.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.next();
            }

            private void read() {
                list.query(CURSOR, cursor);
                Body<T> body = list.page(Body.class, item);
                if (body == null || body.items() == null) {
                    throw new IllegalStateException("A page has no items: is it a list?");
                }
                page = body.items().iterator();
                last = body.next() == null;
                cursor = last ? null : NextPage.parameter(body.next(), CURSOR);
            }
        };
    }
}
