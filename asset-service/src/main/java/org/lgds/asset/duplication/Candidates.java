package org.lgds.asset.duplication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.lgds.asset.solution.Kind;
import org.lgds.asset.solution.Phase;
import org.lgds.asset.solution.Provenance;

/**
 * Reads what is compared. Of a sort the newest {@value #MOST} solutions and {@value #MOST_ASSETS} assets of a service, a
 * product or a category are looked at: few services are built, bought or written down more often, and the work of a look
 * stays bounded: at 45,000 pairs of texts, of which {@code said} compares the beginnings. Live solutions of one council are looked at whole, as they are not compared.
 */
@ApplicationScoped
class Candidates {

    static final int MOST = 300;
    private static final int MOST_ASSETS = 100;
    private static final int ALL = Integer.MAX_VALUE;

    private static final String BESPOKE = "s.service = ?1 and s.kind in ('BESPOKE_INHOUSE', 'BESPOKE_COMMISSIONED')";

    /** A council that is known not to provide the service has no duplicate of it. */
    private static final String SOLUTIONS = """
            select s.id, coalesce(s.root, s.id) as root, s.council, s.service, s.interaction, s.kind, s.phase,
                said(s.title, s.need) as text, s.started_on, lower(btrim(s.product)) as product,
                lower(btrim(s.category)) as category, s.contract_ends_on, s.one_off_pence, s.yearly_pence, s.spent_pence,
                s.provenance, s.price_base, s.costs_shared
            from solution s
            where s.phase <> 'RETIRED' and %s
                and (select provision.provides from provision
                    where provision.council = s.council and provision.service = s.service) is not false
            order by s.id desc limit %d""";

    private static final String ASSETS = """
            select a.id, a.owner_council as council, a.type, said(a.name, a.summary) as text,
                coalesce((select min(released_on) from asset_version where asset_id = a.id and state <> 'DRAFT'),
                    cast(a.listed_at as date)) as first,
                coalesce((select max(released_on) from asset_version where asset_id = a.id and state <> 'DRAFT'),
                    cast(a.listed_at as date)) as last
            from asset a
            where %s
            order by a.id desc limit %d""";

    private static final String LISTED = "a.state in ('LISTED', 'ENDORSED')";

    private final EntityManager entities;

    Candidates(EntityManager entities) {
        this.entities = entities;
    }

    List<Candidate> unfinishedBuilds(int service) {
        return ofService(service, BESPOKE + " and s.phase in ('PLANNED', 'DISCOVERY', 'ALPHA', 'BETA')", MOST);
    }

    List<Candidate> datedBuilds(int service) {
        return ofService(service, BESPOKE + " and s.started_on is not null", MOST);
    }

    List<Candidate> datedDiscoveries(int service) {
        return ofService(service, "s.service = ?1 and s.phase = 'DISCOVERY' and s.started_on is not null", MOST);
    }

    /** Of councils that have several. */
    List<Candidate> liveTogether(int service) {
        return ofService(service, """
                s.service = ?1 and s.phase = 'LIVE' and s.council in (
                    select of.council from solution of where of.service = ?1 and of.phase = 'LIVE'
                    group by of.council having count(*) > 1)""", ALL);
    }

    private List<Candidate> ofService(int service, String condition, int most) {
        return solutions(query(SOLUTIONS.formatted(condition, most)).setParameter(1, service));
    }

    /** Those of a product whose contract ends on or after a day. */
    List<Candidate> ofProduct(String product, LocalDate today) {
        return solutions(query(SOLUTIONS.formatted("lower(btrim(s.product)) = ?1 and s.contract_ends_on >= ?2", MOST))
                .setParameter(1, product)
                .setParameter(2, today));
    }

    List<Candidate> ofCategory(String category, LocalDate today) {
        return solutions(query(SOLUTIONS.formatted("lower(btrim(s.category)) = ?1 and s.contract_ends_on >= ?2", MOST))
                .setParameter(1, category)
                .setParameter(2, today));
    }

    List<Candidate> solutions(Collection<UUID> ids) {
        return solutions(query(SOLUTIONS.formatted("s.id = any(?1)", ALL)).setParameter(1, ids.toArray(UUID[]::new)));
    }

    /** What can take the place of a build. */
    List<ListedCandidate> buildingBlocks(int service) {
        return assetsOfService(service, "'CODE', 'SHARABLE_TRANSACTION', 'API', 'PLATFORM'");
    }

    List<ListedCandidate> research(int service) {
        return assetsOfService(service, "'USER_RESEARCH'");
    }

    private List<ListedCandidate> assetsOfService(int service, String types) {
        var condition = LISTED + " and a.services @> array[cast(?1 as integer)] and a.type in (%s)".formatted(types);
        return assets(query(ASSETS.formatted(condition, MOST_ASSETS)).setParameter(1, service));
    }

    List<ListedCandidate> assets(Collection<UUID> ids) {
        return assets(
                query(ASSETS.formatted(LISTED + " and a.id = any(?1)", ALL)).setParameter(1, ids.toArray(UUID[]::new)));
    }

