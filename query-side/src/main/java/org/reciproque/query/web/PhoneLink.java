package org.reciproque.query.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a phone is told to dial. People write numbers with words beside them; only a plain number can be dialled. */
public final class PhoneLink {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9()][0-9()\\s.\\u00a0\\u202f/–-]*");
    private static final Pattern NOT_DIALLED_FROM_ABROAD = Pattern.compile("^(\\+[0-9]{1,3})\\s*\\(0\\)");
    private static final int SHORTEST = 3;

    /** ITU-T E.164. */
    private static final int LONGEST = 15;

    private PhoneLink() {}

    /** @return {@code tel:} and digits; nothing when this is more or less than a number */
    public static @Nullable String of(@Nullable String written) {
        if (written == null || !NUMBER.matcher(written.strip()).matches()) {
            return null;
        }
        String number = NOT_DIALLED_FROM_ABROAD.matcher(written.strip()).replaceFirst("$1");
        String digits = number.replaceAll("[^0-9]", "");
        if (digits.length() < SHORTEST || digits.length() > LONGEST) {
            return null;
        }
        return "tel:" + (number.startsWith("+") ? "+" : "") + digits;
    }
}
