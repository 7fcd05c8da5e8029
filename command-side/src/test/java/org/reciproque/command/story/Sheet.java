package org.reciproque.command.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A story being typed line by line; each line says only the cells it needs. */
final class Sheet {

    private final List<String> lines = new ArrayList<>();
    private int no;

    private Sheet() {
        lines.add(Arrays.stream(Column.values()).map(Column::heading).collect(Collectors.joining(";")));
    }

    static Sheet blank() {
        return new Sheet();
    }

    /** Odile (P1), Habib (P2) and Monique (P3) arrive: lines 2 to 4. */
    static Sheet ofThreePeople() {
        return blank().line("arrivee", "ref=P1", "personnes=P1", "nom=Odile Sallé")
                .line("arrivee", "ref=P2", "personnes=P2", "nom=Habib Jolivet")
                .line("arrivee", "ref=P3", "personnes=P3", "nom=Monique Imbert");
    }

    /** The three of them, what they offer and ask, and the échange they agree on: lines 2 to 8. */
    static Sheet ofOneEchange() {
        return ofThreePeople()
                .line("offre", "ref=O1", "personnes=P1", "savoir=pastel sec", "theme=arts")
                .line("demande", "ref=D1", "personnes=P2", "savoir=dessiner", "theme=arts")
                .line(
                        "mise_en_relation",
                        "ref=M1",
                        "offreurs=P1",
                        "demandeurs=P2",
                        "mediateur=P3",
                        "savoir=pastel sec",
                        "theme=arts",
                        "offres=O1",
                        "demandes=D1",
                        "mer=M1",
                        "issue=accord")
                .line(
                        "echange_convenu",
                        "ref=X1",
                        "offreurs=P1",
                        "demandeurs=P2",
                        "savoir=pastel sec",
                        "theme=arts",
                        "mer=M1",
                        "echange=X1");
    }

    /** The story given with the definitions of the figures. */
    static byte[] network() {
        try (InputStream file = Sheet.class.getResourceAsStream("network-story.csv")) {
            if (file == null) {
                throw new IllegalStateException("network-story.csv is missing");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A line noted on 1 March 2024, under the next number, unless the cells say otherwise. */
    Sheet line(String act, String... cells) {
        no++;
        Map<Column, String> named = new EnumMap<>(Column.class);
        named.put(Column.NO, String.valueOf(no));
        named.put(Column.SAISI_LE, "2024-03-01");
        named.put(Column.DATE, "2024-03-01");
        named.put(Column.ACTE, act);
        for (String cell : cells) {
            int equals = cell.indexOf('=');
            named.put(Column.headed(cell.substring(0, equals)).orElseThrow(), cell.substring(equals + 1));
        }
        return raw(Arrays.stream(Column.values())
                .map(column -> named.getOrDefault(column, ""))
                .collect(Collectors.joining(";")));
    }

    Sheet raw(String line) {
        lines.add(line);
        return this;
    }

    Sheet shuffled(long seed) {
        Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
        return this;
    }

    static byte[] shuffled(byte[] file, long seed) {
        Sheet sheet = new Sheet();
        sheet.lines.clear();
        new String(file, StandardCharsets.UTF_8).lines().forEach(sheet.lines::add);
        return sheet.shuffled(seed).bytes();
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
