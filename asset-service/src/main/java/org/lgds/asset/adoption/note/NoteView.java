package org.lgds.asset.adoption.note;

import java.time.Instant;
import java.util.UUID;

/** A note as the API shows it; {@code author} is the subject of a token. */
public record NoteView(UUID id, String text, String organisation, String author, Instant addedAt) {

    static NoteView of(AdoptionNote note) {
        return new NoteView(note.id, note.text, note.organisation, note.author, note.addedAt);
    }
}
