package org.lgds.asset.project;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.lgds.asset.asset.AssetType;
import org.lgds.asset.asset.DraftingOutputs;
import org.lgds.asset.asset.NewAsset;
import org.lgds.asset.asset.Origin;
import org.lgds.asset.asset.Owner;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.lgsl.KnownService;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;
import org.lgds.kit.tenant.Succession;

import static java.util.Objects.requireNonNull;

/**
 * Takes in what collaborative projects have made (DOMAIN.md 6.E): an accepted output becomes a draft of the lead council, which
 * submits it like any other; accepted anew after the catalogue has ended that, it becomes another. Told again, by the same or
 * another event, it changes nothing.
 */
@ApplicationScoped
class ProjectEvents implements Subscriber {

    /** What this service reads of {@code lgds.projects}, where it is about an output. */
    record Output(
            UUID id,
            UUID project,
            String title,
            AssetType type,
            String summary,
            String url,
            String licence,
            String leadCouncil,
            Integer service) {

        Output {
            requireNonNull(id, "id");
            requireNonNull(project, "project");
            requireNonNull(title, "title");
            requireNonNull(type, "type");
            requireNonNull(summary, "summary");
            requireNonNull(leadCouncil, "leadCouncil");
        }
    }

    private final DraftingOutputs drafting;
    private final Succession succession;
    private final Validator validator;

    ProjectEvents(DraftingOutputs drafting, Succession succession, Validator validator) {
        this.drafting = drafting;
        this.succession = succession;
        this.validator = validator;
    }

    @Override
    public String topic() {
        return "lgds.projects";
    }

    @Override
    public boolean keepsCopy() {
        return false;
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone() || !delivery.type().equals("org.lgds.output.accepted.v1")) {
            return;
        }
        var output = delivery.read(Output.class);
        mustBeHeardOf(output.leadCouncil());
        if (!drafting.isDrafted(output.id(), delivery.sequence())) {
            drafting.draft(asset(output), output.project(), output.id(), delivery.sequence());
        }
    }

    /** A draft need not be whole: what the catalogue would not take is left for its owner to say. */
    private NewAsset asset(Output output) {
        var isRepository = isGood("repositoryUrl", output.url()) && drafting.isFree(output.url());
        return new NewAsset(
                output.title(),
                output.summary(),
                null,
                output.type(),
                Origin.COLLABORATIVE_PROJECT,
                new Owner(ownerAfter(output.leadCouncil()), null),
                KnownService.known(output.service() == null ? Set.of() : Set.of(output.service())),
                null,
                null,
                null,
                null,
                null,
                isGood("licence", output.licence()) ? output.licence() : null,
                output.type() == AssetType.CODE && isRepository ? output.url() : null,
                output.type() != AssetType.CODE && isGood("documentationUrl", output.url()) ? output.url() : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * The lead council, or who has followed it: an output is told on another topic than the end of its lead, and may come after
     * it. An asset has one owner, so of several successors it is the first.
     */
    private String ownerAfter(String lead) {
        return succession.heirsOf(lead).stream().findFirst().orElse(lead);
    }

    private boolean isGood(String field, String value) {
        return value != null
                && validator.validateValue(NewAsset.class, field, value).isEmpty();
    }

    /** A council may be told of later than its project's outputs: this is tried again until it is. */
    private static void mustBeHeardOf(String council) {
        if (KnownCouncil.count("code", council) == 0) {
            throw new IllegalStateException("council " + council + " is not known yet");
        }
    }
}
