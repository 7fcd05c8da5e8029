package org.reciproque.office.facts;

import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.base.Words;
import org.reciproque.api.base.WordsId;
import org.reciproque.store.sealing.Vault;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * How personal words are written in an event: whose they are, which text, and the text itself sealed, bound to the kind
 * of event and the field.
 */
final class SealedWords {

    /** The kind of the message being read, which its JSON does not tell. */
    static final String KIND = SealedWords.class.getName();

    private static final byte[] NOTHING_LEFT = new byte[0];

    /** As stored. */
    private record Stored(WordsId id, Speaker whose, byte[] sealed) {}

    private SealedWords() {}

    static SimpleModule by(Vault vault) {
        return new SimpleModule("sealed words")
                .addSerializer(Words.class, new Writing(vault))
                .addDeserializer(Words.class, new Reading(vault));
    }

    private static final class Writing extends ValueSerializer<Words> {

        private final Vault vault;

        Writing(Vault vault) {
            this.vault = vault;
        }

        @Override
        public void serialize(Words words, JsonGenerator json, SerializationContext context) {
            TokenStreamContext field = json.streamWriteContext();
            byte[] sealed = words.readable()
                    ? vault.seal(words.whose().person(), words.id().value(), kind(field) + path(field), words.text())
                            .orElse(NOTHING_LEFT)
                    : NOTHING_LEFT;
            context.writeValue(json, new Stored(words.id(), words.whose(), sealed));
        }

        private static String kind(TokenStreamContext field) {
            TokenStreamContext outermost = field;
            while (outermost.getParent() != null && !outermost.getParent().inRoot()) {
                outermost = outermost.getParent();
            }
            Object message = outermost.currentValue();
            if (message == null) {
                throw new IllegalStateException("Words stand in a message of a known kind");
            }
            return message.getClass().getSimpleName();
        }
    }

    private static final class Reading extends ValueDeserializer<Words> {

        private final Vault vault;

        Reading(Vault vault) {
            this.vault = vault;
        }

        @Override
        public Words deserialize(JsonParser json, DeserializationContext context) {
            String place = kind(context) + path(json.streamReadContext().getParent());
            Stored stored = context.readValue(json, Stored.class);
            if (stored.sealed().length == 0) {
                return Words.destroyed(stored.id(), stored.whose());
            }
            return vault.open(stored.whose().person(), stored.id().value(), place, stored.sealed())
                    .map(text -> new Words(stored.id(), stored.whose(), text))
                    .orElseGet(() -> Words.destroyed(stored.id(), stored.whose()));
        }

        private static String kind(DeserializationContext context) {
            if (context.getAttribute(KIND) instanceof Class<?> message) {
                return message.getSimpleName();
            }
            throw new IllegalStateException("Words stand in a message of a known kind");
        }
    }

    /** The names of the fields that lead here, and places in lists, from the message inwards. */
    private static String path(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        return path(context.getParent())
                + "/"
                + (context.inArray() ? String.valueOf(context.getCurrentIndex()) : context.currentName());
    }
}
