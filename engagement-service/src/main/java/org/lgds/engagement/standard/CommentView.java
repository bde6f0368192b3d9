package org.lgds.engagement.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A comment as anyone reads it: organisations, never people.
 *
 * @param council code of the council that says it; absent for another organisation
 * @param party id of the organisation that says it; absent for a council
 * @param criterion id of the criterion it is about; absent for the whole
 * @param text the comment
 * @param answer what those who draft the standard say to it; absent before
 * @param answeredOn the day it was answered; absent before
 */
public record CommentView(
        UUID id,
        String council,
        String party,
        String criterion,
        String text,
        String answer,
        LocalDate answeredOn,
        Instant createdAt) {

    static CommentView of(ConsultationComment comment) {
        return new CommentView(
                comment.id,
                comment.council,
                comment.party,
                comment.criterion,
                comment.text,
                comment.answer,
                comment.answeredOn,
                comment.createdAt);
    }
}
