package org.lgds.council.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.lgds.council.change.RecordingChanges;
import org.lgds.council.change.RegisteredChange;
import org.lgds.council.council.Authority;
import org.lgds.council.council.Council;
import org.lgds.council.council.FormerCouncil;
import org.lgds.council.council.RegisteredCouncil;
import org.lgds.council.lgsl.Interaction;
import org.lgds.council.lgsl.RegisteredService;
import org.lgds.council.lgsl.Service;
import org.lgds.council.lgsl.ServiceArea;
import org.lgds.council.provision.rule.ProvisionRule;
import org.lgds.council.register.RegisterFiles.RegisterFile;
import org.lgds.council.register.RegisterLines.News;
import org.lgds.kit.event.Journal;

/**
 * Loads the register's files at the start: all of their news in one transaction, under a lock that lets one instance do
 * it. Loading the same files again touches nothing.
 */
@ApplicationScoped
public class RegisterLoader {

    /** Any number, the same for all instances; advisory locks are per database. */
    private static final long LOCK = 7_311_204_201L;

    /** Before the kit's relay and feeds. */
    private static final int EARLY = 2000;

    private final RegisterLines lines;
    private final RecordingChanges changes;
    private final ProvisionRule rule;
    private final EntityManager entities;
    private final Journal journal;
    private final Clock clock;
    private volatile boolean loaded;

    RegisterLoader(
            RegisterLines lines,
            RecordingChanges changes,
            ProvisionRule rule,
            EntityManager entities,
            Journal journal,
            Clock clock) {
        this.lines = lines;
        this.changes = changes;
        this.rule = rule;
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    void start(@Observes @Priority(EARLY) StartupEvent event) {
        load(RegisterFiles.ours());
        loaded = true;
    }

    boolean isLoaded() {
        return loaded;
    }

    void load(RegisterFiles files) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select pg_advisory_xact_lock(?1)::text")
                    .setParameter(1, LOCK)
                    .getSingleResult();
            loadReferences(files);
            var councils = loadCouncils(files);
            loadReorganisations(files);
            var services = loadServices(files);
            Log.infof("The register's files hold news of %d councils and %d services", councils, services);
        });
    }

    private void loadReferences(RegisterFiles files) {
        var now = clock.instant();
        var areas = lines.news(files, RegisterFile.AREAS);
        areas.changed().values().forEach(line -> ServiceArea.keep(lines.read(line, ServiceArea.Registered.class), now));
        keep(areas);
        var interactions = lines.news(files, RegisterFile.INTERACTIONS);
        interactions
                .changed()
                .values()
                .forEach(line -> Interaction.keep(lines.read(line, Interaction.Registered.class), now));
        keep(interactions);
    }

    /** A council shows its authority's name, so an authority's news is its members' too. */
    private int loadCouncils(RegisterFiles files) {
        var now = clock.instant();
        var authorities = lines.news(files, RegisterFile.AUTHORITIES);
        authorities.changed().values().forEach(line -> Authority.keep(lines.read(line, Authority.Registered.class)));
        var councils = lines.news(files, RegisterFile.COUNCILS);
        var known = councils.changed().isEmpty() && authorities.changed().isEmpty()
                ? Map.<String, Council>of()
                : Council.<Council>streamAll().collect(Collectors.toMap(Council::key, Function.identity()));
        for (var line : files.of(RegisterFile.COUNCILS)) {
            var wanted = lines.read(line, RegisteredCouncil.class);
            var authorityChanged = authorities.changed().containsKey(wanted.authority());
            if (authorityChanged || councils.changed().containsKey(wanted.code())) {
                var said = councils.before().get(wanted.code());
                load(
                        known.get(wanted.code()),
                        said == null ? null : lines.read(said, RegisteredCouncil.class),
                        wanted,
                        authorityChanged,
                        now);
            }
        }
        keep(authorities);
        keep(councils);
        return councils.changed().size();
    }

    private void load(
            Council known, RegisteredCouncil said, RegisteredCouncil wanted, boolean authorityChanged, Instant now) {
        Authority authority = wanted.authority() == null ? null : Authority.findById(wanted.authority());
        if (known == null) {
            var council = Council.registered(wanted, authority);
            journal.add(council.register(now));
            council.persist();
        } else {
            known.revise(said, wanted, authority, authorityChanged, LocalDate.ofInstant(now, clock.getZone()), now)
                    .forEach(journal::add);
        }
    }

    /** What the files say anew of a reorganisation that is known is not taken over: it has a life of its own. */
    private void loadReorganisations(RegisterFiles files) {
        var former = lines.news(files, RegisterFile.FORMER_COUNCILS);
        var reorganisations = lines.news(files, RegisterFile.REORGANISATIONS);
        changes.addFormer(
                read(former.changed().values(), FormerCouncil.class),
                read(files.of(RegisterFile.REORGANISATIONS), RegisteredChange.class));
        read(reorganisations.changed().values(), RegisteredChange.class).forEach(changes::add);
        keep(former);
        keep(reorganisations);
    }

    private <T> List<T> read(Collection<String> texts, Class<T> type) {
        return texts.stream().map(line -> lines.read(line, type)).toList();
    }

    private int loadServices(RegisterFiles files) {
        var now = clock.instant();
        var services = lines.news(files, RegisterFile.SERVICES);
        var known = services.changed().isEmpty()
                ? Map.<String, Service>of()
                : Service.<Service>streamAll().collect(Collectors.toMap(Service::key, Function.identity()));
        services.changed().forEach((id, line) -> load(known.get(id), lines.read(line, RegisteredService.class), now));
        withdraw(services.gone(), now);
        setApart(now);
        lines.keep(services);
        return services.changed().size() + services.gone().size();
    }

    private void load(Service known, RegisteredService wanted, Instant now) {
        if (known == null) {
            var service = Service.listed(wanted, rule.typesOutside(wanted.area()));
            journal.add(service.add(now));
            service.persist();
        } else {
            known.revise(wanted, now).ifPresent(journal::add);
        }
    }

    /** Settings say so, not the file, so it may be news of services that the file says nothing new of. */
    private void setApart(Instant now) {
        Service.inAreasOrApart(rule.areasOutside())
                .forEach(service ->
                        service.setApart(rule.typesOutside(service.area), now).ifPresent(journal::add));
    }

    private void withdraw(Set<String> gone, Instant now) {
        gone.stream()
                .map(id -> Service.of(Integer.parseInt(id)))
                .filter(service -> service.state == Service.State.ACTIVE)
                .forEach(service -> journal.add(service.withdraw(now)));
    }

    /** What others refer to is never dropped because a file has lost it; a council ends by a structural change. */
    private void keep(News news) {
        if (!news.gone().isEmpty()) {
            Log.warnf("The register file of %s lost %s; they stay", news.file(), news.gone());
        }
        lines.keep(new News(news.file(), news.changed(), news.before(), Set.of()));
    }
}
