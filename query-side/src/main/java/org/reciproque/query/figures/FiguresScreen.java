package org.reciproque.query.figures;

import static org.reciproque.api.seat.Role.ADMINISTRATOR;
import static org.reciproque.api.seat.Role.ANIMATOR;
import static org.reciproque.api.seat.Role.TREASURER;

import java.util.List;
import java.util.Map;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.figures.FiguresQuery.AskKnownSpan;
import org.reciproque.api.figures.FiguresQuery.AskThemeFigures;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.network.NetworkCards;
import org.reciproque.query.web.Desk;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The key figures of a period beside the year before. */
@Controller
class FiguresScreen {

    private final FigureQuestions questions;
    private final SessionMonths months;
    private final NetworkCards networks;
    private final Desk desk;

    FiguresScreen(FigureQuestions questions, SessionMonths months, NetworkCards networks, Desk desk) {
        this.questions = questions;
        this.months = months;
        this.networks = networks;
        this.desk = desk;
    }

    @GetMapping("/chiffres")
    ModelAndView figures(Seat seat, @RequestParam Map<String, String> asked) {
        try {
            return figures(seat, AskedPeriod.in(asked, desk.today()));
        } catch (Refusal refusal) {
            ModelAndView page = figures(seat, AskedPeriod.thisYear(desk.today()));
            page.setStatus(HttpStatusCode.valueOf(422));
            page.addObject("fault", refusal.sentence());
            page.addObject("title", "Erreur\u00a0: chiffres");
            return page;
        }
    }

    private ModelAndView figures(Seat seat, AskedPeriod asked) {
        FiguresAnswer answer = questions.answer(
                new AskFigures(seat.network(), List.of(asked.period(), asked.before()), asked.cutOff()));
        long number = answer.known().number();
        ModelAndView page = new ModelAndView("figures/figures");
        page.addObject("title", "Chiffres");
        page.addObject("asked", asked);
        page.addObject("known", answer.known());
        page.addObject(
                "cards",
                FigureCard.of(
                        networks.of(seat.network()).form(),
                        answer.figures().get(0),
                        answer.figures().get(1)));
        page.addObject(
                "themes",
                ThemeRow.of(
                        asked,
                        questions.answer(new AskThemeFigures(
                                seat.network(), List.of(asked.period(), asked.before()), asked.cutOff()))));
        page.addObject(
                "chart",
                MonthChart.of(
                        asked.period(),
                        months.of(seat.network(), asked.period(), number),
                        months.of(seat.network(), asked.before(), number)));
        page.addObject(
                "span",
                questions
                        .answer(new AskKnownSpan(seat.network(), asked.cutOff()))
                        .span());
        page.addObject("reports", seat.has(ANIMATOR, TREASURER, ADMINISTRATOR));
        page.addObject("today", desk.today());
        return page;
    }
}
