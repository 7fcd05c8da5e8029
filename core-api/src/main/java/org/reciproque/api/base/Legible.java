package org.reciproque.api.base;

/**
 * What a person may have meant to type: without the signs that nobody sees and that change what is around them. Control
 * characters go (a database, a spreadsheet or a log would stumble on them), and so do the marks that turn the writing
 * direction of what follows (Unicode, UAX 9: embeddings, overrides, isolates), since they would turn the words of others
 * too. Ends of line of any kind become plain ones; the signs that join letters or emojis stay.
 *
 * @param text as long as what was typed, or shorter
 */
public record Legible(String text) {

    private static final int NEXT_LINE = 0x85;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int NOT_A_SIGN = 0xFFFE;

    public Legible {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().map(Legible::plain).filter(Legible::stays).forEach(kept::appendCodePoint);
        text = kept.toString();
    }

    private static int plain(int sign) {
        return sign == NEXT_LINE || sign == LINE_SEPARATOR || sign == PARAGRAPH_SEPARATOR ? '\n' : sign;
    }

    private static boolean stays(int sign) {
        if (sign == '\n' || sign == '\r' || sign == '\t') {
            return true;
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            default -> !turnsTheDirection(sign) && sign != BYTE_ORDER_MARK && (sign & NOT_A_SIGN) != NOT_A_SIGN;
        };
    }

    private static boolean turnsTheDirection(int sign) {
        return (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    }
}
