package org.reciproque.query.register;

import static org.reciproque.api.retention.RetentionKind.BILAN_WORDS;
import static org.reciproque.api.retention.RetentionKind.GONE;
import static org.reciproque.api.retention.RetentionKind.SILENT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reciproque.api.retention.RetentionKind;

/**
 * What is kept about a person, by kind: why and on which ground of article 6 of the GDPR, from whom, who sees it, to whom
 * it goes, for how long, and in which columns it lies. The questions are those of the CNIL's simplified register (« Modèle
 * de registre simplifié ») and of its « Guide de sensibilisation au RGPD pour les associations ».
 */
public enum KindOfData {
    IDENTITY(
            "Qui elle est",
            "Son nom, l’alias qu’elle s’est choisi, ses noms d’avant, quand elle est disponible, comment elle est venue.",
            "Pour la reconnaître et l’accueillir : c’est ce qu’elle attend du réseau.",
            Ground.PART,
            Source.HERSELF,
            "l’équipe d’animation ; au tableau, le prénom ou l’alias qu’elle a choisi",
            Recipient.NOBODY,
            HowLong.recordOf(),
            "participant: name known_as availability how_they_came",
            "name_borne: name",
            "fact: label",
            "fact_correction: value"),
    CONTACT(
            "Pour la joindre",
            "Téléphone, courriel, adresse, ce qu’elle a bien voulu donner.",
            "Pour la prévenir et la mettre en relation, autant qu’elle l’a bien voulu.",
            Ground.PART,
            Source.HERSELF,
            "l’équipe d’animation, et les personnes d’une mise en relation acceptée, sauf si elle a dit non",
            Recipient.NOBODY,
            HowLong.recordOf(),
            "participant: phone email address"),
    GUARDIAN(
            "Qui répond pour elle",
            "Le nom d’un parent ou d’un tuteur, et comment le joindre.",
            "Parce qu’elle n’est pas majeure.",
            Ground.INTEREST,
            Source.HERSELF,
            "l’équipe d’animation",
            Recipient.NOBODY,
            HowLong.recordOf(),
            "participant: guardian guardian_contact"),
    COARSE(
            "Pour les nombres du réseau",
            "Tranche d’âge, genre, quartier (ou classe, groupe, service).",
            "Pour des totaux, sans nom ; ne pas répondre est une réponse.",
            Ground.AGREEMENT,
            Source.HERSELF,
            "l’équipe d’animation ; ailleurs, des totaux seulement",
            Recipient.TOTALS,
            HowLong.said("Tant qu’il y a des totaux à faire : après un effacement, cela reste sans nom."),
            "participant: age_band gender area"),
    CHOICES(
            "Ses choix",
            "Ce qu’elle a répondu sur la recherche, les photos, le tableau, ses témoignages, son contact.",
            "Pour pouvoir montrer ce qu’elle a accepté et ce qu’elle a refusé.",
            Ground.DUTY,
            Source.HERSELF,
            "l’équipe d’animation",
            Recipient.NOBODY,
            HowLong.said("Toute l’histoire des réponses ; après un effacement, sans nom."),
            "fact: nature outcome"),
    MEMBERSHIPS(
            "Ses adhésions",
            "De quel jour à quel jour.",
            "Pour la vie du réseau et les comptes de qui le porte.",
            Ground.PART,
            Source.TEAM,
            "l’équipe d’animation, la trésorerie",
            Recipient.TOTALS,
            HowLong.said("Comme un fait : après un effacement, comptée sans nom.")),
    SAVOIRS(
            "Ses offres et ses demandes",
            "Ce qu’elle propose et ce qu’elle cherche, avec ses mots, et dans quelles conditions.",
            "Pour chercher avec qui échanger : c’est ce qu’elle attend du réseau.",
            Ground.PART,
            Source.HERSELF,
            "l’équipe d’animation ; au tableau, sauf si elle a dit non",
            Recipient.TOTALS,
            HowLong.recordOf(),
            "sheet: amended_savoir amended_theme stems more family nature company places moments material",
            "fact: label theme nature outcome",
            "fact_correction: value"),
    MEETINGS(
            "Ses mises en relation et ses échanges",
            "Qui rencontre qui, sur quoi, et ce qui a été convenu.",
            "Pour accompagner ce qui se vit, et le raconter en totaux à ceux qui soutiennent le réseau.",
            Ground.PART,
            Source.TEAM,
            "l’équipe d’animation, et les personnes avec qui elle échange",
            Recipient.TOTALS,
            HowLong.recordOf(),
            "mise_en_relation: savoir theme planned_place why content method criteria place days frequency duration material"
                    + " material_cost keys projects way_of_transmitting",
            "echange_move: side",
            "fact: label theme outcome",
            "fact_correction: value"),
    PRESENCES(
            "Quand elle était là",
            "Les jours de séance et de rencontre, sans jamais les additionner par personne.",
            "Pour noter une séance ou une rencontre ; seuls des totaux sans nom en sortent.",
            Ground.PART,
            Source.TEAM,
            "l’équipe d’animation",
            Recipient.TOTALS,
            HowLong.said("Comme un fait : après un effacement, comptée sans nom."),
            "echange_session: planned_place",
            "gathering: planned_place"),
    WORDS(
            "Ce qu’elle a dit d’autre",
            "Les bilans, les récits de séances, les décisions, ce qu’elle a précisé ici ou là.",
            "Pour garder la mémoire des échanges, avec ses mots ; publiés seulement si elle l’accepte.",
            Ground.PART,
            Source.HERSELF,
            "l’équipe d’animation, et les personnes avec qui elle échange",
            "ceux qui lisent un témoignage qu’elle a bien voulu publier, sans son nom",
            HowLong.of(BILAN_WORDS),
            "bilan_words: side expectations self_criticism know_how attitudes learnt_by_teaching what_next thanks",
            "echange_session: what_was_done",
            "decision: decision",
            "mise_en_relation: why",
            "fact: label effects",
            "fact_correction: value",
            "sorting: kept_why"),
    DOINGS(
            "Ce qu’elle a noté",
            "« Qui a fait quoi » : le nom de qui note, sous chaque chose notée.",
            "Pour pouvoir demander à qui a noté, et corriger sans rien effacer.",
            Ground.INTEREST,
            Source.SOFTWARE,
            "l’équipe d’animation",
            Recipient.NOBODY,
            HowLong.said("Aussi longtemps que ce qui a été noté ; le nom, tant que l’accès est ouvert."),
            "journal: what"),
    READINGS(
            "Ce qu’elle a ouvert",
            "Quand elle ouvre ou télécharge une fiche, un dossier, des coordonnées, une liste, ou change un accès : son nom,"
                    + " l’heure, et de qui il s’agit. Combien de fois, dans une heure, son accès n’a pas ouvert.",
            "Pour que personne ne lise sans qu’on puisse le savoir.",
            Ground.INTEREST,
            Source.SOFTWARE,
            "l’administration du réseau",
            Recipient.NOBODY,
            HowLong.said("Un an, puis c’est effacé tout seul."),
            "journal.reading: kind",
            "journal.missed: kind"),
    ACCESS(
            "Son accès à Réciproque",
            "Son identifiant, comment un fournisseur d’identité la connaît, les empreintes de sa phrase de passe et de ses codes, la part publique de ses clés d’accès, le nom qu’elle montre, ce qu’elle fait dans le"
                    + " réseau, les appareils d’où elle entre, le courriel d’une invitation.",
            "Pour qu’elle seule entre sous son nom.",
            Ground.INTEREST,
            Source.TEAM,
            "elle-même, et l’administration du réseau, sans ses secrets ; l’équipe voit le nom qu’elle montre",
            Recipient.NOBODY,
            HowLong.said(
                    "Tant que la personne n’est pas effacée ; fermé avant, s’il ne sert plus depuis aussi longtemps que le"
                            + " réseau l’a choisi ; les appareils et les invitations, un an."),
            "accounts.account: login passphrase shown_name",
            "accounts.seat: roles",
            "accounts.session: device",
            "accounts.second_factor: sealed",
            "accounts.recovery_code: code",
            "accounts.vouched: issuer subject",
            "accounts.delay: key",
            "accounts.link: token roles shown_name mail",
            "accounts.passkey: name credential public_key attestation transports");

