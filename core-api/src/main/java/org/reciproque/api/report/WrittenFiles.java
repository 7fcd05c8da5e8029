package org.reciproque.api.report;

import java.util.List;

/** The files that answer one question. */
public record WrittenFiles(List<WrittenFile> files) {}
