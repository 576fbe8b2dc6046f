package io.architrave.document;

/// The member names of the file, in one place for the reader and the writer.
final class Members {

    static final String ARCHITRAVE = "architrave";
    static final String TITLE = "title";
    static final String ORIGIN = "origin";
    static final String SETTINGS = "settings";
    static final String PROFILE = "profile";
    static final String ELEMENTS = "elements";
    static final String LAYOUT = "layout";
    static final String ACKNOWLEDGEMENTS = "acknowledgements";
    static final String SCENARIOS = "scenarios";
    /// Only in the files of `templates/`.
    static final String TEMPLATE = "template";

    static final String CHOICES = "choices";
    static final String REGION = "region";
    static final String TAGS = "tags";
    static final String FREE_TIER = "freeTier";

    static final String KIND = "kind";
    static final String TYPE = "type";
    static final String PARENT = "parent";
    static final String SPANS = "spans";
    static final String NAME = "name";
    static final String RELATION = "relation";
    static final String FROM = "from";
    static final String TO = "to";
    static final String LABEL = "label";
    static final String TEXT = "text";
    static final String PROPERTIES = "properties";
    static final String USAGE = "usage";
    static final String REF = "ref";

    static final String PINNED = "pinned";
    static final String BOX = "box";
    static final String AT = "at";
    static final String PORTS = "ports";
    static final String BENDS = "bends";
    /// In `ports`: the router chooses.
    static final String ANY_SIDE = "any";

    static final String REASON = "reason";
    static final String AUTHOR = "author";
    static final String ON = "on";
    static final String UNTIL = "until";

    private Members() {}
}
