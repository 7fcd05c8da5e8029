package org.reciproque.api.report;

import org.reciproque.api.base.NetworkId;
import org.reciproque.api.figures.CutOff;

/** Files to compose. Each is answered by a list of {@link WrittenFile}. */
public sealed interface ReportQuery {

    NetworkId network();

    CutOff cutOff();

    /** The activity report of one year beside the year before, as PDF and DOCX. */
    record ComposeActivityReport(NetworkId network, int year, CutOff cutOff) implements ReportQuery {}

    /** The public dataset (tier T1): quarterly counts by theme, small cells hidden. */
    record ComposePublicRelease(NetworkId network, CutOff cutOff) implements ReportQuery {}
}
