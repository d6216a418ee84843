package dev.rigsmith.domain.resolve;

/** The rules of resolution, in the order in which they are tried. */
public enum Rule {
    PROJECT("project"),
    TEMPLATE_IMAGE("template image"),
    EXTENDED_IMAGE("extended image"),
    REGISTERED_EXTENDED("registered extended"),
    REGISTERED("registered"),
    TEMPLATE("template"),
    REFERENCE("reference");

    private final String title;

    Rule(String title) {
        this.title = title;
    }

    /** The rule in a few words. */
    public String title() {
        return title;
    }
}
