package org.reciproque.command.example;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Theme;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.savoir.DemandCommand.AmendDemand;
import org.reciproque.api.savoir.DemandCommand.CorrectDemandNote;
import org.reciproque.api.savoir.DemandCommand.ExpressDemand;
import org.reciproque.api.savoir.DemandCommand.PauseDemand;
import org.reciproque.api.savoir.DemandCommand.ResumeDemand;
import org.reciproque.api.savoir.DemandCommand.WithdrawDemand;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.OfferCommand.AmendOffer;
import org.reciproque.api.savoir.OfferCommand.CorrectOfferNote;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferCommand.PauseOffer;
import org.reciproque.api.savoir.OfferCommand.ResumeOffer;
import org.reciproque.api.savoir.OfferCommand.WithdrawOffer;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.api.savoir.WithdrawalReason;

/** Writes down offers and demands and what becomes of them, slips of the pen included. */
final class WishNotes {

    private final World world;
    private final Fiches fiches;
    private final Quota slips;

    WishNotes(World world) {
        this.world = world;
        this.fiches = new Fiches(world);
        this.slips = new Quota(world.dice, 0.015);
    }

    Wish offer(Person by, Savoir savoir, LocalDate day, LocalDate written, Optional<GatheringId> at) {
        OfferId id = OfferId.of(world.pen.key());
        Noted noted = world.pen.noted(day, written);
        String words = world.savoirs.offered(savoir);
        Wish wish = Wish.offer(id, by, savoir, words, day, written);
        wish.lastDay = lastDay(day);
        Fiche fiche = fiches.offer(by, savoir, words, noted, wish.lastDay).at(at);
        boolean slip = slips.next();
        world.pen.write(new MakeOffer(id, noted, by.id, slip ? misfiled(fiche) : fiche));
        if (slip) {
            Noted later = putRight(written);
            world.pen.write(
                    new CorrectOfferNote(id, later, noted.note(), new Correction.ThemeIs(Optional.of(savoir.theme()))));
        }
        world.offered(wish);
        becomes(wish);
        return wish;
    }

    Wish demand(Person by, Savoir savoir, LocalDate day, LocalDate written, Optional<GatheringId> at) {
        DemandId id = DemandId.of(world.pen.key());
        String words = world.savoirs.asked(savoir);
        Wish wish = Wish.demand(id, by, savoir, words, day, written);
        wish.lastDay = lastDay(day);
        boolean slip = at.isEmpty() && by.since.isBefore(day) && slips.next();
        Noted noted = world.pen.noted(slip ? day.minusDays(1) : day, written);
        world.pen.write(new ExpressDemand(
                id,
                noted,
                by.id,
                fiches.demand(by, savoir, words, noted, wish.lastDay).at(at)));
        if (slip) {
            world.pen.write(new CorrectDemandNote(id, putRight(written), noted.note(), new Correction.Day(day)));
        }
        world.asked(wish);
        becomes(wish);
        return wish;
    }

    private Noted putRight(LocalDate written) {
        LocalDate later = world.pen.written(written, 2, 20);
        return world.pen.noted(later, later);
    }

    private Fiche misfiled(Fiche fiche) {
        List<Theme> themes = world.savoirs.themes();
        return new Fiche(
                fiche.savoir(),
                fiche.more(),
                Optional.of(world.dice.one(themes)),
                fiche.family(),
                fiche.nature(),
                fiche.company(),
                fiche.places(),
                fiche.moments(),
                fiche.material(),
                fiche.onBoard(),
                fiche.lastDay(),
                fiche.notedAt());
    }

    private @Nullable LocalDate lastDay(LocalDate day) {
        return world.dice.chance(0.07) ? day.plusMonths(world.dice.between(3, 14)) : null;
    }

    /** Some say it again in other words; some put it aside for a while. */
    private void becomes(Wish wish) {
        int what = world.dice.below(100);
        LocalDate day = world.dice.after(wish.known, 20, 90);
        if (what < 3) {
            world.agenda.on(day, () -> amend(wish, day));
        } else if (what < 5) {
            world.agenda.on(day, () -> pause(wish, day));
        }
    }

    private void amend(Wish wish, LocalDate day) {
        if (!wish.free(day)) {
            return;
        }
        Noted noted = world.pen.noted(day, world.pen.written(day, 0, 6));
        if (wish.offer != null) {
            Fiche fiche = fiches.offer(wish.by, wish.savoir, world.savoirs.offered(wish.savoir), noted, wish.lastDay);
            world.pen.write(new AmendOffer(wish.offer, noted, fiche));
        } else {
            Fiche fiche = fiches.demand(wish.by, wish.savoir, world.savoirs.asked(wish.savoir), noted, wish.lastDay);
            world.pen.write(new AmendDemand(requireNonNull(wish.demand), noted, fiche));
        }
    }

    private void pause(Wish wish, LocalDate day) {
        if (!wish.free(day)) {
            return;
        }
        wish.engaged = true;
        LocalDate back = world.dice.after(day, 30, 120);
        LocalDate written = world.pen.written(day, 0, 6);
        Noted noted = world.pen.noted(day, written);
        world.pen.write(
                wish.offer != null
                        ? new PauseOffer(wish.offer, noted, Optional.of(back))
                        : new PauseDemand(requireNonNull(wish.demand), noted, Optional.of(back)));
        world.agenda.on(back, () -> {
            wish.engaged = false;
            Noted again = world.pen.noted(back, world.pen.written(back, 0, 6, written));
            if (wish.stands(back)) {
                world.pen.write(
                        wish.offer != null
                                ? new ResumeOffer(wish.offer, again)
                                : new ResumeDemand(requireNonNull(wish.demand), again));
            }
        });
    }

    void takeBack(Wish wish, LocalDate day) {
        if (wish.free(day) && wish.on.isBefore(day.minusDays(45))) {
            close(wish, day, WithdrawalReason.TAKEN_BACK, wish.known);
        } else if (wish.open && !wish.engaged && wish.by.present() && wish.lastDay != null) {
            close(wish, day, WithdrawalReason.EXPIRED, wish.known);
        }
    }

    void close(Wish wish, LocalDate day, WithdrawalReason reason, LocalDate known) {
        wish.open = false;
        LocalDate written = world.pen.written(day, 0, 12, wish.known, known);
        Noted noted = world.pen.noted(day, written);
        world.pen.write(
                wish.offer != null
                        ? new WithdrawOffer(wish.offer, noted, reason)
                        : new WithdrawDemand(requireNonNull(wish.demand), noted, reason));
    }
}
