package org.lgds.council.assessment;

/**
 * What the audit keeps of one answer, under its question.
 *
 * @param kind {@code answer} for what is said, {@code evidence} for an item beside it
 * @param record what it says now
 */
public record AnswerRecord(String kind, String question, Object record) {

    /** What the audit files its changes under. */
    String filedUnder() {
        return kind + "." + question;
    }
}
