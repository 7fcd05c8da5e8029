package org.reciproque.query.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.base.Words;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed in a form, given back to them as it was when something is missing, and what was wrong in it, in
 * the order of the page.
 */
public final class Typed {

    private static final DateTimeFormatter BY_HAND = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, String> mistakes = new LinkedHashMap<>();
    private final Map<String, List<Choice>> choices = new LinkedHashMap<>();
    private final boolean posted;

    /**
     * One answer to a question that the page asks about a field.
     *
     * @param hint what tells it from another of the same label; may be empty
     * @param leftOn the day on which somebody left, if it is about such a person
     */
    public record Choice(
            String value,
            String label,
            String hint,
            @Nullable LocalDate leftOn) {}

    private Typed(Map<String, List<String>> posted, boolean wasPosted) {
        posted.forEach((field, values) -> fields.put(field, new ArrayList<>(values)));
        this.posted = wasPosted;
    }

    /** A form nobody filled in yet, with the key that makes sending it twice harmless. */
    public static Typed blank() {
        return new Typed(Map.of("key", List.of(UUID.randomUUID().toString())), false);
    }

    public static Typed posted(MultiValueMap<String, String> form) {
        return new Typed(form, true);
    }

    /** Whether somebody sent it; false when it is shown for the first time. */
    public boolean posted() {
        return posted;
    }

    /** What the field shows until somebody types something else. */
    public Typed unless(String field, @Nullable Object value) {
        if (value != null) {
            fields.computeIfAbsent(field, none -> List.of(value.toString()));
        }
        return this;
    }

    /** What the field shows from now on. */
    public void now(String field, String... values) {
        fields.put(field, List.of(values));
    }

    /** What the boxes show until somebody sends the form: a box left empty is not sent, and stays empty. */
    public Typed unlessPosted(String field, List<UUID> ticked) {
        if (!posted) {
            fields.put(field, ticked.stream().map(UUID::toString).toList());
        }
        return this;
    }

    /** The text, without spaces around it; empty when there is none. */
    public String text(String field) {
        List<String> values = all(field);
        return values.isEmpty() ? "" : values.get(0).replace("\r\n", "\n").strip();
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** Whether this box or this choice is ticked. */
    public boolean ticked(String field, Object value) {
        return all(field).contains(value.toString());
    }

    public Optional<String> said(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    /** Personal words typed in this field. */
    public Optional<Words> words(String field, Speaker speaker, NoteId note) {
        return said(field).map(text -> Words.said(speaker, note, field, text));
    }

    /** The key minted with the form. */
    public UUID key() {
        return uuid(text("key")).orElseThrow(NotFound::new);
    }

    /** The ids among what was sent. */
    public List<UUID> ids(String field) {
        return all(field).stream().map(Typed::uuid).flatMap(Optional::stream).toList();
    }

    /** The day, if one was typed. */
    public Optional<LocalDate> day(String field) {
        return said(field).flatMap(text -> {
            try {
                return Optional.of(text.contains("/") ? LocalDate.parse(text, BY_HAND) : LocalDate.parse(text));
            } catch (DateTimeException notADay) {
                mistake(field, "Écrivez la date ainsi\u00a0: 24/11/2026.");
                return Optional.empty();
            }
        });
    }

    /** The day, or this sentence. */
    public Optional<LocalDate> day(String field, String missing) {
        if (said(field).isEmpty()) {
            mistake(field, missing);
        }
        return day(field);
    }

    /** The hour, if one was typed. */
    public Optional<LocalTime> hour(String field) {
        return said(field).flatMap(text -> {
            try {
                return Optional.of(LocalTime.parse(text.replaceAll("\\s*[hH]\\s*", ":")));
            } catch (DateTimeException notAnHour) {
                mistake(field, "Écrivez l’heure ainsi\u00a0: 18:30.");
                return Optional.empty();
            }
        });
    }

    /** A whole number from 1 to this limit, if one was typed. */
    public Optional<Integer> number(String field, int limit) {
        return said(field).flatMap(text -> {
            if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= limit) {
                return Optional.of(Integer.parseInt(text));
            }
            mistake(field, "Écrivez un nombre entier, de 1 à " + limit + ".");
            return Optional.empty();
        });
    }

    /** Says what is wrong in a field; the first sentence about a field is kept. */
    public void mistake(String field, String sentence) {
        mistakes.putIfAbsent(field, sentence);
    }

    /** Asks, beside this field, which of these is meant. */
    public void propose(String field, List<Choice> possible) {
        choices.put(field, possible);
    }

    /** What the page asks about this field; empty when it asks nothing. */
    public List<Choice> choices(String field) {
        return choices.getOrDefault(field, List.of());
    }

    public boolean wrong() {
        return !mistakes.isEmpty();
    }

    /** From field to sentence. */
    public Map<String, String> mistakes() {
        return mistakes;
    }

    /** What is wrong in this field, or null. */
    public @Nullable String mistake(String field) {
        return mistakes.get(field);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
