package org.lgds.bench.engagements;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.lgds.bench.Database;
import org.lgds.bench.ReadCase;

/** What is read of requests, engagements with their parts, recommendations, measures and advisors; as LGDS sees them. */
final class AdviceReads implements Reads {

    private static final String COUNCIL = "\"council\":\"%s\"";
    private static final String STATE = "\"state\":\"%s\"";
    private static final String KIND = "\"kind\":\"%s\"";
    private static final String ENGAGEMENT = "\"engagement\":\"%s\"";
    private static final String ANY = "";
    private static final String OF_A_COUNCIL = "where council = ?";
    private static final String IN_A_STATE = "where state = upper(?)";
    private static final String OF_AN_ENGAGEMENT = "where engagement = cast(? as uuid)";
    private static final String ADVISED = "select engagement from engagement_advisor where advisor = ?";
    private static final String IN_ADVISED = "where engagement = any(array(" + ADVISED + "))";
    private static final String TIMELINE = """
            select distinct on (entry.at, entry.audit) entry.*
            from unnest(array[cast(? as text)]) as named (code) cross join lateral (
                select * from timeline_entry where (council = named.code)%s order by at desc, audit desc limit 21) entry
            order by entry.at desc, entry.audit desc, entry.council limit 21""";
    private static final int PAGE = 20;
    private static final int CHANGES = 100;

    private final Database database;
    private final List<ReadCase> cases = new ArrayList<>();

    private AdviceReads(Database database) {
        this.database = database;
    }

    static List<ReadCase> all(Database database) throws SQLException {
        var reads = new AdviceReads(database);
        reads.engagements();
        reads.parts();
        reads.requests();
        reads.recommendations();
        reads.measures();
        reads.advisors();
        reads.told();
        return reads.cases;
    }

    private void engagements() throws SQLException {
        common("engagements", "/v1/engagements", "engagement");
        cases.add(asked(
                        "engagements of a council in a state",
                        "/v1/engagements?state=completed&limit=10&council=%s",
                        full("council", "engagement where state = 'COMPLETED'", 10))
                .page(10, COUNCIL, "engagement", OF_A_COUNCIL + " and state = 'COMPLETED'"));
    }

    /** All, of a council and in a state, one, and their changes. */
    private void common(String name, String address, String table) throws SQLException {
        var councils = full("council", table, PAGE);
        var states = full("lower(state)", table, PAGE);
        cases.addAll(List.of(
                Asked.always(name, address).page(PAGE, ANY, table, ""),
                asked(name + " of a council", address + "?council=%s", councils)
                        .page(PAGE, COUNCIL, table, OF_A_COUNCIL),
                asked(name + " in a state", address + "?state=%s", states).page(PAGE, STATE, table, IN_A_STATE),
                asked("one of the " + name, address + "/%s", some("id", table)).one(table),
                Asked.always(name + ", changes", address + "/changes").changes(CHANGES, ANY, table, ""),
                asked(name + " of a council, changes", address + "/changes?limit=20&council=%s", councils)
                        .changes(PAGE, COUNCIL, table, " and council = ?")));
    }

    private void parts() throws SQLException {
        var planned = some("engagement", "action_plan");
        var address = "/v1/engagements/%s/";
        cases.addAll(List.of(
                asked("plans of an engagement", address + "plans", planned)
                        .page(1, ENGAGEMENT, "action_plan", OF_AN_ENGAGEMENT),
                asked("actions of an engagement", address + "actions", planned)
                        .page(3, ENGAGEMENT, "action", OF_AN_ENGAGEMENT),
                asked("sessions of an engagement", address + "sessions", planned)
                        .page(3, ENGAGEMENT, "session", OF_AN_ENGAGEMENT),
                asked("reviews of an engagement", address + "reviews", some("engagement", "progress_review"))
                        .page(1, ENGAGEMENT, "progress_review", OF_AN_ENGAGEMENT)));
    }

    private void requests() throws SQLException {
        var table = "engagement_request";
        var address = "/v1/engagement-requests";
        common("requests", address, table);
        cases.addAll(List.of(
                asked("requests on a dimension", address + "?dimension=%s", full("lower(dimensions[1])", table, PAGE))
                        .page(PAGE, "\"%s\"", table, "where dimensions @> array[upper(?)]"),
                asked("requests on a service", address + "?service=%s", full("services[1]", table, PAGE))
                        .page(
                                PAGE,
                                "[%s]",
                                table,
                                "join request_service on request = id and service = cast(? as integer)"),
                Asked.always("requests that were suggested", address + "?suggested=true&limit=5")
                        .page(5, "\"suggestion\"", table, "where (suggestion is not null) = true"),
                asked(
                                "requests that are due",
                                address + "?limit=5&dueBy=%s",
                                new Picks(List.of(database.column("select (current_date + 100)::text", String.class)
                                        .get(0))))
                        .page(
                                5,
                                "\"deferredUntil\"",
                                table,
                                "where state = 'DEFERRED' and deferred_until <= cast(? as date)")));
    }

