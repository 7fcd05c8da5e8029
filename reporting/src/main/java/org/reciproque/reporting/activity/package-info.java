/**
 * Le rapport d’activité: what the general assembly votes on and the funders receive. One year beside the year before,
 * every page at the same cut-off; a public document, so small numbers by theme are hidden.
 */
@NullMarked
package org.reciproque.reporting.activity;

import org.jspecify.annotations.NullMarked;
