package org.lgds.engagement.asset;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/** Keeps which versions of assets were withdrawn for security (DOMAIN.md 6.G), from the catalogue's events. */
@ApplicationScoped
public class WithdrawnVersions implements Subscriber {

    /** What this service reads of {@code lgds.assets}. */
    record WithdrawnVersion(UUID id, Version version) {

        record Version(String number, Withdrawal withdrawal) {}

        record Withdrawal(Instant at, boolean security, String reason, String advice, String fixedIn) {}

        WithdrawnVersion {
            requireNonNull(id, "id");
            requireNonNull(version, "version");
            requireNonNull(version.number(), "version.number");
            requireNonNull(version.withdrawal(), "version.withdrawal");
        }
    }

    private final EntityManager entities;
    private final Event<AssetNews> news;

    WithdrawnVersions(EntityManager entities, Event<AssetNews> news) {
        this.entities = entities;
        this.news = news;
    }

    @Override
    public String topic() {
        return "lgds.assets";
    }

    @Override
    public boolean keepsCopy() {
        return false;
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone() || !delivery.type().equals("org.lgds.asset_version.withdrawn.v1")) {
            return;
        }
        var told = delivery.read(WithdrawnVersion.class);
        var withdrawal = told.version().withdrawal();
        if (withdrawal.security() && isNew(told)) {
            var warning = new SecurityWarning(
                    told.version().number(),
                    withdrawal.at(),
                    withdrawal.reason(),
                    withdrawal.advice(),
                    withdrawal.fixedIn());
            news.fire(new AssetNews(told.id(), null, warning));
        }
    }

    /** The last withdrawal of an asset's version that no later version mends. */
    public Optional<SecurityWarning> unmended(UUID asset) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select version, since, reason, advice from known_withdrawal
                        where asset = ?1 and fixed_in is null order by since desc limit 1""", Tuple.class)
                .addScalar("version", String.class)
                .addScalar("since", Instant.class)
                .addScalar("reason", String.class)
                .addScalar("advice", String.class)
                .setParameter(1, asset)
                .getResultStream()
                .map(row -> new SecurityWarning(
                        row.get(0, String.class),
                        row.get(1, Instant.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        null))
                .findFirst();
    }

    private boolean isNew(WithdrawnVersion told) {
        var withdrawal = told.version().withdrawal();
        return entities.createNativeQuery("""
                        insert into known_withdrawal (asset, version, since, reason, advice, fixed_in)
                        values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""")
                        .setParameter(1, told.id())
                        .setParameter(2, told.version().number())
                        .setParameter(3, withdrawal.at())
                        .setParameter(4, withdrawal.reason())
                        .setParameter(5, withdrawal.advice())
                        .setParameter(6, withdrawal.fixedIn())
                        .executeUpdate()
                == 1;
    }
}
