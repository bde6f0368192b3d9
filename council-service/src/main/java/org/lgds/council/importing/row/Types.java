package org.lgds.council.importing.row;

import org.lgds.council.council.Council;

/** What kind of council the first letters of a GSS code say. */
final class Types {

    private static final String CITY_OF_LONDON = "E09000001";

    private Types() {}

    static Council.Type ofGss(String gss) {
        return switch (gss.substring(0, 3)) {
            case "E10" -> Council.Type.COUNTY;
            case "E07" -> Council.Type.NON_METROPOLITAN_DISTRICT;
            case "E06" -> Council.Type.UNITARY;
            case "E08" -> Council.Type.METROPOLITAN_DISTRICT;
            case "E09" -> gss.equals(CITY_OF_LONDON) ? Council.Type.CITY_CORPORATION : Council.Type.LONDON_BOROUGH;
            case "S12" -> Council.Type.SCOTTISH_UNITARY;
            case "W06" -> Council.Type.WELSH_UNITARY;
            default -> Council.Type.NI_DISTRICT;
        };
    }
}
