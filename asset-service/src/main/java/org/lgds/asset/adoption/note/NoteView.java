package org.lgds.asset.adoption.note;

import java.time.Instant;
import java.util.UUID;

/**
 * A note on an adoption; its council and LGDS read it.
 *
 * @param text the note
 * @param organisation code of the council that the author acted for, or lgds
 * @param author subject of the token of who wrote it
 * @param addedAt when it was written
 */
public record NoteView(UUID id, String text, String organisation, String author, Instant addedAt) {

    static NoteView of(AdoptionNote note) {
        return new NoteView(note.id, note.text, note.organisation, note.author, note.addedAt);
    }
}
