package org.reciproque.command.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A story after an accident: bytes changed, cells swapped, lines lost, doubled or cut short. */
final class Mangled {

    private static final int KEPT = 160;

    private Mangled() {}

    static byte[] story(String[] lines, Random dice) {
        int from = 1 + dice.nextInt(lines.length - KEPT);
        List<String> kept = new ArrayList<>();
        kept.add(lines[0]);
        kept.addAll(Arrays.asList(lines).subList(1, 60));
        kept.addAll(Arrays.asList(lines).subList(from, from + KEPT));
        for (int i = dice.nextInt(6); i > 0; i--) {
            int line = dice.nextInt(kept.size());
            switch (dice.nextInt(5)) {
                case 0 -> kept.remove(line);
                case 1 -> kept.add(line, kept.get(dice.nextInt(kept.size())));
                case 2 ->
                    kept.set(
                            line,
                            kept.get(line)
                                    .substring(0, dice.nextInt(kept.get(line).length() + 1)));
                case 3 -> kept.set(line, swapped(kept.get(line), kept.get(dice.nextInt(kept.size())), dice));
                default -> kept.set(line, kept.get(line).replace(";", dice.nextBoolean() ? "\"" : ";;"));
            }
            if (kept.isEmpty()) {
                kept.add("");
            }
        }
        byte[] bytes = String.join("\n", kept).getBytes(StandardCharsets.UTF_8);
        for (int i = dice.nextInt(4); i > 1; i--) {
            bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt(256);
        }
        return bytes;
    }

    private static String swapped(String line, String other, Random dice) {
        String[] cells = line.split(";", -1);
        String[] others = other.split(";", -1);
        cells[dice.nextInt(cells.length)] = others[dice.nextInt(others.length)];
        return String.join(";", cells);
    }
}
