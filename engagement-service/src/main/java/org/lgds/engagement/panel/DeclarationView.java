package org.lgds.engagement.panel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A declaration as its member and LGDS read it, in answers and in events. */
public record DeclarationView(
        UUID id,
        String member,
        UUID programme,
        UUID application,
        List<String> councils,
        List<String> parties,
        String note,
        Instant createdAt,
        Instant updatedAt) {

    public static DeclarationView of(PanelDeclaration declaration) {
        return new DeclarationView(
                declaration.id,
                declaration.member,
                declaration.programme,
                declaration.application,
                declaration.councils,
                declaration.parties,
                declaration.note,
                declaration.createdAt,
                declaration.updatedAt);
    }
}
