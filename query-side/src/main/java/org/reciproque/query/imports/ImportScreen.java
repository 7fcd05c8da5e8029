package org.reciproque.query.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Legible;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.seat.Seat;
import org.reciproque.api.story.StoryCommand.ImportRehearsedStory;
import org.reciproque.api.story.StoryCommand.RehearseStory;
import org.reciproque.api.story.StoryImportId;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.api.story.StoryQuery.AskImport;
import org.reciproque.query.web.Htmx;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes a story file, shows what the rehearsal found, and writes it once somebody says so. */
@Controller
class ImportScreen {

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final PastImports past;
    private final ImportShelf shelf;

    ImportScreen(CommandGateway commands, QueryGateway queries, PastImports past, ImportShelf shelf) {
        this.commands = commands;
        this.queries = queries;
        this.past = past;
        this.shelf = shelf;
    }

    @GetMapping("/importer")
    ModelAndView choose(Seat seat) {
        return choose(seat, null);
    }

    private ModelAndView choose(Seat seat, @Nullable String fault) {
        ModelAndView page = new ModelAndView("imports/choose");
        page.addObject("title", fault == null ? "Importer" : "Erreur\u00a0: importer");
        page.addObject("fault", fault);
        List<ListedImport> files = shelf.of(seat.network());
        page.addObject("files", files);
        page.addObject("remembered", files.stream().anyMatch(ListedImport::onlyRemembered));
        if (fault != null) {
            page.setStatus(HttpStatusCode.valueOf(422));
        }
        return page;
    }

    @PostMapping("/importer")
    ModelAndView rehearse(Seat seat, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return choose(seat, "Choisissez un fichier, qui ne soit pas vide.");
        }
        String given = file.getOriginalFilename();
        String name = given == null ? "histoire.csv" : new Legible(given).text();
        try {
            StoryImportId story =
                    commands.sendAndWait(new RehearseStory(seat.networkName(), name, file.getBytes(), seat.author()));
            return Reply.to("/importer/" + story);
        } catch (Refusal refusal) {
            return choose(seat, refusal.sentence());
        }
    }

    @GetMapping("/importer/{id}")
    ModelAndView follow(Seat seat, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        return page(progress(seat, id), null, Htmx.view(request, response, "imports/progress", "state"));
    }

    @PostMapping("/importer/{id}")
    ModelAndView write(Seat seat, @PathVariable UUID id) {
        StoryProgress story = progress(seat, id);
        try {
            commands.<Object>sendAndWait(new ImportRehearsedStory(story.story()));
            return Reply.to("/importer/" + id);
        } catch (Refusal refusal) {
            ModelAndView page = page(story, refusal.sentence(), "imports/progress");
            page.setStatus(HttpStatusCode.valueOf(422));
            return page;
        }
    }

    private static ModelAndView page(StoryProgress story, @Nullable String fault, String view) {
        ModelAndView page = new ModelAndView(view);
        page.addObject("story", story);
        page.addObject("fault", fault);
        page.addObject("title", fault == null ? "Import" : "Erreur\u00a0: import");
        return page;
    }

    /** How far this import is, if it is one of this network. */
    private StoryProgress progress(Seat seat, UUID id) {
        StoryProgress story = queries.query(new AskImport(new StoryImportId(id)), StoryProgress.class)
                .join();
        boolean ours = story.networkName().isBlank()
                ? past.existsByNetworkAndId(seat.network().value(), id)
                : NetworkId.named(story.networkName()).equals(seat.network());
        if (!ours) {
            throw new NotFound();
        }
        return story;
    }
}
