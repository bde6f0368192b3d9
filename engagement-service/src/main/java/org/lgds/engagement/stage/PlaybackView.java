package org.lgds.engagement.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.lgds.engagement.project.Project;

/**
 * An open report of a project's work; anyone reads it.
 *
 * @param stage the stage of work it was given in
 * @param url where it can be seen
 * @param summary what was shown
 */
public record PlaybackView(
        UUID id,
        UUID project,
        Project.State stage,
        String title,
        String url,
        LocalDate heldOn,
        String summary,
        Instant createdAt) {

    static PlaybackView of(Playback playback) {
        return new PlaybackView(
                playback.id,
                playback.project,
                playback.stage,
                playback.title,
                playback.url,
                playback.heldOn,
                playback.summary,
                playback.createdAt);
    }
}
