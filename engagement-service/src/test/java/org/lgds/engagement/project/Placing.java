package org.lgds.engagement.project;

import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Puts a chartered project of a test into any state at once, for tables of what each state allows. */
@ApplicationScoped
public class Placing {

    private final EntityManager entities;

    Placing(EntityManager entities) {
        this.entities = entities;
    }

    public void put(String project, String state) {
        var formed = !state.equals("proposed") && !state.equals("forming");
        run("""
                update project set version = version + 1, state = upper(:state),
                    paused_from = case :state when 'paused' then 'ALPHA' end,
                    reason = case when :state in ('paused', 'stopped') then 'Why.' end,
                    findings = case :state when 'stopped' then 'What.' end,
                    chartered_on = case when :formed then date '2026-11-02' end,
                    visibility = case when :formed then 'PUBLIC' else 'SECTOR' end
                where id = :id""", project, state, formed);
    }

    private void run(String sql, String project, String state, boolean formed) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql)
                        .setParameter("state", state)
                        .setParameter("formed", formed)
                        .setParameter("id", UUID.fromString(ProjectScene.id(project)))
                        .executeUpdate());
    }
}
