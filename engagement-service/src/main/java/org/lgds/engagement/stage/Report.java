package org.lgds.engagement.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.engagement.Room;
import org.lgds.engagement.project.Rating;

/**
 * What the panel found of a stage; it is published as it is.
 *
 * @param overall what is found as a whole; green only where no point is red
 * @param summary what was found, in words
 * @param points what was found of each point
 * @param actions what must be done; needed where it is amber or red
 */
public record Report(
        @NotNull Rating overall,
        @NotBlank @Size(max = 20_000) String summary,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid PointRating> points,
        @Size(max = 100) List<@NotNull @Valid NewAction> actions) {

    public Report {
        actions = actions == null ? List.of() : actions;
    }

    /**
     * Something that must be done; who does it by when may follow.
     *
     * @param what what must be done
     * @param owner id of the participant whose it is
     */
    @Schema(name = "NewReportAction")
    public record NewAction(@NotBlank @Size(max = 2000) String what, UUID owner, LocalDate dueOn) {}

    @AssertTrue(message = "a stage with a red point is not green")
    boolean isOfItsPoints() {
        return overall != Rating.GREEN
                || points == null
                || points.stream().noneMatch(one -> one != null && one.rating() == Rating.RED);
    }

    @AssertTrue(message = "say in actions what must be done where it is amber or red")
    boolean isOfItsActions() {
        return overall == null || overall == Rating.GREEN || !actions.isEmpty();
    }

    @AssertTrue(message = "rate each point once")
    boolean isOfEachPointOnce() {
        return points == null
                || points.stream()
                                .map(one -> one == null ? null : one.point())
                                .distinct()
                                .count()
                        == points.size();
    }

    @AssertTrue(message = "summary, comments and actions may take 200,000 bytes together; shorten them")
    boolean isOfAnEventsRoom() {
        return points == null
                || Room.isEnoughFor(Stream.of(
                                Stream.of(summary),
                                points.stream().map(one -> one == null ? null : one.comment()),
                                actions.stream().map(one -> one == null ? null : one.what()))
                        .flatMap(texts -> texts));
    }
}
