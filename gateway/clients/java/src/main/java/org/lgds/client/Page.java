package org.lgds.client;

import java.util.List;

/**
 * A page of changes, to be applied as a whole. It may come again after a crash, which does no harm where an upsert replaces
 * what is there.
 *
 * @param startsOver all there is begins to come, with this page: on the first visit, or because the feed no longer knows how
 *     far this copy had come (410). Whatever the copy had and does not come up to {@code isWhole} is gone
 * @param isWhole with this page everything has come since {@code startsOver}
 * @param position what a {@link TokenStore} of the caller's own may write in the transaction that applies this page
 */
public record Page<T>(List<Change<T>> changes, boolean startsOver, boolean isWhole, String position) {}
