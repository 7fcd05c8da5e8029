package org.reciproque.query.rebuild;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.rebuild.RebuildCommand.CompareLists;
import org.reciproque.api.rebuild.RebuildCommand.RebuildLists;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.rebuild.RebuildProgress.Phase;
import org.reciproque.api.rebuild.RebuildQuery.AskRebuild;
import org.reciproque.api.rebuild.RebuildWork;
import org.reciproque.query.aside.Broken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Takes what is asked of the lists, one work at a time, and goes on with it by itself. */
@Component
class Rebuilds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private static final long NANOS_A_MILLI = 1_000_000;

    private final BuiltLists lists;
    private final RebuildLock lock;
    private final RebuildLedger ledger;
    private final Rebuild rebuild;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread named = new Thread(task, "rebuild");
        named.setDaemon(true);
        return named;
    });

    Rebuilds(BuiltLists lists, RebuildLock lock, RebuildLedger ledger, Rebuild rebuild) {
        this.lists = lists;
        this.lock = lock;
        this.ledger = ledger;
        this.rebuild = rebuild;
    }

    @CommandHandler
    void decide(RebuildLists command) {
        begin(RebuildWork.REBUILD, command.lists());
    }

    @CommandHandler
    void decide(CompareLists command) {
        begin(RebuildWork.COMPARISON, command.lists());
    }

    @QueryHandler
    RebuildProgress answer(AskRebuild query) {
        return ledger.latest(query.work());
    }

    private void begin(RebuildWork work, List<String> names) {
        List<BuiltList> asked = lists.named(names);
        RebuildLock.Taken taken = lock.take()
                .orElseThrow(
                        () -> new Refusal("Des listes sont déjà en train d’être relues\u00a0: attendez la fin, puis"
                                + " recommencez si c’est encore utile."));
        try {
            UUID run = ledger.begin(work, asked);
            thread.execute(() -> goOn(run, work, asked, taken));
        } catch (RuntimeException notBegun) {
            taken.close();
            throw notBegun;
        }
    }

    private void goOn(UUID run, RebuildWork work, List<BuiltList> asked, RebuildLock.Taken taken) {
        try (taken) {
            doIt(run, work, asked, taken);
        }
    }

    private void doIt(UUID run, RebuildWork work, List<BuiltList> asked, RebuildLock.Taken taken) {
        long began = System.nanoTime();
        try {
            rebuild.run(run, work, asked, taken);
            LOG.info(
                    "{} : {} liste(s) en {} ms",
                    work.label(),
                    asked.size(),
                    (System.nanoTime() - began) / NANOS_A_MILLI);
        } catch (Refusal refusal) {
            LOG.warn("{} : {}", work.label(), refusal.sentence());
            ledger.over(run, Phase.FAILED, refusal.sentence());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failed) {
            if (!Thread.currentThread().isInterrupted()) { // Else the application stops, and its database with it.
                LOG.error("{} : arrêté, les listes d’avant restent : {}", work.label(), Broken.told(failed));
                ledger.over(run, Phase.FAILED, sentence(failed));
            }
            if (failed instanceof Error tooMuch) {
                throw tooMuch;
            }
        }
    }

    /** The kind of what went wrong; its message may repeat a row. */
    private static String sentence(Throwable failed) {
        return "Quelque chose a manqué («\u00a0" + failed.getClass().getSimpleName()
                + "\u00a0»)\u00a0: les listes d’avant restent. Le journal de l’application dit quoi.";
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
