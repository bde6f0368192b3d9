package org.lgds.engagement.calendar;

import java.util.Locale;

/** What a date in an advisor's calendar is for. */
enum Occasion {
    SESSION("Session"),
    LEAVE("Leave"),
    REVIEW_FROM("Progress review possible from today"),
    REVIEW_UNTIL("Last day for the progress review"),
    REVIEW("Progress review"),
    ACTION("Action due"),
    ASSESSMENT("Stage assessment"),
    DEFERRAL("Deferred recommendation due"),
    CONSULTATION("Consultation closes");

    private final String words;

    Occasion(String words) {
        this.words = words;
    }

    /** True of what keeps an advisor from other work on its days. */
    boolean takesTime() {
        return this == SESSION || this == LEAVE;
    }

    /** How it is called where people read it: a session by what it was, an assessment with its stage. */
    String words(String sort) {
        if (sort == null) {
            return words;
        }
        var plain = sort.toLowerCase(Locale.ROOT).replace('_', ' ');
        return this == SESSION
                ? Character.toUpperCase(plain.charAt(0)) + plain.substring(1)
                : "%s (%s)".formatted(words, plain);
    }
}
