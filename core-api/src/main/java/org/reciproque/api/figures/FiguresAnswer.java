package org.reciproque.api.figures;

import java.util.List;

/** Key figures, and up to where they know. */
public record FiguresAnswer(Known known, List<KeyFigures> figures) {}
