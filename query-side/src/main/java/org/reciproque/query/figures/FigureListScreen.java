package org.reciproque.query.figures;

import static org.reciproque.api.seat.Role.ADMINISTRATOR;
import static org.reciproque.api.seat.Role.ANIMATOR;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.figures.Figure;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.figures.FigureLists.Question;
import org.reciproque.query.readings.Sensitive;
import org.reciproque.query.tables.CsvFile;
import org.reciproque.query.tables.OdsFile;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.FileToTake;
import org.reciproque.query.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list behind a figure: to be read by fifty, or taken away whole. */
@Controller
class FigureListScreen {

    private static final int ROWS = 50;

    private final FigureQuestions questions;
    private final FigureLists lists;
    private final Desk desk;

    FigureListScreen(FigureQuestions questions, FigureLists lists, Desk desk) {
        this.questions = questions;
        this.lists = lists;
        this.desk = desk;
    }

    @GetMapping("/chiffres/{key}")
    ModelAndView show(
            Seat seat,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") int suite) {
        int from = Math.max(0, suite);
        ModelAndView page = new ModelAndView("figures/list");
        page.addObject("list", list(seat, key, typed, from, ROWS));
        page.addObject("from", from);
        page.addObject("next", from + ROWS);
        return page;
    }

    @GetMapping("/chiffres/{key}.csv")
    @Sensitive(Sensitive.Kind.LIST)
    ResponseEntity<byte[]> csv(Seat seat, @PathVariable String key, @RequestParam Map<String, String> typed) {
        FigureList list = whole(seat, key, typed);
        return FileToTake.of(list.fileName() + ".csv", CsvFile.MEDIA_TYPE, CsvFile.of(list.table()));
    }

    @GetMapping("/chiffres/{key}.ods")
    @Sensitive(Sensitive.Kind.LIST)
    ResponseEntity<byte[]> ods(Seat seat, @PathVariable String key, @RequestParam Map<String, String> typed) {
        FigureList list = whole(seat, key, typed);
        return FileToTake.of(list.fileName() + ".ods", OdsFile.MEDIA_TYPE, OdsFile.of(list.table()));
    }

    private FigureList whole(Seat seat, String key, Map<String, String> typed) {
        FigureList list = list(seat, key, typed, 0, Integer.MAX_VALUE);
        if (list.hidden()) {
            throw new NotFound();
        }
        return list;
    }

    private FigureList list(Seat seat, String key, Map<String, String> typed, int from, int rows) {
        Figure figure = Arrays.stream(Figure.values())
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        try {
            return list(seat, figure, AskedPeriod.in(typed, desk.today()), from, rows);
        } catch (Refusal noSuchPeriod) {
            throw new NotFound();
        }
    }

    private FigureList list(Seat seat, Figure figure, AskedPeriod asked, int from, int rows) {
        FiguresAnswer answer =
                questions.answer(new AskFigures(seat.network(), List.of(asked.period()), asked.cutOff()));
        KeyFigures figures = answer.figures().get(0);
        boolean named = seat.has(ANIMATOR, ADMINISTRATOR);
        Question question = new Question(
                seat.network(), figure, asked.period(), answer.known().number());
        return new FigureList(
                figure,
                asked,
                answer.known(),
                named,
                FigureCard.size(figure, figures),
                FigureCard.sizeInWords(figure, figures),
                named ? lists.named(question, from, rows) : lists.withoutNames(question, from, rows));
    }
}
