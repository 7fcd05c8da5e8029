package org.reciproque.office.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.Visitor.Page;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Words;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.network.AskNetworkCard;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.network.NetworkCard;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.network.NetworkWord;
import org.reciproque.api.participant.CoarseFacts;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.TakeMembership;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One network of each form: what its screens ask, what they say, and what they leave out. */
@WholeHouse
class FormsTest {

    private static final String PASSPHRASE = "une phrase assez longue";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Accounts accounts;
    private final Stories stories;

    @LocalServerPort
    private int port;

    @Autowired
    FormsTest(CommandGateway commands, QueryGateway queries, Accounts accounts) {
        this.commands = commands;
        this.queries = queries;
        this.accounts = accounts;
        this.stories = new Stories(commands, queries);
    }

    @Test
    void a_school_asks_for_the_class_and_not_for_the_telephone_of_a_child() {
        Place school = place(NetworkForm.SCHOOL);
        Page welcome = school.visitor().get("/participants/nouveau");
        assertThat(welcome.body())
                .contains("Un prénom et une classe suffisent.", "On la joint par l’établissement.")
                .containsPattern("<label for=\"area\">Classe </label>")
                .doesNotContain("name=\"phone\"")
                .doesNotContain("name=\"email\"")
                .doesNotContain("name=\"address\"")
                .doesNotContain("Quartier");

        Page nameless = school.welcome("name", "", "area", "");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body()).contains("Écrivez au moins un prénom.", "Écrivez sa classe\u00a0; pour un adulte");
        assertThat(nameless.body().indexOf("#name")).isLessThan(nameless.body().indexOf("#area"));

