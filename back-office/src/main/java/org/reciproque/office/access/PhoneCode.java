package org.reciproque.office.access;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.reciproque.office.security.Base32;

/**
 * What a phone reads to share a secret: a square to photograph, or letters to type.
 *
 * @param size in modules, with the quiet zone
 * @param path of the dark modules, in SVG
 * @param letters in groups of four
 */
record PhoneCode(int size, String path, String letters) {

    private static final int QUIET = 4;

    static PhoneCode of(String login, byte[] secret) {
        String letters = Base32.write(secret);
        QrCode code = QrCode.encodeText(
                "otpauth://totp/" + encoded("Réciproque:" + login) + "?secret=" + letters + "&issuer="
                        + encoded("Réciproque"),
                QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new PhoneCode(
                code.size + 2 * QUIET,
                path.toString(),
                letters.replaceAll("(.{4})", "$1 ").strip());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
