package org.reciproque.command.miseenrelation;

import java.time.LocalDate;
import java.util.Optional;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;

/** Who agreed on what, and when, after all corrections. */
public record Agreement(
        LocalDate on, Parties parties, Optional<Words> savoir, Optional<Theme> theme, Optional<LocalDate> bilanOn) {}
