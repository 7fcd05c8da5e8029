package org.reciproque.query.home;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.web.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of those who animate; the others begin with the figures. */
@Controller
class HomeScreen {

    private final WeekTasks tasks;
    private final Desk desk;

    HomeScreen(WeekTasks tasks, Desk desk) {
        this.tasks = tasks;
        this.desk = desk;
    }

    @GetMapping("/")
    String week(Seat seat, @RequestParam(name = "tout", defaultValue = "") String all, Model page) {
        if (!seat.has(Role.ANIMATOR, Role.ADMINISTRATOR)) {
            return "redirect:/chiffres";
        }
        LocalDate today = desk.today();
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        List<TaskGroup> groups = groups(seat, today, all).stream()
                .filter(group -> all.isEmpty() || group.key().equals(all))
                .toList();
        page.addAttribute("groups", groups);
        page.addAttribute(
                "nothing", groups.stream().allMatch(group -> group.tasks().isEmpty()));
        page.addAttribute("monday", monday);
        page.addAttribute("sunday", monday.plusDays(6));
        page.addAttribute("all", !all.isEmpty());
        return "home/week";
    }

    private List<TaskGroup> groups(Seat seat, LocalDate today, String all) {
        return List.of(
                group("demandes", "hand", "Demandes sans réponse", tasks.demands(seat.network(), today), all),
                group(
                        "accueillir",
                        "smile",
                        "Nouvelles personnes à accueillir",
                        tasks.newcomers(seat.network(), today),
                        all),
                group(
                        "rencontrer",
                        "handshake",
                        "Mises en relation à tenir",
                        tasks.meetings(seat.network(), today),
                        all),
                group("departs", "log-out", "Départs à dire aux autres", tasks.left(seat.network(), today), all),
                group(
                        "seances",
                        "calendar-days",
                        "Séances à venir ou à noter",
                        tasks.sessions(seat.network(), today),
                        all),
                group("bilans", "clipboard-check", "Bilans à faire", tasks.bilans(seat.network(), today), all),
                group("reperage", "notebook-pen", "Rencontres du réseau", tasks.gatherings(seat.network(), today), all),
                group("accompagner", "heart-handshake", "À accompagner", tasks.toAccompany(seat.network(), today), all)
                        .quietly());
    }

    private static TaskGroup group(String key, String icon, String title, List<Task> tasks, String all) {
        return TaskGroup.of(key, icon, title, tasks, all.equals(key));
    }
}