    private static final String DEFAULT_SCHEMA = "screens.";

    private final String label;
    private final String what;
    private final String why;
    private final Ground ground;
    private final Source source;
    private final String seenBy;
    private final String goesTo;
    private final HowLong howLong;
    private final Set<String> columns;

    /**
     * @param columns each « table: columns », in the schema of the screens unless another is said
     */
    KindOfData(
            String label,
            String what,
            String why,
            Ground ground,
            Source source,
            String seenBy,
            String goesTo,
            HowLong howLong,
            String... columns) {
        this.label = label;
        this.what = spaced(what);
        this.why = spaced(why);
        this.ground = ground;
        this.source = source;
        this.seenBy = spaced(seenBy);
        this.goesTo = goesTo;
        this.howLong = howLong;
        this.columns = Arrays.stream(columns).flatMap(KindOfData::columns).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> columns(String said) {
        String[] parts = said.split(": ");
        String table = parts[0].contains(".") ? parts[0] : DEFAULT_SCHEMA + parts[0];
        return Arrays.stream(parts[1].split(" ")).map(column -> table + "." + column);
    }

    /** As French asks before these signs. */
    static String spaced(String text) {
        return text.replace(" :", "\u00a0:")
                .replace(" ;", "\u00a0;")
                .replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»");
    }

    public String label() {
        return label;
    }

    /** What is kept, in a sentence. */
    public String what() {
        return what;
    }

    /** Why it is kept, in a sentence. */
    public String why() {
        return why;
    }

    /** On which ground, with its article. */
    public String ground() {
        return ground.sentence();
    }

    /** After « D’où cela vient : ». */
    public String source() {
        return source.words();
    }

    /** After « Qui le voit : ». */
    public String seenBy() {
        return seenBy;
    }

    /** After « À qui cela va, hors du réseau : ». */
    public String goesTo() {
        return goesTo;
    }

    HowLong howLong() {
        return howLong;
    }

    /** Where it lies, each as {@code schema.table.column}. */
    public Set<String> columns() {
        return columns;
    }

    /** To whom it may go outside of the network. */
    private static final class Recipient {

        static final String NOBODY = "personne";
        static final String TOTALS = "ceux qui soutiennent le réseau et la recherche, en totaux sans nom";

        private Recipient() {}
    }

    /** Either a sentence, or what the network chose. */
    record HowLong(String sentence, List<RetentionKind> kinds) {

        static HowLong said(String sentence) {
            return new HowLong(spaced(sentence), List.of());
        }

        static HowLong of(RetentionKind... kinds) {
            return new HowLong("", List.of(kinds));
        }

        /** As long as the person's record. */
        static HowLong recordOf() {
            return of(GONE, SILENT);
        }
    }
}
