package org.lgds.asset.finding;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.lgds.asset.spend.DuplicateSpend;

/** Which costs of a finding a reader may know exactly; others they are told in bands. */
public interface Reader {

    /** LGDS, and the audit. */
    Reader OF_EVERYTHING = member -> true;

    boolean knows(FindingMember member);

    /** What every member council may know at once. */
    static Reader ofAll(DuplicationFinding finding, Set<UUID> shared) {
        return finding.councils.size() == 1 ? OF_EVERYTHING : member -> shared.contains(member.id());
    }

    /** A council, which knows its own costs and those that others let it know now. */
    static Reader of(Predicate<String> own, Predicate<FindingMember> shared) {
        return member -> member.council() != null && own.test(member.council()) || shared.test(member);
    }

    /**
     * True if they may know the totals exactly. From a total and their own cost they could work out the cost of another.
     */
    default boolean knowsAll(DuplicationFinding finding) {
        return finding.members.all().stream()
                .filter(member -> member.cost() != null)
                .allMatch(this::knows);
    }

    /** The spend they are told of: for who may not know every cost nothing of it depends on more than each one's band. */
    default DuplicateSpend spend(DuplicationFinding finding) {
        return knowsAll(finding) ? finding.spend : finding.banded;
    }
}
