package org.reciproque.api.figures;

import java.util.List;

/**
 * Figures by theme, and the same of the whole network.
 *
 * @param byTheme one row a period and theme, periods in the order asked, themes in alphabetical order, no theme last
 * @param whole one row a period with an empty theme: all themes together, people counted once
 */
public record ThemeFiguresAnswer(Known known, List<ThemeFigures> byTheme, List<ThemeFigures> whole) {}