        Page ines = school.welcome("name", "Inès", "area", "5e B");
        assertThat(ines.status()).isEqualTo(303);
        stories.awaitReaders();
        assertThat(school.visitor().get(ines.location()).body())
                .containsPattern("<dt>Classe</dt>\\s*<dd>5e B</dd>")
                .contains("On la joint par l’établissement.")
                .doesNotContain("/adhesion")
                .doesNotContain("Adhésion")
                .doesNotContain("Aucun moyen de la joindre");
        assertThat(school.visitor().get("/participants").body()).contains("Chercher par nom ou par classe");
    }

    @Test
    void what_paper_told_a_school_stays_shown_and_can_be_taken_out() {
        Place school = place(NetworkForm.SCHOOL);
        ParticipantId hugo = school.noted("Hugo", "01 99 00 12 34");
        school.noted("Hugo", hugo);
        stories.awaitReaders();
        String record = "/participants/" + hugo;

        assertThat(school.visitor().get(record).body())
                .contains("01 99 00 12 34")
                .containsPattern("<dt>Adhésion</dt>")
                .doesNotContain(record + "/adhesion\"");
        String details = record + "/coordonnees";
        assertThat(school.visitor().get(details).body())
                .contains("name=\"phone\"", "01 99 00 12 34", "Classe <span class=\"facultatif\">(facultatif)</span>")
                .doesNotContain("name=\"email\"");

        assertThat(school.post(details, details, "name", "Hugo P.", "area", "").status())
                .as("a form that did not show the telephone does not take it out")
                .isEqualTo(303);
        stories.awaitReaders();
        assertThat(school.visitor().get(record).body()).contains("Hugo P.", "01 99 00 12 34");

        school.post(details, details, "name", "Hugo P.", "phone", "");
        stories.awaitReaders();
        assertThat(school.visitor().get(record).body()).doesNotContain("01 99 00 12 34");
        assertThat(school.visitor().get(details).body()).doesNotContain("name=\"phone\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ASSOCIATION, Quartier ou commune, true, true, Adhésion",
        "HOSTED_BY_SOCIAL_CENTRE, Quartier ou commune, true, true, Adhésion au centre social",
        "INFORMAL, Quartier ou commune, true, true,",
        "SCHOOL, Classe, false, false,",
        "CLASS, Groupe, false, false,",
        "COMPANY, Service ou site, true, false,"
    })
    void each_form_asks_what_it_needs(
            NetworkForm form, String area, boolean phone, boolean address, String membership) {
        Place place = place(form);
        String welcome = place.visitor().get("/participants/nouveau").body();
        assertThat(welcome).contains(area);
        assertThat(welcome.contains("name=\"phone\"")).isEqualTo(phone);
        assertThat(welcome.contains("name=\"email\"")).isEqualTo(phone);
        assertThat(welcome.contains("name=\"address\"")).isEqualTo(address);
        assertThat(welcome.contains("(facultatif)</span></label>")).isTrue();

        ParticipantId awa = place.noted("Awa", "");
        stories.awaitReaders();
        String record = place.visitor().get("/participants/" + awa).body();
        assertThat(record).contains("<dt>" + area + "</dt>");
        if (membership == null) {
            assertThat(record).doesNotContain("/adhesion");
        } else {
            assertThat(record).contains("/adhesion", "<summary>" + membership + "</summary>");
        }
    }

    @Test
    void a_social_centre_opens_a_room_so_an_agreement_says_which_and_who_has_the_keys() {
        Place centre = place(NetworkForm.HOSTED_BY_SOCIAL_CENTRE);
        String mer = centre.miseEnRelation();
        assertThat(centre.visitor().get(mer).body()).doesNotContain("Lieu à convenir");

        Page without = centre.agree(mer);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body())
                .containsSubsequence(
                        "href=\"#lieu\"",
                        "Dans quelle salle",
                        "href=\"#cles\"",
                        "Qui ouvre la salle",
                        "href=\"#bilanLe\"");
        Page agreed = centre.agree(mer, "lieu", "Salle bleue", "cles", "L’accueil", "bilanLe", TODAY.toString());
        assertThat(agreed.status()).isEqualTo(303);

        Place other = place(NetworkForm.HOSTED_BY_SOCIAL_CENTRE);
        String put = other.miseEnRelation();
        assertThat(other.post(put, put + "/rencontre", other.met("LATER")).status())
                .as("« plus tard » asks for nothing")
                .isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource(NetworkForm.class)
    void only_where_a_host_opens_its_rooms_is_a_place_asked(NetworkForm form) {
        Place place = place(form);
        Page agreed = place.agree(place.miseEnRelation(), "cles", "Claire", "bilanLe", TODAY.toString());
        boolean hosted = form != NetworkForm.ASSOCIATION && form != NetworkForm.INFORMAL;
        assertThat(agreed.status()).isEqualTo(hosted ? 422 : 303);
        assertThat(agreed.body().contains("href=\"#lieu\"")).isEqualTo(hosted);
    }

    @ParameterizedTest
    @EnumSource(NetworkForm.class)
    void an_assembly_is_proposed_to_an_association_and_planned_elsewhere_it_is_shown(NetworkForm form) {
        Place place = place(form);
        boolean association = form == NetworkForm.ASSOCIATION;
        assertThat(place.visitor().get("/rencontres/nouvelle").body().contains("assemblée générale"))
                .isEqualTo(association);
        Page planned =
                place.post("/rencontres/nouvelle", "/rencontres", "kind", "GENERAL_ASSEMBLY", "day", TODAY.toString());
        stories.awaitReaders();
        assertThat(place.visitor().get(planned.location()).body()).contains("Assemblée générale");
    }

    @Test
    void the_home_names_every_gathering_to_come_as_the_agenda_does() {
        Place place = place(NetworkForm.ASSOCIATION);
        for (GatheringKind kind : GatheringKind.values()) {
            String day = TODAY.plusDays(1 + kind.ordinal()).toString();
            place.post("/rencontres/nouvelle", "/rencontres", "kind", kind.name(), "day", day);
        }
        stories.awaitReaders();
        String home = place.visitor().get("/?tout=reperage").body();
        // The days to come may lie in two months.
        YearMonth month = YearMonth.from(TODAY);
        String agenda = place.visitor().get("/agenda?vue=liste&mois=" + month).body()
                + place.visitor()
                        .get("/agenda?vue=liste&mois=" + month.plusMonths(1))
                        .body();
        for (GatheringKind kind : GatheringKind.values()) {
            assertThat(home).contains(kind.title());
            assertThat(agenda).contains(kind.title());
        }
    }

    @ParameterizedTest
    @EnumSource(NetworkForm.class)
    void every_page_and_every_paper_is_headed_with_the_word_of_the_network(NetworkForm form) {
        Place place = place(form);
        String called = "RERS " + place.name();
        for (String path : List.of(
                "/",
                "/chiffres",
                "/aide",
                "/reperage/feuille",
                "/offres-et-demandes/tableau",
                "/mises-en-relation/feuille")) {
            Page page = place.visitor().get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains(called).doesNotContain("RERS RERS");
        }
        assertThat(place.visitor().get("/aide").body())
                .contains("Réseau d’échanges réciproques de savoirs " + place.name());
        assertThat(new Visitor(port).get("/aide").body()).contains("Les cinq temps");
    }

    @Test
    void memberships_are_counted_where_there_are_some() {
        Place friends = place(NetworkForm.INFORMAL);
        ParticipantId awa = friends.noted("Awa", "");
        stories.awaitReaders();
        assertThat(friends.visitor().get("/chiffres").body())
                .contains("Participants actifs")
                .doesNotContain("id=\"adherents\"");
        assertThat(place(NetworkForm.ASSOCIATION).visitor().get("/chiffres").status())
                .isEqualTo(200);

        friends.noted("Awa", awa);
        stories.awaitReaders();
        assertThat(friends.visitor().get("/chiffres").body()).contains("id=\"adherents\"");
    }

    @Test
    void who_carries_the_network_is_asked_and_an_old_report_keeps_the_form_it_had() {
        Place place = place(NetworkForm.ASSOCIATION);
        Page without = place.settings("HOSTED_BY_SOCIAL_CENTRE", "RECS", " ");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body())
                .contains("href=\"#host\"", "Dites quel centre social porte le réseau.")
                .contains("data-label=\"Le centre social qui porte le réseau\"");

        assertThat(place.settings("HOSTED_BY_SOCIAL_CENTRE", "RECS", "Les Épis").status())
                .isEqualTo(303);
        stories.awaitReaders();
        assertThat(place.visitor().get("/reseau").body())
                .contains("Réseau d’échanges de compétences et de savoirs " + place.name())
                .contains("Projet porté par le centre social Les Épis", "value=\"Les Épis\"");
        assertThat(place.visitor().get("/").body()).contains("RECS " + place.name());
        assertThat(card(place, 1).settings()).isEqualTo(NetworkSettings.usual());
        assertThat(card(place, 2).standing()).contains("Projet porté par le centre social Les Épis");
        assertThat(card(place, 0)).isEqualTo(card(place, 2));

        place.settings("INFORMAL", "RES", "Les Épis");
        stories.awaitReaders();
        assertThat(card(place, 0).settings().host())
                .as("nobody carries an informal group")
                .isEmpty();
    }

    private NetworkCard card(Place place, long number) {
        return queries.query(new AskNetworkCard(place.network(), number), NetworkCard.class)
                .join();
    }

    private Place place(NetworkForm form) {
        String name = "Les Tilleuls " + UUID.randomUUID();
        NetworkId network = NetworkId.named(name);
        Optional<String> host = form.hostLabel().map(label -> "Les Épis");
        commands.<Object>sendAndWait(new FoundNetwork(
                network,
                noted(network, "founded"),
                name,
                new NetworkSettings(form, NetworkWord.RERS, host, false, NetworkSettings.SIX_WEEKS),
                List.of()));
        String login = "formes-" + UUID.randomUUID();
        accounts.open(
                login, PASSPHRASE, new Seat(network, name, AuthorId.of(login), "Claire", Role.ADMINISTRATOR), false);
        stories.awaitReaders();
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, PASSPHRASE);
        return new Place(network, name, visitor);
    }

    private static Noted noted(NetworkId network, String part) {
        return new Noted(network, NoteId.of(network, part), AuthorId.of("une autre"), TODAY.minusDays(30), TODAY);
    }

    /** A network, and Claire at its screen. */
    private final class Place {

        private final NetworkId network;
        private final String name;
        private final Visitor visitor;

        Place(NetworkId network, String name, Visitor visitor) {
            this.network = network;
            this.name = name;
            this.visitor = visitor;
        }

        NetworkId network() {
            return network;
        }

        String name() {
            return name;
        }

        Visitor visitor() {
            return visitor;
        }

        Page post(String page, String action, String... fields) {
            String[] all = new String[fields.length + 2];
            System.arraycopy(fields, 0, all, 2, fields.length);
            all[0] = "key";
            all[1] = UUID.randomUUID().toString();
            return visitor.post(page, action, all);
        }

        Page welcome(String... fields) {
            return post("/participants/nouveau", "/participants", fields);
        }

        Page settings(String form, String word, String host) {
            return post("/reseau", "/reseau/reglages", "form", form, "word", word, "host", host, "rhythm", "42");
        }

        /** On paper, as stories are: no screen asked for anything. */
        ParticipantId noted(String who, String phone) {
            ParticipantId person = ParticipantId.of(network, who);
            Noted noted = FormsTest.noted(network, who);
            Optional<Words> said = Optional.of(phone)
                    .filter(digits -> !digits.isEmpty())
                    .map(digits -> Words.said(person.asSpeaker(), noted.note(), "phone", digits));
            commands.<Object>sendAndWait(new WelcomeParticipant(
                    person,
                    noted,
                    new Details(
                            Optional.of(Words.said(person.asSpeaker(), noted.note(), "name", who)),
                            Optional.empty(),
                            said,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            new CoarseFacts(Optional.empty(), Optional.empty(), Optional.of("Sud")))));
            return person;
        }

        void noted(String who, ParticipantId member) {
            commands.<Object>sendAndWait(new TakeMembership(
                    member,
                    FormsTest.noted(network, "member " + who),
                    new Period(TODAY.minusDays(10), TODAY.plusDays(10))));
        }

        String miseEnRelation() {
            MiseEnRelationId id = MiseEnRelationId.of(network, "anglais");
            Parties both = new Parties(Set.of(noted("Gérard", "")), Set.of(noted("Nadia", "")), Optional.empty());
            commands.<Object>sendAndWait(new OpenMiseEnRelation(
                    id,
                    FormsTest.noted(network, "anglais"),
                    Set.of(OfferId.of(network, "anglais")),
                    Set.of(DemandId.of(network, "anglais")),
                    both,
                    Optional.empty(),
                    Optional.empty()));
            stories.awaitReaders();
            return "/mises-en-relation/" + id;
        }

        String[] met(String outcome, String... more) {
            List<String> fields = new ArrayList<>(List.of(
                    "rencontreLe",
                    TODAY.toString(),
                    "issue",
                    outcome,
                    "offreur",
                    ParticipantId.of(network, "Gérard").toString(),
                    "demandeur",
                    ParticipantId.of(network, "Nadia").toString()));
            fields.addAll(List.of(more));
            return fields.toArray(String[]::new);
        }

        Page agree(String mer, String... more) {
            return post(mer, mer + "/rencontre", met("AGREED", more));
        }
    }
}
