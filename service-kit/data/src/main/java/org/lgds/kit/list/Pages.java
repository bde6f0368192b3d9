package org.lgds.kit.list;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.lgds.kit.data.Signer;
import org.lgds.kit.data.Target;
import org.lgds.kit.problem.Problem;

/**
 * Pages by keyset: a cursor names the last item shown, so a page costs the same wherever it lies, and a walk under
 * concurrent writes shows each item that stood throughout exactly once. A cursor belongs to its address and filters.
 */
@RequestScoped
public class Pages {

    private static final String CURSOR = "cursor";

    private final Signer signer;
    private final Target target;

    Pages(Signer signer, Target target) {
        this.signer = signer;
        this.target = target;
    }

    /** Reads at most {@code limit} rows whose key follows {@code after}, which is null at the start of the list. */
    public interface Rows<E> {
        List<E> read(String after, int limit);
    }

    /**
     * One page.
     *
     * @param rows the query, in the order of the key
     * @param key what the order is by: unique and never changed in place
     * @throws Problem 400 for a cursor that was not given out for this address
     */
    public <E, T> Page<T> of(PageQuery query, Rows<E> rows, Function<E, String> key, Function<E, T> view) {
        var found = rows.read(after(query.cursor()), query.limit() + 1);
        var shown = found.size() > query.limit() ? found.subList(0, query.limit()) : found;
        var next = found.size() > query.limit()
                ? target.with(CURSOR, signer.sign(target.fingerprint(), key.apply(shown.get(shown.size() - 1))))
                : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    private String after(String cursor) {
        return cursor == null
                ? null
                : signer.verify(target.fingerprint(), cursor)
                        .orElseThrow(() -> Problem.invalidParameter(
                                CURSOR, "The cursor was not given out for this list; start without one."));
    }

    /** Repeats {@code next} as a Link header, while the answer is still a page and not its bytes. */
    static class NextLink {

        @ServerResponseFilter(priority = 7000)
        void add(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getEntity() instanceof Page<?> page && page.next() != null) {
                response.getHeaders().add(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(page.next()));
            }
        }
    }
}
