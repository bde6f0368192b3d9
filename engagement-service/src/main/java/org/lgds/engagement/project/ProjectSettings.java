package org.lgds.engagement.project;

import java.time.LocalDate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.lgds.kit.calendar.WorkingDays;

/** How long projects wait for whom they invite; the number is our own choice. */
@ConfigMapping(prefix = "lgds.projects")
public interface ProjectSettings {

    /** Working days in England that an invitation can be confirmed for, from the day after it. */
    @WithDefault("20")
    int invitationDays();

    /** When it is looked which invitations have lapsed, and which assessments are overdue, as a cron expression. */
    String lapse();

    /** The last day on which an invitation of a day can be confirmed. */
    default LocalDate invitedUntil(LocalDate day) {
        return WorkingDays.of(WorkingDays.Nation.ENGLAND).after(day, invitationDays());
    }
}
