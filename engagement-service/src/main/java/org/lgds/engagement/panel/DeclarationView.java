package org.lgds.engagement.panel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a member of the panel has declared: interests in a round, or a conflict with one application. The member and LGDS
 * read it.
 *
 * @param member subject of the member's token
 * @param application id of the application it is about; absent for the whole round
 * @param councils codes of councils the member has an interest in
 * @param parties ids of suppliers, departments and providers the member has an interest in
 * @param note more on it, in the member's words
 */
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