    /** Pairs of solutions of different councils, but for those inherited from the same one. */
    List<Likeness> amongSolutions(List<Candidate> solutions) {
        return likenesses(query("""
                with s as (select id, root, council, asset_id, said(title, need) as text from compared_build where id = any(?1))
                select one.id as one, other.id as other, text_similarity(one.text, other.text) as text
                from s one join s other on one.id < other.id and one.council <> other.council and one.root <> other.root
                    and not tied_by_lineage(one.asset_id, other.asset_id)""").setParameter(1, ids(solutions)));
    }

    /** For each solution those of other councils that no lineage ties it to; the same contract inherited twice is one. */
    Map<UUID, Set<UUID>> partners(List<Candidate> solutions) {
        return query("""
                select one.id as one, other.id as other
                from solution one join solution other on one.council <> other.council
                    and coalesce(one.root, one.id) <> coalesce(other.root, other.id)
                    and not tied_by_lineage(one.asset_id, other.asset_id)
                where one.id = any(?1) and other.id = any(?1)""")
                .setParameter(1, ids(solutions))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("one", UUID.class),
                        Collectors.mapping(row -> row.get("other", UUID.class), Collectors.toSet())));
    }

    /** Pairs of a solution and an asset of another owner. */
    List<Likeness> ofAssets(List<Candidate> solutions, List<ListedCandidate> assets) {
        return likenesses(query("""
                with a as (select id, owner_council, said(name, summary) as text from asset where id = any(?2))
                select s.id as one, a.id as other, text_similarity(said(s.title, s.need), a.text) as text
                from compared_build s join a on a.owner_council is distinct from s.council
                    and not tied_by_lineage(s.asset_id, a.id)
                where s.id = any(?1)""")
                .setParameter(1, ids(solutions))
                .setParameter(2, assets.stream().map(ListedCandidate::id).toArray(UUID[]::new)));
    }

    /** The listed code assets that share a service with one and say what it says, closest first. */
    List<Likeness> twinsOf(UUID asset, int most) {
        return likenesses(query("""
                select a.id as one, other.id as other,
                    text_similarity(said(a.name, a.summary), said(other.name, other.summary)) as text
                from asset a join asset other on other.id <> a.id and other.services && a.services
                    and not tied_by_lineage(a.id, other.id)
                where a.id = ?1 and a.type = 'CODE' and other.type = 'CODE'
                    and a.state in ('LISTED', 'ENDORSED') and other.state in ('LISTED', 'ENDORSED')
                order by text desc, other.id limit ?2""").setParameter(1, asset).setParameter(2, most));
    }

    /** One pair again, if it may still be twins. */
    List<Likeness> twins(UUID one, UUID other) {
        return likenesses(query("""
                select a.id as one, other.id as other,
                    text_similarity(said(a.name, a.summary), said(other.name, other.summary)) as text
                from asset a join asset other on other.services && a.services and not tied_by_lineage(a.id, other.id)
                where a.id = ?1 and other.id = ?2 and a.type = 'CODE' and other.type = 'CODE'
                    and a.state in ('LISTED', 'ENDORSED') and other.state in ('LISTED', 'ENDORSED')""").setParameter(1, one).setParameter(2, other));
    }

    private static UUID[] ids(List<Candidate> solutions) {
        return solutions.stream().map(Candidate::id).toArray(UUID[]::new);
    }

    private NativeQuery<Tuple> query(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
    }

    private static List<Candidate> solutions(NativeQuery<Tuple> query) {
        return query.getResultStream().map(Candidates::solution).toList();
    }

    private static Candidate solution(Tuple row) {
        return new Candidate(
                row.get("id", UUID.class),
                row.get("root", UUID.class),
                false,
                row.get("council", String.class),
                row.get("service", Integer.class),
                row.get("interaction", Integer.class),
                Kind.valueOf(row.get("kind", String.class)),
                Phase.valueOf(row.get("phase", String.class)),
                row.get("text", String.class),
                day(row, "started_on"),
                row.get("product", String.class),
                row.get("category", String.class),
                day(row, "contract_ends_on"),
                costs(row));
    }

    private static Candidate.Costs costs(Tuple row) {
        return row.get("provenance") == null
                ? null
                : new Candidate.Costs(
                        row.get("one_off_pence", Long.class),
                        row.get("yearly_pence", Long.class),
                        row.get("spent_pence", Long.class),
                        Provenance.valueOf(row.get("provenance", String.class)),
                        row.get("price_base", Integer.class),
                        row.get("costs_shared", Boolean.class));
    }

    private static List<ListedCandidate> assets(NativeQuery<Tuple> query) {
        return query.getResultStream()
                .map(row -> new ListedCandidate(
                        row.get("id", UUID.class),
                        row.get("council", String.class),
                        row.get("type", String.class),
                        row.get("text", String.class),
                        day(row, "first"),
                        day(row, "last")))
                .toList();
    }

    private static List<Likeness> likenesses(NativeQuery<Tuple> query) {
        return query.getResultStream()
                .map(row -> new Likeness(
                        row.get("one", UUID.class), row.get("other", UUID.class), row.get("text", BigDecimal.class)))
                .toList();
    }

    private static LocalDate day(Tuple row, String name) {
        return row.get(name) instanceof java.sql.Date date ? date.toLocalDate() : row.get(name, LocalDate.class);
    }
}
