package org.lgds.asset.asset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.ColumnTransformer;
import org.lgds.asset.content.Contact;
import org.lgds.asset.content.ContactsColumn;
import org.lgds.asset.content.Licence;
import org.lgds.asset.content.LicenceClass;
import org.lgds.asset.content.Link;
import org.lgds.asset.content.LinksColumn;
import org.lgds.asset.content.MaturityDimension;
import org.lgds.asset.content.Phase;
import org.lgds.asset.content.Software;
import org.lgds.asset.content.SoftwareColumn;
import org.lgds.asset.content.SupportModel;
import org.lgds.asset.content.Translation;
import org.lgds.asset.content.TranslationsColumn;
import org.lgds.kit.data.Aggregate;

/** What its owner says of an asset; its life is {@link Asset}'s own. */
@MappedSuperclass
public abstract class AssetContents extends Aggregate {

    public String name;
    public String summary;

    @Convert(converter = TranslationsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    public Map<String, Translation> translations;

    @Enumerated(EnumType.STRING)
    public AssetType type;

    @Enumerated(EnumType.STRING)
    public Origin origin;

    public String ownerCouncil;
    public String ownerParty;
    public Integer[] services;
    public Integer[] interactions;
    public boolean crossCutting;
    public String[] userNeeds;
    public String[] maturityDimensions;

    @Enumerated(EnumType.STRING)
    public Phase phase;

    public String licence;

    @Enumerated(EnumType.STRING)
    public LicenceClass licenceClass;

    public String repositoryUrl;

    /** The repository however its address is written. */
    public String repositoryKey;

    public String documentationUrl;

    @Convert(converter = LinksColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    public List<Link> links;

    @Enumerated(EnumType.STRING)
    public SupportModel supportModel;

    public String[] standards;
    public UUID[] suppliers;
    public String[] tags;

    @Convert(converter = SoftwareColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    public Software software;

    @Convert(converter = ContactsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    public List<Contact> contacts;

    public String externalId;

    /** Of the publiccode.yml it was imported from, if it was. */
    public String publiccodeVersion;

    public String publiccodeDigest;

    public Owner owner() {
        return new Owner(ownerCouncil, ownerParty);
    }

    ImportedFile imported() {
        return publiccodeDigest == null ? null : new ImportedFile(publiccodeVersion, publiccodeDigest);
    }

    /** Notes which publiccode.yml it was made from. */
    void keep(ImportedFile file) {
        publiccodeVersion = file == null ? null : file.version();
        publiccodeDigest = file == null ? null : file.digest();
    }

    /** Words by themselves, to be looked at before an entry says them: what is refused has then changed nothing. */
    static AssetContents of(NewAsset wanted) {
        AssetContents words = new Asset();
        words.take(wanted);
        return words;
    }

    /** What a listed asset needs and these words do not say (an owner it always has). */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (licence == null) {
            missing.add("a licence");
        }
        if (!crossCutting && services.length == 0) {
            missing.add("a service, or crossCutting true");
        }
        return missing;
    }

    /** What is said now, for those who may read this much. */
    NewAsset said(Cut cut) {
        return new NewAsset(
                name,
                summary,
                translations,
                type,
                origin,
                owner(),
                ordered(services),
                ordered(interactions),
                crossCutting,
                List.of(userNeeds),
                ordered(maturityDimensions, MaturityDimension::valueOf),
                phase,
                licence,
                repositoryUrl,
                documentationUrl,
                links,
                supportModel,
                List.of(standards),
                ordered(suppliers),
                List.of(tags),
                software,
                cut == Cut.OWN ? contacts : null,
                cut == Cut.PUBLIC ? null : externalId);
    }

    /** True if nothing would be different with these words. */
    boolean says(AssetContents words) {
        return words.said(Cut.OWN).equals(said(Cut.OWN));
    }

    /** Throws {@link org.lgds.kit.problem.Problem} 413 for words that no event could tell; nothing is then changed. */
    void describe(NewAsset wanted) {
        EntrySize.mustFit(wanted);
        take(wanted);
    }

    private void take(NewAsset wanted) {
        name = wanted.name().strip();
        summary = wanted.summary().strip();
        translations = new TreeMap<>(wanted.translations());
        type = wanted.type();
        origin = wanted.origin();
        ownerCouncil = wanted.owner().council();
        ownerParty = wanted.owner().party();
        describeUse(wanted);
        describeSource(wanted);
        externalId = wanted.externalId();
        contacts = wanted.contacts() == null || wanted.contacts().isEmpty() ? null : wanted.contacts();
    }

    private void describeUse(NewAsset wanted) {
        services = new TreeSet<>(wanted.services()).toArray(Integer[]::new);
        interactions = new TreeSet<>(wanted.interactions()).toArray(Integer[]::new);
        crossCutting = wanted.crossCutting();
        userNeeds = distinct(wanted.userNeeds());
        maturityDimensions = new TreeSet<>(wanted.maturityDimensions())
                .stream().map(Enum::name).toArray(String[]::new);
        phase = wanted.phase();
        supportModel = wanted.supportModel();
        standards = distinct(wanted.standards());
        suppliers = new TreeSet<>(wanted.suppliers()).toArray(UUID[]::new);
        tags = new TreeSet<>(wanted.tags()).toArray(String[]::new);
    }

    private void describeSource(NewAsset wanted) {
        var checked = Licence.of(wanted.licence());
        licence = checked.map(Licence::text).orElse(null);
        licenceClass = checked.map(Licence::licenceClass).orElse(null);
        repositoryUrl = wanted.repositoryUrl();
        repositoryKey = repositoryUrl == null ? null : RepositoryKey.of(repositoryUrl);
        documentationUrl = wanted.documentationUrl();
        links = wanted.links().stream().distinct().toList();
        software = wanted.software();
    }

    void replaceSupplier(UUID merged, UUID standing) {
        suppliers = Stream.of(suppliers)
                .map(supplier -> supplier.equals(merged) ? standing : supplier)
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
    }

    private static String[] distinct(Collection<String> texts) {
        return texts.stream().map(String::strip).distinct().toArray(String[]::new);
    }

    private static <T> Set<T> ordered(T[] values) {
        return new LinkedHashSet<>(Arrays.asList(values));
    }

    private static <T> Set<T> ordered(String[] names, Function<String, T> constant) {
        return Stream.of(names).map(constant).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
