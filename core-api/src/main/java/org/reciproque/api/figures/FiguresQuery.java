package org.reciproque.api.figures;

import java.util.List;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;

/** Questions to the one table of facts. */
public sealed interface FiguresQuery {

    NetworkId network();

    CutOff cutOff();

    /** Answered by {@link FiguresAnswer}, with one {@link KeyFigures} a period, in the order asked. */
    record AskFigures(NetworkId network, List<Period> periods, CutOff cutOff) implements FiguresQuery {}

    /** Answered by {@link ThemeFiguresAnswer}. */
    record AskThemeFigures(NetworkId network, List<Period> periods, CutOff cutOff) implements FiguresQuery {}

    /** The span of what is known: answered by {@link KnownSpan}. */
    record AskKnownSpan(NetworkId network, CutOff cutOff) implements FiguresQuery {}
}
