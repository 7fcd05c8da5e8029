package org.reciproque.research.anonymity;

/**
 * When a cell may be shown.
 *
 * @param people a cell with something in it is shown only if at least so many distinct people stand behind it
 * @param possibleValues whoever subtracts what is shown from a total must be left with at least so many possible values
 *     for each hidden cell
 */
public record Rule(int people, int possibleValues) {

    /** Public tables: five people (domain.md D5, usual French figure for individuals), five possible values. */
    public static final Rule PUBLIC = new Rule(5, 5);

    boolean tooSmall(Cell cell) {
        return cell.value() > 0 && cell.people() < people;
    }

    /**
     * Whether a share may be shown: at least so many people on either side of it. This also hides « nobody » and
     * « everybody », which say something of each person of the group, whatever its size.
     */
    public boolean showsShare(int part, int whole) {
        return part >= people && whole - part >= people;
    }
}
