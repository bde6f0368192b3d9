package org.lgds.engagement.application;

import java.util.List;

/** Payments that make up a sum, the last of them large enough to be waited for. */
public final class Schedule {

    private Schedule() {}

    /**
     * True if the payments add up to the amount, and one of them is the final one, of at least so many percent.
     *
     * @param amount in pence
     * @param finalShare percent
     */
    public static boolean isWhole(List<ProposedPayment> payments, long amount, int finalShare) {
        var last = payments.stream().filter(ProposedPayment::last).toList();
        return last.size() == 1
                && payments.stream().mapToLong(ProposedPayment::amount).sum() == amount
                && last.get(0).amount() * 100 >= amount * finalShare;
    }
}
