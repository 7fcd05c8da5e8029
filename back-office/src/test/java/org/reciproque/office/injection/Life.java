package org.reciproque.office.injection;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Element;
import org.reciproque.Stories;

/** What a network lives through, from a welcome to a bilan and an erasure, with a payload wherever somebody writes. */
final class Life {

    private final Pen pen;
    private final Hand hand;
    private final Crossing crossing;
    private final Stories stories;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    Life(Pen pen, Hand hand, Crossing crossing, Stories stories) {
        this.pen = pen;
        this.hand = hand;
        this.crossing = crossing;
        this.stories = stories;
    }

    void once() {
        network();
        accesses();
        String person = people();
        String reperage = reperage();
        String offer = fiche("offre");
        String demand = fiche("demande");
        sheets();
        gathering();
        meetings(offer, demand);
        String echange = agreed(offer, demand);
        echange(echange);
        String bilan = bilan(echange);
        look(person, reperage, offer, demand, echange);
        end(echange, bilan);
    }

    private void network() {
        pen.send(pen.open("/reseau"), "/reseau/reglages", "form", "HOSTED_BY_SOCIAL_CENTRE");
        Answer settings = pen.send(pen.open("/reseau"), "/reseau/themes");
        pen.send(settings, "/reseau/themes/retirer");
        pen.send(pen.open("/reseau"), "/reseau/themes");
        pen.send(
                pen.open("/reseau/durees"),
                "/reseau/durees",
                "months-GONE",
                "6",
                "months-SILENT",
                "36",
                "months-BILAN_WORDS",
                "60",
                "months-UNUSED_ACCESS",
                "12");
    }

    /** Somebody is let in, changed, and let out; the page names them each time. */
    private void accesses() {
        String link = invite();
        pen.send(pen.open(link), link, "passphrase", "trois lanternes dans le pré");
        Answer page = pen.open("/acces");
        Element newcomer = page.page().selectFirst("article.acces:contains(pas encore de visite)");
        if (newcomer == null) {
            throw new AssertionError(
                    "Nobody came in: " + page.page().select("main").text());
        }
        String hers = newcomer.select("form[action$=/roles]").attr("action").replace("/roles", "");
        pen.send(page, hers + "/roles", "roles", "TREASURER");
        pen.send(pen.open("/acces"), hers + "/personne", "participant", "");
        pen.send(pen.open("/acces"), hers + "/lien");
        pen.send(pen.open("/acces"), hers + "/fermer");
        invite();
        pen.send(pen.open("/acces"), "/retirer");
        pen.open("/mon-acces");
    }

    private String invite() {
        Answer page =
                pen.send(pen.open("/acces"), "/acces/inviter", "participant", "", "mail", "", "roles", "ANIMATOR");
        return page.page().select("#lien").text().replaceFirst("https?://[^/]+", "");
    }

    /** Whoever may see the movement looks at the names of networks, and sits down again. */
    void movement() {
        pen.send(pen.open("/reseaux"), "/reseaux/mouvement");
        pen.open("/mouvement");
        pen.send(pen.open("/reseaux"), "/reseaux");
    }

    private String people() {
        String kept = welcome();
        Answer page = pen.send(pen.open(kept + "/coordonnees"), "/coordonnees");
        page = pen.send(pen.open(kept + "/corriger"), "/corriger");
        page = pen.send(
                page,
                "/adhesion",
                "first",
                today.toString(),
                "last",
                today.plusYears(1).toString());
        page = pen.send(page, "/choix");
        page = pen.send(page, "/sans-contrepartie");
        page = pen.send(page, "/pause");
        page = pen.send(page, "/reprise");
        String left = welcome("day", today.minusYears(2).toString());
        pen.send(pen.open(left), "/depart", "left", today.minusMonths(14).toString());
        stories.awaitReaders();
        pen.send(pen.open("/participants/a-trier"), left.replace("/participants", ""));
        pen.send(pen.open(left + "/effacer"), "/effacer", "sure", "true", "text", "*");
        String mistaken = welcome();
        pen.send(pen.open(mistaken + "/corriger"), "/erreur");
        for (String where : List.of("", "?mots=" + Hand.encoded(pen.say().text()))) {
            pen.open("/participants" + where);
        }
        pen.open(kept + "/dossier");
        pen.open(kept + "/dossier.json");
        pen.open(kept + "/dossier.pdf");
        return kept;
    }

    private String welcome(String... chosen) {
        return pen.send(pen.open("/participants/nouveau"), "/participants", chosen)
                .path();
    }

    private String reperage() {
        String reperage = pen.send(pen.open("/reperage"), "/reperage").path();
        pen.send(pen.open(reperage), "/lignes", "sens", "offre");
        pen.send(pen.open(reperage), "/lignes", "sens", "demande");
        pen.send(pen.open(reperage + "/terminer"), "/terminer");
        pen.open(reperage + "/nouvelles?connues=0&dites=0");
        pen.open("/reperage/feuille");
        return reperage;
    }

    private String fiche(String sens) {
        return pen.send(
                        pen.open("/offres-et-demandes/nouvelle"),
                        "/offres-et-demandes",
                        "sens",
                        sens,
                        "dernierJour",
                        "",
                        "auTableau",
                        "oui")
                .path();
    }

    private void sheets() {
        String sheet = fiche("offre");
        pen.send(pen.open(sheet + "/modifier"), "/modifier");
        pen.send(pen.open(sheet), "/pause", "jusquau", "");
        pen.send(pen.open(sheet), "/reprise");
        pen.send(pen.open(sheet), "/retrait");
        pen.send(pen.open(sheet), "/retour");
        Answer gone = pen.send(pen.open(sheet), "/erreur");
        pen.send(gone, "/retablir");
        pen.open("/offres-et-demandes");
        pen.open("/offres-et-demandes/tableau");
        hand.piece("/offres-et-demandes?mots=" + Hand.encoded(pen.say().text()));
    }

