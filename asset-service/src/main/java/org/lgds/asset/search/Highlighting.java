package org.lgds.asset.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.search.FoundAsset.Highlights;

/**
 * Shows where words were found, for the items of one page. The database marks them with two control characters, which are
 * taken out of the text before; the rest is escaped, and only then the marks become markup.
 */
@ApplicationScoped
class Highlighting {

    private static final String START = "\u0002";
    private static final String STOP = "\u0003";
    private static final String OPTIONS = "StartSel=" + START + ", StopSel=" + STOP;

    private final EntityManager entities;

    Highlighting(EntityManager entities) {
        this.entities = entities;
    }

    Map<UUID, Highlights> of(Collection<UUID> assets, Reading reading) {
        var highlights = new HashMap<UUID, Highlights>();
        if (!reading.asksForWords() || assets.isEmpty()) {
            return highlights;
        }
        List<?> rows = entities.createNativeQuery("""
                        select id,
                               ts_headline('pg_catalog.english', translate(name, ?3, ''), cast(?1 as tsquery),
                                           'HighlightAll=true, ' || ?4),
                               ts_headline('pg_catalog.english', translate(summary, ?3, ''), cast(?1 as tsquery),
                                           'MaxFragments=2, MaxWords=30, MinWords=10, ' || ?4)
                        from asset where id = any(?2)""")
                .setParameter(1, reading.query())
                .setParameter(2, assets.toArray(new UUID[0]))
                .setParameter(3, START + STOP)
                .setParameter(4, OPTIONS)
                .getResultList();
        for (var row : rows) {
            var columns = (Object[]) row;
            highlights.put((UUID) columns[0], new Highlights(marked(columns[1]), marked(columns[2])));
        }
        return highlights;
    }

    /** Null where nothing was found. */
    private static String marked(Object text) {
        var found = text.toString();
        return found.contains(START)
                ? found.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;")
                        .replace(START, "<mark>")
                        .replace(STOP, "</mark>")
                : null;
    }
}
