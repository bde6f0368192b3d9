package org.lgds.engagement.application;

import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.security.Visibility;

/**
 * Something that happened to an application, told to the councils named and LGDS; scores are told to LGDS alone.
 *
 * @param record all of it, for the audit
 */
public record ApplicationEvent(
        String name, ApplicationView application, ApplicationView record, Change change, long sequence)
        implements DomainEvent {

    static final String SCORED = "application.scored";
    static final String REOPENED = "application.scoring_reopened";

    private record Data(@JsonUnwrapped ApplicationView application, Change change) {}

    static ApplicationEvent of(String name, Application application, ApplicationState from, String why, long sequence) {
        var withScores = isForLgdsAlone(name);
        return new ApplicationEvent(
                name,
                ApplicationView.told(application, withScores),
                ApplicationView.of(application, Visibility.LGDS, null),
                withScores || from == null
                        ? Change.of(from, application.state, why)
                        : Change.of(from.told(), application.state.told(), why),
                sequence);
    }

    /** True for what a panel does, of which nobody else is told. */
    static boolean isForLgdsAlone(String name) {
        return name.equals(SCORED) || name.equals(REOPENED);
    }

    @Override
    public String topic() {
        return "lgds.programmes";
    }

    @Override
    public String subject() {
        return application.id().toString();
    }

    @Override
    public Audience audience() {
        return isForLgdsAlone(name) ? Audience.LGDS : Audience.councils(councils());
    }

    @Override
    public Set<String> councils() {
        return new TreeSet<>(application.councils());
    }

    @Override
    public Object data() {
        return new Data(application, change);
    }
}