    private void gathering() {
        String gathering =
                pen.send(pen.open("/rencontres/nouvelle"), "/rencontres").path();
        pen.send(pen.open(gathering), "/tenue");
        pen.send(pen.open(gathering), "/tenue");
        pen.send(pen.open(gathering), "/decisions");
        pen.open(gathering);
        pen.open("/rencontres");
    }

    private String open(String offer, String demand) {
        stories.awaitReaders();
        pen.open("/moulinette");
        Answer page = pen.open("/moulinette/" + id(demand));
        return pen.send(page, "/mises-en-relation", "offre", id(offer), "demande", id(demand))
                .path();
    }

    private void meetings(String offer, String demand) {
        String stopped = open(offer, demand);
        Answer page = pen.send(pen.open(stopped), "/prevoir");
        pen.open(stopped + ".ics");
        pen.open(stopped + "/feuille");
        pen.open("/mises-en-relation/feuille");
        page = pen.send(page, "/mediation");
        page = pen.send(page, "/rencontre", "issue", "LATER", "plusTardLe", "");
        page = pen.send(page, "/issue", "issue", "NO");
        page = pen.send(page, "/erreur", "issue", "NO");
        pen.send(pen.open(page.path()), "/arreter");
    }

    private String agreed(String offer, String demand) {
        String meeting = open(offer, demand);
        pen.send(pen.open(meeting), "/prevoir");
        Answer page = pen.send(
                pen.open(meeting),
                "/rencontre",
                "issue",
                "AGREED",
                "bilanLe",
                today.plusMonths(2).toString());
        Element echange = page.page().selectFirst("a.plein[href^=/echanges/]");
        if (echange == null) {
            throw new AssertionError(
                    "No échange was born: " + page.page().select("main").text());
        }
        pen.open("/mises-en-relation");
        return echange.attr("href");
    }

    private void echange(String echange) {
        pen.send(pen.open(echange), "/seances", "seanceLe", today.plusDays(3).toString());
        Answer page = pen.send(pen.open(echange), "/arrivees");
        page = pen.open(echange);
        Element part = page.page().selectFirst("button[name=part]");
        pen.send(page, "/departs", "part", part == null ? "" : part.attr("value"));
        String moved = session(pen.open(echange));
        pen.send(pen.open(moved), "/deplacer", "autreJour", today.plusDays(4).toString());
        pen.send(pen.open(moved), "/annuler");
        pen.send(pen.open(echange + "/seance"), "/seance");
        pen.send(pen.open(echange), "/seances", "seanceLe", today.toString(), "fois", "1", "rythme", "ONCE");
        stories.awaitReaders();
        String held = session(pen.open(echange));
        pen.open(held + "/feuille");
        pen.send(pen.open(held), id(held));
        pen.send(pen.open(held), "/corriger");
        pen.send(pen.open(held), "/erreur");
        pen.open("/agenda");
        pen.open("/echanges");
    }

    private String session(Answer echange) {
        Element first = echange.page().selectFirst("a[href^=/agenda/seances/]");
        if (first == null) {
            throw new AssertionError(
                    "No séance: " + echange.page().select("main").text());
        }
        return first.attr("href");
    }

    private String bilan(String echange) {
        pen.send(pen.open(echange + "/bilan?noter=oui"), "/bilan", "present", "*", "effet", "*");
        stories.awaitReaders();
        Answer read = pen.open(echange + "/bilan");
        Element correct = read.page().selectFirst("a[href$=/corriger]");
        if (correct == null) {
            throw new AssertionError("No bilan: " + read.page().select("main").text());
        }
        pen.send(pen.open(correct.attr("href")), "/corriger");
        return correct.attr("href");
    }

    /** Looks at everything where something of this may come out again. */
    private void look(String... things) {
        stories.awaitReaders();
        for (String thing : things) {
            pen.open(thing);
        }
        for (String page : List.of(
                "/",
                "/chiffres",
                "/donnees",
                "/aide",
                "/accessibilite",
                "/vos-donnees",
                "/importer",
                "/reseau/registre",
                "/reseau/etat",
                "/reseau/listes",
                "/reseau/lectures")) {
            pen.open(page);
        }
        pen.open("/personnes?qui=zq");
    }

    /** Each list as a page and as files. */
    void lists() {
        for (Element list : pen.open("/chiffres").page().select("a[href^=/chiffres/]")) {
            String address = list.attr("href").replaceFirst("\\?.*", "");
            pen.open(address + "?annee=" + today.getYear());
            if (hand.get(address + ".csv?annee=" + today.getYear()).status() == 200) {
                crossing.takes("GET", address + ".csv");
                pen.open(address + ".ods?annee=" + today.getYear());
            }
        }
    }

    void reports() {
        pen.open("/rapports/activite/" + today.getYear() + ".pdf");
        pen.open("/rapports/activite/" + today.getYear() + ".docx");
        pen.open("/donnees/jeu-public.zip");
    }

    private void end(String echange, String bilan) {
        pen.send(pen.open(bilan), "/erreur");
        pen.send(pen.open(echange), "/fin");
        pen.send(pen.open(echange), "/reprise");
    }

    /** A file under this name, with these lines; opens what became of it. */
    Answer bringIn(String name, String lines) {
        String token = pen.open("/importer")
                .page()
                .select("form.depot input[name=_csrf]")
                .attr("value");
        Answer page = hand.follow(hand.upload("/importer", token, name, lines.getBytes(StandardCharsets.UTF_8)));
        crossing.takes("POST", "/importer");
        return page;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    }
}
