package org.lgds.council.council;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scheme of identifiers, by its name in small letters. Those that are known here have a form that their identifiers must
 * have; any other may be named too, as the registers of this country keep growing.
 */
@Schema(implementation = String.class)
public record Scheme(@JsonValue String name) implements Comparable<Scheme> {

    /** What a scheme may be called. */
    public static final String NAME = "[a-z][a-z0-9_]{1,39}";

    /** Our own: the register code. */
    public static final Scheme CODE = new Scheme("code");

    /** The code that the Office for National Statistics gives to a boundary. */
    public static final Scheme GSS = new Scheme("gss");

    /** The name in addresses of GOV.UK. */
    public static final Scheme SLUG = new Scheme("slug");

    /** The codes before GSS; councils made since have none. */
    public static final Scheme SNAC = new Scheme("snac");

    /** The code that the council's addresses carry in AddressBase. */
    public static final Scheme CUSTODIAN = new Scheme("custodian");

    private static final List<Scheme> KNOWN = List.of(CODE, GSS, SLUG, SNAC, CUSTODIAN);

    private static final Pattern ANY = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]+( [\\p{L}\\p{N}\\p{P}\\p{S}]+)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Scheme {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("no name of a scheme: " + name);
        }
    }

    /** True for those that name the same council for ever, also after its end. */
    boolean isForEver() {
        return equals(CODE) || equals(SLUG);
    }

    /** True if a council in being must have one. */
    boolean isNeeded() {
        return isForEver() || equals(GSS);
    }

    /** True if a value has the scheme's form. */
    public boolean hasForm(String value) {
        return form().matcher(value).matches();
    }

    private Pattern form() {
        return switch (name) {
            case "gss" -> Forms.GSS;
            case "slug" -> Forms.SLUG;
            case "snac" -> Forms.SNAC;
            case "custodian" -> Forms.CUSTODIAN;
            default -> ANY;
        };
    }

    /** The known ones first, in their order, then the others by name. */
    @Override
    public int compareTo(Scheme other) {
        return Comparator.comparingInt((Scheme scheme) -> KNOWN.contains(scheme) ? KNOWN.indexOf(scheme) : KNOWN.size())
                .thenComparing(Scheme::name)
                .compare(this, other);
    }

    private interface Forms {
        Pattern GSS = Pattern.compile("(E0[6-9]|E10|S12|W06|N09)\\d{6}");
        Pattern SLUG = Pattern.compile("[a-z]+(-[a-z]+)*");
        Pattern SNAC = Pattern.compile("\\d\\d[A-Z0-9]{0,3}");
        Pattern CUSTODIAN = Pattern.compile("\\d{4}");
    }

    /** The database has them in capitals, as it has constants. */
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<Scheme, String> {

        @Override
        public String convertToDatabaseColumn(Scheme scheme) {
            return scheme == null ? null : scheme.column();
        }

        @Override
        public Scheme convertToEntityAttribute(String column) {
            return column == null ? null : new Scheme(column.toLowerCase(Locale.ROOT));
        }
    }

    String column() {
        return name.toUpperCase(Locale.ROOT);
    }
}
