package org.lgds.engagement.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.engagement.project.Project;
import org.lgds.kit.data.Ids;

/** An open report of work, such as a show and tell; published once and not changed. */
@Entity
public class Playback extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID project;

    @Enumerated(EnumType.STRING)
    public Project.State stage;

    public String title;
    public String url;
    public LocalDate heldOn;
    public String summary;
    public Instant createdAt;

    static Playback of(Project project, NewPlayback wanted, Instant now) {
        var playback = new Playback();
        playback.id = Ids.next();
        playback.project = project.id;
        playback.stage = project.state;
        playback.title = wanted.title();
        playback.url = wanted.url();
        playback.heldOn = wanted.heldOn();
        playback.summary = wanted.summary();
        playback.createdAt = now;
        return playback;
    }
}
