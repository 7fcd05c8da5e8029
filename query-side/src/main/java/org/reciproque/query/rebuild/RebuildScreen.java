package org.reciproque.query.rebuild;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.rebuild.AsideTold;
import org.reciproque.api.rebuild.AsideTold.Waiting;
import org.reciproque.api.rebuild.ReadersTold;
import org.reciproque.api.rebuild.RebuildCommand;
import org.reciproque.api.rebuild.RebuildCommand.CompareLists;
import org.reciproque.api.rebuild.RebuildCommand.ReadAsideAgain;
import org.reciproque.api.rebuild.RebuildCommand.RebuildLists;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.rebuild.RebuildProgress.Difference;
import org.reciproque.api.rebuild.RebuildQuery.AskAside;
import org.reciproque.api.rebuild.RebuildQuery.AskReaders;
import org.reciproque.api.rebuild.RebuildQuery.AskRebuild;
import org.reciproque.api.rebuild.RebuildWork;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.FrenchDays;
import org.reciproque.query.web.Htmx;
import org.reciproque.query.web.Reply;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the lists of the installation are, and building them anew. It shows no row of anybody. */
@Controller
class RebuildScreen {

    private static final String PAGE = "rebuild/lists";
    private static final HttpStatusCode UNPROCESSABLE = HttpStatusCode.valueOf(422);

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final FrenchDays days;
    private final Clock clock;

    RebuildScreen(CommandGateway commands, QueryGateway queries, FrenchDays days, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.days = days;
        this.clock = clock;
    }

    /** Work as the page tells it. Differences of other networks are not counted out here. */
    public record Work(RebuildProgress progress, String when, List<Difference> ours, List<String> elsewhere) {}

    /** What one list could not read. */
    public record AsideShown(String list, Waiting waiting, String since) {}

    @GetMapping("/reseau/listes")
    ModelAndView lists(Seat seat, HttpServletRequest request, HttpServletResponse response) {
        return page(seat, Htmx.view(request, response, PAGE, "state"), null);
    }

    /** @param lists by their names in the code; none for all */
    @PostMapping("/reseau/listes")
    ModelAndView rebuild(Seat seat, @RequestParam(name = "lists", required = false) @Nullable List<String> lists) {
        return begin(seat, new RebuildLists(lists == null ? List.of() : lists));
    }

    @PostMapping("/reseau/listes/rapprocher")
    ModelAndView compare(Seat seat) {
        return begin(seat, new CompareLists(List.of()));
    }

    @PostMapping("/reseau/listes/relire")
    ModelAndView readAsideAgain(Seat seat) {
        return begin(seat, new ReadAsideAgain());
    }

    private ModelAndView begin(Seat seat, RebuildCommand asked) {
        try {
            commands.<Object>sendAndWait(asked);
            return Reply.to("/reseau/listes");
        } catch (Refusal refusal) {
            ModelAndView page = page(seat, PAGE, refusal.sentence());
            page.setStatus(UNPROCESSABLE);
            return page;
        }
    }

    private ModelAndView page(Seat seat, String view, @Nullable String fault) {
        RebuildProgress rebuilt = progress(RebuildWork.REBUILD);
        RebuildProgress compared = progress(RebuildWork.COMPARISON);
        ModelAndView page = new ModelAndView(view);
        page.addObject("title", fault == null ? "Les listes" : "Erreur\u00a0: les listes");
        page.addObject("fault", fault);
        ReadersTold readers = queries.query(new AskReaders(), ReadersTold.class).join();
        page.addObject("readers", readers.readers());
        page.addObject("aside", aside(readers));
        page.addObject("works", List.of(work(seat, rebuilt), work(seat, compared)));
        page.addObject("busy", !rebuilt.over() || !compared.over());
        return page;
    }

    private List<AsideShown> aside(ReadersTold readers) {
        return queries.query(new AskAside(), AsideTold.class).join().waiting().stream()
                .map(waiting -> new AsideShown(readers.inWords(waiting.reader()), waiting, inWords(waiting.since())))
                .toList();
    }

    private RebuildProgress progress(RebuildWork work) {
        return queries.query(new AskRebuild(work), RebuildProgress.class).join();
    }

    private Work work(Seat seat, RebuildProgress progress) {
        return new Work(
                progress,
                progress.overAt().or(progress::begunAt).map(this::inWords).orElse(""),
                progress.differences().stream()
                        .filter(difference -> difference.network().equals(seat.network()))
                        .toList(),
                progress.differences().stream()
                        .filter(difference -> !difference.network().equals(seat.network()))
                        .map(Difference::list)
                        .distinct()
                        .toList());
    }

    private String inWords(Instant at) {
        ZonedDateTime there = at.atZone(clock.getZone());
        return days.date(there.toLocalDate()) + ", " + days.hour(there.toLocalTime());
    }
}
