package org.reciproque.query.rows;

/**
 * Where tables stand: the living ones, which screens read, or those that are being built beside them, of the same names in
 * a schema of their own.
 */
public enum Place {
    LIVING("screens"),
    NEXT("screens_next"),
    /** Tables on their way out, for the moment of a swap. */
    PAST("screens_past");

    private final String schema;

    Place(String schema) {
        this.schema = schema;
    }

    public String schema() {
        return schema;
    }

    /**
     * This table there.
     *
     * @param table as it is always called, for example {@code screens.fiche}
     */
    public String of(String table) {
        String prefix = LIVING.schema + ".";
        if (!table.startsWith(prefix)) {
            throw new IllegalArgumentException(table + " is no table of the screens");
        }
        return schema + "." + table.substring(prefix.length());
    }
}
