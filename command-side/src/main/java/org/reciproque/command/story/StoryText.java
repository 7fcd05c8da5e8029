package org.reciproque.command.story;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.reciproque.api.base.Legible;

/**
 * The bytes of a file as text: UTF-8, with or without its mark, or Windows-1252 as older spreadsheets save it. Nothing
 * else is a story: a PDF or a workbook under another name has control characters that no text has.
 */
final class StoryText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\ufeff';

    private StoryText() {}

    /** Empty when the bytes are no text. */
    static Optional<String> of(byte[] file) {
        return decoded(file, StandardCharsets.UTF_8)
                .or(() -> decoded(file, WINDOWS))
                .map(text -> !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text)
                .filter(StoryText::isPlain)
                .map(plain -> new Legible(plain).text());
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException otherwiseEncoded) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text) {
        return !text.startsWith("%PDF-")
                && text.chars().noneMatch(c -> Character.getType(c) == Character.CONTROL && !isSpacing(c));
    }

    private static boolean isSpacing(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }
}