    private void recommendations() throws SQLException {
        var table = "recommendation";
        var address = "/v1/recommendations";
        common("recommendations", address, table);
        cases.addAll(List.of(
                asked("recommendations of an asset", address + "?asset=%s", full("asset", of(table, "asset"), PAGE))
                        .page(PAGE, "\"asset\":\"%s\"", table, "where asset = cast(? as uuid)"),
                asked(
                                "recommendations of a standard",
                                address + "?standard=%s",
                                full("standard", of(table, "standard"), PAGE))
                        .page(PAGE, "\"standard\":\"%s\"", table, "where standard = cast(? as uuid)"),
                asked("recommendations of a kind", address + "?kind=%s", full("lower(kind)", table, PAGE))
                        .page(PAGE, KIND, table, "where kind = upper(?)"),
                asked("recommendations of an engagement", address + "?limit=5&engagement=%s", some("id", "engagement"))
                        .page(5, ENGAGEMENT, table, OF_AN_ENGAGEMENT)));
    }

    private void measures() throws SQLException {
        var table = "measure";
        var address = "/v1/measures";
        common("measures", address, table);
        cases.addAll(
                List.of(
                        asked("measures of a service", address + "?limit=3&service=%s", full("service", table, 3))
                                .page(3, "\"service\":%s,", table, "where service = cast(? as integer)"),
                        asked("measures of a kind", address + "?kind=%s", full("lower(kind)", table, PAGE))
                                .page(PAGE, KIND, table, "where kind = upper(?)"),
                        asked("measures of an engagement", address + "?engagement=%s", some("id", "engagement"))
                                .page(1, ENGAGEMENT, table, OF_AN_ENGAGEMENT),
                        asked("measures of a project", address + "?project=%s", some("id", "project"))
                                .page(1, "\"project\":\"%s\"", table, "where project = cast(? as uuid)"),
                        asked("readings of a measure", address + "/%s/readings", some("measure", "reading"))
                                .list(
                                        "\"recordedAt\"",
                                        2,
                                        ANY,
                                        "select * from reading where measure = cast(? as uuid) order by read_on desc, revision desc limit 21")));
    }

    private void advisors() throws SQLException {
        var table = "advisor";
        var address = "/v1/advisors";
        var leading = some(
                "advisor.id", "advisor where subject in (select lead_advisor from engagement where state = 'ACTIVE')");
        cases.addAll(List.of(
                Asked.always("advisors", address).page(PAGE, ANY, table, ""),
                asked(
                                "advisors who know a dimension",
                                address + "?dimension=%s",
                                full("lower(dimensions[1])", table, PAGE))
                        .page(PAGE, "\"%s\"", table, "where dimensions @> array[upper(?)]"),
                asked(
                                "advisors of a region",
                                address + "?region=%s",
                                full("lower(regions[1])", of(table, "regions[1]"), PAGE))
                        .page(PAGE, "\"%s\"", table, "where regions @> array[upper(?)]"),
                asked("one of the advisors", address + "/%s", some("id", table)).one(table),
                asked("availability of an advisor", address + "/%s/availability", leading)
                        .list("\"month\"", 6, ANY, """
                        select days, created_at from engagement
                        where lead_advisor = (select subject from advisor where id = cast(? as uuid))
                            and state in ('AGREED', 'ACTIVE', 'FOLLOW_UP', 'PAUSED')"""),
                asked(
                                "advisors who match a request",
                                "/v1/engagement-requests/%s/advisors",
                                some("id", "engagement_request where state = 'TRIAGED'"))
                        .list("\"subject\"", PAGE, ANY, null)));
    }

    /** Of one council and of one advisor, across all that they have to do with. */
    private void told() throws SQLException {
        var table = "timeline_entry";
        var councils = full("council", table, PAGE);
        var leads = full("lead_advisor", "engagement where lead_advisor is not null", PAGE);
        cases.addAll(List.of(
                asked("timeline of a council", "/v1/engagements?view=timeline&council=%s", councils)
                        .list("\"link\"", PAGE, COUNCIL, TIMELINE.formatted("")),
                asked(
                                "timeline of a council, sessions",
                                "/v1/engagements?view=timeline&kind=session&council=%s",
                                full("council", table + " where kind = 'SESSION'", PAGE))
                        .list("\"link\"", PAGE, COUNCIL, TIMELINE.formatted(" and kind = 'SESSION'")),
                asked("engagements led by an advisor", "/v1/engagements?leadAdvisor=%s", leads)
                        .page(PAGE, "\"leadAdvisor\":\"%s\"", "engagement", "where lead_advisor = ?"),
                asked("engagements of an advisor", "/v1/engagements?advisor=%s", leads)
                        .page(PAGE, "\"%s\"", "engagement", "where id in (" + ADVISED + ")"),
                asked("requests of an advisor", "/v1/engagement-requests?advisor=%s", leads)
                        .page(PAGE, ANY, "engagement_request", IN_ADVISED),
                asked("recommendations of an advisor", "/v1/recommendations?advisor=%s", leads)
                        .page(
                                PAGE,
                                ANY,
                                "recommendation",
                                "where id = any(array(select id from recommendation " + IN_ADVISED + "))"),
                asked("calendar of an advisor", "/v1/advisors/calendar/%s.ics", leads)
                        .read((lead, body) -> body.contains("BEGIN:VEVENT") && body.contains("END:VCALENDAR"), null)));
    }

    private static String of(String table, String column) {
        return table + " where " + column + " is not null";
    }

    @Override
    public Database database() {
        return database;
    }
}
