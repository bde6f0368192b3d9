package org.lgds.bench.engagements;

import java.sql.SQLException;
import java.util.List;

import org.lgds.bench.Database;
import org.lgds.bench.ReadCase;

/** What is read of projects with their parts, of standards and of conformance; as LGDS sees it but where it says otherwise. */
record ProjectReads(Database database) implements Reads {

    private static final String ANY = "";
    private static final String STATE = "\"state\":\"%s\"";
    private static final String SERVICE = "\"service\":%s,";
    private static final String AREA = "\"area\":\"%s\"";
    private static final String PROJECT = "\"project\":\"%s\"";
    private static final String STANDARD = "\"standard\":\"%s\"";
    private static final String OF_A_SERVICE = "where service = cast(? as integer)";
    private static final String OF_AN_AREA = "where area = ?";
    private static final String OF_A_PROJECT = "where project = cast(? as uuid)";
    private static final String OF_A_STANDARD = "where standard = cast(? as uuid)";
    private static final String IN_A_STATE = "where state = upper(?)";
    private static final String PUBLIC = "where (visibility = 'PUBLIC' or false)";
    private static final int PAGE = 20;
    private static final int FEW = 5;

    List<ReadCase> projects() throws SQLException {
        var table = "project";
        var address = "/v1/projects";
        return List.of(
                Asked.always("projects", address).page(PAGE, ANY, table, ""),
                Asked.always("projects" + EngagementsBench.BY_ANYONE, address).page(PAGE, ANY, table, PUBLIC),
                asked("projects in a state", address + "?limit=5&state=%s", full("lower(state)", table, FEW))
                        .page(FEW, STATE, table, IN_A_STATE),
                asked("projects of a kind", address + "?limit=5&kind=%s", full("lower(kind)", table, FEW))
                        .page(FEW, "\"kind\":\"%s\"", table, "where kind = upper(?)"),
                asked("projects on a service", address + "?limit=5&service=%s", full("service", table, FEW))
                        .page(FEW, SERVICE, table, OF_A_SERVICE),
                asked("projects in an area", address + "?limit=5&area=%s", full("area", table, FEW))
                        .page(FEW, AREA, table, OF_AN_AREA),
                asked(
                                "projects of a council",
                                address + "?council=%s",
                                full("council", "participant where council is not null", PAGE))
                        .page(PAGE, "\"council\":\"%s\"", table, """
                        where id in (select project from participant where council = ? and state in ('JOINED', 'INVITED'))"""),
                asked("one of the projects", address + "/%s", some("id", table)).one(table),
                Asked.always("projects, changes", address + "/changes?limit=20").changes(PAGE, ANY, table, ""),
                asked("outputs of a project", address + "/%s/outputs", some("project", "output"))
                        .page(2, ANY, "output", OF_A_PROJECT),
                asked("milestones of a project", address + "/%s/milestones", some("project", "milestone"))
                        .page(2, ANY, "milestone", OF_A_PROJECT),
                asked("assessments of a project", address + "/%s/assessments", some("project", "stage_assessment"))
                        .page(1, PROJECT, "stage_assessment", OF_A_PROJECT),
                asked("playbacks of a project", address + "/%s/playbacks", some("project", "playback"))
                        .list(
                                "\"heldOn\"",
                                1,
                                ANY,
                                "select * from playback where project = cast(? as uuid) order by id desc limit 21"));
    }

    List<ReadCase> standards() throws SQLException {
        var table = "standard";
        var address = "/v1/standards";
        return List.of(
                Asked.always("standards", address).page(PAGE, ANY, table, ""),
                Asked.always("standards" + EngagementsBench.BY_ANYONE, address).page(PAGE, ANY, table, PUBLIC),
                asked("standards in a state", address + "?state=%s", new Picks(List.of("in_force", "superseded")))
                        .page(
                                PAGE,
                                STATE,
                                table,
                                "where id in (select standard from standard_version where state = upper(?))"),
                asked("standards for a service", address + "?limit=1&service=%s", full("service", table, 1))
                        .page(1, SERVICE, table, OF_A_SERVICE),
                asked("standards in an area", address + "?limit=5&area=%s", full("area", table, FEW))
                        .page(FEW, AREA, table, OF_AN_AREA),
                asked("standards of a project", address + "?project=%s", some("project", table))
                        .page(1, PROJECT, table, OF_A_PROJECT),
                asked("one of the standards", address + "/%s", some("id", table))
                        .one(table),
                asked("version of a standard", address + "/%s/versions/2", some("id", table))
                        .list(
                                "\"measure\"",
                                2,
                                ANY,
                                "select * from standard_version where number = 2 and standard = cast(? as uuid)"),
                asked("comments on a standard", address + "/%s/versions/2/comments", some("id", table))
                        .page(3, ANY, "consultation_comment", """
                        where standard_version = (
                            select id from standard_version where number = 2 and standard = cast(? as uuid))"""),
                Asked.always("standards, changes", address + "/changes?limit=20")
                        .changes(PAGE, ANY, table, ""));
    }

    List<ReadCase> claims() throws SQLException {
        var table = "conformance_claim";
        var address = "/v1/conformance-claims";
        return List.of(
                Asked.always("claims", address).page(PAGE, ANY, table, ""),
                Asked.always("claims" + EngagementsBench.BY_ANYONE, address).page(PAGE, ANY, table, """
                        where (visibility = 'PUBLIC' or council = any(cast('{}' as text[])) or party = any(cast('{}' as text[])))"""),
                asked("claims of a council", address + "?council=%s", full("council", table, PAGE))
                        .page(PAGE, "\"council\":\"%s\"", table, "where council = ?"),
                asked("claims to meet a standard", address + "?standard=%s", full("standard", table, PAGE))
                        .page(PAGE, STANDARD, table, OF_A_STANDARD),
                asked("claims for a service", address + "?service=%s", full("service", table, PAGE))
                        .page(PAGE, SERVICE, table, OF_A_SERVICE),
                asked("claims in a state", address + "?limit=5&state=%s", full("lower(state)", table, FEW))
                        .page(FEW, STATE, table, IN_A_STATE),
                asked("one of the claims", address + "/%s", some("id", table)).one(table),
                Asked.always("claims, changes", address + "/changes").changes(100, ANY, table, ""));
    }
}
