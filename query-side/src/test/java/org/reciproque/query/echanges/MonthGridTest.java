package org.reciproque.query.echanges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reciproque.query.echanges.AgendaEntry.Kind;

class MonthGridTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void november_2026_begins_on_a_sunday_and_has_thirty_days() {
        MonthGrid grid = MonthGrid.of(YearMonth.of(2026, 11), TODAY, List.of());

        assertThat(grid.days()).hasSize(30);
        assertThat(grid.days().get(0).classes()).isEqualTo("jour libre debut-7");
        assertThat(grid.days().get(21).classes()).isEqualTo("jour libre aujourdhui");
    }

    @Test
    void february_of_a_leap_year_has_its_last_day() {
        MonthGrid grid = MonthGrid.of(YearMonth.of(2028, 2), TODAY, List.of(entry(LocalDate.of(2028, 2, 29))));

        assertThat(grid.days()).hasSize(29);
        assertThat(grid.busy()).extracting(day -> day.date()).containsExactly(LocalDate.of(2028, 2, 29));
    }

    @Test
    void what_happens_on_the_thirty_first_stands_there_and_nowhere_else() {
        LocalDate last = LocalDate.of(2026, 12, 31);
        MonthGrid grid = MonthGrid.of(YearMonth.of(2026, 12), TODAY, List.of(entry(last), entry(last)));

        assertThat(grid.busy()).hasSize(1);
        assertThat(grid.busy().get(0).entries()).hasSize(2);
        assertThat(grid.days().get(30).classes()).isEqualTo("jour");
    }

    private static AgendaEntry entry(LocalDate day) {
        return new AgendaEntry(
                day, LocalTime.of(18, 30), Kind.SESSION, "Chant choral", "local", "prévue", "/agenda/seances/1");
    }
}
