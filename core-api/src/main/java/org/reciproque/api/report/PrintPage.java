package org.reciproque.api.report;

import org.reciproque.api.base.NetworkId;

/**
 * One page of ours as a PDF that can be looked at, searched and listened to. Answered by a {@link WrittenFile} of the name
 * that is given.
 *
 * @param network in which it is asked; nothing is read there
 * @param name of the file
 * @param title of the document, in the file only
 * @param body what stands inside {@code body}, as well-formed XHTML; nothing outside of it is fetched
 */
public record PrintPage(NetworkId network, String name, String title, String body) {}
