package org.reciproque.command.story;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.story.RememberedImports;
import org.reciproque.api.story.StoryImportId;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.api.story.StoryProgress.Fault;
import org.reciproque.api.story.StoryProgress.State;

/** One import and how far it is; moved on by one thread, asked by many. */
final class ImportUnderWay {

    private final StoryImportId id;
    private final NetworkId network;
    private String networkName;
    private final String fileName;
    private final String sha256;
    private final AuthorId by;
    private final LocalDate on;

    private State state = State.REHEARSING;
    private int acts;
    private int done;
    private int toDo;
    private int events;
    private int alreadyKnown;
    private List<Fault> faults = List.of();
    private List<DomainEventMessage<?>> decided = List.of();
    private long began = System.nanoTime();
    private double secondsBefore;

    ImportUnderWay(NetworkId network, String networkName, String fileName, String sha256, AuthorId by, LocalDate on) {
        this.id = StoryImportId.of(network, sha256);
        this.network = network;
        this.networkName = networkName;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.by = by;
        this.on = on;
    }

    StoryImportId id() {
        return id;
    }

    NetworkId network() {
        return network;
    }

    synchronized String networkName() {
        return networkName;
    }

    /** A known network keeps its name, however it was typed. */
    synchronized void of(Before before) {
        networkName = before.name();
    }

    String sha256() {
        return sha256;
    }

    AuthorId by() {
        return by;
    }

    RememberedImports.Remembered remembered() {
        return new RememberedImports.Remembered(progress(), by, on);
    }

    synchronized State state() {
        return state;
    }

    synchronized int acts() {
        return acts;
    }

    synchronized List<DomainEventMessage<?>> decided() {
        return decided;
    }

    synchronized void toRehearse(int count) {
        acts = count;
        toDo = count;
        done = 0;
    }

    synchronized void advanced(int count) {
        done = count;
    }

    synchronized void faulty(List<Fault> found) {
        faults = found;
        rest(State.FAULTY);
    }

    synchronized void rehearsed(List<DomainEventMessage<?>> toWrite, int known) {
        decided = toWrite;
        events = toWrite.size();
        alreadyKnown = known;
        rest(State.REHEARSED);
    }

    synchronized void allKnown(int count) {
        acts = count;
        alreadyKnown = count;
        toDo = count;
        done = count;
        rest(State.DONE);
    }

    /** @return whether it was ready to be written, and nobody else is writing it */
    synchronized boolean beginsWriting() {
        if (state != State.REHEARSED) {
            return false;
        }
        began = System.nanoTime();
        state = State.WRITING;
        done = 0;
        toDo = events;
        return true;
    }

    synchronized void written() {
        decided = List.of();
        rest(State.DONE);
    }

    synchronized void interrupted(String sentence) {
        decided = List.of();
        faults = List.of(new Fault(0, sentence));
        rest(State.INTERRUPTED);
    }

    private void rest(State reached) {
        secondsBefore += elapsed();
        state = reached;
    }

    private double elapsed() {
        return (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    synchronized StoryProgress progress() {
        boolean moving = state == State.REHEARSING || state == State.WRITING;
        double seconds = secondsBefore + (moving ? elapsed() : 0);
        return new StoryProgress(
                id, networkName, fileName, state, acts, done, toDo, events, alreadyKnown, faults, seconds);
    }
}
