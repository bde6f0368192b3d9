package org.lgds.council.benchmark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/** All groups that councils are looked at in, as they are now. */
@ApplicationScoped
class Groups {

    private static final String MEMBERS = """
            select 'NATION' as kind, nation as name, code as member from council where state = 'ACTIVE'
            union all
            select 'REGION', region, code from council where state = 'ACTIVE'
            union all
            select 'TYPE', type, code from council where state = 'ACTIVE'
            union all
            select 'PEERS', peer_set.council, peer ->> 'council' from peer_set
            join peer_snapshot on peer_snapshot.id = peer_set.snapshot_id,
                lateral jsonb_array_elements(cast(peers as jsonb)) peer
            where ended_on is null
            union all
            select 'CHOSEN', council, unnest(members) from peer_group where dissolved_on is null""";

    private final EntityManager entities;

    Groups(EntityManager entities) {
        this.entities = entities;
    }

    List<Group> now() {
        Map<Group.Key, Set<String>> members = new HashMap<>();
        entities.unwrap(Session.class)
                .createNativeQuery(MEMBERS, Tuple.class)
                .getResultStream()
                .forEach(row -> members.computeIfAbsent(
                                new Group.Key(
                                        GroupKind.valueOf(row.get("kind", String.class)),
                                        row.get("name", String.class)),
                                key -> new HashSet<>())
                        .add(row.get("member", String.class)));
        return members.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
