package org.lgds.asset.duplication;

/** What is looked at as one: a service by its LGSL number, a product or a category in lower case, an asset by its id. */
record SearchScope(Kind kind, String value) {

    enum Kind {
        SERVICE,
        PRODUCT,
        CATEGORY,
        ASSET
    }
}
