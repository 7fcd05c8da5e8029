package org.reciproque.command.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Parties;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferId;

/** One mise en relation of the story: who is to meet about which wishes. */
final class Meeting {

    final MiseEnRelationId id;
    final Savoir savoir;
    final List<Wish> offers;
    final List<Wish> demands;
    final Person mediator;
    /** Everybody passes on and learns. */
    final boolean together;
    /** The running group which somebody wishes to join, if it is not about a new échange. */
    final @Nullable Running joining;
    /** The last day on which something about it was noted. */
    LocalDate known;

    Meeting(
            MiseEnRelationId id,
            List<Wish> offers,
            List<Wish> demands,
            Person mediator,
            boolean together,
            @Nullable Running joining,
            LocalDate known) {
        this.id = id;
        this.savoir = demands.get(0).savoir;
        this.offers = offers;
        this.demands = demands;
        this.mediator = mediator;
        this.together = together;
        this.joining = joining;
        this.known = known;
    }

    List<Person> offreurs() {
        Stream<Person> showing =
                joining != null ? joining.offreurs.stream() : offers.stream().map(wish -> wish.by);
        return distinct(together ? Stream.concat(showing, demands.stream().map(wish -> wish.by)) : showing);
    }

    List<Person> demandeurs() {
        Stream<Person> asking = demands.stream().map(wish -> wish.by);
        return distinct(together ? Stream.concat(offers.stream().map(wish -> wish.by), asking) : asking);
    }

    private static List<Person> distinct(Stream<Person> people) {
        return people.distinct().toList();
    }

    List<Person> everybody() {
        List<Person> all = new ArrayList<>(offreurs());
        all.addAll(demandeurs());
        return all;
    }

    /** Only those who are still there come. */
    void keepPresent() {
        Predicate<Wish> gone = wish -> !wish.by.present();
        offers.removeIf(gone);
        demands.removeIf(gone);
    }

    boolean pointless() {
        boolean nobodyShows = joining != null ? joining.ended || joining.offreurs.isEmpty() : offers.isEmpty();
        return nobodyShows || demands.isEmpty();
    }

    Parties parties() {
        return new Parties(World.ids(offreurs()), World.ids(demandeurs()), Optional.of(mediator.id));
    }

    Set<OfferId> offerIds() {
        return offers.stream()
                .map(wish -> wish.offer)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    Set<DemandId> demandIds() {
        return demands.stream()
                .map(wish -> wish.demand)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    void free() {
        demands.forEach(wish -> wish.engaged = false);
    }
}
