package org.lgds.engagement.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A comment as anyone reads it: organisations, never people. */
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
