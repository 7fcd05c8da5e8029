package org.reciproque.query.savoirs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.savoir.Company;
import org.reciproque.api.savoir.Family;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.Nature;
import org.reciproque.query.web.Typed;

/**
 * An offer or a demand as it is typed: texts only, never null, so that whatever was typed can be shown again.
 *
 * @param key minted with the form
 * @param sens « offre » or « demande »
 * @param quiChoix which of the people proposed was picked
 * @param quiPour for which name they were proposed
 * @param auTableau « oui » when it may be shown on the board
 */
public record FicheForm(
        String key,
        String sens,
        String qui,
        String quiChoix,
        String quiPour,
        String savoir,
        String precisions,
        String theme,
        String nature,
        String famille,
        String compagnie,
        String lieux,
        String moments,
        String materiel,
        String dernierJour,
        String auTableau) {

    // Spring hands over null for what a form did not send.
    @SuppressWarnings("NullAway")
    public FicheForm {
        key = text(key);
        sens = text(sens);
        qui = text(qui);
        quiChoix = text(quiChoix);
        quiPour = text(quiPour);
        savoir = text(savoir);
        precisions = text(precisions);
        theme = text(theme);
        nature = text(nature);
        famille = text(famille);
        compagnie = text(compagnie);
        lieux = text(lieux);
        moments = text(moments);
        materiel = text(materiel);
        dernierJour = text(dernierJour);
        auTableau = text(auTableau);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.replace("\r\n", "\n").strip();
    }

    /** An empty form for the next sheet of this person. */
    public static FicheForm blank(UUID key, String sens, String qui) {
        return new FicheForm(key.toString(), sens, qui, "", "", "", "", "", "", "", "", "", "", "", "", "oui");
    }

    /** The sheet as it stands, to be amended. */
    static FicheForm of(UUID key, SheetShown sheet) {
        return new FicheForm(
                key.toString(),
                sheet.kind().label(),
                sheet.who(),
                sheet.person().toString(),
                sheet.who(),
                sheet.hasWords() ? sheet.savoir() : "",
                Objects.requireNonNullElse(sheet.more(), ""),
                Objects.requireNonNullElse(sheet.theme(), ""),
                sheet.nature().name(),
                Optional.ofNullable(sheet.family()).map(Family::name).orElse(""),
                sheet.company().name(),
                Objects.requireNonNullElse(sheet.places(), ""),
                Objects.requireNonNullElse(sheet.moments(), ""),
                Objects.requireNonNullElse(sheet.material(), ""),
                Optional.ofNullable(sheet.lastDay()).map(LocalDate::toString).orElse(""),
                sheet.onBoard() ? "oui" : "");
    }

    /** The same words under a fresh key. */
    public FicheForm under(UUID fresh) {
        return with(fresh.toString(), sens, quiChoix, quiPour);
    }

    /** The same form where the name typed means this person, namesakes or not. */
    public FicheForm choosing(Optional<UUID> person) {
        return person.map(id -> with(key, sens, id.toString(), qui)).orElse(this);
    }

    /** The same form about a sheet whose side is known. */
    FicheForm about(SheetKind kind) {
        return with(key, kind.label(), quiChoix, quiPour);
    }

    private FicheForm with(String otherKey, String side, String choice, String choiceFor) {
        return new FicheForm(
                otherKey,
                side,
                qui,
                choice,
                choiceFor,
                savoir,
                precisions,
                theme,
                nature,
                famille,
                compagnie,
                lieux,
                moments,
                materiel,
                dernierJour,
                auTableau);
    }

    /** The key as it was minted; empty for a form nobody made here. */
    public Optional<UUID> minted() {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public Optional<SheetKind> kind() {
        return SheetKind.named(sens);
    }

    /** The field for the person, and room to say what is wrong in the form. */
    public Typed typed() {
        Typed typed = Typed.blank();
        typed.now("key", key);
        typed.now("qui", qui);
        typed.now("quiChoix", quiChoix);
        typed.now("quiPour", quiPour);
        return typed;
    }

    public boolean isService() {
        return nature.equals(Nature.SERVICE.name());
    }

    Optional<Company> company() {
        return Arrays.stream(Company.values())
                .filter(company -> company.name().equals(compagnie))
                .findFirst();
    }

    Optional<Family> family() {
        return Arrays.stream(Family.values())
                .filter(family -> family.name().equals(famille))
                .findFirst();
    }

    Optional<Theme> themed() {
        return theme.isEmpty() ? Optional.empty() : Optional.of(new Theme(theme));
    }

    /** The last day of validity, if it can be read; {@link FicheCheck} says when it cannot. */
    Optional<LocalDate> lastDay() {
        return dernierJour.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(dernierJour));
    }

    /** The sheet itself, once it has been checked. */
    Fiche fiche(Speaker whose, NoteId note, Optional<GatheringId> at, boolean servicesAdmitted) {
        return new Fiche(
                Words.said(whose, note, "savoir", savoir),
                said(whose, note, "more", precisions),
                themed(),
                family(),
                servicesAdmitted && isService() ? Nature.SERVICE : Nature.SAVOIR,
                company().orElse(Company.EITHER),
                said(whose, note, "places", lieux),
                said(whose, note, "moments", moments),
                said(whose, note, "material", materiel),
                auTableau.equals("oui"),
                lastDay(),
                at);
    }

    private static Optional<Words> said(Speaker whose, NoteId note, String field, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Words.said(whose, note, field, text));
    }

    /** Whether both say the same, whoever says it and whatever their keys. */
    boolean saysAs(FicheForm other) {
        return savoir.equals(other.savoir)
                && precisions.equals(other.precisions)
                && theme.equals(other.theme)
                && isService() == other.isService()
                && famille.equals(other.famille)
                && company().equals(other.company())
                && lieux.equals(other.lieux)
                && moments.equals(other.moments)
                && materiel.equals(other.materiel)
                && dernierJour.equals(other.dernierJour)
                && auTableau.equals(other.auTableau);
    }
}
