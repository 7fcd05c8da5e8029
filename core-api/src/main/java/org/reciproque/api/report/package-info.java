/**
 * What leaves the network on paper or as files: activity report, research release.
 */
@NullMarked
package org.reciproque.api.report;

import org.jspecify.annotations.NullMarked;
