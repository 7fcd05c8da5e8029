package org.reciproque.office.injection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reciproque.office.injection.SentManyTimesTest.Counts;

/** Somebody who presses each button many times at once, and notes what came of it. */
final class ManyHands extends Hand implements AutoCloseable {

    /**
     * What one form did.
     *
     * @param route the address, without ids
     * @param times how often it was sent at once
     * @param effect what there was more of afterwards
     * @param answers each status with where it led
     */
    record Intent(String route, int times, Counts effect, List<String> answers) {}

    private final IntSupplier times;
    private final Supplier<Counts> counted;
    private final List<Intent> intents = new ArrayList<>();
    private final ExecutorService fingers = Executors.newCachedThreadPool();

    /** Looking at pages counts for nothing: what there was after one form is there before the next. */
    private @Nullable Counts last;

    /**
     * @param times how often the next form is sent
     * @param counted what there is, once everything has been read
     */
    ManyHands(int port, IntSupplier times, Supplier<Counts> counted) {
        super(port, answer -> {});
        this.times = times;
        this.counted = counted;
    }

    List<Intent> intents() {
        return intents;
    }

    @Override
    Answer post(String path, List<Sent> fields) {
        if (path.equals("/connexion")) {
            return super.post(path, fields);
        }
        Counts before = last == null ? counted.get() : last;
        int many = times.getAsInt();
        List<Answer> answers = IntStream.range(0, many)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> pressed(path, fields), fingers))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        last = counted.get();
        intents.add(new Intent(
                "POST "
                        + path.replaceAll("\\?.*", "")
                                .replaceAll("/[0-9a-f-]{36}", "/{id}")
                                .replaceAll("(/invitation)/.*", "$1/{token}"),
                many,
                last.without(before),
                answers.stream().map(ManyHands::inWords).distinct().toList()));
        return answers.stream()
                .filter(answer -> answer.status() / 100 == 3)
                .findFirst()
                .orElse(answers.get(0));
    }

    /** A connection may be closed just as something is sent by it: a browser sends again by another, as does this. */
    private Answer pressed(String path, List<Sent> fields) {
        try {
            return super.post(path, fields);
        } catch (IllegalStateException lost) {
            if (!(lost.getCause() instanceof IOException)) {
                throw lost;
            }
            System.out.printf("R11: sent again, since no answer came: %s%n", lost.getCause());
            return super.post(path, fields);
        }
    }

    /** Where it leads, or what is wrong. */
    private static String inWords(Answer answer) {
        return answer.status() + " "
                + (answer.status() / 100 == 3
                        ? answer.header("Location")
                        : answer.page().select("[role=alert]").text());
    }

    @Override
    public void close() {
        fingers.shutdownNow();
    }
}
