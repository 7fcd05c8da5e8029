package org.reciproque.api.report;

/**
 * A file made for somebody outside.
 *
 * @param name file name without folder
 * @param mediaType for example {@code application/pdf}
 */
public record WrittenFile(String name, String mediaType, byte[] bytes) {}
