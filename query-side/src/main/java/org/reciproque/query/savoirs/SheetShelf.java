package org.reciproque.query.savoirs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The offers and demands of one network. Every question names the network. */
public interface SheetShelf extends Repository<SheetShown, UUID> {

    /** Open, paused or closed on a day, as the database computes it for everybody. */
    String STATE = " screens.sheet_state(:today, s.withdrawn_on, s.left_on, s.last_day, s.paused, s.paused_until,"
            + " s.away, s.away_until) ";

    /** Every word looked for is in the sheet, as it is written or in another form of it. */
    String FOUND = """
             not exists (select 1 from unnest(cast(:words as text[]), cast(:stems as text[])) as w(word, stem)
                where position(w.word in s.folded) = 0
                  and (w.stem = '' or position(' ' || w.stem in ' ' || coalesce(s.stems, '')) = 0)) """;

    String MATCHING = " from screens.sheet_shown s where s.network = :network and (:kind = '' or s.kind = :kind)"
            + " and (:theme = '' or s.theme = :theme) and " + STATE + " = :state and " + FOUND;

    /** Demands nobody is being put in touch about. */
    String WITHOUT_MISE_EN_RELATION =
            " and s.id not in (select t.sheet from screens.sheet_taken_up t where t.network = :network) ";

    Optional<SheetShown> findByNetworkAndId(UUID network, UUID id);

    List<SheetShown> findByNetworkAndIdIn(UUID network, Collection<UUID> ids);

    // Native: the state of a sheet is a function of the database.
    @Query(
            nativeQuery = true,
            value = "select" + STATE + "from screens.sheet_shown s where s.network = :network and s.id = :id")
    SheetState stateOf(UUID network, UUID id, LocalDate today);

    // Native: search in folded words and stems, pages by key.
    @Query(
            nativeQuery = true,
            value = "select s.*" + MATCHING
                    + " and (s.made_on, s.id) < (:fromDay, :fromId) order by s.made_on desc, s.id desc limit :most")
    List<SheetShown> newestFirst(
            UUID network,
            String kind,
            String theme,
            String state,
            String[] words,
            String[] stems,
            LocalDate today,
            LocalDate fromDay,
            UUID fromId,
            int most);

    // Native, to count what newestFirst finds.
    @Query(nativeQuery = true, value = "select count(*)" + MATCHING)
    int count(UUID network, String kind, String theme, String state, String[] words, String[] stems, LocalDate today);

    // Native: the demands that wait, those who have waited longest first.
    @Query(
            nativeQuery = true,
            value = "select s.*" + MATCHING + WITHOUT_MISE_EN_RELATION
                    + " and (s.made_on, s.id) > (:fromDay, :fromId) order by s.made_on, s.id limit :most")
    List<SheetShown> waitingLongest(
            UUID network,
            String kind,
            String theme,
            String state,
            String[] words,
            String[] stems,
            LocalDate today,
            LocalDate fromDay,
            UUID fromId,
            int most);

    // Native, to count what waitingLongest finds.
    @Query(nativeQuery = true, value = "select count(*)" + MATCHING + WITHOUT_MISE_EN_RELATION)
    int countWaiting(
            UUID network, String kind, String theme, String state, String[] words, String[] stems, LocalDate today);

    // Native: everything open on one side, for the moulinette to compare.
    @Query(
            nativeQuery = true,
            value = "select s.* from screens.sheet_shown s where s.network = :network and s.kind = :kind and" + STATE
                    + "= 'OPEN' order by s.made_on, s.id")
    List<SheetShown> open(UUID network, String kind, LocalDate today);

    // Native: lines of a repérage in the order they were noted.
    @Query(
            nativeQuery = true,
            value = "select s.* from screens.sheet_shown s where s.network = :network and s.noted_at = :gathering"
                    + " order by s.noted_number desc nulls first, s.id")
    List<SheetShown> notedAt(UUID network, UUID gathering);

    // Native: counting must not read the sheets.
    @Query(
            nativeQuery = true,
            value = "select count(*) from screens.sheet_now s where s.network = :network and s.noted_at = :gathering")
    int countNotedAt(UUID network, UUID gathering);

    // Native: the network of a sheet whose note was taken off, so that it can be put back.
    @Query(nativeQuery = true, value = "select s.kind from screens.sheet s where s.network = :network and s.id = :id")
    Optional<String> kindEvenTakenOff(UUID network, UUID id);

    // Native, for the French order; what was said under a theme that was taken off the list keeps it.
    @Query(
            nativeQuery = true,
            value = "select t.name from screens.theme t where t.network = :network and not t.retired"
                    + " order by t.name collate screens.french")
    List<String> themes(UUID network);

    // Native: one setting of the network.
    @Query(nativeQuery = true, value = "select n.services_admitted from screens.network n where n.id = :network")
    Optional<Boolean> servicesAdmitted(UUID network);
}
