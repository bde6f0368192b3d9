package org.lgds.engagement.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;

/** The ledger to read, newest entry first; who may read it, the caller has made sure. */
@RequestScoped
public class LedgerPages {

    private final EntityManager entities;
    private final Pages pages;
    private final Exports exports;

    LedgerPages(EntityManager entities, Pages pages, Exports exports) {
        this.entities = entities;
        this.pages = pages;
        this.exports = exports;
    }

    /** Entries of one programme or of one award; the other is null. */
    public record Of(UUID programme, UUID award) {}

    public Page<LedgerEntryView> page(Of of, PageQuery page) {
        return pages.of(page, (after, limit) -> list(of, after, limit), LedgerEntry::key, LedgerEntryView::of);
    }

    public Export export(Of of, ExportFormat format) {
        var source =
                new Exports.Source<LedgerEntry>("ledger", (after, limit) -> list(of, after, limit), LedgerEntry::key);
        return exports.of(format, source, LedgerEntryView.class, LedgerEntryView::of, LedgerEntryView::of);
    }

    private List<LedgerEntry> list(Of of, String after, int limit) {
        return new Conditions()
                .and("programme = %s", of.programme())
                .and("award = %s", of.award())
                .and("id < %s", after == null ? null : UUID.fromString(after))
                .run(entities, LedgerEntry.class, "ledger_entry", "id desc", limit);
    }
}
